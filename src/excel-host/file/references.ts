import { columnLetters, parseAddress } from "../address";
import type { Area } from "../model";
import { FileError } from "./fileError";

/** `B3` of zero-based coordinates. */
export const cellReference = (row: number, column: number): string =>
  columnLetters(column) + String(row + 1);

/** `A1:B3`, or `A1` for one cell; entire rows and columns are spelled out, as files have them. */
export function areaReference(area: Area): string {
  const first = cellReference(area.top, area.left);
  const last = cellReference(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** @throws FileError `damaged` when the text is no reference on a sheet */
export function parseArea(text: string): Area {
  const address = parseAddress(text);
  if (address === null) throw new FileError("damaged", "a range of the file is not on the sheet");
  return address.area;
}

/** The ranges of an `sqref`, separated by spaces. */
export const parseAreas = (text: string): Area[] =>
  text.split(/\s+/).filter(Boolean).map(parseArea);
