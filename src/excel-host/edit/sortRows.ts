import { ExcelError } from "../errors";
import type { Area, Cell, CellValue, WorksheetModel } from "../model";
import { columnsOf, intersect, rowsOf } from "../model";
import type { Session } from "../session";
import { assertAllowed, assertCellsEditable } from "./access";
import { contentsChanged } from "./writeCells";

interface SortField {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts rows by values of columns (`Excel.SortField`: `key` is a zero-based column of the area): numbers
 * before texts before booleans before errors, blanks always last, equals in their order. Texts sort as the profile's language has
 * them. Hidden rows stay where they are and the others move around them.
 *
 * @throws ExcelError `AccessDenied` by protection, `InvalidArgument` for fields outside the area,
 * `InvalidOperation` where some of the rows have merged cells that others lack
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
  assertEvenlyMerged(sheet, area);
  const places: number[] = [];
  const rows: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (sheet.rows.at(row)?.hidden === true) continue;
    const line: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(sheet.cells.get(row, column));
    }
    places.push(row);
    rows.push(line);
  }
  const compareTexts = textOrder(session.book.profile.locale, matchCase);
  rows.sort((a, b) => compareRows(a, b, order, compareTexts));
  places.forEach((row, index) => {
    rows[index]?.forEach((cell, column) => sheet.cells.set(row, area.left + column, cell));
  });
  contentsChanged(session, sheet, area);
}

/** Merged cells can be sorted only when every row has the same, within the row. */
function assertEvenlyMerged(sheet: WorksheetModel, area: Area): void {
  const met = sheet.mergedAreas.filter((merged) => intersect(merged, area) !== null);
  const isWithinRow = met.every(
    ({ top, bottom, left, right }) => top === bottom && left >= area.left && right <= area.right
  );
  const spans = new Set(met.map(({ left, right }) => `${left}:${right}`));
  if (!isWithinRow || met.length !== spans.size * rowsOf(area)) {
    throw new ExcelError("InvalidOperation");
  }
}

type TextOrder = (a: string, b: string) => number;

/**
 * Hyphens and apostrophes count only where nothing else differs: then the text with them comes last.
 * Source: https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654
 */
function textOrder(locale: string, matchCase: boolean): TextOrder {
  const collator = new Intl.Collator(locale, { sensitivity: matchCase ? "variant" : "accent" });
  const letters = (text: string) => text.replace(/['-]/g, "");
  return (a, b) => {
    const [left, right] = [letters(a), letters(b)];
    return collator.compare(left, right) || a.length - left.length - (b.length - right.length);
  };
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
  compareTexts: TextOrder
): number {
  for (const { column, ascending } of order) {
    const left = a[column]?.value ?? null;
    const right = b[column]?.value ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const result = compareValues(left, right, compareTexts);
    if (result !== 0) return ascending ? result : -result;
  }
  return 0;
}

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;
type Kind = keyof typeof RANK;

function compareValues(a: CellValue, b: CellValue, compareTexts: TextOrder): number {
  const rank = RANK[typeof a as Kind] - RANK[typeof b as Kind];
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return Number(a) - Number(b) || 0;
}
