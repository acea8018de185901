import { ExcelError } from "../errors";
import type { Area, TableModel, WorksheetModel } from "../model";
import { columnsOf, intersect, isEntireColumns, isEntireRows, rowsOf } from "../model";
import { takeApart } from "./mergedAreas";
import { headerOf, uniqueHeading, writeHeadings } from "./tables";

interface TableOnSheet {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
}

/**
 * Gives a table another area. The headings stay in their row and the areas overlap, as Excel demands.
 *
 * @throws ExcelError `InvalidArgument`
 */
export function resizeTable({ sheet, table }: TableOnSheet, area: Area): void {
  const smallest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  const others = sheet.tables.filter((one) => one !== table);
  const isFine =
    area.top === table.area.top &&
    rowsOf(area) >= smallest &&
    !isEntireColumns(area) &&
    !isEntireRows(area) &&
    intersect(area, table.area) !== null &&
    others.every((one) => intersect(one.area, area) === null);
  if (!isFine) throw new ExcelError("InvalidArgument");
  const before = table.area;
  const known = table.columns;
  table.area = area;
  takeApart(sheet, area);
  let lastId = Math.max(...known.map(({ id }) => id));
  const taken = new Set<string>();
  table.columns = Array.from({ length: columnsOf(area) }, (_, index) => {
    const old = known[area.left + index - before.left];
    const value = sheet.valueAt(area.top, area.left + index);
    const text = value === null || typeof value === "object" ? "" : String(value);
    const name = old?.name ?? uniqueHeading(text, taken);
    taken.add(name.toLowerCase());
    if (old !== undefined) return old;
    lastId += 1;
    return { id: lastId, name };
  });
  if (headerOf(table) !== null) writeHeadings(sheet, table);
}

/** Switches the row of headings on or off; the cells of the row stay where they are. */
export function showHeaders({ sheet, table }: TableOnSheet, value: boolean): void {
  const top = table.area.top + (value ? -1 : 1);
  if (top < 0) throw new ExcelError("InvalidOperation");
  if (!value) {
    for (let column = table.area.left; column <= table.area.right; column += 1) {
      sheet.cells.set(table.area.top, column, undefined);
    }
  }
  table.area = { ...table.area, top };
  table.showHeaders = value;
  if (value) writeHeadings(sheet, table);
}

/** Switches the row of totals on or off; `Total` stands in its first cell. */
export function showTotals({ sheet, table }: TableOnSheet, value: boolean): void {
  const { area } = table;
  if (value) {
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (sheet.cells.within(row).next().done !== true) throw new ExcelError("InvalidOperation");
    table.area = { ...area, bottom: area.bottom + 1 };
    sheet.putValue(area.bottom + 1, area.left, "Total");
  } else {
    for (let column = area.left; column <= area.right; column += 1) {
      sheet.cells.set(area.bottom, column, undefined);
    }
    table.area = { ...area, bottom: area.bottom - 1 };
  }
  table.showTotals = value;
}
