import type { Act } from "../audit/packing";
import { recordClasses } from "../domain/fields/field";
import type { OwnerKeyRow } from "../vault/session";
import { addNewRowReads, readIndex } from "./indexReading";
import { firstRow, recordColumns, storageSheets } from "./layout";
import { loadOwnerKeys, ownerKeyRow } from "./ownerKeys";
import { type OpenedRow, openRows, type SealedRecord } from "./recordCodec";
import { RowReading, runsOf } from "./rowReading";
import type { LiveSession } from "./session";
import type { Trip } from "./trip";
import { clearNumber, storedRow, type StorageIndex, type StoredRow } from "./storageIndex";

/** The rows of one owner as they stand in the workbook now. */
export interface OwnerReading {
  readonly sealed: readonly SealedRecord[];
  readonly opened: readonly OpenedRow[];
}

/** How often a reading begins anew because rows were elsewhere than the index said. */
const attempts = 3;

/**
 * Reads and opens the records of one owner: one round trip, whose bytes do not grow with the register. Rows that others
 * have added since the index was read are found in the same trip and fetched in a second one.
 * @param acts what the log is told in the first trip; `null` for what was told before
 * @param wanted the records to read; all of the owner's when absent
 */
export async function readOwner(
  session: LiveSession,
  owner: string,
  acts: readonly Act[] | null,
  wanted: (stored: StoredRow) => boolean = () => true
): Promise<OwnerReading> {
  const { index, deps, maxPayload } = session;
  if (index.recordsOf(owner).length === 0) await readIndex(deps.workbook, index, maxPayload);
  let untold = acts;
  for (let attempt = 1; ; attempt++) {
    const rows = index.recordsOf(owner).filter(wanted);
    const asked = rows.map(({ row }) => row);
    const read = await readRows(session, owner, asked, untold);
    if (acts !== null) session.toldOwners.add(owner);
    untold = null;
    const found = index.recordsOf(owner).filter(wanted);
    const complete = found.every(({ row }) => asked.includes(row));
    if (complete || attempt === attempts) {
      const sealed = found
        .filter(({ row }) => asked.includes(row))
        .map((stored) => sealedRecord(stored, read));
      return { sealed, opened: await openRows(session.vault, sealed, session.holds) };
    }
  }
}

async function readRows(
  session: LiveSession,
  owner: string,
  rows: readonly number[],
  acts: readonly Act[] | null
): Promise<RowReading> {
  const { index, vault } = session;
  const compose = (trip: Trip) => ({
    records: new RowReading(trip, storageSheets.records, runsOf(rows)),
    keys: new RowReading(
      trip,
      storageSheets.keys,
      runsOf(index.keys.of(owner).map(({ row }) => row))
    ),
    newRows: addNewRowReads(trip, session),
  });
  const { records, keys, newRows } = await inOneTrip(session, acts, compose);
  await newRows.takeAll();
  takeRecordRows(index, records);
  const keyRows = takeKeyRows(index, keys);
  await loadOwnerKeys(vault, keyRows, session.signPublicsOf);
  const unread = index.keys.of(owner).some(({ row }) => !keys.rows().includes(row));
  if (unread) await loadKeysOf(session, [owner]);
  return records;
}

/** Runs what is composed in one trip, told to the log where there is something to tell. */
export async function inOneTrip<T>(
  session: LiveSession,
  acts: readonly Act[] | null,
  compose: (trip: Trip) => T
): Promise<T> {
  if (acts === null) {
    const trip = session.trip();
    const watch = session.watch(trip);
    const asked = compose(trip);
    await trip.run();
    await watch();
    return asked;
  }
  return session.act(acts, compose);
}

/** Puts what was read of whole rows into the index. */
export function takeRecordRows(index: StorageIndex, reading: RowReading): void {
  for (const row of reading.rows().filter((one) => one >= firstRow)) {
    const stored = storedRow(row, (column) => reading.text(row, column));
    if (stored === null) index.freeRecord(row);
    else index.putRecord(stored);
  }
}

/** The key rows that were read, put into the index. */
export function takeKeyRows(index: StorageIndex, reading: RowReading): readonly OwnerKeyRow[] {
  return reading.rows().flatMap((row) => {
    const texts = ownerKeyRow(reading, row);
    if (texts === null) index.keys.free(row);
    else index.keys.put({ row, owner: texts[0], n: clearNumber(texts[1]) ?? 0 });
    return texts === null ? [] : [texts];
  });
}

/** Reads and loads the keys of owners that the index knows. One trip. */
export async function loadKeysOf(session: LiveSession, owners: readonly string[]): Promise<void> {
  const rows = owners.flatMap((owner) => session.index.keys.of(owner).map(({ row }) => row));
  if (rows.length === 0) return;
  const trip = session.trip();
  const keys = new RowReading(trip, storageSheets.keys, runsOf(rows));
  await trip.run();
  await loadOwnerKeys(session.vault, takeKeyRows(session.index, keys), session.signPublicsOf);
}

function sealedRecord(stored: StoredRow, reading: RowReading): SealedRecord {
  const cells = recordClasses.map((name) => [name, reading.text(stored.row, recordColumns[name])]);
  return { stored, cells: Object.fromEntries(cells) as SealedRecord["cells"] };
}
