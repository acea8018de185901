import { ParError } from "../domain/errors";
import { type RecordId, recordId, type UnitId } from "../domain/ids";
import { mayAddTo } from "./chain/rights";
import { newRecord, type PlannedWrite } from "./changes";
import { clientFile } from "./fileAssembly";
import { addNewRowReads } from "./indexReading";
import type { ClassValues, ClientFile, RecordChange } from "./model";
import { inOneTrip } from "./ownerReading";
import { firstKeysOf, sealAndWrite } from "./sealAndWrite";
import type { LiveSession } from "./session";

/** How often a client gets another number because a colleague took it at the same moment. */
const attempts = 5;

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
    let number = index.nextNumber(session.chain.erased.size);
    const client = newRecord("client", place, values, { id, number });
    const others = more.map((change) => newRecord(change.kind, place, change));
    const keys = await firstKeysOf(session, id, unit);
    await sealAndWrite(session, id, [client, ...others], keys);
    session.toldOwners.add(id);
    let last = client;
    for (let attempt = 1; isTaken(session, id, number) && attempt <= attempts; attempt++) {
      number = index.nextNumber(session.chain.erased.size);
      last = renumbered(session, last, number);
      await sealAndWrite(session, id, [last]);
    }
    const rows = [last, ...others].map(({ record }) => ({ record, damaged: [] }));
    const file = clientFile(rows, number);
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

/** Whether another client has the number too: what was written into the places of new rows has just been read. */
function isTaken({ index }: LiveSession, id: RecordId, number: number): boolean {
  return index.clients().some((row) => row.number === number && row.id !== id);
}

/** The number is a clear cell: nothing is sealed again. */
function renumbered({ index }: LiveSession, client: PlannedWrite, number: number): PlannedWrite {
  const row = index.find(client.stored.id)?.row ?? null;
  if (row === null) throw new ParError("internal");
  const rev = client.stored.rev + 1;
  return {
    ...client,
    stored: { ...client.stored, rev, number },
    values: {},
    isNew: false,
    row,
    fields: [],
    record: { ...client.record, rev },
  };
}
