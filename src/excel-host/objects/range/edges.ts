import type { Area, WorksheetModel } from "../../model";
import { boundingArea, cellArea, isBlank, MAX_COLUMNS, MAX_ROWS } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { Args } from "../args";
import { rangeArgument } from "./arguments";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** The cell from which the keyboard would start: the given active cell, else the first of the range. */
function startOf(target: RangeTarget, args: Args, session: Session): Area {
  const given = args.isGiven(1)
    ? session.areaOf(rangeArgument(args, 1, target.sheet, session))
    : session.areaOf(target);
  return cellArea(given.top, given.left);
}

/** `Range.getRangeEdge`: the cell that Ctrl and an arrow lead to. */
export function rangeEdge(target: RangeTarget, args: Args, session: Session): Area {
  const direction = args.word(0, DIRECTIONS);
  const { top, left } = startOf(target, args, session);
  return edgeFrom(target.sheet, top, left, STEPS[direction]);
}

/** `Range.getExtendedRange`: the range and everything up to that cell. */
export function extendedRange(target: RangeTarget, args: Args, session: Session): Area {
  return boundingArea(session.areaOf(target), rangeEdge(target, args, session));
}

function edgeFrom(
  sheet: WorksheetModel,
  top: number,
  left: number,
  [down, right]: readonly [number, number]
): Area {
  const used = sheet.cells.usedArea(true);
  const isFilled = (row: number, column: number) => {
    const cell = sheet.cells.get(row, column);
    return cell !== undefined && !isBlank(cell);
  };
  const isInside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  // Beyond the used cells there is nothing to stop at but the end of the sheet.
  const isBeyond = (row: number, column: number) =>
    used === null ||
    (down > 0 && row > used.bottom) ||
    (down < 0 && row < used.top) ||
    (right > 0 && column > used.right) ||
    (right < 0 && column < used.left);
  let [row, column] = [top, left];
  const runs = isFilled(row, column) && isFilled(row + down, column + right);
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + right];
    if (!isInside(nextRow, nextColumn)) break;
    if (runs && !isFilled(nextRow, nextColumn)) break;
    if (!runs && isBeyond(nextRow, nextColumn)) return sheetEnd(row, column, down, right);
    [row, column] = [nextRow, nextColumn];
    if (!runs && isFilled(row, column)) break;
  }
  return cellArea(row, column);
}

const sheetEnd = (row: number, column: number, down: number, right: number): Area =>
  cellArea(
    down > 0 ? MAX_ROWS - 1 : down < 0 ? 0 : row,
    right > 0 ? MAX_COLUMNS - 1 : right < 0 ? 0 : column
  );
