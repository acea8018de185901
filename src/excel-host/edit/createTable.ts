import { ExcelError } from "../errors";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { Area, TableModel, WorksheetModel } from "../model";
import { columnsOf, intersect, isEntireColumns, isEntireRows } from "../model";
import type { Session } from "../session";
import { takeApart } from "./mergedAreas";
import { shiftCells } from "./shiftCells";
import { uniqueHeading, writeHeadings } from "./tables";

/**
 * Makes cells a table. With headers the first row names the columns (blanks become `Column1` …,
 * doubles get a number); without, a row of headings is inserted above. Merged cells come apart.
 *
 * @throws ExcelError `InvalidArgument` for entire rows or columns and for cells of another table
 */
export function createTable(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  hasHeaders: boolean
): TableModel {
  const overlaps = sheet.tables.some((table) => intersect(table.area, area) !== null);
  if (isEntireColumns(area) || isEntireRows(area) || overlaps) {
    throw new ExcelError("InvalidArgument");
  }
  if (!hasHeaders) {
    const at = { ...area, bottom: area.top };
    shiftCells(session, sheet, { kind: "insert", axis: "rows", at });
  }
  // A table has at least one row under its headings.
  const bottom = hasHeaders ? Math.max(area.bottom, area.top + 1) : area.bottom + 1;
  const id = session.model.nextTableId();
  const table: TableModel = {
    id,
    name: freeName(session),
    area: { ...area, bottom },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: headings(sheet, area, hasHeaders).map((name, index) => ({ id: index + 1, name })),
  };
  takeApart(sheet, table.area);
  sheet.tables.push(table);
  writeHeadings(sheet, table);
  session.book.counters.add("cellsWritten", columnsOf(area));
  session.book.touch();
  session.happened({
    type: EVENT.tableAdded,
    targets: [sheet.id, WORKBOOK_TARGET],
    payload: { worksheetId: sheet.id, tableId: String(id) },
  });
  return table;
}

function headings(sheet: WorksheetModel, area: Area, hasHeaders: boolean): string[] {
  const taken = new Set<string>();
  return Array.from({ length: columnsOf(area) }, (_, index) => {
    const value = hasHeaders ? sheet.valueAt(area.top, area.left + index) : null;
    const text = value === null || typeof value === "object" ? "" : String(value);
    const name = uniqueHeading(text, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function freeName(session: Session): string {
  const { model } = session;
  const taken = new Set(
    [
      ...model.worksheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      ...model.names.map(({ name }) => name),
    ].map((name) => name.toLowerCase())
  );
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
