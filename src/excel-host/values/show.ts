import { format } from "numfmt";
import type { Cell, CellValue } from "../model";

/** `Excel.RangeValueType`. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** A value as it travels to the client: `""` for nothing, an error as its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** What `Range.formulas` answers: the formula, else the value. */
export const wireFormula = (cell: Cell | undefined): string | number | boolean =>
  cell === undefined ? "" : (cell.formula ?? wireValue(cell.value));

export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}

/**
 * What the cell shows, as far as a program without a screen can tell: column widths are not considered,
 * so a number is never cut to `####`.
 *
 * @param locale - for decimal signs and month names, for instance `fi-FI`
 */
export function displayText(value: CellValue, numberFormat: string, locale: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return format(numberFormat, value, { locale: locale.slice(0, 2) });
  } catch {
    // A format that Excel itself would not have taken: show the bare value rather than refuse to read.
    return String(value);
  }
}
