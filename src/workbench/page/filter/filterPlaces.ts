import type { Area, FilterCriteria, TableModel, WorksheetModel } from "../../../excel-host/model";
import type { Place } from "../grid/place";

/** A filter that a header cell opens. */
export interface FilterPlace {
  /** `null`: the filter of the sheet's own range. */
  readonly table: TableModel | null;
  /** Header, body and totals. */
  readonly area: Area;
  /** Rows that can be hidden. */
  readonly body: { readonly top: number; readonly bottom: number };
  /** Zero-based within the area. */
  readonly index: number;
  readonly criteria: FilterCriteria | null;
}

/** The filter that belongs to a cell, if it is a header with a button. */
export function filterAt(sheet: WorksheetModel, { row, column }: Place): FilterPlace | null {
  const isHeader = (area: Area): boolean =>
    row === area.top && column >= area.left && column <= area.right;
  const table = sheet.tables.find(
    ({ area, showHeaders, showFilterButton }) => showHeaders && showFilterButton && isHeader(area)
  );
  if (table !== undefined) {
    const { area } = table;
    const index = column - area.left;
    const bottom = area.bottom - (table.showTotals ? 1 : 0);
    const criteria = table.columns[index]?.filter ?? null;
    return { table, area, body: { top: row + 1, bottom }, index, criteria };
  }
  const { autoFilter } = sheet;
  if (autoFilter === null || !isHeader(autoFilter.area)) return null;
  const { area } = autoFilter;
  const index = column - area.left;
  const criteria = autoFilter.criteria.get(index) ?? null;
  return { table: null, area, body: { top: row + 1, bottom: area.bottom }, index, criteria };
}
