import { ExcelError } from "../../errors";
import type { Area } from "../../model";
import { columnsOf, isValidArea, rowsOf } from "../../model";

/** @throws ExcelError `InvalidArgument` when the area leaves the sheet or is empty */
export function onSheet(area: Area): Area {
  if (!isValidArea(area)) throw new ExcelError("InvalidArgument");
  return area;
}

/** The area moved, same size. */
export const offset = (area: Area, rows: number, columns: number): Area =>
  onSheet({
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });

/** The area with its lower right corner moved, so that it has so many rows and columns. */
export const resized = (area: Area, rows: number, columns: number): Area =>
  onSheet({ ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 });

/** One cell by its position from the upper left corner; it may lie outside the area. */
export const cellAt = (area: Area, row: number, column: number): Area =>
  resized(offset({ ...area, bottom: area.top, right: area.left }, row, column), 1, 1);

/** A row of the area by its zero-based position. */
export function rowAt(area: Area, row: number): Area {
  if (row < 0 || row >= rowsOf(area)) throw new ExcelError("InvalidArgument");
  return { ...area, top: area.top + row, bottom: area.top + row };
}

/** A column of the area by its zero-based position. */
export function columnAt(area: Area, column: number): Area {
  if (column < 0 || column >= columnsOf(area)) throw new ExcelError("InvalidArgument");
  return { ...area, left: area.left + column, right: area.left + column };
}

/**
 * Rows next to the area: a positive count lies outside of it, a negative one inside, at the same edge.
 */
export const rowsBelow = (area: Area, count: number): Area =>
  onSheet(
    counted(count) > 0
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
      : { ...area, top: area.bottom + count + 1 }
  );

export const rowsAbove = (area: Area, count: number): Area =>
  onSheet(
    counted(count) > 0
      ? { ...area, top: area.top - count, bottom: area.top - 1 }
      : { ...area, bottom: area.top - count - 1 }
  );

export const columnsAfter = (area: Area, count: number): Area =>
  onSheet(
    counted(count) > 0
      ? { ...area, left: area.right + 1, right: area.right + count }
      : { ...area, left: area.right + count + 1 }
  );

export const columnsBefore = (area: Area, count: number): Area =>
  onSheet(
    counted(count) > 0
      ? { ...area, left: area.left - count, right: area.left - 1 }
      : { ...area, right: area.left - count - 1 }
  );

function counted(count: number): number {
  if (count === 0) throw new ExcelError("InvalidArgument");
  return count;
}
