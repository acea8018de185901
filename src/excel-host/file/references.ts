import type { Area } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import { FileError } from "./fileError";

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** `A`, `Z`, `AA` … of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters. */
export const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3` of zero-based coordinates. */
export const cellReference = (row: number, column: number): string =>
  columnLetters(column) + String(row + 1);

/** `A1:B3`, or `A1` for one cell. */
export function areaReference(area: Area): string {
  const first = cellReference(area.top, area.left);
  const last = cellReference(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** One end of a range: a cell, or an entire column or row whose other coordinate is `null`. */
function parseEnd(text: string): { row: number | null; column: number | null } | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

/** @throws FileError `damaged` when the text is no reference on a sheet */
export function parseArea(text: string): Area {
  const [from = "", to = from] = text.split(":");
  const first = parseEnd(from);
  const last = parseEnd(to);
  const area = first &&
    last && {
      top: first.row ?? 0,
      left: first.column ?? 0,
      bottom: last.row ?? MAX_ROWS - 1,
      right: last.column ?? MAX_COLUMNS - 1,
    };
  const sound =
    area !== null &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS;
  if (!sound) throw new FileError("damaged", "a range of the file is not on the sheet");
  return area;
}

/** The ranges of an `sqref`, separated by spaces. */
export const parseAreas = (text: string): Area[] =>
  text.split(/\s+/).filter(Boolean).map(parseArea);
