import type { WorksheetModel } from "../../excel-host/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../excel-host/model";

/** Height of every row on the screen, in pixels. */
export const ROW_HEIGHT = 20;
/** Width of the row numbers, in pixels. */
export const HEADING_WIDTH = 46;

/** Columns and rows beyond the data that can be scrolled to. */
const SPARE = { columns: 12, rows: 60 };
const LEAST = { columns: 26, rows: 100 };
/** More columns than this are not drawn: the workbench looks at registers, not at everything. */
const MOST_COLUMNS = 256;

/** How much of a sheet is shown. */
export function shownSize(sheet: WorksheetModel): { rows: number; columns: number } {
  const used = sheet.cells.usedArea();
  const rows = Math.max((used?.bottom ?? 0) + SPARE.rows, LEAST.rows);
  const columns = Math.max((used?.right ?? 0) + SPARE.columns, LEAST.columns);
  return { rows: Math.min(rows, MAX_ROWS), columns: Math.min(columns, MOST_COLUMNS, MAX_COLUMNS) };
}

/** Pixels of a column: characters of 7 pixels and 5 pixels of padding; 0 when it is hidden. */
export function columnWidth(sheet: WorksheetModel, column: number): number {
  const format = sheet.columns.at(column);
  if (format?.hidden === true) return 0;
  return Math.round((format?.width ?? sheet.standardWidth) * 7 + 5);
}

/** Where every shown column begins, and at the end where the last one ends. */
export function columnEdges(sheet: WorksheetModel, columns: number): number[] {
  const edges = [HEADING_WIDTH];
  for (let column = 0; column < columns; column += 1) {
    edges.push((edges[column] ?? 0) + columnWidth(sheet, column));
  }
  return edges;
}
