import type { OpenWorkbook } from "../openWorkbook";
import type { ClientInfo } from "./clientInfo";

/** What a client of the workbook must be told before it loads. */
export const clientInfoOf = ({ model, profile }: OpenWorkbook): ClientInfo => ({
  locale: profile.locale,
  platform: profile.platform,
  documentUrl: `https://localhost/${encodeURIComponent(model.name)}`,
  requirements: profile.requirements,
  settings: Object.fromEntries(
    [...model.settings].map(([key, value]) => [key, JSON.stringify(value)])
  ),
});

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
