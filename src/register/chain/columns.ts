import { chainRows } from "../layout";
import type { ChainCell } from "./replay";

/** Zero-based place of a cell of `_ketju`. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One user's column: `""` where a cell is empty. */
export interface ChainColumn {
  readonly column: number;
  readonly user: string;
  readonly enrolment: string;
  readonly password: string;
  /** The user's chain records, down to the last cell that holds something. */
  readonly records: readonly string[];
}

/** The columns of `_ketju` that hold anything. `text` answers `""` outside of what was read. */
export function readColumns(
  text: (row: number, column: number) => string,
  rows: number,
  columns: number
): ChainColumn[] {
  const found: ChainColumn[] = [];
  for (let column = 0; column < columns; column++) {
    const cells: string[] = [];
    for (let row = 0; row < rows; row++) cells.push(text(row, column));
    const used = cells.findLastIndex((cell) => cell !== "") + 1;
    if (used === 0) continue;
    found.push({
      column,
      user: cells[chainRows.user] ?? "",
      enrolment: cells[chainRows.enrolment] ?? "",
      password: cells[chainRows.password] ?? "",
      records: cells.slice(chainRows.firstRecord, used),
    });
  }
  return found;
}

/** The cells of all chain records; blank ones between them are left to the caller. */
export function recordCells(columns: readonly ChainColumn[]): ChainCell<CellPlace>[] {
  return columns.flatMap(({ column, records }) =>
    records.flatMap((text, at) =>
      text === "" ? [] : [{ text, place: { row: chainRows.firstRecord + at, column } }]
    )
  );
}

/** The row of the next record in a user's column. */
export const nextRecordRow = ({ records }: ChainColumn): number =>
  chainRows.firstRecord + records.length;
