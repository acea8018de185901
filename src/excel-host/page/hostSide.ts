import type { ExcelHost } from "../host";
import type { ClientInfo, SettingsStore } from "./clientInfo";

/** What a client of the host must be told before it loads. */
export const clientInfoOf = (host: ExcelHost): ClientInfo => ({
  locale: host.book.profile.locale,
  platform: host.book.profile.platform,
  documentUrl: `https://localhost/${encodeURIComponent(host.model.name)}`,
  requirements: host.book.profile.requirements,
  settings: serialized(host),
});

const serialized = ({ model }: ExcelHost): Record<string, string> =>
  Object.fromEntries([...model.settings].map(([key, value]) => [key, JSON.stringify(value)]));

/** The settings in the workbook as the common API reads and writes them, all at once. */
export function settingsStoreOf(host: ExcelHost): SettingsStore {
  return {
    read: () => serialized(host),
    write: (settings) => {
      host.model.settings.clear();
      for (const [key, text] of Object.entries(settings)) {
        host.model.settings.set(key, parsed(text));
      }
      host.book.touch();
    },
  };
}

/** A setting is JSON by agreement of the client with itself; anything else is kept as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
