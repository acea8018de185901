import { viewSheets } from "./layout";
import { type ClientsViewRow, paintClients as painting } from "./views/clients";
import type { LiveSession } from "./session";

/**
 * Paints the sheet Asiakkaat with the clients this user sees; rows of other clients who are still in the register stay as
 * they are. Two round trips; nothing of storage is read or written.
 */
export function paintClients(session: LiveSession, rows: readonly ClientsViewRow[]): Promise<void> {
  return session.alone(async () => {
    const { deps, meta, summary, index } = session;
    const look = session.trip();
    const present = look.read({ sheet: viewSheets.clients, used: true });
    await look.run();
    const elsewhere = new Set(
      index
        .clients()
        .flatMap((stored) => (session.holds(stored, "stat") ? [] : (stored.number ?? [])))
    );
    const { clients } = deps.labels(meta.language);
    const trip = session.trip();
    trip.add(
      ...painting(rows, summary.units, clients, present.value, (number) => elsewhere.has(number))
    );
    await trip.run();
  });
}
