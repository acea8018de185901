import type { Area } from "./area";

export interface TableColumnModel {
  /** Unique in its table, never reused. */
  id: number;
  /** Header text, unique in its table without regard to case. */
  name: string;
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

/** The filter arrows of a plain range. Criteria are kept, rows are not hidden by the host. */
export interface AutoFilterModel {
  area: Area;
  /** By zero-based column of the area. */
  criteria: Map<number, unknown>;
}
