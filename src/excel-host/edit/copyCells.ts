import { ExcelError } from "../errors";
import type { Area, Cell, WorksheetModel } from "../model";
import {
  cellsOf,
  columnsOf,
  DEFAULT_STYLE,
  isBlank,
  isSingleCell,
  isValidArea,
  rowsOf,
} from "../model";
import { assertAllowed, assertCellsEditable } from "./access";

export interface CellsOnSheet {
  readonly sheet: WorksheetModel;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: "All" | "Values" | "Formulas" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Largest block that is copied. */
const COPY_LIMIT = 5_000_000;

/**
 * Copies cells as paste does: one cell fills the whole target, a block starts at its corner. Formulas are
 * copied as they stand: the host does not know references.
 *
 * @returns the area that was written
 * @throws ExcelError as for entering values
 */
export function copyCells(from: CellsOnSheet, to: CellsOnSheet, options: CopyOptions): Area {
  const { transpose } = options;
  const rows = transpose ? columnsOf(from.area) : rowsOf(from.area);
  const columns = transpose ? rowsOf(from.area) : columnsOf(from.area);
  const written = isSingleCell(from.area)
    ? to.area
    : { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  if (!isValidArea(written)) throw new ExcelError("InvalidArgument");
  if (cellsOf(written) > COPY_LIMIT) throw new ExcelError("RangeExceedsLimit");
  if (options.what === "Formats") assertAllowed(to.sheet, "allowFormatCells");
  else assertCellsEditable(to.sheet, written);
  const source = readBlock(from);
  for (let row = 0; row < rowsOf(written); row += 1) {
    for (let column = 0; column < columnsOf(written); column += 1) {
      const [r, c] = transpose ? [column, row] : [row, column];
      const cell = isSingleCell(from.area) ? source[0]?.[0] : source[r]?.[c];
      if (options.skipBlanks && (cell === undefined || isBlank(cell))) continue;
      const at = [written.top + row, written.left + column] as const;
      const before = to.sheet.cells.get(...at);
      to.sheet.cells.set(...at, copied(cell, before, to.sheet.styleAt(...at), options.what));
    }
  }
  return written;
}

function readBlock({ sheet, area }: CellsOnSheet): (Cell | undefined)[][] {
  const lines: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(sheet.cells.get(row, column));
    }
    lines.push(line);
  }
  return lines;
}

function copied(
  cell: Cell | undefined,
  before: Cell | undefined,
  style: Cell["style"],
  what: CopyOptions["what"]
): Cell | undefined {
  const source = cell ?? { value: null, formula: null, style: DEFAULT_STYLE };
  switch (what) {
    case "All":
      return cell;
    case "Formats":
      return { ...(before ?? { value: null, formula: null }), style: source.style };
    case "Values":
      return { value: source.value, formula: null, style };
    case "Formulas":
      return { value: source.value, formula: source.formula, style };
  }
}
