/** What Office tells about the program around the pane. */
export interface Environment {
  /** BCP 47, of menus and buttons: `fi-FI`. */
  readonly displayLanguage: string;
  /** `PC`, `Mac`, `OfficeOnline` …; `unknown` when Office does not say. */
  readonly platform: string;
  /** `null` where Office does not say (in a browser it follows the browser). */
  readonly isDark: boolean | null;
  /** Prefix for everything kept in the browser's own storage; empty where storage is not partitioned. */
  readonly storagePrefix: string;
  /** True when the file can only be looked at. */
  readonly isViewOnly: boolean;
}

/** Reads the environment. `office` must be ready. */
export function readEnvironment(office: typeof Office): Environment {
  const { context } = office;
  // The types promise more than every host gives.
  const partition = context.partitionKey as string | undefined;
  const document = context.document as Office.Document | undefined;
  return {
    displayLanguage: context.displayLanguage,
    platform: String((context.platform as Office.PlatformType | undefined) ?? "unknown"),
    isDark: isDark(context.officeTheme),
    storagePrefix: partition ?? "",
    isViewOnly: document?.mode === office.DocumentMode.ReadOnly,
  };
}

function isDark(theme: Office.OfficeTheme | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    theme?.bodyBackgroundColor ?? ""
  );
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}

/**
 * A name for this file that does not tell where it is: the first 16 bytes of the SHA-256 of its address, in hexadecimal.
 * `null` for a file that was never saved.
 */
export async function documentKey(office: typeof Office): Promise<string | null> {
  const url = (office.context.document as Office.Document | undefined)?.url ?? "";
  if (url === "") return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url));
  return [...new Uint8Array(digest, 0, 16)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
