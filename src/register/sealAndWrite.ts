import { ParError } from "../domain/errors";
import type { Outcome } from "../vault/outcome";
import type { OwnerKeyRow } from "../vault/session";
import type { PlannedWrite } from "./changes";
import { type SealedRecord, sealRows } from "./recordCodec";
import { writeOwner } from "./rowWriting";
import { type LiveSession, placeOf } from "./session";

/**
 * Seals what was planned for one owner under its newest keys, renewed first where an epoch has moved on, and writes it.
 * @throws ParError as `writeOwner`, and `no-right` when a key is not held
 */
export async function sealAndWrite(
  session: LiveSession,
  owner: string,
  writes: readonly PlannedWrite[],
  firstKeys: readonly OwnerKeyRow[] = []
): Promise<readonly SealedRecord[]> {
  await session.lane.settle();
  const keys = firstKeys.length > 0 ? firstKeys : await renewedKeys(session, owner, writes);
  const stamp = { lane: session.lane.lane, seq: session.lane.state.seq + 1 };
  const cells = await sealRows(session.vault, writes, stamp);
  return writeOwner(session, {
    owner,
    keys,
    records: writes.map(({ stored, row, fields }, at) => ({
      stored,
      row,
      fields,
      cells: cells[at] ?? [],
    })),
  });
}

async function renewedKeys(
  { vault }: LiveSession,
  owner: string,
  writes: readonly PlannedWrite[]
): Promise<readonly OwnerKeyRow[]> {
  const [status] = await vault.ownerStatus([owner]);
  const [first] = writes;
  if (status === undefined || status === null || first === undefined)
    throw new ParError("no-right");
  if (!status.stale) return [];
  const place = placeOf({ owner, unit: first.stored.unit });
  return rowOf(await vault.createOwnerKeys([{ owner, place, n: status.nextN }]));
}

/** The first keys of a new owner. @throws ParError `no-right` */
export async function firstKeysOf(
  { vault }: LiveSession,
  owner: string,
  unit: string
): Promise<readonly OwnerKeyRow[]> {
  return rowOf(await vault.createOwnerKeys([{ owner, place: placeOf({ owner, unit }), n: 1 }]));
}

function rowOf(
  outcomes: readonly Outcome<{ readonly row: OwnerKeyRow }>[]
): readonly OwnerKeyRow[] {
  const [outcome] = outcomes;
  if (outcome?.ok !== true) throw new ParError("no-right");
  return [outcome.row];
}
