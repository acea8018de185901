import type { Area, Block } from "../workbook/port";
import { drawNumber } from "./allocation";
import type { WrittenRecord } from "./chain/author";
import { type ChainColumn, nextRecordRow, readColumns } from "./chain/columns";
import { cells, chainRows, storageSheets } from "./layout";
import { cellText, type Trip } from "./trip";

/** All of `_ketju`. */
export const chainArea: Area = { sheet: storageSheets.chain, used: true };

/** The columns of `_ketju` as they were read. */
export function chainColumns(block: Block | null): readonly ChainColumn[] {
  if (block === null) return [];
  const rows = block.row + block.values.length;
  const columns = block.column + Math.max(0, ...block.values.map((row) => row.length));
  return readColumns(
    (row, column) => cellText(block, row, column),
    () => rows,
    columns
  );
}

/** The column of a user; `null` when they have none. */
export function columnOf(columns: readonly ChainColumn[], user: string): ChainColumn | null {
  return columns.find((column) => column.user === user) ?? null;
}

const drawnColumns = 8;

/** A column for a new user: one of the next eight free ones. */
export function drawChainColumn(
  columns: readonly ChainColumn[],
  random: (count: number) => Uint8Array
): ChainColumn {
  const taken = new Set(columns.map(({ column }) => column));
  const free: number[] = [];
  for (let column = 0; free.length < drawnColumns; column++) {
    if (!taken.has(column)) free.push(column);
  }
  const column = free[drawNumber(random, drawnColumns)] ?? 0;
  return { column, user: "", enrolment: "", password: "", records: [] };
}

/** Adds chain records below those that a column has: one write, so that none of them stands alone. */
export function addChainRecords(
  trip: Trip,
  column: ChainColumn,
  records: readonly WrittenRecord[]
): void {
  const area = cells(storageSheets.chain, nextRecordRow(column), column.column, records.length, 1);
  trip.write(
    area,
    records.map(({ text }) => [text])
  );
}

/** The column as it is once the records stand in it. */
export function withRecords(column: ChainColumn, records: readonly WrittenRecord[]): ChainColumn {
  return { ...column, records: [...column.records, ...records.map(({ text }) => text)] };
}

/** The cell of a user's column that says whose it is. */
export const userCell = (column: number): Area =>
  cells(storageSheets.chain, chainRows.user, column, 1, 1);
