import type { Area } from "./area";
import { isValidArea, MAX_COLUMNS, MAX_ROWS } from "./area";

/** Cells of `at` are inserted or deleted; what lies beyond moves along one axis. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly at: Area;
}

/** How many rows or columns a shift inserts or deletes. */
export const shiftCount = ({ axis, at }: Shift): number =>
  axis === "rows" ? at.bottom - at.top + 1 : at.right - at.left + 1;

/** The cells that a shift moves or deletes: everything from its place to the edge of the sheet. */
export const shiftedStrip = ({ axis, at }: Shift): Area =>
  axis === "rows" ? { ...at, bottom: MAX_ROWS - 1 } : { ...at, right: MAX_COLUMNS - 1 };

/** Where an area is after a shift; `null` when all of it was deleted. Areas that only partly lie in the strip stay. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const { axis, at } = shift;
  const inStrip =
    axis === "rows"
      ? area.left >= at.left && area.right <= at.right
      : area.top >= at.top && area.bottom <= at.bottom;
  if (!inStrip) return area;
  const span =
    axis === "rows"
      ? shiftSpan(area.top, area.bottom, at.top, shift, MAX_ROWS)
      : shiftSpan(area.left, area.right, at.left, shift, MAX_COLUMNS);
  if (span === null) return null;
  const [first, last] = span;
  const moved =
    axis === "rows" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
  return isValidArea(moved) ? moved : null;
}

function shiftSpan(
  first: number,
  last: number,
  at: number,
  shift: Shift,
  limit: number
): [number, number] | null {
  const count = shiftCount(shift);
  if (first === 0 && last === limit - 1) return [first, last];
  if (shift.kind === "insert") {
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  }
  const end = at + count;
  const start = first < at ? first : Math.max(first, end) - count;
  const stop = last < at ? last : last < end ? at - 1 : last - count;
  return start <= stop ? [start, stop] : null;
}
