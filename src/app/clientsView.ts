import { alertMark } from "../domain/alerts";
import type { Language } from "../domain/language";
import { paintClients } from "../register";
import type { LiveSession } from "../register";
import { statusTexts } from "../text/status";
import type { DirectoryEntry } from "./directory";

/**
 * Paints the sheet Asiakkaat: no name and no statistics, only what a colleague needs to say which client they mean.
 * Rows of units that the user cannot open stay as they are.
 */
export async function paintClientsView(
  session: LiveSession,
  entries: readonly DirectoryEntry[]
): Promise<void> {
  const { language, users } = session.summary;
  const names = new Map(users.map(({ id, name }) => [id, name]));
  await paintClients(
    session,
    [...entries]
      .sort((a, b) => a.number - b.number)
      .map((entry) => ({
        number: entry.number,
        service: entry.service,
        unit: entry.unit,
        status: statusWord(entry, language),
        letters: entry.alerts.map(alertMark).join(" "),
        responsible: entry.responsible.map((id) => names.get(id) ?? "").join(", "),
      }))
  );
}

const statusWord = ({ status }: DirectoryEntry, language: Language): string =>
  statusTexts[status][language];
