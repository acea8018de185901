import type { Area, WorksheetModel } from "../../../excel-host/model";
import {
  containsCell,
  boundingArea,
  intersect,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
} from "../../../excel-host/model";
import type { Place } from "./place";
import { sheetAxes } from "./sheetAxes";

/** One step of an arrow key. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** A place moved onto the sheet. */
export const onSheet = ({ row, column }: Place): Place => ({
  row: Math.min(Math.max(row, 0), MAX_ROWS - 1),
  column: Math.min(Math.max(column, 0), MAX_COLUMNS - 1),
});

/** The next cell in a direction that can be seen; at the edge of the sheet the cell itself. */
export function stepFrom(sheet: WorksheetModel, from: Place, { rows, columns }: Direction): Place {
  const axes = sheetAxes(sheet);
  const merged = mergedAt(sheet, from);
  const start = {
    row: rows > 0 ? merged.bottom : merged.top,
    column: columns > 0 ? merged.right : merged.left,
  };
  const row = rows === 0 ? from.row : axes.rows.nextShown(start.row + rows, rows);
  const column =
    columns === 0 ? from.column : axes.columns.nextShown(start.column + columns, columns);
  return { row: row ?? from.row, column: column ?? from.column };
}

/**
 * Where Ctrl and an arrow lead: to the last cell of a block of contents, else to the first of the next
 * block, else to the edge of the sheet. Hidden cells are passed over.
 */
export function jumpFrom(sheet: WorksheetModel, from: Place, direction: Direction): Place {
  const isFull = ({ row, column }: Place): boolean => {
    const cell = sheet.cells.get(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== null);
  };
  const first = stepFrom(sheet, from, direction);
  const leavesBlock = isFull(from) && isFull(first);
  const used = sheet.cells.usedArea(true);
  let here = first;
  for (;;) {
    const next = stepFrom(sheet, here, direction);
    const isEdge = next.row === here.row && next.column === here.column;
    if (leavesBlock ? !isFull(next) : isFull(here)) return here;
    if (isEdge) return here;
    // Beyond the data there is nothing more to find.
    if (!leavesBlock && isBeyond(next, used, direction)) return edge(sheet, from, direction);
    here = next;
  }
}

function isBeyond(
  { row, column }: Place,
  used: Area | null,
  { rows, columns }: Direction
): boolean {
  if (used === null) return true;
  if (rows !== 0) return rows > 0 ? row > used.bottom : row < used.top;
  return columns > 0 ? column > used.right : column < used.left;
}

function edge(sheet: WorksheetModel, from: Place, { rows, columns }: Direction): Place {
  const axes = sheetAxes(sheet);
  const last = (count: number, step: -1 | 0 | 1): number => (step > 0 ? count - 1 : 0);
  return {
    row:
      rows === 0
        ? from.row
        : (axes.rows.nextShown(last(MAX_ROWS, rows), rows > 0 ? -1 : 1) ?? from.row),
    column:
      columns === 0
        ? from.column
        : (axes.columns.nextShown(last(MAX_COLUMNS, columns), columns > 0 ? -1 : 1) ?? from.column),
  };
}

/** The merged area of a cell, or the cell alone. */
export function mergedAt(sheet: WorksheetModel, { row, column }: Place): Area {
  const merged = sheet.mergedAreas.find((area) => containsCell(area, row, column));
  return merged ?? { top: row, left: column, bottom: row, right: column };
}

/** An area widened so that it cuts no merged cells; whole rows and columns may cut them. */
export function withWholeMerges(sheet: WorksheetModel, area: Area): Area {
  if (isEntireColumns(area) || isEntireRows(area)) return area;
  let whole = area;
  for (;;) {
    const current = whole;
    whole = sheet.mergedAreas.reduce(
      (sum, merged) => (intersect(sum, merged) === null ? sum : boundingArea(sum, merged)),
      current
    );
    if (sameArea(whole, current)) return whole;
  }
}

/** The next cell inside a selection, in the order of Enter (down first) or Tab (across first), going round. */
export function nextWithin(
  area: Area,
  { row, column }: Place,
  byRows: boolean,
  back: boolean
): Place {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const index = byRows
    ? (row - area.top) * width + (column - area.left)
    : (column - area.left) * height + (row - area.top);
  const next = (index + (back ? -1 : 1) + height * width) % (height * width);
  return byRows
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
}

/** The block of cells around one that is bounded by empty rows and columns. */
export function regionAround(sheet: WorksheetModel, from: Place): Area {
  let region: Area = { top: from.row, left: from.column, bottom: from.row, right: from.column };
  const isFull = (line: Area): boolean => {
    for (const { cell } of sheet.cells.within(line)) {
      if (cell.value !== null || cell.formula !== null) return true;
    }
    return false;
  };
  for (;;) {
    const grown = SIDES.reduce((area, side) => grownOn(area, side, isFull), region);
    if (sameArea(grown, region)) return region;
    region = grown;
  }
}

/** The sides of an area, and which way each moves when the area grows. */
const SIDES = [
  { side: "top", step: -1 },
  { side: "bottom", step: 1 },
  { side: "left", step: -1 },
  { side: "right", step: 1 },
] as const;

/** Pushes one side out as long as the line beyond it, corners included, has contents. */
function grownOn(
  area: Area,
  { side, step }: (typeof SIDES)[number],
  isFull: (line: Area) => boolean
): Area {
  const isRow = side === "top" || side === "bottom";
  const last = (isRow ? MAX_ROWS : MAX_COLUMNS) - 1;
  let grown = area;
  for (;;) {
    const at = grown[side] + step;
    if (at < 0 || at > last) return grown;
    const line = isRow
      ? { top: at, bottom: at, left: Math.max(0, grown.left - 1), right: grown.right + 1 }
      : { left: at, right: at, top: Math.max(0, grown.top - 1), bottom: grown.bottom + 1 };
    if (!isFull(line)) return grown;
    grown = { ...grown, [side]: at };
  }
}
