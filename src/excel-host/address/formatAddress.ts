import type { Area } from "../model";
import { isEntireColumns, isEntireRows, isSingleCell } from "../model";
import { columnLetters } from "./columns";

/** The address of cells without a sheet, as `A1:B2`, `A:C` or `1:5`. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number) => `${mark}${columnLetters(index)}`;
  const row = (index: number) => `${mark}${index + 1}`;
  if (isEntireRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isEntireColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = `${column(area.left)}${row(area.top)}`;
  return isSingleCell(area) ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** A sheet's name as it stands in an address: in quotes unless it is a plain word that is no cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}[0-9]+$/.test(name) || /^r?[0-9]*c?[0-9]*$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address with its sheet, as `Range.address` has it: `Sheet1!A1:B2`. */
export const formatAddress = (sheet: string, area: Area, absolute = false): string =>
  `${quoteSheetName(sheet)}!${formatArea(area, absolute)}`;
