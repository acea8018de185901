import type { OpenWorkbook } from "../openWorkbook";
import type { ClientInfo, OfficeThemeColors } from "./clientInfo";

/**
 * What a client of the workbook must be told before it loads. Each call is for one life of one page.
 *
 * @param theme - of Office at the moment
 */
export const clientInfoOf = (
  book: OpenWorkbook,
  theme: OfficeThemeColors | null = book.profile.theme
): ClientInfo => {
  const { model, profile } = book;
  return {
    instance: globalThis.crypto.randomUUID(),
    locale: profile.locale,
    contentLocale: profile.contentLocale ?? profile.locale,
    platform: profile.platform,
    version: profile.version,
    documentUrl: profile.folder + model.name,
    isReadOnly: book.readOnly,
    requirements: profile.requirements,
    settings: storedSettings(book),
    theme,
    isDialog: false,
  };
};

/** The settings of the common API as they travel: serialized values by key. */
export const storedSettings = ({ model }: OpenWorkbook): Readonly<Record<string, string>> =>
  Object.fromEntries([...model.settings].map(([key, value]) => [key, JSON.stringify(value)]));

/** Puts the settings of the common API into the workbook; they always come all at once. */
export function storeSettings(
  book: OpenWorkbook,
  settings: Readonly<Record<string, string>>
): void {
  book.model.settings.clear();
  for (const [key, text] of Object.entries(settings)) book.model.settings.set(key, parsed(text));
  book.touch();
}

/** A setting is JSON by agreement of the client with itself; anything else is kept as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
