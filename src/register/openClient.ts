import { actKind } from "../audit/acts";
import { ParError } from "../domain/errors";
import type { RecordId } from "../domain/ids";
import { clientPlace, mayOpen } from "./chain/rights";
import { clientFile } from "./fileAssembly";
import type { ClientFile } from "./model";
import { readOwner } from "./ownerReading";
import type { LiveSession } from "./session";

/**
 * Opens a client with all periods and situations. The log is told in the batch that loads the cells, and nothing is
 * opened unless that batch succeeded.
 * @throws ParError `client-not-found`, `no-right`
 */
export function openClient(session: LiveSession, id: RecordId): Promise<ClientFile> {
  return session.alone(async () => {
    if (session.user.rights.clients.see === "none") throw new ParError("no-right");
    const known = session.index.find(id);
    if (known !== null && !session.holds(known, "stat")) throw new ParError("no-right");
    const told = session.told(actKind.clientOpened, { client: id });
    const { opened } = await readOwner(session, id, [told]);
    const file = clientFile(opened, session.index.find(id)?.number ?? null);
    if (file === null || session.chain.erased.has(id)) throw new ParError("client-not-found");
    requireSeen(session, file);
    return file;
  });
}

/** Refuses a client whom the user's rights do not reach, whatever the keys say. @throws ParError `no-right` */
export function requireSeen(session: LiveSession, { client }: ClientFile): void {
  if (!mayOpen(session.user, clientPlace(client))) throw new ParError("no-right");
}
