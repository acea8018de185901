import { assertAllowed } from "../../../excel-host/edit/access";
import { filterSheet, filterTable } from "../../../excel-host/edit/filterRows";
import { sortRows } from "../../../excel-host/edit/sortRows";
import type { Area, CellValue, FilterCriteria, WorksheetModel } from "../../../excel-host/model";
import { displayText } from "../../../excel-host/values";
import type { Handiwork } from "../person/handiwork";
import type { FilterPlace } from "./filterPlaces";

/** A text that cells of a column show, and how many do. */
export interface ColumnText {
  /** `""` for blank cells. */
  readonly text: string;
  readonly count: number;
}

/** The different texts of a filter's column: numbers by size, then texts by the alphabet, blanks last. */
export function columnTexts(
  sheet: WorksheetModel,
  { area, body, index }: FilterPlace,
  locale: string
): readonly ColumnText[] {
  const column = area.left + index;
  const bottom = Math.min(body.bottom, sheet.cells.usedArea()?.bottom ?? -1);
  const found = new Map<string, { value: CellValue; count: number }>();
  for (let row = body.top; row <= bottom; row += 1) {
    const value = sheet.valueAt(row, column);
    const text = displayText(value, sheet.styleAt(row, column).numberFormat, locale);
    const known = found.get(text);
    if (known === undefined) found.set(text, { value, count: 1 });
    else known.count += 1;
  }
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...found]
    .sort(([a, { value: x }], [b, { value: y }]) => {
      if (a === "" || b === "") return Number(a === "") - Number(b === "");
      const areNumbers = typeof x === "number" && typeof y === "number";
      if (areNumbers) return x - y;
      const byKind = Number(typeof x !== "number") - Number(typeof y !== "number");
      return byKind === 0 ? collator.compare(a, b) : byKind;
    })
    .map(([text, { count }]) => ({ text, count }));
}

/** The texts that a filter lets through, or `null` when it is of another kind or lets all through. */
export function chosenTexts({ criteria }: FilterPlace): ReadonlySet<string> | null {
  if (criteria?.filterOn !== "Values") return null;
  return new Set((criteria.values ?? []).filter((value) => typeof value === "string"));
}

/** Shows only the rows whose column has one of the texts; `null` shows all again. */
export const filterBy =
  (sheet: WorksheetModel, place: FilterPlace, texts: readonly string[] | null): Handiwork =>
  (session) => {
    assertAllowed(sheet, "allowAutoFilter");
    const criteria: FilterCriteria | null =
      texts === null ? null : { filterOn: "Values", values: texts };
    const { table, index } = place;
    if (table !== null) {
      const column = table.columns[index];
      if (column === undefined) return;
      if (criteria === null) delete column.filter;
      else column.filter = criteria;
      filterTable(session, sheet, table);
    } else {
      if (criteria === null) sheet.autoFilter?.criteria.delete(index);
      else sheet.autoFilter?.criteria.set(index, criteria);
      filterSheet(session, sheet);
    }
  };

/** Sorts the rows of a filter by its column. */
export const sortBy =
  (sheet: WorksheetModel, { area, body, index }: FilterPlace, ascending: boolean): Handiwork =>
  (session) => {
    const rows: Area = { ...area, top: body.top, bottom: body.bottom };
    sortRows(session, sheet, rows, [{ key: index, ascending }], false);
  };
