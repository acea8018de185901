import { ExcelError } from "../errors";
import type { ChartAxisModel, ChartModel, WorksheetModel } from "../model";
import { anyText, flag, numberBetween, word } from "./accept";
import { CHART_LABELS_FORMAT, CHART_LEGEND_FORMAT } from "./chartFormats";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";

/** A chart with its sheet. */
export interface ChartTarget {
  readonly sheet: WorksheetModel;
  readonly chart: ChartModel;
}

/** A property of one of a chart's parts. */
function part<T, P extends object, K extends keyof P & string>(
  find: (target: T) => P,
  key: K,
  accept: (value: unknown) => P[K]
): Scalar<T> {
  return {
    get: (target) => find(target)[key],
    set: (target, value, session) => {
      find(target)[key] = accept(value);
      session.book.touch();
    },
  };
}

const legend = ({ chart }: ChartTarget) => chart.legend;

/** `Excel.ChartLegend`. */
export const CHART_LEGEND: ObjectType<ChartTarget> = {
  name: "ChartLegend",
  scalars: {
    Visible: part(legend, "visible", flag),
    Position: part(legend, "position", word("Top", "Bottom", "Left", "Right", "Corner")),
    Overlay: part(legend, "overlay", flag),
  },
  children: { Format: (target) => bind(CHART_LEGEND_FORMAT, target) },
};

const labels = ({ chart }: ChartTarget) => chart.labels;

/** `Excel.ChartDataLabels` of a whole chart. */
export const CHART_LABELS: ObjectType<ChartTarget> = {
  name: "ChartDataLabels",
  scalars: {
    ShowValue: part(labels, "value", flag),
    ShowCategoryName: part(labels, "category", flag),
    ShowSeriesName: part(labels, "series", flag),
    ShowPercentage: part(labels, "percentage", flag),
  },
  children: { Format: (target) => bind(CHART_LABELS_FORMAT, target) },
};

interface AxisTarget {
  readonly axis: ChartAxisModel;
}

interface GridlinesTarget extends AxisTarget {
  readonly key: "majorGridlines" | "minorGridlines";
}

const axis = (target: AxisTarget) => target.axis;
/** A number, or `""` for Excel's choice. */
const automatic = (value: unknown): number | null =>
  value === "" ? null : numberBetween(-Number.MAX_VALUE, Number.MAX_VALUE)(value);

const bound = (key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Scalar<AxisTarget> => ({
  ...part(axis, key, automatic),
  get: (target) => target.axis[key] ?? "",
});

export const GRIDLINES: ObjectType<GridlinesTarget> = {
  name: "ChartGridlines",
  scalars: {
    Visible: {
      get: (target) => target.axis[target.key],
      set: (target, value, session) => {
        target.axis[target.key] = flag(value);
        session.book.touch();
      },
    },
  },
};

export const AXIS_TITLE: ObjectType<AxisTarget> = {
  name: "ChartAxisTitle",
  scalars: {
    Text: part(axis, "title", anyText),
    Visible: {
      get: (target) => target.axis.title !== "",
      set: (target, value, session) => {
        if (!flag(value)) target.axis.title = "";
        session.book.touch();
      },
    },
  },
};

/** `Excel.ChartAxisDisplayUnit` without custom numbers. */
const DISPLAY_UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

export const CHART_AXIS: ObjectType<AxisTarget> = {
  name: "ChartAxis",
  scalars: {
    Visible: part(axis, "visible", flag),
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    MinorUnit: bound("minorUnit"),
    NumberFormat: part(axis, "numberFormat", anyText),
    ReversePlotOrder: part(axis, "reversed", flag),
    DisplayUnit: part(axis, "displayUnit", word(...DISPLAY_UNITS)),
  },
  children: {
    Title: (target) => bind(AXIS_TITLE, target),
    MajorGridlines: ({ axis: one }) => bind(GRIDLINES, { axis: one, key: "majorGridlines" }),
    MinorGridlines: ({ axis: one }) => bind(GRIDLINES, { axis: one, key: "minorGridlines" }),
  },
};

const axisObject = (target: ChartTarget, which: "category" | "value"): HostObject =>
  bind(CHART_AXIS, { axis: target.chart.axes[which] });

/** `Excel.ChartAxes`. */
export const CHART_AXES: ObjectType<ChartTarget> = {
  name: "ChartAxes",
  scalars: {},
  children: {
    CategoryAxis: (target) => axisObject(target, "category"),
    ValueAxis: (target) => axisObject(target, "value"),
  },
  methods: {
    GetItem: (target, args) => {
      const isPrimary = args.word(1, ["Primary", "Secondary"], "Primary") === "Primary";
      const type = args.word(0, ["Category", "Value", "Series"]);
      if (!isPrimary || type === "Series") throw new ExcelError("ItemNotFound");
      return axisObject(target, type === "Category" ? "category" : "value");
    },
  },
};
