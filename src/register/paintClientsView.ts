import { cells, viewSheets } from "./layout";
import { notPainted, paintViews } from "./paintViews";
import type { LiveSession } from "./session";
import { type ClientsViewRow, paintClients as painting } from "./views/clients";

/** How many rows people may have put between those of clients before some of these are lost from the sheet. */
const slack = 1000;
/** As many columns as are painted. */
const width = 6;

/**
 * Paints the sheet Asiakkaat with the clients this user sees; rows of other clients who are still in the register stay as
 * they are. A sheet that was deleted or renamed is made again. Two round trips; nothing of storage is read or written.
 * @throws ParError `view-not-painted`: the register is as it was
 */
export function paintClients(session: LiveSession, rows: readonly ClientsViewRow[]): Promise<void> {
  return session.alone(async () => {
    const { deps, meta, summary, index } = session;
    const sheet = viewSheets.clients;
    const clients = index.clients();
    const look = session.trip();
    const sheets = look.sheets();
    const present = look.read(cells(sheet, 0, 0, 1 + clients.length + slack, width));
    await look.run().catch((error: unknown) => {
      throw notPainted([sheet], error);
    });
    const elsewhere = new Set(
      clients.flatMap((stored) => (session.holds(stored, "stat") ? [] : (stored.number ?? [])))
    );
    const labels = deps.labels(meta.language).clients;
    await paintViews(
      session,
      [sheet],
      sheets.value.map(({ name }) => name),
      painting(rows, summary.units, labels, present.value, (number) => elsewhere.has(number))
    );
  });
}
