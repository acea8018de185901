import { ExcelError } from "../errors";
import type { Area, Cell, CellValue, WorksheetModel } from "../model";
import { columnsOf } from "../model";
import type { Session } from "../session";
import { assertAllowed, assertCellsEditable } from "./access";
import { contentsChanged } from "./writeCells";

interface SortField {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts rows by values of columns (`Excel.SortField`: `key` is a zero-based column of the area): numbers
 * before texts before booleans before errors, blanks always last, equals in their order.
 *
 * @throws ExcelError `AccessDenied` by protection, `InvalidArgument` for fields outside the area
 */
export function sortRows(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  fields: unknown,
  matchCase: boolean
): void {
  assertAllowed(sheet, "allowSort");
  assertCellsEditable(sheet, area);
  const order = parseFields(fields, columnsOf(area));
  const rows: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(sheet.cells.get(row, column));
    }
    rows.push(line);
  }
  rows.sort((a, b) => compareRows(a, b, order, matchCase));
  rows.forEach((line, row) => {
    line.forEach((cell, column) => sheet.cells.set(area.top + row, area.left + column, cell));
  });
  contentsChanged(session, sheet, area);
}

function parseFields(fields: unknown, columns: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new ExcelError("InvalidArgument");
  return fields.map((field: unknown) => {
    if (typeof field !== "object" || field === null) throw new ExcelError("InvalidArgument");
    const { key, ascending = true } = field as Record<string, unknown>;
    const isColumn = Number.isSafeInteger(key) && (key as number) >= 0 && (key as number) < columns;
    if (!isColumn || typeof ascending !== "boolean") throw new ExcelError("InvalidArgument");
    return { column: key as number, ascending };
  });
}

function compareRows(
  a: readonly (Cell | undefined)[],
  b: readonly (Cell | undefined)[],
  order: readonly SortField[],
  matchCase: boolean
): number {
  for (const { column, ascending } of order) {
    const left = a[column]?.value ?? null;
    const right = b[column]?.value ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const result = compareValues(left, right, matchCase);
    if (result !== 0) return ascending ? result : -result;
  }
  return 0;
}

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;
type Kind = keyof typeof RANK;

function compareValues(a: CellValue, b: CellValue, matchCase: boolean): number {
  const rank = RANK[typeof a as Kind] - RANK[typeof b as Kind];
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(a) - Number(b) || 0;
}
