import { ParError } from "../domain/errors";
import { recordId, type UnitId } from "../domain/ids";
import { mayAddTo } from "./chain/rights";
import { newRecord } from "./changes";
import { giveOwnNumber } from "./clientNumber";
import { clientFile } from "./fileAssembly";
import { addNewRowReads } from "./indexReading";
import type { ClassValues, ClientFile, RecordChange } from "./model";
import { inOneTrip } from "./ownerReading";
import { firstKeysOf, sealAndWrite } from "./sealAndWrite";
import type { LiveSession } from "./session";

/**
 * Adds a client with its first records, keys of its own and the next asiakasnumero. Two round trips; more only where two
 * people gave the same number at the same moment: whoever notices it takes the next one.
 * @throws ParError `no-right`, `save-failed`, `outcome-unknown`
 */
export function createClient(
  session: LiveSession,
  unit: UnitId,
  values: ClassValues,
  more: readonly RecordChange<"period" | "situation">[]
): Promise<ClientFile> {
  return session.alone(async () => {
    requireAddable(session, unit);
    const { index, deps } = session;
    const newRows = await inOneTrip(session, null, (trip) => addNewRowReads(trip, session));
    await newRows.takeAll();
    requireAddable(session, unit);
    const id = recordId.create(deps.random);
    const place = { owner: id, unit, stamp: session.stamp(), random: deps.random };
    const number = index.nextNumber(session.chain.erased.size);
    const client = newRecord("client", place, values, { id, number });
    const others = more.map((change) => newRecord(change.kind, place, change));
    const keys = await firstKeysOf(session, id, unit);
    await sealAndWrite(session, id, [client, ...others], keys);
    session.toldOwners.add(id);
    const last = await giveOwnNumber(session, client);
    const rows = [last, ...others].map(({ record }) => ({ record, damaged: [] }));
    const file = clientFile(rows, last.stored.number);
    if (file === null) throw new ParError("internal");
    return file;
  });
}

function requireAddable({ user, holds }: LiveSession, unit: UnitId): void {
  const held = (["identity", "case", "stat"] as const).every((name) =>
    holds({ owner: "", unit }, name)
  );
  if (!mayAddTo(user, unit) || !held) throw new ParError("no-right");
}
