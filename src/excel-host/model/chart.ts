import type { Area } from "./area";

/** A chart as far as the host keeps it: enough to draw it in the workbench and to write it to a file. */
export interface ChartModel {
  /** Unique in the workbook. */
  id: string;
  name: string;
  /** `Excel.ChartType`, for instance `ColumnClustered`. */
  type: string;
  title: string;
  /** The data, on a sheet of the same workbook. */
  source: { worksheetId: string; area: Area };
  seriesBy: "Auto" | "Columns" | "Rows";
  /** Points from the sheet's corner. */
  place: { top: number; left: number; width: number; height: number };
}
