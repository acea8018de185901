import { actKind } from "../audit/acts";
import type { OutboxRow } from "../audit/outbox";
import type { Act } from "../audit/packing";
import { sheetNumber } from "../audit/writes";
import { ParError } from "../domain/errors";
import { recordId } from "../domain/ids";
import type { OwnerKeyRow } from "../vault/session";
import { noDetails } from "../audit/details";
import { addNewRowReads } from "./indexReading";
import {
  cells,
  columnNames,
  recordColumns,
  type RowSheet,
  storageSheets,
  wholeRows,
} from "./layout";
import { takeRecordRows } from "./ownerReading";
import type { RecordCells, SealedRecord } from "./recordCodec";
import { RowReading, runsOf } from "./rowReading";
import type { LiveSession } from "./session";
import { clearNumber, storedRow, type StorageIndex, type StoredRow } from "./storageIndex";
import type { Trip } from "./trip";

/** A record with the cells to write; `null` cells stay. A new one has no row yet. */
export interface RecordToWrite {
  readonly stored: Omit<StoredRow, "row">;
  readonly cells: RecordCells;
  /** Zero-based; `null` for a new record. */
  readonly row: number | null;
  /** Numbers of the fields that are new or changed. */
  readonly fields: readonly number[];
}

/** Everything that is written of one owner at once. */
export interface OwnerWrite {
  readonly owner: string;
  readonly records: readonly RecordToWrite[];
  /** New rows of `_avaimet`. */
  readonly keys: readonly OwnerKeyRow[];
}

/** A row with its place: `null` cells stay as they are. */
export interface Placed {
  readonly sheet: RowSheet;
  readonly row: number;
  readonly isNew: boolean;
  readonly texts: readonly (string | null)[];
}

/** How often rows are put elsewhere when somebody else took their place at the same moment. */
const attempts = 5;
const fieldsLimit = 255;

/**
 * Writes rows of one owner with their audit records, reads them back and compares. One round trip; another one only
 * where a batch broke off or two people met in one row. The index knows the rows afterwards.
 * @returns the changed records that somebody else wrote a moment before, as they were then
 * @throws ParError `save-failed` when nothing was written, `outcome-unknown` when that cannot be told
 */
export async function writeOwner(
  session: LiveSession,
  write: OwnerWrite
): Promise<readonly SealedRecord[]> {
  const placed = place(session, write);
  const composed = (trip: Trip) => {
    const before = placed.map((one) => readRow(trip, one));
    for (const one of placed) addRow(trip, one);
    const newRows = addNewRowReads(trip, session);
    return { before, after: placed.map((one) => readRow(trip, one)), newRows };
  };
  const acts = actsOf(session, write);
  let done: ReturnType<typeof composed> | null = null;
  try {
    done = await session.act(acts, composed);
  } catch (error) {
    if (!session.lane.inDoubt) throw error;
    if (!(await session.lane.settle())) throw failed(error);
  }
  done?.newRows.take();
  const before = done?.before ?? [];
  await arrive(session, placed, before, done?.after ?? null);
  return placed.flatMap((one, at) => overtaken(one, before[at]) ?? []);
}

/** A record that somebody else wrote between our reading and our writing, as they left it; `null` for any other. */
function overtaken(one: Placed, before: RowReading | undefined): SealedRecord | null {
  if (one.isNew || one.sheet !== storageSheets.records || before === undefined) return null;
  const texts = textsOf(before, one);
  const text = (column: number): string => texts[column] ?? "";
  const stored = storedRow(one.row, text);
  const expected = (clearNumber(one.texts[recordColumns.rev] ?? "") ?? 0) - 1;
  if (stored === null || stored.id !== one.texts[0] || stored.rev === expected) return null;
  const { identity, case: texts_, stat } = recordColumns;
  return { stored, cells: { identity: text(identity), case: text(texts_), stat: text(stat) } };
}

function failed(error: unknown): unknown {
  const isUnknown = error instanceof ParError && error.code === "outcome-unknown";
  return isUnknown ? new ParError("save-failed", {}, { cause: error }) : error;
}

/** Gives every row its place; new ones are drawn. */
export function place(session: LiveSession, { records, keys }: OwnerWrite): readonly Placed[] {
  const taken = { records: new Set<number>(), keys: new Set<number>() };
  const draw = (sheet: "records" | "keys"): number => {
    const rows = sheet === "records" ? session.recordRows : session.keyRows;
    const row = rows.draw(taken[sheet]);
    taken[sheet].add(row);
    return row;
  };
  return [
    ...keys.map((texts): Placed => {
      return { sheet: storageSheets.keys, row: draw("keys"), isNew: true, texts };
    }),
    ...records.map(({ row, cells: texts }): Placed => {
      const isNew = row === null;
      return { sheet: storageSheets.records, row: row ?? draw("records"), isNew, texts };
    }),
  ];
}

/** What the log is told of a write. */
export function actsOf(session: LiveSession, { owner, records, keys }: OwnerWrite): readonly Act[] {
  const client = recordId.parse(owner);
  const keyRows = keys.map((texts): OutboxRow => ({ sheet: sheetNumber.keys, cells: texts }));
  const act = (kind: number, some: readonly RecordToWrite[], rows: readonly OutboxRow[]): Act => ({
    kind,
    rows: [
      ...rows,
      ...some.map((one): OutboxRow => ({ sheet: sheetNumber.records, cells: one.cells })),
    ],
    writes: [],
    details: {
      ...noDetails,
      client,
      right: session.right(),
      fields: [...new Set(some.flatMap(({ fields }) => fields))].slice(0, fieldsLimit),
    },
  });
  const created = records.filter(({ row }) => row === null);
  const changed = records.filter(({ row }) => row !== null);
  const isFirst = created.length > 0 || records.length === 0;
  return [
    ...(isFirst ? [act(actKind.created, created, keyRows)] : []),
    ...(changed.length > 0 || !isFirst
      ? [act(actKind.changed, changed, isFirst ? [] : keyRows)]
      : []),
  ];
}

