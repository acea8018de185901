import { alertMark } from "../domain/alerts";
import { paintClients } from "../register";
import type { LiveSession } from "../register";
import { describeAlert } from "../text/alerts";
import { statusTexts } from "../text/status";
import type { AppContext } from "./context";
import type { DirectoryEntry } from "./directory";

/** What each session painted last, so that nothing is painted twice. */
const painted = new WeakMap<LiveSession, string>();

/**
 * Paints the sheet Asiakkaat when the list has changed since it was last painted: no name and no statistics, only
 * what a colleague needs to say which client they mean. Rows of units that the user cannot open stay as they are.
 * Does nothing where nobody is signed in, nothing is listed or the file is read-only. @throws ParError
 */
export async function paintClientsView(app: AppContext): Promise<void> {
  const state = app.state.get();
  if (state.phase !== "signedIn" || state.directory?.scope !== "names") return;
  const { session, directory } = state;
  if (!session.summary.writable) return;
  const rows = rowsOf(session, directory.entries);
  const now = JSON.stringify(rows);
  if (painted.get(session) === now) return;
  await paintClients(session, rows);
  painted.set(session, now);
}

function rowsOf(session: LiveSession, entries: readonly DirectoryEntry[]) {
  const { language, users } = session.summary;
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return [...entries]
    .sort((a, b) => a.number - b.number)
    .map((entry) => ({
      number: entry.number,
      service: entry.service,
      unit: entry.unit,
      status: statusTexts[entry.status][language],
      letters: entry.alerts
        .map((alert) => `${alertMark(alert)}: ${describeAlert(alert, language)}`)
        .join("; "),
      responsible: entry.responsible.map((id) => names.get(id) ?? "").join(", "),
    }));
}
