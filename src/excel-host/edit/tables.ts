import type { Area, TableModel, WorksheetModel } from "../model";
import { DEFAULT_STYLE, intersect, isBlank } from "../model";
import { takeApart } from "./mergedAreas";

/** The cells between header and totals; a table always keeps one row of them. */
export const bodyOf = (table: TableModel): Area => ({
  ...table.area,
  top: table.area.top + (table.showHeaders ? 1 : 0),
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
});

/** The row of headings, or `null` when it is switched off. */
export const headerOf = (table: TableModel): Area | null =>
  table.showHeaders ? { ...table.area, bottom: table.area.top } : null;

/** The row of totals, or `null` when it is switched off. */
export const totalsOf = (table: TableModel): Area | null =>
  table.showTotals ? { ...table.area, top: table.area.bottom } : null;

/** A heading that no other column has; as Excel does, blanks become `Column1` and doubles `Name2`. */
export function uniqueHeading(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  for (let number = wanted === "" ? 1 : 2; ; number += 1) {
    const name = `${stem}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Headings and columns of a table are one thing: after the header cells changed, the columns follow. */
export function followHeaders(sheet: WorksheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const header = headerOf(table);
    const touched = header === null ? null : intersect(header, area);
    if (touched === null) continue;
    const isTouched = (index: number): boolean =>
      index >= touched.left - table.area.left && index <= touched.right - table.area.left;
    const others = table.columns.filter((_, index) => !isTouched(index));
    const taken = new Set(others.map(({ name }) => name.toLowerCase()));
    for (let column = touched.left; column <= touched.right; column += 1) {
      nameColumn(sheet, table, column, taken);
    }
  }
}

function nameColumn(
  sheet: WorksheetModel,
  table: TableModel,
  column: number,
  taken: Set<string>
): void {
  const entry = table.columns[column - table.area.left];
  if (entry === undefined) return;
  const cell = sheet.cells.get(table.area.top, column);
  const value = cell?.value ?? null;
  const text = value === null || typeof value === "object" ? "" : String(value);
  entry.name = uniqueHeading(text, taken);
  taken.add(entry.name.toLowerCase());
  // A heading is a plain text, never a number or a formula.
  if (entry.name !== text || typeof value !== "string" || cell?.formula !== null) {
    const style = cell?.style ?? sheet.styleAt(table.area.top, column);
    sheet.cells.set(table.area.top, column, { value: entry.name, formula: null, style });
  }
}

/** Excel takes rows that are written right below a table into it, unless totals stand there. */
export function growTables(sheet: WorksheetModel, written: Area): void {
  if (sheet.protection !== null) return;
  for (const table of sheet.tables) {
    const isBelow = written.top <= table.area.bottom + 1 && written.bottom > table.area.bottom;
    const meets = written.left <= table.area.right && written.right >= table.area.left;
    if (!isBelow || !meets || table.showTotals) continue;
    const added = { ...table.area, top: table.area.bottom + 1, bottom: written.bottom };
    const taken = sheet.tables.some((other) => intersect(other.area, added) !== null);
    const hasContent = [...sheet.cells.within(added)].some(({ cell }) => !isBlank(cell));
    if (taken || !hasContent) continue;
    table.area = { ...table.area, bottom: written.bottom };
    takeApart(sheet, added);
  }
}

/** Writes the headings of a table into its header row. */
export function writeHeadings(sheet: WorksheetModel, table: TableModel): void {
  const header = headerOf(table);
  if (header === null) return;
  table.columns.forEach(({ name }, index) => {
    const column = header.left + index;
    const cell = sheet.cells.get(header.top, column);
    if (cell?.value === name && cell.formula === null) return;
    const style = cell?.style ?? DEFAULT_STYLE;
    sheet.cells.set(header.top, column, { value: name, formula: null, style });
  });
}
