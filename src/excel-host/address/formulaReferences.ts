import { MAX_COLUMNS, MAX_ROWS } from "../model";
import { columnIndex, columnLetters } from "./columns";

// Texts and quoted sheet names are passed over; a reference is not followed by what would make it
// a function or a longer name.
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\w.(!])/g;
const R1C1_REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])R(\[-?[0-9]+\]|[0-9]*)C(\[-?[0-9]+\]|[0-9]*)(?![\w.([])/gi;

/** One reference to a cell in a formula: zero-based, each part fixed by `$` or moving along. */
interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Rewrites each cell reference of a formula in A1 notation; `null` makes it `#REF!`. */
function rewritten(formula: string, write: (reference: CellReference) => string | null): string {
  return formula.replace(
    REFERENCES,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const column = columnIndex(letters);
      if (column === null) return token;
      const reference = {
        row: Number(digits) - 1,
        column,
        isRowFixed: fixedRow === "$",
        isColumnFixed: fixedColumn === "$",
      };
      return write(reference) ?? "#REF!";
    }
  );
}

function a1({ row, column, isRowFixed, isColumnFixed }: CellReference): string | null {
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return null;
  return `${isColumnFixed ? "$" : ""}${columnLetters(column)}${isRowFixed ? "$" : ""}${row + 1}`;
}

/** The formula as it reads when it is copied so many cells down and right: relative references move along. */
export const copiedFormula = (formula: string, rows: number, columns: number): string =>
  rewritten(formula, (reference) =>
    a1({
      ...reference,
      row: reference.row + (reference.isRowFixed ? 0 : rows),
      column: reference.column + (reference.isColumnFixed ? 0 : columns),
    })
  );

/** A formula in R1C1 notation, as it stands in a cell: `A1` in `B1` is `RC[-1]`. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  rewritten(formula, (reference) => {
    const part = (letter: string, fixed: boolean, at: number, here: number) =>
      fixed ? `${letter}${at + 1}` : at === here ? letter : `${letter}[${at - here}]`;
    return (
      part("R", reference.isRowFixed, reference.row, row) +
      part("C", reference.isColumnFixed, reference.column, column)
    );
  });

/** A formula in A1 notation again. */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(R1C1_REFERENCES, (token, rows?: string, columns?: string) => {
    if (rows === undefined || columns === undefined) return token;
    const place = (text: string, here: number) =>
      text === ""
        ? { at: here, fixed: false }
        : text.startsWith("[")
          ? { at: here + Number(text.slice(1, -1)), fixed: false }
          : { at: Number(text) - 1, fixed: true };
    const [r, c] = [place(rows, row), place(columns, column)];
    const reference = { row: r.at, column: c.at, isRowFixed: r.fixed, isColumnFixed: c.fixed };
    return a1(reference) ?? "#REF!";
  });
