import { isRecordKind, type RecordKind } from "../domain/fields/catalogue";
import { decodeFields } from "../domain/fields/decode";
import { type RecordClass, recordClasses } from "../domain/fields/field";
import type { OwnerId, RecordId, UnitId } from "../domain/ids";
import { ParError } from "../domain/errors";
import type { OpenedRecord } from "../domain/records";
import type { Outcome } from "../vault/outcome";
import type { CellStamp, Opened, VaultSession } from "../vault/session";
import { recordColumns } from "./layout";
import type { ClassValues, DamagedRecord } from "./model";
import { stampsOf, type StampedClass, withoutStamps, withStamps, type WriteStamps } from "./stamps";
import type { StoredRow } from "./storageIndex";

/** A record's row as it was read: the clear columns, and the class cells that were asked for. */
export interface SealedRecord {
  readonly stored: StoredRow;
  readonly cells: Readonly<Partial<Record<RecordClass, string>>>;
}

/** What became of a row: the record with the classes that opened, and what did not. */
export interface OpenedRow {
  readonly record: OpenedRecord<RecordKind>;
  readonly damaged: readonly DamagedRecord[];
}

/** Tells whether the session may hold the key of a class, so that a missing one is damage and not a right. */
export type HoldsClass = (stored: StoredRow, recordClass: RecordClass) => boolean;

type Wanted = readonly [row: number, recordClass: RecordClass];

/**
 * Opens rows in one call to the vault. A cell that does not open, is not canonical or holds a wrong type makes its
 * class `null` and is told; it never hides the other rows. Rows of kinds this version does not know are left out.
 */
export async function openRows(
  vault: VaultSession,
  rows: readonly SealedRecord[],
  holds: HoldsClass
): Promise<readonly OpenedRow[]> {
  const wanted: Wanted[] = rows.flatMap(({ stored, cells }, at) =>
    recordClasses
      .filter((name) => cells[name] !== undefined && holds(stored, name))
      .map((name): Wanted => [at, name])
  );
  const outcomes = await vault.open(
    wanted.map(([at, name]) => {
      const { stored, cells } = rows[at] as SealedRecord;
      const place = { table: "records", owner: stored.owner, class: name, record: stored.id };
      return { place: place as typeof place & { table: "records" }, text: cells[name] ?? "" };
    })
  );
  const opened = rows.map(() => new Map<RecordClass, Outcome<Opened>>());
  wanted.forEach(([at, name], index) => {
    const result = outcomes[index];
    if (result !== undefined) opened[at]?.set(name, result);
  });
  return rows.flatMap(({ stored }, at) => assemble(stored, opened[at] ?? new Map()));
}

function assemble(
  stored: StoredRow,
  results: ReadonlyMap<RecordClass, Outcome<Opened>>
): readonly OpenedRow[] {
  if (!isRecordKind(stored.kind)) return [];
  const kind = stored.kind;
  const damaged: DamagedRecord[] = [];
  const values = new Map<RecordClass, StampedClass>();
  for (const [name, result] of results) {
    const reason = result.ok
      ? readClass(kind, name, stored, result, values)
      : refusal(result.reason);
    if (reason !== null) damaged.push({ id: stored.id as RecordId, kind, class: name, reason });
  }
  const stat = results.get("stat");
  const record = {
    id: stored.id as RecordId,
    kind,
    owner: stored.owner as OwnerId,
    unit: stored.unit === "" ? null : (stored.unit as UnitId),
    rev: stored.rev,
    identity: values.get("identity")?.fields ?? null,
    case: values.get("case")?.fields ?? null,
    stat: values.get("stat")?.fields ?? null,
    stamps: stampsOf(values, stat?.ok === true ? stat.rev : null),
  };
  return [{ record: record as OpenedRecord<RecordKind>, damaged }];
}

function readClass(
  kind: RecordKind,
  name: RecordClass,
  stored: StoredRow,
  opened: Opened,
  values: Map<RecordClass, StampedClass>
): DamagedRecord["reason"] | null {
  if (opened.rev > stored.rev) return "wrong-revision";
  try {
    const read = withoutStamps(opened.value ?? {});
    values.set(name, { ...read, fields: decodeFields(kind, name, read.fields) });
    return null;
  } catch (error) {
    if (error instanceof ParError) return "wrong-type";
    throw error;
  }
}

function refusal(reason: string): DamagedRecord["reason"] {
  if (reason === "no-key") return "missing-key";
  return reason === "bad-json" || reason === "bad-content" ? "not-canonical" : "does-not-open";
}

/** A record that is to be written: its clear columns, and the classes whose cells are replaced. */
export interface RecordWrite {
  readonly stored: Omit<StoredRow, "row">;
  readonly values: ClassValues;
  /** `true` for a new row, whose absent classes are sealed empty. */
  readonly isNew: boolean;
  readonly stamps: WriteStamps;
}

/** The nine cells of a row to write; `null` for cells that stay. */
export type RecordCells = readonly (string | null)[];

/**
 * Seals the classes of records in one call to the vault.
 * @throws ParError `text-too-long` when a class does not fit its cell, `no-right` when the key is not held
 */
export async function sealRows(
  vault: VaultSession,
  writes: readonly RecordWrite[],
  stamp: Omit<CellStamp, "rev">
): Promise<readonly RecordCells[]> {
  const wanted: Wanted[] = writes.flatMap(({ values, isNew }, at) =>
    recordClasses
      .filter((name) => isNew || values[name] !== undefined)
      .map((name): Wanted => [at, name])
  );
  const outcomes = await vault.seal(
    wanted.map(([at, name]) => {
      const { stored, values, isNew, stamps } = writes[at] as RecordWrite;
      const fields = values[name] ?? {};
      const isEmpty = isNew && Object.keys(fields).length === 0;
      return {
        ...stamp,
        rev: stored.rev,
        place: { table: "records", owner: stored.owner, class: name, record: stored.id },
        value: isEmpty ? null : withStamps(name, fields, stamps),
      };
    })
  );
  const texts = writes.map(() => new Map<RecordClass, string>());
  wanted.forEach(([at, name], index) => {
    const result = outcomes[index];
    if (result?.ok !== true) throw sealError(result?.reason, name);
    texts[at]?.set(name, result.text);
  });
  return writes.map((write, at) => recordCells(write.stored, texts[at] ?? new Map()));
}

function sealError(reason: string | undefined, name: RecordClass): ParError {
  if (reason === "too-long") return new ParError("text-too-long", { part: name });
  if (reason === "no-key") return new ParError("no-right");
  return new ParError("internal");
}

/** The nine cells in the order of the columns. */
function recordCells(
  stored: Omit<StoredRow, "row">,
  texts: ReadonlyMap<RecordClass, string>
): RecordCells {
  const cells: (string | null)[] = [];
  cells[recordColumns.id] = stored.id;
  cells[recordColumns.kind] = stored.kind;
  cells[recordColumns.owner] = stored.owner;
  cells[recordColumns.unit] = stored.unit;
  cells[recordColumns.rev] = String(stored.rev);
  for (const name of recordClasses) cells[recordColumns[name]] = texts.get(name) ?? null;
  cells[recordColumns.number] = stored.number === null ? "" : String(stored.number);
  return cells;
}
