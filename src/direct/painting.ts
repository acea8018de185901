import { assertAllowed, assertUnprotected } from "../excel-host/edit/access";
import { applyStyle } from "../excel-host/edit/applyStyle";
import { clearContents, enterCells } from "../excel-host/edit/writeCells";
import { ExcelError } from "../excel-host/errors";
import type { CellStyle, TableModel, WorksheetModel } from "../excel-host/model";
import { DEFAULT_STYLE, WHOLE_SHEET } from "../excel-host/model";
import type { Session } from "../excel-host/session";
import { gridOf } from "../excel-host/values";
import { asGiven, formatOf, LOOKS, TABLE_STYLE } from "../workbook/looks";
import type { CellValue, Operation, PaintStyle, Rows } from "../workbook/port";
import type { Place } from "./cells";
import { cellsOfBox } from "./cells";

type PaintTable = Extract<Operation, { op: "paintTable" }>;

/** Enters values where they have the shape of the place. @throws ExcelError */
export function enterRows(session: Session, { sheet, cells }: Place, rows: Rows): void {
  const height = cells.bottom - cells.top + 1;
  const width = cells.right - cells.left + 1;
  if (rows.length !== height || rows[0]?.length !== width) throw new ExcelError("InvalidArgument");
  enterCells(session, sheet, cells, gridOf(rows, height, width));
}

/** Sets column widths in characters, from A on. */
export function setWidths(sheet: WorksheetModel, widths: readonly number[]): void {
  assertAllowed(sheet, "allowFormatColumns");
  widths.forEach((width, column) => {
    sheet.columns.update(column, column, (format) => ({ ...format, width, hidden: width === 0 }));
  });
}

/** Writes and styles cells. */
export function paintCells(session: Session, place: Place, rows: Rows, style: PaintStyle): void {
  const look = LOOKS[style];
  assertUnprotected(place.sheet);
  const change: Partial<CellStyle> = {
    numberFormat: look.format,
    bold: look.bold,
    fontSize: look.size,
    fontColor: look.color,
    fill: look.fill,
    horizontal: look.align,
    wrap: look.wrap,
  };
  applyStyle(place.sheet, place.cells, change);
  const given = rows.map((row) => row.map((value) => asGiven(value, look.format)));
  enterRows(session, place, given);
}

/** Puts a table at A1 of an emptied sheet; one with the same columns only gets new rows. */
export function paintTable(session: Session, sheet: WorksheetModel, operation: PaintTable): void {
  assertUnprotected(sheet);
  const { columns, rows } = operation;
  const body = rows.length > 0 ? rows : [columns.map(() => "")];
  const formats = columns.map(formatOf);
  const values: CellValue[][] = [
    columns.map(({ title }) => asGiven(title, "@")),
    ...body.map((row) => row.map((value, column) => asGiven(value, formats[column] ?? "@"))),
  ];
  const box = { row: 0, column: 0, rows: values.length, columns: columns.length };
  const cells = cellsOfBox(box);
  const kept = tableAsBefore(sheet, operation);
  const table = kept ?? emptied(session, sheet, operation);
  table.area = cells;
  enterRows(session, { sheet, cells }, values);
  clearContents(session, sheet, { ...WHOLE_SHEET, top: cells.bottom + 1 });
  if (kept === null) sheet.tables.push(table);
}

function tableAsBefore(sheet: WorksheetModel, { table, columns }: PaintTable): TableModel | null {
  const found = sheet.tables.find(({ name }) => name === table);
  const isSame =
    found?.area.top === 0 &&
    found.area.left === 0 &&
    found.columns.length === columns.length &&
    columns.every(
      (column, index) =>
        found.columns[index]?.name === column.title &&
        sheet.styleAt(1, index).numberFormat === formatOf(column)
    );
  return isSame ? found : null;
}

/** Empties and formats the sheet for a new table; one of its name on another sheet becomes plain cells. */
function emptied(session: Session, sheet: WorksheetModel, operation: PaintTable): TableModel {
  const { table: name, columns } = operation;
  for (const other of session.model.worksheets) {
    const isOld = (table: TableModel) => table.name.toLowerCase() === name.toLowerCase();
    if (!other.tables.some(isOld)) continue;
    assertUnprotected(other);
    other.tables = other.tables.filter((table) => !isOld(table));
  }
  if (sheet.tables.length > 0) throw new ExcelError("InvalidArgument");
  clearContents(session, sheet, WHOLE_SHEET);
  applyStyle(sheet, WHOLE_SHEET, DEFAULT_STYLE);
  columns.forEach((column, index) => {
    const whole = { ...WHOLE_SHEET, left: index, right: index };
    applyStyle(sheet, whole, { numberFormat: formatOf(column) });
  });
  applyStyle(sheet, cellsOfBox({ row: 0, column: 0, rows: 1, columns: columns.length }), {
    numberFormat: "@",
  });
  setWidths(
    sheet,
    columns.map(({ width }) => width)
  );
  sheet.frozen = { rows: 1, columns: 0 };
  return {
    id: session.model.nextTableId(),
    name,
    area: cellsOfBox({ row: 0, column: 0, rows: 2, columns: columns.length }),
    showHeaders: true,
    showTotals: false,
    style: TABLE_STYLE,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: columns.map(({ title }, index) => ({ id: index + 1, name: title })),
  };
}
