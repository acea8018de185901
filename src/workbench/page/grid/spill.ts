import type { WorksheetModel } from "../../../excel-host/model";

/** Columns to the left that are searched for a text that runs into sight. */
const REACH = 60;

const isEmpty = (sheet: WorksheetModel, row: number, column: number): boolean => {
  const cell = sheet.cells.get(row, column);
  return cell === undefined || (cell.value === null && cell.formula === null);
};

/**
 * How far a text that needs more room than its cell runs over empty cells to its right.
 *
 * @param needed - pixels of the text
 * @param sizeOf - pixels of a column
 * @returns the last column it covers; its own when the neighbour has contents
 */
export function spillEnd(
  sheet: WorksheetModel,
  row: number,
  column: number,
  needed: number,
  sizeOf: (column: number) => number
): number {
  const merged = sheet.mergedAreas.filter(({ top, bottom }) => row >= top && row <= bottom);
  const isTaken = (at: number): boolean =>
    !isEmpty(sheet, row, at) || merged.some(({ left, right }) => at >= left && at <= right);
  let end = column;
  let width = sizeOf(column);
  while (width < needed && !isTaken(end + 1)) {
    end += 1;
    width += sizeOf(end);
  }
  return end;
}

/** The nearest cell with contents to the left of a column, whose text may run on into it; or `null`. */
export function spillSource(sheet: WorksheetModel, row: number, column: number): number | null {
  for (let at = column - 1; at >= Math.max(0, column - REACH); at -= 1) {
    if (!isEmpty(sheet, row, at)) return at;
  }
  return null;
}
