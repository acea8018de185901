import { sheetNumber, type SheetNumber } from "../../audit/writes";
import { cells, columnNames, firstRow, type RowSheet, storageSheets } from "../layout";
import { RowReading, runsOf } from "../rowReading";
import type { LiveSession } from "../session";
import type { StorageIndex } from "../storageIndex";
import { cellText, type Trip } from "../trip";

/** A row that belongs to a client, wherever it stands. */
export interface OwnedRows {
  readonly sheet: RowSheet;
  readonly number: SheetNumber;
  readonly row: number;
  /** The text of column A: record, owner or attachment. */
  readonly id: string;
}

/** The rows of an owner's records and keys, as the index knows them. */
export function rowsOf(index: StorageIndex, owner: string): readonly OwnedRows[] {
  return [
    ...index.records.of(owner).map(({ row, id }) => ({
      sheet: storageSheets.records,
      number: sheetNumber.records,
      row,
      id,
    })),
    ...index.keys.of(owner).map(({ row }) => ({
      sheet: storageSheets.keys,
      number: sheetNumber.keys,
      row,
      id: owner,
    })),
  ];
}

/** The rows of `_liitteet` by owner. One round trip. */
export async function findAttachments(
  session: LiveSession
): Promise<ReadonlyMap<string, readonly OwnedRows[]>> {
  const sheet = storageSheets.attachments;
  const trip = session.trip();
  const clear = trip.read({ sheet, used: "A:B" });
  await trip.run();
  const found = new Map<string, OwnedRows[]>();
  const block = clear.value;
  block?.values.forEach((_, at) => {
    const row = block.row + at;
    const id = cellText(block, row, 0);
    const owner = cellText(block, row, 1);
    if (row < firstRow || id === "" || owner === "") return;
    const rows = found.get(owner) ?? [];
    found.set(owner, [...rows, { sheet, number: sheetNumber.attachments, row, id }]);
  });
  return found;
}

/**
 * Of these rows those that still hold what they are to lose: nothing of somebody else is ever blanked. One round trip.
 */
export async function stillTheirs(
  session: LiveSession,
  owners: readonly { readonly rows: readonly OwnedRows[] }[]
): Promise<readonly OwnedRows[]> {
  const all = owners.flatMap(({ rows }) => rows);
  const trip = session.trip();
  const sheets = [...new Set(all.map(({ sheet }) => sheet))].map((sheet) => {
    const rows = all.filter((one) => one.sheet === sheet).map(({ row }) => row);
    return { sheet, reading: new RowReading(trip, sheet, runsOf(rows), [0, 0]) };
  });
  if (sheets.length === 0) return [];
  await trip.run();
  return all.filter(({ sheet, row, id }) =>
    sheets.some((one) => one.sheet === sheet && one.reading.text(row, 0) === id)
  );
}

/** Adds the blanking of rows, neighbours together. */
export function addRowBlanks(trip: Trip, rows: readonly OwnedRows[]): void {
  for (const sheet of new Set(rows.map((one) => one.sheet))) {
    const places = rows.filter((one) => one.sheet === sheet).map(({ row }) => row);
    for (const run of runsOf(places)) {
      const area = cells(sheet, run.row, 0, run.rows, columnNames[sheet].length);
      trip.add({ op: "clear", area });
    }
  }
}
