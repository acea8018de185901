import type { Area } from "./area";
import type { FilterCriteria } from "./filter";

/** `Excel.AggregationFunction` of a totals row, in the words of the file. */
export type TotalsFunction =
  "average" | "count" | "countNums" | "max" | "min" | "stdDev" | "sum" | "var" | "custom";

export interface TableColumnModel {
  /** Unique in its table, never reused. */
  id: number;
  /** Header text, unique in its table without regard to case. */
  name: string;
  /** Which rows of the body the column shows; absent when it does not filter. */
  filter?: FilterCriteria;
  /** What the totals row says under the column: a text, or a function of its values. */
  totalsLabel?: string;
  totalsFunction?: TotalsFunction;
  /** The formula that new rows of the column get, with `=`. */
  formula?: string;
}

/** An Excel table (list object). */
export interface TableModel {
  /** Unique in the workbook. */
  id: number;
  /** Unique in the workbook among tables and names, without regard to case. */
  name: string;
  /** Header, body and totals together. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  /** For instance `TableStyleMedium2`; `""` for none. */
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumnModel[];
}

/** The filter arrows of a plain range. */
export interface AutoFilterModel {
  area: Area;
  /** By zero-based column of the area. */
  criteria: Map<number, FilterCriteria>;
}
