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
  /** `Excel.ChartAxisDisplayUnit`, of value axes. */
  displayUnit: string;
}

/** How one row of points looks, other than usual. */
export interface ChartSeriesLook {
  /** `null` for the name in the data. */
  name: string | null;
  /** `#RRGGBB`, or `null` for Excel's choice. */
  color: string | null;
  /** Colours of single points by position, as `color`; absent ones look like the others. */
  points: (string | null)[];
}

/** How the texts of a part of a chart look; `null` is Excel's choice. */
export interface ChartFontModel {
  name: string | null;
  /** Points. */
  size: number | null;
  /** `#RRGGBB`. */
  color: string | null;
  bold: boolean;
  italic: boolean;
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
  fonts: { title: ChartFontModel; legend: ChartFontModel; labels: ChartFontModel };
  /** `#RRGGBB` behind a part, or `null` for Excel's choice. */
  fills: { area: string | null; legend: string | null };
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
  displayUnit: "None",
};

const FONT: ChartFontModel = { name: null, size: null, color: null, bold: false, italic: false };

/** How a series looks that nobody changed. */
export const newSeriesLook = (): ChartSeriesLook => ({ name: null, color: null, points: [] });

/** How a new chart looks. */
export const newChartLook = (): Pick<
  ChartModel,
  "legend" | "axes" | "labels" | "fonts" | "fills" | "looks"
> => ({
  legend: { visible: true, position: "Bottom", overlay: false },
  axes: { category: { ...AXIS }, value: { ...AXIS, majorGridlines: true } },
  labels: { value: false, category: false, series: false, percentage: false },
  fonts: { title: { ...FONT }, legend: { ...FONT }, labels: { ...FONT } },
  fills: { area: null, legend: null },
  looks: [],
});
