import type { Area, BorderLine, CellStyle, WorksheetModel } from "../model";
import { isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from "../model";
import { applyStyle } from "./applyStyle";

/** `Excel.BorderIndex`: the outline of an area, the lines inside it, and the diagonals of its cells. */
export const BORDER_INDICES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof BORDER_INDICES)[number];

type Side = Extract<keyof CellStyle, `border${string}`>;
type Edge = Exclude<Side, "borderUp" | "borderDown">;

/** The side of the neighbouring cell that is the same line, and where the neighbour is. */
const FACING: Readonly<Record<Edge, { side: Edge; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }>> = {
  borderTop: { side: "borderBottom", rows: -1, columns: 0 },
  borderBottom: { side: "borderTop", rows: 1, columns: 0 },
  borderLeft: { side: "borderRight", rows: 0, columns: -1 },
  borderRight: { side: "borderLeft", rows: 0, columns: 1 },
};

interface Strip {
  readonly area: Area;
  readonly side: Side;
}

/** The cells on which an index lies, and the side of them; `null` when the area has no such line. */
function stripOf(area: Area, index: BorderIndex): Strip | null {
  switch (index) {
    case "EdgeTop":
      return { area: { ...area, bottom: area.top }, side: "borderTop" };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom }, side: "borderBottom" };
    case "EdgeLeft":
      return { area: { ...area, right: area.left }, side: "borderLeft" };
    case "EdgeRight":
      return { area: { ...area, left: area.right }, side: "borderRight" };
    case "InsideHorizontal":
      return area.top === area.bottom
        ? null
        : { area: { ...area, bottom: area.bottom - 1 }, side: "borderBottom" };
    case "InsideVertical":
      return area.left === area.right
        ? null
        : { area: { ...area, right: area.right - 1 }, side: "borderRight" };
    case "DiagonalDown":
      return { area, side: "borderDown" };
    case "DiagonalUp":
      return { area, side: "borderUp" };
  }
}

const isEdge = (side: Side): side is Edge => side !== "borderUp" && side !== "borderDown";

/** The line of one side of a cell: its own, or that of the neighbour on the other side of the same line. */
export function lineAt(
  sheet: WorksheetModel,
  row: number,
  column: number,
  side: Side
): BorderLine | null {
  const own = sheet.styleAt(row, column)[side];
  if (own !== null || !isEdge(side)) return own;
  const facing = FACING[side];
  const [r, c] = [row + facing.rows, column + facing.columns];
  const isOnSheet = r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  return isOnSheet ? sheet.styleAt(r, c)[facing.side] : null;
}

/** The line that all cells share: `undefined` when they differ, `null` for none. */
export function borderOf(
  sheet: WorksheetModel,
  area: Area,
  index: BorderIndex
): BorderLine | null | undefined {
  const strip = stripOf(area, index);
  if (strip === null) return null;
  const { top, left, bottom, right } = strip.area;
  const first = lineAt(sheet, top, left, strip.side);
  // Whole rows and columns have one format; a look at their ends is enough.
  const rows = isEntireColumns(strip.area) ? [top, bottom] : range(top, bottom);
  const columns = isEntireRows(strip.area) ? [left, right] : range(left, right);
  for (const row of rows) {
    for (const column of columns) {
      if (lineAt(sheet, row, column, strip.side) !== first) return undefined;
    }
  }
  return first;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Draws or removes a line. The neighbours give up theirs, as cells share the line between them. */
export function drawBorder(
  sheet: WorksheetModel,
  area: Area,
  index: BorderIndex,
  line: BorderLine | null
): void {
  const strip = stripOf(area, index);
  if (strip === null) return;
  applyStyle(sheet, strip.area, { [strip.side]: line });
  if (!isEdge(strip.side)) return;
  const { side, rows, columns } = FACING[strip.side];
  const { top, left, bottom, right } = strip.area;
  const beyond = {
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  };
  const isOnSheet =
    beyond.top >= 0 && beyond.left >= 0 && beyond.bottom < MAX_ROWS && beyond.right < MAX_COLUMNS;
  if (isOnSheet && !borderless(sheet, beyond, side)) {
    applyStyle(sheet, beyond, { [side]: null });
  }
}

function borderless(sheet: WorksheetModel, area: Area, side: Edge): boolean {
  for (const { cell } of sheet.cells.within(area)) if (cell.style[side] !== null) return false;
  const whole = isEntireColumns(area) || isEntireRows(area);
  return !whole || sheet.styleAt(area.top, area.left)[side] === null;
}
