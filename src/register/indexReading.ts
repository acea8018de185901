import type { Area, Extent, Workbook } from "../workbook/port";
import { blockRows, openBlocks } from "./allocation";
import { cells, firstRow, recordColumns, storageSheets } from "./layout";
import { cutRuns, type Run, runsOf } from "./rowReading";
import type { LiveSession } from "./session";
import type { StorageIndex } from "./storageIndex";
import { Trip } from "./trip";

/** No clear row of `_tiedot` takes more bytes than this in an answer, nor one of `_avaimet` half of it. */
const clearRowBytes = 140;
/** What of the largest answer the index may take: the rest is for what travels with it. */
const share = 0.75;

export const recordsUsed: Area = { sheet: storageSheets.records, used: "A:E" };
export const keysUsed: Area = { sheet: storageSheets.keys, used: "A:B" };

/** How many rows of a sheet may hold something, row 1 left out. */
export function rowsBelow(extent: Extent | null): number {
  return extent === null ? 0 : Math.max(0, extent.row + extent.rows - firstRow);
}

/** Adds the reading of clear cells to a trip; call what comes back after the trip has run. */
export function addIndexReads(
  trip: Trip,
  index: StorageIndex,
  runs: { readonly records: readonly Run[]; readonly keys: readonly Run[] }
): () => void {
  const records = runs.records.map(({ row, rows }) => [
    trip.read(cells(storageSheets.records, row, recordColumns.id, rows, recordColumns.rev + 1)),
    trip.read(cells(storageSheets.records, row, recordColumns.number, rows, 1)),
  ]);
  const keys = runs.keys.map(({ row, rows }) =>
    trip.read(cells(storageSheets.keys, row, 0, rows, 2))
  );
  return () => {
    for (const [clear, numbers] of records)
      index.takeRecords(clear?.value ?? null, numbers?.value ?? null);
    for (const reading of keys) index.takeKeys(reading.value);
  };
}

/** The trips' worth of runs that read the whole index of so many rows. */
export function indexPieces(
  rows: { readonly records: number; readonly keys: number },
  maxPayload: number
): readonly { readonly records: readonly Run[]; readonly keys: readonly Run[] }[] {
  const whole = (count: number): readonly Run[] =>
    count === 0 ? [] : [{ row: firstRow, rows: count }];
  return piecesOf(whole(rows.records), whole(rows.keys), maxPayload);
}

function piecesOf(
  records: readonly Run[],
  keys: readonly Run[],
  maxPayload: number
): readonly { readonly records: readonly Run[]; readonly keys: readonly Run[] }[] {
  const most = Math.max(blockRows, Math.floor((maxPayload * share) / clearRowBytes));
  const rowsOf = (some: readonly Run[]): number => some.reduce((sum, { rows }) => sum + rows, 0);
  if (rowsOf(records) + Math.ceil(rowsOf(keys) / 2) <= most) return [{ records, keys }];
  return [
    ...cutRuns(records, most).map((piece) => ({ records: piece, keys: [] })),
    ...cutRuns(keys, most * 2).map((piece) => ({ records: [], keys: piece })),
  ];
}

/** Reads the whole index anew: one trip for how much there is, and as many as the bytes need. */
export async function readIndex(
  workbook: Workbook,
  index: StorageIndex,
  maxPayload: number
): Promise<void> {
  const measure = new Trip(workbook);
  const records = measure.extent(recordsUsed);
  const keys = measure.extent(keysUsed);
  await measure.run();
  index.clear();
  const rows = { records: rowsBelow(records.value), keys: rowsBelow(keys.value) };
  for (const piece of indexPieces(rows, maxPayload)) {
    const trip = new Trip(workbook);
    const take = addIndexReads(trip, index, piece);
    await trip.run();
    take();
  }
}

/** What reading on needs of a session. */
type Reader = Pick<LiveSession, "index" | "deps" | "maxPayload">;
type Blocks = Readonly<Record<"records" | "keys", readonly number[]>>;

/** Takes in what a trip has read of new rows, once it has run. */
export interface NewRows {
  /** What the trip itself has read. */
  take(): void;
  /** That, and in trips of its own what others have written beyond it. */
  takeAll(): Promise<void>;
}

/**
 * Adds the reading of the places where others may have put new rows since the index was read: a bounded number of blocks,
 * however many clients there are, and how far the sheets reach.
 */
export function addNewRowReads(trip: Trip, session: Reader): NewRows {
  const { index } = session;
  const known: Blocks = { records: openBlocks(index.records), keys: openBlocks(index.keys) };
  const take = addIndexReads(trip, index, { records: runs(known.records), keys: runs(known.keys) });
  const records = trip.extent(recordsUsed);
  const keys = trip.extent(keysUsed);
  return {
    take,
    takeAll: async () => {
      take();
      const rows = { records: rowsBelow(records.value), keys: rowsBelow(keys.value) };
      const asked = { records: new Set(known.records), keys: new Set(known.keys) };
      await readOn(session, rows, asked);
    },
  };
}

/** Reads blocks that opened or appeared meanwhile, until all that may hold new rows have been asked for. */
async function readOn(
  { index, deps, maxPayload }: Reader,
  rows: Readonly<Record<"records" | "keys", number>>,
  asked: Readonly<Record<"records" | "keys", Set<number>>>
): Promise<void> {
  const unasked = (sheet: "records" | "keys"): readonly number[] => {
    const newest = Math.max(...asked[sheet]);
    const appeared = Array.from(
      { length: Math.ceil(rows[sheet] / blockRows) },
      (_, block) => block
    );
    const open = new Set(openBlocks(index[sheet]));
    return appeared.filter(
      (block) => !asked[sheet].has(block) && (block > newest || open.has(block))
    );
  };
  for (;;) {
    const more: Blocks = { records: unasked("records"), keys: unasked("keys") };
    if (more.records.length + more.keys.length === 0) return;
    for (const piece of piecesOf(runs(more.records), runs(more.keys), maxPayload)) {
      const trip = new Trip(deps.workbook);
      const take = addIndexReads(trip, index, piece);
      await trip.run();
      take();
    }
    for (const sheet of ["records", "keys"] as const) {
      for (const block of more[sheet]) asked[sheet].add(block);
    }
  }
}

/** Neighbouring blocks are one operation; the common case is one run. */
const runs = (blocks: readonly number[]): readonly Run[] =>
  runsOf(blocks).map(({ row, rows }) => ({ row: row * blockRows + 1, rows: rows * blockRows }));
