import { copiedFormula, formatAddress } from "../address";
import { ExcelError } from "../errors";
import type { Area, Cell, WorksheetModel } from "../model";
import {
  cellArea,
  cellsOf,
  columnsOf,
  containsArea,
  DEFAULT_STYLE,
  intersect,
  isBlank,
  isEntireColumns,
  isEntireRows,
  isValidArea,
  rowsOf,
} from "../model";
import { assertAllowed, assertCellsEditable } from "./access";
import { meetsTable } from "./mergedAreas";
import { hyperlinkAt, putHyperlink, removeHyperlinks } from "./hyperlinks";
import { followHeaders } from "./tables";

export interface CellsOnSheet {
  readonly sheet: WorksheetModel;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: "All" | "Values" | "Formulas" | "Formats" | "Link";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Largest block that is copied. */
const COPY_LIMIT = 5_000_000;

interface Placed {
  readonly cell: Cell | undefined;
  readonly row: number;
  readonly column: number;
}

/**
 * Copies cells as paste does: a block starts at the target's corner, and is repeated when the target is a
 * multiple of it. Relative references of formulas move along.
 *
 * @returns the area that was written
 * @throws ExcelError as for entering values
 */
export function copyCells(from: CellsOnSheet, to: CellsOnSheet, options: CopyOptions): Area {
  const source = trimmed(from);
  const { transpose, what } = options;
  const rows = transpose ? columnsOf(source.area) : rowsOf(source.area);
  const columns = transpose ? rowsOf(source.area) : columnsOf(source.area);
  const written = targetArea(to.area, rows, columns);
  if (!isValidArea(written)) throw new ExcelError("InvalidArgument");
  if (cellsOf(written) > COPY_LIMIT) throw new ExcelError("RangeExceedsLimit");
  if (what === "Formats") assertAllowed(to.sheet, "allowFormatCells");
  else assertCellsEditable(to.sheet, written);
  const block = readBlock(source);
  for (let row = 0; row < rowsOf(written); row += 1) {
    for (let column = 0; column < columnsOf(written); column += 1) {
      const [r, c] = transpose ? [column, row] : [row, column];
      const placed = block[r % rowsOf(source.area)]?.[c % columnsOf(source.area)];
      if (placed === undefined) continue;
      const { cell } = placed;
      if (options.skipBlanks && (cell === undefined || isBlank(cell))) continue;
      const at = { row: written.top + row, column: written.left + column };
      to.sheet.cells.set(at.row, at.column, copied(placed, at, source.sheet, to.sheet, what));
    }
  }
  if (what === "All" && !transpose) copyLinks(source, { sheet: to.sheet, area: written });
  if ((what === "All" || what === "Formats") && !transpose) {
    copyMerges(source, { sheet: to.sheet, area: written });
  }
  if (what !== "Formats") followHeaders(to.sheet, written);
  return written;
}

/** Of entire rows and columns only the used part is copied. */
function trimmed({ sheet, area }: CellsOnSheet): CellsOnSheet {
  const used = sheet.cells.usedArea();
  const bottom = used === null ? area.top : Math.max(area.top, used.bottom);
  const right = used === null ? area.left : Math.max(area.left, used.right);
  return {
    sheet,
    area: {
      ...area,
      ...(isEntireColumns(area) && { bottom }),
      ...(isEntireRows(area) && { right }),
    },
  };
}

function targetArea(area: Area, rows: number, columns: number): Area {
  const isMultiple = rowsOf(area) % rows === 0 && columnsOf(area) % columns === 0;
  const isWhole = isEntireColumns(area) || isEntireRows(area);
  return isMultiple && !isWhole
    ? area
    : { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function readBlock({ sheet, area }: CellsOnSheet): Placed[][] {
  const lines: Placed[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: Placed[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push({ cell: sheet.cells.get(row, column), row, column });
    }
    lines.push(line);
  }
  return lines;
}

function copied(
  source: Placed,
  to: { readonly row: number; readonly column: number },
  sheet: WorksheetModel,
  target: WorksheetModel,
  what: CopyOptions["what"]
): Cell | undefined {
  const before = target.cells.get(to.row, to.column);
  const style = target.styleAt(to.row, to.column);
  const cell = source.cell ?? { value: null, formula: null, style: DEFAULT_STYLE };
  const formula =
    cell.formula === null
      ? null
      : copiedFormula(cell.formula, to.row - source.row, to.column - source.column);
  switch (what) {
    case "All":
      return source.cell && { ...source.cell, formula };
    case "Formats":
      return { ...(before ?? { value: null, formula: null }), style: cell.style };
    case "Values":
      return { value: cell.value, formula: null, style };
    case "Formulas":
      return { value: cell.value, formula, style };
    case "Link": {
      const reference = formatAddress(sheet.name, cellArea(source.row, source.column));
      return { value: cell.value, formula: `=${reference}`, style };
    }
  }
}

/** Links of the source appear on the same cells of the target, those of the target go away. */
function copyLinks(from: CellsOnSheet, to: CellsOnSheet): void {
  removeHyperlinks(to.sheet, to.area);
  for (const { row, column } of from.sheet.cells.within(from.area)) {
    const link = hyperlinkAt(from.sheet, row, column);
    if (link === null) continue;
    const area = cellArea(
      to.area.top + row - from.area.top,
      to.area.left + column - from.area.left
    );
    putHyperlink(to.sheet, { ...link, area });
  }
}

/** Merged cells that lie wholly in the source are merged in the target, unless a table stands there. */
function copyMerges(from: CellsOnSheet, to: CellsOnSheet): void {
  const rows = to.area.top - from.area.top;
  const columns = to.area.left - from.area.left;
  const merged = from.sheet.mergedAreas
    .filter((area) => containsArea(from.area, area))
    .map((area) => ({
      top: area.top + rows,
      left: area.left + columns,
      bottom: area.bottom + rows,
      right: area.right + columns,
    }))
    .filter((area) => !meetsTable(to.sheet, area));
  const kept = to.sheet.mergedAreas.filter((area) => intersect(area, to.area) === null);
  to.sheet.mergedAreas = [...kept, ...merged];
}
