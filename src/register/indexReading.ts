import type { Area, Extent, Workbook } from "../workbook/port";
import { blockRows, openBlocks } from "./allocation";
import { cells, firstRow, recordColumns, storageSheets } from "./layout";
import { cutRuns, type Run } from "./rowReading";
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
  const most = Math.max(blockRows, Math.floor((maxPayload * share) / clearRowBytes));
  const whole = (count: number): readonly Run[] =>
    count === 0 ? [] : [{ row: firstRow, rows: count }];
  if (rows.records + Math.ceil(rows.keys / 2) <= most) {
    return [{ records: whole(rows.records), keys: whole(rows.keys) }];
  }
  return [
    ...cutRuns(whole(rows.records), most).map((records) => ({ records, keys: [] })),
    ...cutRuns(whole(rows.keys), most * 2).map((keys) => ({ records: [], keys })),
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

/**
 * Adds the reading of the places where others may have put new rows since the index was read: a bounded number of
 * blocks, however many clients there are.
 */
export function addNewRowReads(trip: Trip, index: StorageIndex): () => void {
  const runs = (occupancy: StorageIndex["records"] | StorageIndex["keys"]): readonly Run[] => {
    const blocks = openBlocks(occupancy);
    const first = Math.min(...blocks);
    const pieces: Run[] = blocks.map((block) => ({ row: block * blockRows + 1, rows: blockRows }));
    // Neighbouring blocks are one operation; the common case is one run.
    return first + blocks.length - 1 === Math.max(...blocks)
      ? [{ row: first * blockRows + 1, rows: blocks.length * blockRows }]
      : pieces;
  };
  return addIndexReads(trip, index, {
    records: runs(index.records),
    keys: runs(index.keys),
  });
}
