import { ParError } from "../domain/errors";
import { answerOf } from "../register/trip";
import type { AppContext } from "./context";
import { openClients } from "./directory";
import type { DirectoryEntry } from "./directory";

/** The sheet of clients; its first column is the asiakasnumero. */
const clientsSheet = "Asiakkaat";

/**
 * The client whose row is selected on the sheet Asiakkaat. Only the asiakasnumero is read from the sheet: whatever
 * else somebody typed there changes nothing. @throws ParError `no-client-selected`, `client-not-found`
 */
export async function selectedClient(app: AppContext): Promise<DirectoryEntry> {
  const { workbook } = app.register;
  const selection = await answerOf(workbook.selection());
  if (selection.sheet !== clientsSheet) throw new ParError("no-client-selected");
  const cell = { sheet: clientsSheet, row: selection.row, column: 0, rows: 1, columns: 1 };
  const [block] = await answerOf(workbook.run([{ op: "read", area: cell }]));
  const number = block?.values[0]?.[0];
  if (typeof number !== "number") throw new ParError("no-client-selected");
  const state = app.state.get();
  const listed = state.phase === "signedIn" ? state.directory : null;
  const { entries } = listed ?? (await openClients(app));
  const entry = entries.find((client) => client.number === number);
  if (entry === undefined) throw new ParError("client-not-found");
  return entry;
}
