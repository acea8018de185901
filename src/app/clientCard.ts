import { ParError } from "../domain/errors";
import type { RecordId } from "../domain/ids";
import { openClient, sharesNumber } from "../register";
import type { ClientFile } from "../register/model";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { entryOf, withClient } from "./directory";
import type { DirectoryEntry } from "./directory";
import { mayChange } from "./rights";
import { saveBeforeShowing } from "./savedFile";

/** One client opened: everything the user may read of them, and whether they may change it. */
export interface ClientCard {
  readonly file: ClientFile;
  readonly entry: DirectoryEntry;
  readonly changeable: boolean;
  /** Another client has the same asiakasnumero: one of them needs a new one. */
  readonly sharesNumber: boolean;
}

/**
 * Opens a client; the log is told before anything is opened. One round trip.
 * @throws ParError `client-not-found`, `no-right`
 */
export async function openClientCard(app: AppContext, id: RecordId): Promise<ClientCard> {
  const session = signedIn(app);
  const file = await openClient(session, id);
  await saveBeforeShowing(app, session);
  return cardOf(app, file);
}

/** The card of a file just opened or saved; the list learns of it at the same time. */
export function cardOf(app: AppContext, file: ClientFile): ClientCard {
  const session = signedIn(app);
  const { policy } = session.summary;
  const entry = entryOf(file, policy, app.today());
  if (entry === null) throw new ParError("storage-tampered");
  const state = app.state.get();
  if (state.phase === "signedIn" && state.directory !== null) {
    const directory = withClient(state.directory, file, policy, app.today());
    app.state.set({ ...state, directory });
  }
  return {
    file,
    entry,
    changeable: session.summary.writable && mayChange(session.user, entry),
    sharesNumber: sharesNumber(session, entry),
  };
}
