import { ExcelError } from "../errors";
import type { Area, Cell } from "../model";
import { columnsOf, isValidArea, rowsOf, sameArea } from "../model";
import type { Session } from "../session";
import { assertCellsEditable } from "./access";
import type { CellsOnSheet } from "./copyCells";
import { hyperlinkAt, putHyperlink, removeHyperlinks } from "./hyperlinks";
import { followHeaders } from "./tables";
import { contentsChanged } from "./writeCells";

/**
 * Moves cells with their formats, as cutting and pasting does: the source is left blank, formulas keep
 * their references.
 *
 * @throws ExcelError `AccessDenied` by protection, `InvalidArgument` when the target leaves the sheet
 */
export function moveCells(session: Session, from: CellsOnSheet, to: CellsOnSheet): void {
  const area: Area = {
    ...to.area,
    bottom: to.area.top + rowsOf(from.area) - 1,
    right: to.area.left + columnsOf(from.area) - 1,
  };
  if (!isValidArea(area)) throw new ExcelError("InvalidArgument");
  assertCellsEditable(from.sheet, from.area);
  assertCellsEditable(to.sheet, area);
  if (from.sheet === to.sheet && sameArea(from.area, area)) return;
  const [down, right] = [area.top - from.area.top, area.left - from.area.left];
  const cells: { row: number; column: number; cell: Cell }[] = [
    ...from.sheet.cells.within(from.area),
  ];
  const links = cells.flatMap(({ row, column }) => {
    const link = hyperlinkAt(from.sheet, row, column);
    const [top, left] = [row + down, column + right];
    return link === null ? [] : [{ ...link, area: { top, left, bottom: top, right: left } }];
  });
  for (const { row, column } of cells) from.sheet.cells.set(row, column, undefined);
  removeHyperlinks(from.sheet, from.area);
  for (const { row, column } of [...to.sheet.cells.within(area)]) {
    to.sheet.cells.set(row, column, undefined);
  }
  for (const { row, column, cell } of cells) to.sheet.cells.set(row + down, column + right, cell);
  for (const link of links) putHyperlink(to.sheet, link);
  followHeaders(from.sheet, from.area);
  followHeaders(to.sheet, area);
  session.book.counters.add("cellsWritten", cells.length);
  contentsChanged(session, from.sheet, from.area);
  contentsChanged(session, to.sheet, area);
}
