import type { CellStyle } from "./style";

/** Excel's error values as they appear in a cell. */
export const CELL_ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;
export type CellErrorText = (typeof CELL_ERRORS)[number];

/** An error in a cell: an object, because the text "#N/A" is a different thing. */
export interface CellError {
  readonly error: CellErrorText;
}

/** A cell's value. Dates are serial numbers; `null` is no value (or a formula not yet calculated). */
export type CellValue = string | number | boolean | CellError | null;

/** One cell. Immutable; cells are replaced as a whole. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its `=`, in English, or `null`. Nothing calculates it: `value` is the file's cache. */
  readonly formula: string | null;
  readonly style: CellStyle;
  /** True when the text was typed with a leading apostrophe, which is not part of `value`. */
  readonly quotePrefix?: boolean;
  /** The text with its formats as the file has it, inside of `si`; gone as soon as the text is written anew. */
  readonly rich?: string;
  /** The formula is that of an array, which begins here and has so many rows and columns. */
  readonly array?: {
    readonly rows: number;
    readonly columns: number;
    /** The number of the cell's metadata in the file, by which Excel knows an array that spills. */
    readonly metadata?: number;
  };
}

/** True when nothing but the style distinguishes the cell. */
export const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === null;
