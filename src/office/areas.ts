import type { Area } from "../workbook/port";
import { namedColumns, parseAddress } from "../workbook/address";

/**
 * What absence means. `"null"` gives Excel's null object, on which everything chained is null too and every action is
 * skipped; `"fail"` makes Excel fail with `ItemNotFound`.
 */
type Absence = "null" | "fail";

/** What absent sheets and absent content mean to an operation. */
export interface Intent {
  readonly sheet: Absence;
  readonly content: Absence;
}

/** Absent is an answer. */
export const READ: Intent = { sheet: "null", content: "null" };
/** Nothing is ever written to nowhere. */
export const WRITE: Intent = { sheet: "fail", content: "fail" };
/** What has no content is clear already. */
export const CLEAR: Intent = { sheet: "fail", content: "null" };

/** The range of an area as a chain of object paths, which Excel follows when the batch reaches it. */
export function rangeOf(book: Excel.Workbook, area: Area, intent: Intent): Excel.Range {
  if ("below" in area) {
    // A cell may be asked for outside its range: row 1 of a one-row range is the row below it.
    return filledPart(book, area.below, intent)
      .getLastRow()
      .getEntireRow()
      .getCell(1, firstColumn(area.below))
      .getResizedRange(area.rows - 1, area.columns - 1);
  }
  const sheet =
    intent.sheet === "null"
      ? book.worksheets.getItemOrNullObject(area.sheet)
      : book.worksheets.getItem(area.sheet);
  if ("used" in area) return filled(sheet.getRange(columnsAddress(area.used)), intent);
  if ("address" in area) return sheet.getRange(area.address);
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function filledPart(book: Excel.Workbook, area: Area, intent: Intent): Excel.Range {
  const range = rangeOf(book, area, intent);
  return "used" in area ? range : filled(range, intent);
}

const filled = (range: Excel.Range, { content }: Intent): Excel.Range =>
  content === "null" ? range.getUsedRangeOrNullObject(true) : range.getUsedRange(true);

const columnsAddress = (used: true | string): string | undefined =>
  used === true ? undefined : used.includes(":") ? used : `${used}:${used}`;

function firstColumn(area: Area): number {
  if ("below" in area) return firstColumn(area.below);
  if ("column" in area) return area.column;
  const box = "used" in area ? namedColumns(area.used) : parseAddress(area.address);
  return box?.column ?? 0;
}
