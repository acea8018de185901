import { type ActKind, actKind } from "../audit/acts";
import type { Details } from "../audit/details";
import { ParError } from "../domain/errors";
import type { RecordId } from "../domain/ids";
import type { LiveSession } from "./session";

/** Tells the log of something that changes nothing in the workbook. One round trip; whoever asks goes on after it. */
function tell(session: LiveSession, kind: ActKind, details: Partial<Details>): Promise<void> {
  return session.act([session.told(kind, details)], () => undefined);
}

/** Tells the log that figures left the register. @param period as the log numbers it: year × 10 + delivery */
export function recordDelivery(session: LiveSession, period: number): Promise<void> {
  return session.alone(() => tell(session, actKind.delivery, { number: period }));
}

/**
 * Tells the log that a client's identity code is about to be shown. It may be shown once this has returned.
 * @throws ParError `client-not-found`, `no-right` for somebody who has not opened the client in this session
 */
export function recordIdentityCode(session: LiveSession, client: RecordId): Promise<void> {
  return session.alone(async () => {
    const stored = session.index.find(client);
    if (stored === null) throw new ParError("client-not-found");
    if (!session.toldOwners.has(client) || !session.holds(stored, "identity")) {
      throw new ParError("no-right");
    }
    await tell(session, actKind.identityCodeShown, { client });
  });
}

/** Tells the log that a list of clients is about to be printed. @param clients how many are on it */
export function recordPrint(session: LiveSession, clients: number): Promise<void> {
  return session.alone(() => tell(session, actKind.exported, { number: clients }));
}
