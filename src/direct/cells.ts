import { ExcelError } from "../excel-host/errors";
import type { Area as Cells, WorkbookModel, WorksheetModel } from "../excel-host/model";
import { isBlank } from "../excel-host/model";
import type { Box } from "../workbook/address";
import { isOnSheet, namedColumns, parseAddress } from "../workbook/address";
import type { Area } from "../workbook/port";

/** Cells of a sheet. */
export interface Place {
  readonly sheet: WorksheetModel;
  readonly cells: Cells;
}

/** The model's area of a box. @throws ExcelError `InvalidArgument` off the sheet */
export function cellsOfBox(box: Box): Cells {
  if (!isOnSheet(box)) throw new ExcelError("InvalidArgument");
  const { row, column, rows, columns } = box;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** Where an area lies now; `null` when its sheet or its content is absent. */
export function placeOf(book: WorkbookModel, area: Area): Place | null {
  if ("below" in area) {
    const above = placeOf(book, area.below);
    const filled = above === null ? null : filledCells(above.sheet, above.cells);
    if (above === null || filled === null) return null;
    const column = "used" in area.below ? firstNamed(area.below.used) : above.cells.left;
    const box = { row: filled.bottom + 1, column, rows: area.rows, columns: area.columns };
    return { sheet: above.sheet, cells: cellsOfBox(box) };
  }
  const sheet = book.worksheetNamed(area.sheet);
  if (sheet === undefined) return null;
  if ("used" in area) {
    const columns = namedColumns(area.used);
    const cells = columns === null ? null : filledCells(sheet, cellsOfBox(columns));
    return cells === null ? null : { sheet, cells };
  }
  const box = "address" in area ? parseAddress(area.address) : area;
  if (box === null) throw new ExcelError("InvalidArgument");
  return { sheet, cells: cellsOfBox(box) };
}

const firstNamed = (used: true | string): number => namedColumns(used)?.column ?? 0;

/** The box around the non-empty cells. */
function filledCells(sheet: WorksheetModel, cells: Cells): Cells | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cell } of sheet.cells.within(cells)) {
    if (isBlank(cell)) continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
