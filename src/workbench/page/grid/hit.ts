import type { WorksheetModel } from "../../../excel-host/model";
import type { Axis } from "./axis";
import type { Place } from "./place";
import { HEADING, sheetAxes } from "./sheetAxes";

/** Pixels on both sides of a line between headings where it can be taken hold of. */
const GRIP = 4;

/** What lies under a pointer. */
export type Hit =
  | { readonly part: "cell"; readonly place: Place }
  | { readonly part: "column" | "row"; readonly index: number }
  /** The line after a column or row, by which it is made wider. */
  | { readonly part: "column-edge" | "row-edge"; readonly index: number }
  | { readonly part: "corner" };

interface Scroll {
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** @param point - pixels of the stage */
export function hitAt(
  sheet: WorksheetModel,
  { x, y }: { readonly x: number; readonly y: number },
  { scrollLeft, scrollTop }: Scroll
): Hit {
  const { columns, rows } = sheetAxes(sheet);
  const across = along(columns, x - HEADING.width, sheet.frozen.columns, scrollLeft);
  const down = along(rows, y - HEADING.height, sheet.frozen.rows, scrollTop);
  const isLeft = x < HEADING.width;
  const isAbove = y < HEADING.height;
  if (isLeft && isAbove) return { part: "corner" };
  if (isAbove) return heading(columns, across, "column");
  if (isLeft) return heading(rows, down, "row");
  return {
    part: "cell",
    place: { row: rows.indexAt(down), column: columns.indexAt(across) },
  };
}

/** Pixels on the sheet; what is frozen does not scroll. */
function along(axis: Axis, pixel: number, frozen: number, scroll: number): number {
  return pixel < axis.offsetOf(frozen) ? pixel : pixel + scroll;
}

function heading(axis: Axis, pixel: number, part: "column" | "row"): Hit {
  const index = axis.indexAt(pixel);
  const start = axis.offsetOf(index);
  const end = start + axis.sizeOf(index);
  const edge = `${part}-edge` as const;
  if (end - pixel <= GRIP) return { part: edge, index };
  // Right after a hidden one its edge is at the same place: the nearer side decides, and drags it open.
  if (pixel - start < GRIP && index > 0) return { part: edge, index: index - 1 };
  return { part, index };
}
