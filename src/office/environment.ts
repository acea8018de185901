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
}

/** Reads the environment. `office` must be ready. */
export function readEnvironment(office: typeof Office): Environment {
  const { context } = office;
  // The types promise more than every host gives.
  const partition = context.partitionKey as string | undefined;
  return {
    displayLanguage: context.displayLanguage,
    platform: String((context.platform as Office.PlatformType | undefined) ?? "unknown"),
    isDark: isDark(context.officeTheme),
    storagePrefix: partition ?? "",
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
