import { formatAddress, MAX_ROWS } from "../workbook/address";
import type { Run } from "../workbook/looks";
import { asGiven, formatOf, LOOKS, runsOf, TABLE_STYLE } from "../workbook/looks";
import type { CellValue, Operation, PaintStyle, Rows } from "../workbook/port";

type PaintTable = Extract<Operation, { op: "paintTable" }>;

/** Points of a column of so many characters in the default font (Calibri 11: 7 pixels a digit, 5 of margin). */
const points = (characters: number): number =>
  characters === 0 ? 0 : (Math.trunc(characters * 7 + 0.5) + 5) * 0.75;

/** Sets column widths from A on, one action for equal neighbours. */
export function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const run of runsOf(widths)) wholeColumns(sheet, run).format.columnWidth = points(run.value);
}

function wholeColumns(sheet: Excel.Worksheet, { first, count }: Run<unknown>): Excel.Range {
  return sheet.getRange(formatAddress({ row: 0, column: first, rows: MAX_ROWS, columns: count }));
}

/** Writes and styles cells; the format comes first, or Excel would read texts as if typed. */
export function paintCells(range: Excel.Range, values: Rows, style: PaintStyle): void {
  const look = LOOKS[style];
  range.numberFormat = asAny(look.format);
  range.values = values.map((row) => row.map((value) => asGiven(value, look.format)));
  range.format.font.bold = look.bold;
  range.format.font.size = look.size;
  range.format.font.color = look.color;
  range.format.horizontalAlignment = look.align;
  range.format.wrapText = look.wrap;
  if (look.fill === null) range.format.fill.clear();
  else range.format.fill.color = look.fill;
}

/** One value for all cells, which the API takes and its types do not tell of. */
const asAny = (value: string): string[][] => value as unknown as string[][];

/** Header and rows as Excel is given them. A table has at least one row: without data an empty one. */
function tableValues({ columns, rows }: PaintTable): CellValue[][] {
  const formats = columns.map(formatOf);
  const body = rows.length > 0 ? rows : [columns.map(() => "")];
  return [
    columns.map(({ title }) => asGiven(title, "@")),
    ...body.map((row) => row.map((value, column) => asGiven(value, formats[column] ?? "@"))),
  ];
}

const box = (values: CellValue[][]) => ({
  row: 0,
  column: 0,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

/**
 * Empties the sheet and puts the table there. Works whether or not there was one, but a user's filter is gone. Names of
 * tables are unique in a workbook: one on another sheet becomes plain cells there.
 */
export function replaceTable(
  book: Excel.Workbook,
  sheet: Excel.Worksheet,
  operation: PaintTable
): void {
  const values = tableValues(operation);
  sheet.tables.getItemOrNullObject(operation.table).delete();
  book.tables.getItemOrNullObject(operation.table).convertToRange();
  sheet.getRange().clear();
  for (const run of runsOf(operation.columns.map(formatOf))) {
    wholeColumns(sheet, run).numberFormat = asAny(run.value);
  }
  sheet.getRangeByIndexes(0, 0, 1, operation.columns.length).numberFormat = asAny("@");
  setWidths(
    sheet,
    operation.columns.map(({ width }) => width)
  );
  const range = sheet.getRange(formatAddress(box(values)));
  range.values = values;
  const table = sheet.tables.add(formatAddress(box(values)), true);
  table.name = operation.table;
  table.style = TABLE_STYLE;
  sheet.freezePanes.freezeRows(1);
}

/**
 * Gives the table that was painted before new rows. The table itself stays, and with it a user's filter, which is
 * applied to the new rows.
 */
export function refillTable(sheet: Excel.Worksheet, operation: PaintTable): void {
  const values = tableValues(operation);
  const address = formatAddress(box(values));
  const table = sheet.tables.getItem(operation.table);
  table.resize(address);
  sheet.getRange(address).values = values;
  sheet.getRange(`${values.length + 1}:${MAX_ROWS}`).clear("Contents");
  table.reapplyFilters();
}
