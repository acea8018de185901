import type { RecordKind } from "../domain/fields/catalogue";
import type { OpenedRecord } from "../domain/records";
import { type CurrentRecord, planChanges } from "./changes";
import type { FieldConflict, RecordChange } from "./model";
import type { OwnerReading } from "./ownerReading";
import { openRows, type SealedRecord } from "./recordCodec";
import { sealAndWrite } from "./sealAndWrite";
import type { LiveSession } from "./session";

/** What became of changes to records of one owner. */
export interface SavedChanges {
  /** The records as they now are, those that were written. */
  readonly records: readonly OpenedRecord<RecordKind>[];
  readonly merged: readonly FieldConflict[];
  /** Fields that somebody else changed differently: theirs stand in the workbook. */
  readonly conflicts: readonly FieldConflict[];
}

/** How often others may overtake one save before it is left as it is. */
const attempts = 3;

/**
 * Merges changes with what was read and writes them. Where somebody else wrote the same record between the reading and the
 * writing, their fields are merged in a moment later: nobody's save undoes another's.
 * @throws ParError as `planChanges` and `sealAndWrite`
 */
export async function saveChanges(
  session: LiveSession,
  owner: string,
  unit: string,
  changes: readonly RecordChange[],
  reading: OwnerReading
): Promise<SavedChanges> {
  const place = { owner, unit, stamp: session.stamp(), random: session.deps.random };
  const first = planChanges(changes, currentRecords(reading), place);
  if (first.conflicts.length > 0) return { records: [], merged: [], conflicts: first.conflicts };
  if (first.writes.length === 0) return { records: [], merged: first.merged, conflicts: [] };
  const records = new Map(first.writes.map(({ record }) => [record.id, record]));
  const merged = [...first.merged];
  const conflicts: FieldConflict[] = [];
  let overtaken = await sealAndWrite(session, owner, first.writes);
  for (let attempt = 1; overtaken.length > 0 && attempt <= attempts; attempt++) {
    const theirs = await theirRecords(session, overtaken);
    const mine = changes.filter(({ base }) => theirs.some(({ record }) => record.id === base?.id));
    const again = planChanges(mine, theirs, place);
    merged.push(...again.merged);
    conflicts.push(...again.conflicts);
    for (const { record } of again.writes) records.set(record.id, record);
    overtaken = await sealAndWrite(session, owner, again.writes);
  }
  return { records: [...records.values()], merged, conflicts };
}

/** What others had written, in the rows as they stand since. */
async function theirRecords(
  { vault, holds, index }: LiveSession,
  overtaken: readonly SealedRecord[]
): Promise<readonly CurrentRecord[]> {
  const opened = await openRows(vault, overtaken, holds);
  return opened.flatMap(({ record }) => {
    const stored = index.find(record.id);
    return stored === null ? [] : [{ stored, record }];
  });
}

/** The records of a reading with their rows. */
function currentRecords({ sealed, opened }: OwnerReading): readonly CurrentRecord[] {
  const rows = new Map(sealed.map(({ stored }) => [stored.id, stored]));
  return opened.flatMap(({ record }) => {
    const stored = rows.get(record.id);
    return stored === undefined ? [] : [{ stored, record }];
  });
}
