import { fieldOf, type RecordKind } from "../domain/fields/catalogue";
import { decodeFields } from "../domain/fields/decode";
import { type RecordClass, recordClasses } from "../domain/fields/field";
import { type RecordId, recordId } from "../domain/ids";
import { type JsonObject, sameJson } from "../domain/json";
import { mergeFields } from "../domain/merge";
import { ParError } from "../domain/errors";
import type { OpenedRecord } from "../domain/records";
import type { RecordStamps, SavedStamp } from "../domain/stamps";
import type { ClassValues, FieldConflict, RecordChange } from "./model";
import type { RecordWrite } from "./recordCodec";
import { withNewSeed, withSeedKept } from "./roundingSeed";
import type { StoredRow } from "./storageIndex";

/** A record to write as a change came to be: merged with what others have written meanwhile. */
export interface PlannedWrite extends RecordWrite {
  /** `null` for a new record. */
  readonly row: number | null;
  readonly fields: readonly number[];
  /** The record as it will be. */
  readonly record: OpenedRecord<RecordKind>;
}

/** What comes of the changes of one save. */
export interface PlannedChanges {
  readonly writes: readonly PlannedWrite[];
  readonly merged: readonly FieldConflict[];
  readonly conflicts: readonly FieldConflict[];
}

/** A record as it now stands. */
export interface CurrentRecord {
  readonly stored: StoredRow;
  readonly record: OpenedRecord<RecordKind>;
}

/** Where new records of an owner belong, and what they tell of their writing. */
export interface NewPlace {
  readonly owner: string;
  readonly unit: string;
  readonly stamp: SavedStamp;
  readonly random: (count: number) => Uint8Array;
}

/** A new record in plain, on its way to its first write. */
export function newRecord(
  kind: RecordKind,
  { owner, unit, stamp, random }: NewPlace,
  typed: ClassValues,
  given: { readonly id?: RecordId; readonly number?: number } = {}
): PlannedWrite {
  const id = given.id ?? recordId.create(random);
  const values = withNewSeed(kind, typed, random);
  const stored = { id, kind, owner, unit, rev: 1, number: given.number ?? null };
  for (const name of recordClasses) requireReadable(kind, name, values[name] ?? {});
  const fields = recordClasses.flatMap((name) => fieldNumbers(kind, values[name] ?? {}, {}));
  const stamps = { first: null, last: stamp };
  const record = recordOf(stored, values, { first: stamp, last: stamp });
  return { stored, values, isNew: true, row: null, fields, stamps, record };
}

/**
 * Merges changes with what stands in the workbook. Classes that are as they were opened are not written.
 * @throws ParError `record-not-found`, `no-right` for a class that was not opened
 */
export function planChanges(
  changes: readonly RecordChange[],
  current: readonly CurrentRecord[],
  place: NewPlace
): PlannedChanges {
  const merged: FieldConflict[] = [];
  const conflicts: FieldConflict[] = [];
  const writes = changes.flatMap((change): readonly PlannedWrite[] => {
    const { kind, base } = change;
    if (base === null) return [newRecord(kind, place, change)];
    const now = current.find(({ record }) => record.id === base.id && record.kind === kind);
    if (now === undefined) throw new ParError("record-not-found");
    return mergeRecord(change, base, now, place.stamp, { merged, conflicts });
  });
  return { writes, merged, conflicts };
}

function mergeRecord(
  change: RecordChange,
  base: OpenedRecord<RecordKind>,
  { stored, record }: CurrentRecord,
  stamp: SavedStamp,
  told: { readonly merged: FieldConflict[]; readonly conflicts: FieldConflict[] }
): readonly PlannedWrite[] {
  const { kind } = change;
  const values: Partial<Record<RecordClass, JsonObject>> = {};
  const fields: number[] = [];
  const tell = (field: string): FieldConflict => ({ record: record.id, kind, field });
  for (const name of recordClasses) {
    const typed = change[name];
    const was = base[name] as JsonObject | null;
    if (typed === undefined) continue;
    const mine = withSeedKept(kind, name, typed, was);
    if (was !== null && sameJson(mine, was)) continue;
    if (was === null) {
      if (Object.keys(mine).length === 0) continue;
      throw new ParError("no-right", { part: name });
    }
    // A class that no longer opens is written anew from what was typed: the only way to heal it.
    const theirs = (record[name] as JsonObject | null) ?? was;
    const result = mergeFields(was, mine, theirs);
    told.conflicts.push(...result.conflicts.map(({ key }) => tell(key)));
    told.merged.push(
      ...changedKeys(was, theirs)
        .filter((key) => !sameField(mine, theirs, key))
        .map(tell)
    );
    requireReadable(kind, name, result.merged);
    values[name] = result.merged;
    fields.push(...fieldNumbers(kind, result.merged, theirs));
  }
  if (Object.keys(values).length === 0) return [];
  const next = { ...stored, rev: stored.rev + 1 };
  const stamps = { first: record.stamps.first, last: stamp };
  return [
    {
      stored: next,
      values,
      isNew: false,
      row: stored.row,
      fields,
      stamps,
      record: { ...record, ...values, rev: next.rev, stamps },
    },
  ];
}

/** Fields of a kind in the classes that the catalogue puts them into; unknown ones are left out. */
export function byClass(kind: RecordKind, fields: JsonObject): ClassValues {
  const ofClass = (name: RecordClass): JsonObject =>
    Object.fromEntries(
      Object.entries(fields).filter(([key]) => fieldOf(kind, key)?.class === name)
    );
  return { identity: ofClass("identity"), case: ofClass("case"), stat: ofClass("stat") };
}

/** Refuses values of a wrong type, so that nothing is written that would be read as damaged. */
function requireReadable(kind: RecordKind, name: RecordClass, values: JsonObject): void {
  decodeFields(kind, name, values);
}

const sameField = (a: JsonObject, b: JsonObject, key: string): boolean =>
  sameJson(a[key] ?? null, b[key] ?? null);

function changedKeys(a: JsonObject, b: JsonObject): readonly string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => !sameField(a, b, key));
}

/** Numbers of the catalogue's fields that differ: what the log may tell. */
function fieldNumbers(kind: RecordKind, a: JsonObject, b: JsonObject): readonly number[] {
  return changedKeys(a, b).flatMap((key) => fieldOf(kind, key)?.number ?? []);
}

function recordOf(
  stored: Omit<StoredRow, "row">,
  { identity = {}, case: texts = {}, stat = {} }: ClassValues,
  stamps: RecordStamps
): OpenedRecord<RecordKind> {
  const { id, kind, owner, rev } = stored;
  const unit = stored.unit === "" ? null : stored.unit;
  const classes = { identity, case: texts, stat };
  return { id, kind, owner, unit, rev, ...classes, stamps } as OpenedRecord<RecordKind>;
}
