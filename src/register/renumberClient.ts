import type { RecordId } from "../domain/ids";
import { giveOwnNumber } from "./clientNumber";
import type { ClientFile } from "./model";
import { readForChange, withRecords } from "./saveClient";
import type { LiveSession } from "./session";

/**
 * Gives a client whose asiakasnumero somebody else has too a number of their own. Nothing is written where nobody has.
 * @throws ParError `client-not-found`, `no-right`, `save-failed`, `outcome-unknown`
 */
export function renumberClient(session: LiveSession, id: RecordId): Promise<ClientFile> {
  return session.alone(async () => {
    const { current } = await readForChange(session, id);
    const { client } = current;
    const { row, ...stored } = session.index.find(id) ?? { row: null, ...client };
    const { stored: now, record } = await giveOwnNumber(session, {
      stored: { ...stored, unit: client.unit ?? "" },
      values: {},
      isNew: false,
      row,
      fields: [],
      stamps: { first: client.stamps.first, last: session.stamp() },
      record: client,
    });
    return withRecords({ ...current, number: now.number ?? 0 }, [record]);
  });
}
