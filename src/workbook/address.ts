/** Rows of an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of an Excel worksheet. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: zero-based corner and size. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const A = "A".charCodeAt(0);

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. @throws RangeError outside a worksheet */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS) {
    throw new RangeError(`column ${column}`);
  }
  const last = String.fromCharCode(A + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The zero-based column of its capital letters; `null` for anything else. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  const count = Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - A + 1, 0);
  return count <= MAX_COLUMNS ? count - 1 : null;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Z]{1,3})?([1-9][0-9]{0,6})?$/.exec(text);
  if (match === null || text === "") return null;
  const column = match[1] === undefined ? null : columnNumber(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (match[1] !== undefined && column === null) return null;
  return row !== null && row >= MAX_ROWS ? null : { row, column };
}

/** Reads `B2`, `A1:H64`, `A:C` and `1:3`, capital letters, corners in order, no `$`; `null` for anything else. */
export function parseAddress(address: string): Box | null {
  const [one = "", two, ...more] = address.split(":");
  const first = parseCorner(one);
  const last = two === undefined ? first : parseCorner(two);
  if (first === null || last === null || more.length > 0) return null;
  const whole = first.row === null || first.column === null;
  if (whole && two === undefined) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const row = first.row ?? 0;
  const column = first.column ?? 0;
  const rows = (last.row ?? MAX_ROWS - 1) - row + 1;
  const columns = (last.column ?? MAX_COLUMNS - 1) - column + 1;
  return rows < 1 || columns < 1 ? null : { row, column, rows, columns };
}

/** The A1 address of a box, the inverse of `parseAddress`. */
export function formatAddress(box: Box): string {
  const lastRow = box.row + box.rows;
  const lastColumn = columnLetters(box.column + box.columns - 1);
  const firstColumn = columnLetters(box.column);
  if (box.row === 0 && box.rows === MAX_ROWS) return `${firstColumn}:${lastColumn}`;
  if (box.column === 0 && box.columns === MAX_COLUMNS) return `${box.row + 1}:${lastRow}`;
  const corner = `${firstColumn}${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? corner : `${corner}:${lastColumn}${lastRow}`;
}

/** True when the box has cells and all of them lie on a worksheet. */
export const isOnSheet = ({ row, column, rows, columns }: Box): boolean =>
  [row, column, rows, columns].every(Number.isInteger) &&
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

/** True for whole columns or whole rows, which have too many cells to carry values. */
export const isUnbounded = ({ rows, columns }: Box): boolean =>
  rows === MAX_ROWS || columns === MAX_COLUMNS;

/** The whole columns that `used` names: all of them for `true`; `null` when the text names none. */
export function namedColumns(used: true | string): Box | null {
  if (used === true) return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const box = parseAddress(used.includes(":") ? used : `${used}:${used}`);
  return box?.rows === MAX_ROWS ? box : null;
}
