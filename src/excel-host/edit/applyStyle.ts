import type { Area, CellStyle, WorksheetModel } from "../model";
import {
  DEFAULT_STYLE,
  isBlank,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  styleWith,
} from "../model";
import { assertWritable } from "./access";

/** Bands of columns wider than this are a background of the sheet, not columns of their own. */
const BACKGROUND_WIDTH = 1024;

/**
 * Changes how cells look. Entire rows and columns are remembered as such, not cell by cell.
 *
 * @throws ExcelError `RangeExceedsLimit`
 */
export function applyStyle(sheet: WorksheetModel, area: Area, change: Partial<CellStyle>): void {
  if (isEntireColumns(area)) styleColumns(sheet, area, change);
  else if (isEntireRows(area)) styleRows(sheet, area, change);
  else {
    assertWritable(area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        styleCell(sheet, row, column, change);
      }
    }
  }
  forgetPlain(sheet, area);
}

/** Blank cells that look like what is around them are no cells, and do not count as used. */
function forgetPlain(sheet: WorksheetModel, area: Area): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    if (isBlank(cell) && cell.style === sheet.styleAround(row, column)) {
      sheet.cells.set(row, column, undefined);
    }
  }
}

/** Changes how one cell looks. */
export function styleCell(
  sheet: WorksheetModel,
  row: number,
  column: number,
  change: Partial<CellStyle>
): void {
  const cell = sheet.cells.get(row, column);
  const style = styleWith(cell?.style ?? sheet.styleAt(row, column), change);
  // A cell that already looks so is not written again: that would be a change of its contents to co-authors.
  if (cell?.style === style) return;
  sheet.cells.set(row, column, cell ? { ...cell, style } : { value: null, formula: null, style });
}

function styleColumns(sheet: WorksheetModel, area: Area, change: Partial<CellStyle>): void {
  const isWholeSheet = isEntireRows(area);
  for (const { first, last, value } of sheet.rows.entries()) {
    if (value.style === undefined) continue;
    if (isWholeSheet) {
      const style = styleWith(value.style, change);
      sheet.rows.update(first, last, (row) => ({ ...row, style }));
    } else {
      // A formatted row stays in front of its columns, so the crossings become cells of their own.
      for (let row = first; row <= last; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          if (sheet.cells.get(row, column) === undefined) styleCell(sheet, row, column, {});
        }
      }
    }
  }
  restyleCells(sheet, area, change);
  sheet.columns.update(area.left, area.right, (column) => ({
    ...column,
    style: styleWith(column?.style ?? DEFAULT_STYLE, change),
  }));
}

function styleRows(sheet: WorksheetModel, area: Area, change: Partial<CellStyle>): void {
  let background = DEFAULT_STYLE;
  for (const { first, last, value } of sheet.columns.entries()) {
    if (value.style === undefined) continue;
    if (last - first + 1 >= BACKGROUND_WIDTH || last === MAX_COLUMNS - 1) {
      background = value.style;
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = first; column <= last; column += 1) {
        if (sheet.cells.get(row, column) === undefined) styleCell(sheet, row, column, {});
      }
    }
  }
  restyleCells(sheet, area, change);
  sheet.rows.update(area.top, area.bottom, (row) => ({
    ...row,
    style: styleWith(row?.style ?? background, change),
  }));
}

function restyleCells(sheet: WorksheetModel, area: Area, change: Partial<CellStyle>): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    const style = styleWith(cell.style, change);
    if (style !== cell.style) sheet.cells.set(row, column, { ...cell, style });
  }
}