/** A new row in one piece; of a changed one the class cells first, so that its `rev` says that they are there. */
export function addRow(trip: Trip, { sheet, row, isNew, texts }: Placed): void {
  if (isNew) {
    trip.write(wholeRows(sheet, row), [texts.map((text) => text ?? "")]);
    return;
  }
  const { identity, stat, rev, number } = recordColumns;
  for (const { row: column, rows: columns } of runsOf(
    texts.flatMap((text, at) => (at >= identity && at <= stat && text !== null ? [at] : []))
  )) {
    const values = texts.slice(column, column + columns).map((text) => text ?? "");
    trip.write(cells(sheet, row, column, 1, columns), [values]);
  }
  trip.writeCell(sheet, row, number, texts[number] ?? "");
  trip.writeCell(sheet, row, rev, texts[rev] ?? "");
}

function readRow(trip: Trip, { sheet, row }: Pick<Placed, "sheet" | "row">): RowReading {
  return new RowReading(trip, sheet, [{ row, rows: 1 }]);
}

const textsOf = (reading: RowReading, { sheet, row }: Placed): readonly string[] =>
  columnNames[sheet].map((_, column) => reading.text(row, column));

/** Compares what was read back, puts right what is not as it should be, and tells the index. */
async function arrive(
  session: LiveSession,
  placed: readonly Placed[],
  before: readonly RowReading[],
  after: readonly RowReading[] | null
): Promise<void> {
  let now = placed;
  let met: readonly (readonly string[] | null)[] = placed.map((one, at) => metAt(one, before[at]));
  let read = after ?? (await readBack(session, now));
  for (let attempt = 1; ; attempt++) {
    const isThere = now.map((one, at) => stands(one, read[at]) && met[at] === null);
    now.forEach((one, at) => {
      if (isThere[at] === true) remember(session, one, read[at]);
    });
    if (isThere.every(Boolean)) return;
    if (attempt === attempts) throw new ParError("outcome-unknown");
    ({ now, met, read } = await repair(session, now, isThere, met));
  }
}

/** What another person had written where our new row now stands; `null` when the place was free. */
function metAt(one: Placed, before: RowReading | null | undefined): readonly string[] | null {
  if (before === null || before === undefined || !one.isNew) return null;
  const texts = textsOf(before, one);
  return texts[0] === "" || texts[0] === one.texts[0] ? null : texts;
}

function stands(one: Placed, reading: RowReading | undefined): boolean {
  if (reading === undefined) return false;
  const found = textsOf(reading, one);
  return one.texts.every((text, column) => text === null || text === found[column]);
}

/** Gives a place back to whoever had it, and puts our own rows elsewhere. The log has told of them already. */
async function repair(
  session: LiveSession,
  placed: readonly Placed[],
  isThere: readonly boolean[],
  met: readonly (readonly string[] | null)[]
) {
  const trip = session.trip();
  const taken = new Set(placed.map(({ row }) => row));
  const now = placed.map((one, at): Placed => {
    if (isThere[at] === true) return one;
    const theirs = met[at];
    if (theirs !== null && theirs !== undefined) {
      trip.write(wholeRows(one.sheet, one.row), [theirs]);
      occupy(session.index, { ...one, texts: theirs });
    }
    if (!one.isNew) return one;
    const rows = one.sheet === storageSheets.records ? session.recordRows : session.keyRows;
    rows.leaveBlock();
    const row = rows.draw(taken);
    taken.add(row);
    return { ...one, row };
  });
  const moved = now.map((one, at) => {
    if (isThere[at] === true) return { before: null, after: readRow(trip, one) };
    const before = one.isNew ? readRow(trip, one) : null;
    addRow(trip, one);
    return { before, after: readRow(trip, one) };
  });
  await trip.run();
  return {
    now,
    met: now.map((one, at) => metAt(one, moved[at]?.before)),
    read: moved.map(({ after }) => after),
  };
}

async function readBack(
  session: LiveSession,
  placed: readonly Placed[]
): Promise<readonly RowReading[]> {
  const trip = session.trip();
  const readings = placed.map((one) => readRow(trip, one));
  await trip.run();
  return readings;
}

function remember(session: LiveSession, one: Placed, reading: RowReading | undefined): void {
  if (reading === undefined) return;
  if (one.sheet === storageSheets.records) takeRecordRows(session.index, reading);
  else occupy(session.index, one);
}

/** Tells the index of a row as it was written. */
export function occupy(index: StorageIndex, { sheet, row, texts }: Omit<Placed, "isNew">): void {
  const text = (column: number): string => texts[column] ?? "";
  if (sheet === storageSheets.keys) {
    index.keys.put({ row, owner: text(0), n: clearNumber(text(1)) ?? 0 });
  } else if (sheet === storageSheets.records) {
    const stored = storedRow(row, text);
    if (stored !== null) index.putRecord(stored);
  }
}
