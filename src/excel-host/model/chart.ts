import type { Area } from "./area";

/** One axis of a chart. */
export interface ChartAxisModel {
  visible: boolean;
  title: string;
  /** `null` for automatic. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  /** `""` for that of the data. */
  numberFormat: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reversed: boolean;
}

/** How one row of points looks, other than usual. */
export interface ChartSeriesLook {
  /** `null` for the name in the data. */
  name: string | null;
  /** `#RRGGBB`, or `null` for Excel's choice. */
  color: string | null;
}

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
  legend: { visible: boolean; position: string; overlay: boolean };
  axes: { category: ChartAxisModel; value: ChartAxisModel };
  labels: { value: boolean; category: boolean; series: boolean; percentage: boolean };
  /** By position of the series; absent ones look as usual. */
  looks: ChartSeriesLook[];
}

const AXIS: ChartAxisModel = {
  visible: true,
  title: "",
  minimum: null,
  maximum: null,
  majorUnit: null,
  minorUnit: null,
  numberFormat: "",
  majorGridlines: false,
  minorGridlines: false,
  reversed: false,
};

/** How a new chart looks. */
export const newChartLook = (): Pick<ChartModel, "legend" | "axes" | "labels" | "looks"> => ({
  legend: { visible: true, position: "Bottom", overlay: false },
  axes: { category: { ...AXIS }, value: { ...AXIS, majorGridlines: true } },
  labels: { value: false, category: false, series: false, percentage: false },
  looks: [],
});
