import type { Cell } from "../../../excel-host/model";
import type { ColumnWindow, Scene } from "./scene";

/** What everything on a sheet's picture depends on beside its cells. Equal stamps draw equally. */
export function sheetStamp({ sheet, locale, words }: Scene): readonly unknown[] {
  const { tables, autoFilter, mergedAreas, frozen, showGridlines, standardWidth } = sheet;
  const filter = autoFilter === null ? null : [autoFilter.area, [...autoFilter.criteria]];
  return [
    sheet,
    sheet.columns.entries(),
    sheet.rows.entries(),
    words,
    locale,
    JSON.stringify([tables, filter, mergedAreas, frozen, showGridlines, standardWidth]),
  ];
}

/** The cells of a row that are drawn. Cells are replaced as a whole, so that they are compared by being the same. */
export function rowStamp(
  { sheet }: Scene,
  row: number,
  { frozen, first, last }: ColumnWindow
): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (let column = 0; column < frozen; column += 1) cells.push(sheet.cells.get(row, column));
  for (let column = first; column <= last; column += 1) cells.push(sheet.cells.get(row, column));
  return cells;
}

export const sameStamp = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);
