import { ExcelError } from "../errors";

/** A value for each cell of a range, row by row. `null` leaves the cell as it is. */
export type GridOf<T> = (row: number, column: number) => T;

/**
 * Checks what an add-in assigned to a cell-level property: one value (or `[[value]]`) for all cells, or
 * an array of exactly the range's shape.
 *
 * @throws ExcelError `InvalidArgument` for any other shape
 */
export function gridOf(value: unknown, rows: number, columns: number): GridOf<unknown> {
  if (!Array.isArray(value)) {
    if (value === undefined || (typeof value === "object" && value !== null)) {
      throw new ExcelError("InvalidArgument");
    }
    return () => value;
  }
  const lines = value as readonly unknown[];
  const first: unknown = lines[0];
  if (lines.length === 1 && Array.isArray(first) && first.length === 1) {
    const single: unknown = first[0];
    return () => single;
  }
  const fits =
    lines.length === rows && lines.every((l) => Array.isArray(l) && l.length === columns);
  if (!fits) throw new ExcelError("InvalidArgument");
  const table = lines as readonly (readonly unknown[])[];
  return (row, column) => table[row]?.[column];
}
