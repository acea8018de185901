import type { Area } from "../../../excel-host/model";

/** The place of a cell: zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The area between two cells, both included. */
export const areaBetween = (a: Place, b: Place): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});
