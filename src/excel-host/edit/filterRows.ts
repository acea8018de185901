import type { Area, FilterCriteria, RowFormat, TableModel, WorksheetModel } from "../model";
import { intersect } from "../model";
import type { Session } from "../session";
import { displayText } from "../values";
import { testOf } from "./filterCriteria";
import { bodyOf } from "./tables";

/** The criteria of a filter by zero-based column of its body. */
export type Criteria = ReadonlyMap<number, FilterCriteria>;

/** Shows the rows that satisfy every column's criteria and hides the others; without criteria shows all. */
export function filterRows(
  session: Session,
  sheet: WorksheetModel,
  body: Area,
  criteria: Criteria
): void {
  const { locale } = session.book.profile;
  // Rows under the last used cell are blank: hiding or showing a million of them helps nobody.
  const used = sheet.cells.usedArea();
  const area = used === null ? null : intersect(body, { ...body, bottom: used.bottom });
  if (area === null) return;
  const cells = (column: number) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => {
      const [row, at] = [area.top + offset, area.left + column];
      const [value, style] = [sheet.valueAt(row, at), sheet.styleAt(row, at)];
      return { value, style, text: displayText(value, style.numberFormat, locale) };
    });
  const tests = [...criteria].map(([index, one]) => {
    const column = cells(index);
    const test = testOf(one, column);
    return column.map(test);
  });
  const hide = hiding(true);
  const show = hiding(false);
  sheet.rows.updateEach(area.top, area.bottom, (format, row) =>
    (tests.every((shown) => shown[row - area.top] === true) ? show : hide)(format)
  );
  session.book.touch();
}

type Formatting = (format: RowFormat | undefined) => RowFormat | undefined;

/**
 * Hides or shows rows, without leaving a trace on rows that need none. Equal formats stay one object, so that
 * neighbours are kept as one.
 */
function hiding(hidden: boolean): Formatting {
  const known = new Map<RowFormat | undefined, RowFormat | undefined>();
  return (format) => {
    if ((format?.hidden ?? false) === hidden) return format;
    if (!known.has(format)) known.set(format, withHidden(format, hidden));
    return known.get(format);
  };
}

function withHidden(format: RowFormat | undefined, hidden: boolean): RowFormat | undefined {
  if (hidden) return { ...format, hidden };
  const rest = Object.entries(format ?? {}).filter(([key]) => key !== "hidden");
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** The criteria of a table's columns. */
export const tableCriteria = ({ columns }: TableModel): Criteria =>
  new Map(
    columns.flatMap(({ filter }, index) => (filter === undefined ? [] : [[index, filter] as const]))
  );

/** Applies the criteria of a table's columns to its body. */
export function filterTable(session: Session, sheet: WorksheetModel, table: TableModel): void {
  filterRows(session, sheet, bodyOf(table), tableCriteria(table));
}

/** Applies the criteria of the filter of a sheet's plain range. */
export function filterSheet(session: Session, sheet: WorksheetModel): void {
  const { autoFilter } = sheet;
  if (autoFilter === null || autoFilter.area.top === autoFilter.area.bottom) return;
  const body = { ...autoFilter.area, top: autoFilter.area.top + 1 };
  filterRows(session, sheet, body, autoFilter.criteria);
}
