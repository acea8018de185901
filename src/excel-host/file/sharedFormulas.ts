import { columnIndex, columnLetters } from "../address";
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import type { XmlElement } from "./xmlRead";

// Texts and quoted sheet names are passed over; a reference is not followed by what would make it
// a function or a longer name.
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\w.(!])/g;

/** Formulas that a file writes once for many cells (ECMA-376 part 1, 18.3.1.40). */
export class SharedFormulas {
  private readonly masters = new Map<
    string,
    { readonly text: string; readonly row: number; readonly column: number }
  >();

  /** The formula of one cell, without `=`. */
  expand(element: XmlElement, row: number, column: number): string {
    const { t, si } = element.attributes;
    if (t !== "shared" || si === undefined) return element.text;
    if (element.text !== "") {
      this.masters.set(si, { text: element.text, row, column });
      return element.text;
    }
    const master = this.masters.get(si);
    return master ? shifted(master.text, row - master.row, column - master.column) : "";
  }
}

/** The formula as it reads when copied to another cell: relative references move along. */
export function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKENS,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const known = columnIndex(letters);
      if (known === null) return token;
      const column = known + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) + (fixedRow === "$" ? 0 : rows);
      if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row}`;
    }
  );
}
