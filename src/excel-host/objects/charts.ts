import { assertAllowed } from "../edit/access";
import { ExcelError } from "../errors";
import type { ChartModel, WorksheetModel } from "../model";
import { newChartLook } from "../model";
import type { Session } from "../session";
import type { Args } from "./args";
import { CHART_AREA_FORMAT, CHART_TITLE_FORMAT } from "./chartFormats";
import type { ChartTarget } from "./chartParts";
import { CHART_AXES, CHART_LABELS, CHART_LEGEND } from "./chartParts";
import { CHART_SERIES_COLLECTION } from "./chartSeries";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";
import { RANGE } from "./range";
import { rangeArgument } from "./range/arguments";
import { areaInPoints } from "./range/points";
import { worksheetObject } from "./worksheet";

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
const DEFAULT_SIZE = { top: 72, left: 288, width: 360, height: 216 };

const chartObject = (sheet: WorksheetModel, chart: ChartModel): HostObject =>
  bind(CHART, { sheet, chart });

function find(sheet: WorksheetModel, key: string): HostObject | null {
  const wanted = key.toLowerCase();
  const chart = sheet.charts.find(({ name, id }) => name.toLowerCase() === wanted || id === key);
  return chart === undefined ? null : chartObject(sheet, chart);
}

function present(sheet: WorksheetModel, args: Args): HostObject {
  const chart = find(sheet, args.text(0));
  if (chart === null) throw new ExcelError("ItemNotFound");
  return chart;
}

function add(sheet: WorksheetModel, args: Args, session: Session): HostObject {
  assertAllowed(sheet, "allowEditObjects");
  const data = args.object(1, RANGE);
  if (data === null) throw new ExcelError("InvalidArgument");
  const all = session.model.worksheets.flatMap(({ charts }) => charts);
  const number = Math.max(0, ...all.map(({ id }) => Number(/([0-9]+)}$/.exec(id)?.[1] ?? 0))) + 1;
  const chart: ChartModel = {
    id: `{00000000-0000-0000-${String(session.model.replica).padStart(4, "0")}-${String(number).padStart(12, "0")}}`,
    name: `Chart ${number}`,
    type: args.text(0),
    title: "",
    source: { worksheetId: data.sheet.id, area: session.areaOf(data) },
    seriesBy: args.word(2, SERIES_BY, "Auto"),
    place: { ...DEFAULT_SIZE },
    ...newChartLook(),
  };
  sheet.charts.push(chart);
  session.book.touch();
  return chartObject(sheet, chart);
}

function text(key: "name" | "type"): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ sheet, chart }, value, session) => {
      assertAllowed(sheet, "allowEditObjects");
      if (typeof value !== "string" || value === "") throw new ExcelError("InvalidArgument");
      chart[key] = value;
      session.book.touch();
    },
  };
}

function measure(key: keyof ChartModel["place"]): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart.place[key],
    set: ({ sheet, chart }, value, session) => {
      assertAllowed(sheet, "allowEditObjects");
      if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument");
      chart.place[key] = value;
      session.book.touch();
    },
  };
}

export const CHART_TITLE: ObjectType<ChartTarget> = {
  name: "ChartTitle",
  scalars: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ sheet, chart }, value, session) => {
        assertAllowed(sheet, "allowEditObjects");
        if (typeof value !== "string") throw new ExcelError("InvalidArgument");
        chart.title = value;
        session.book.touch();
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== "",
      set: ({ sheet, chart }, value, session) => {
        assertAllowed(sheet, "allowEditObjects");
        if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
        if (!value) chart.title = "";
        session.book.touch();
      },
    },
  },
  children: { Format: (target) => bind(CHART_TITLE_FORMAT, target) },
};

/** `Excel.Chart`, as far as the host keeps charts. */
export const CHART: ObjectType<ChartTarget> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: text("name"),
    ChartType: text("type"),
    Top: measure("top"),
    Left: measure("left"),
    Width: measure("width"),
    Height: measure("height"),
  },
  children: {
    Format: (target) => bind(CHART_AREA_FORMAT, target),
    Title: (target) => bind(CHART_TITLE, target),
    Legend: (target) => bind(CHART_LEGEND, target),
    Axes: (target) => bind(CHART_AXES, target),
    DataLabels: (target) => bind(CHART_LABELS, target),
    Series: (target) => bind(CHART_SERIES_COLLECTION, target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Activate: () => undefined,
    SetData: ({ sheet, chart }, args, session) => {
      assertAllowed(sheet, "allowEditObjects");
      const data = args.object(0, RANGE);
      if (data === null) throw new ExcelError("InvalidArgument");
      chart.source = { worksheetId: data.sheet.id, area: session.areaOf(data) };
      chart.seriesBy = args.word(1, SERIES_BY, "Auto");
      session.book.touch();
    },
    SetPosition: ({ sheet, chart }, args, session) => {
      assertAllowed(sheet, "allowEditObjects");
      const start = session.areaOf(rangeArgument(args, 0, sheet, session));
      const end = args.isGiven(1) ? session.areaOf(rangeArgument(args, 1, sheet, session)) : null;
      const from = areaInPoints(sheet, start);
      const to = end === null ? null : areaInPoints(sheet, end);
      chart.place = {
        top: from.top,
        left: from.left,
        width: to === null ? chart.place.width : to.left + to.width - from.left,
        height: to === null ? chart.place.height : to.top + to.height - from.top,
      };
      session.book.touch();
    },
    Delete: ({ sheet, chart }, _args, session) => {
      assertAllowed(sheet, "allowEditObjects");
      sheet.charts = sheet.charts.filter((one) => one !== chart);
      session.book.touch();
    },
  },
};

/** `Excel.ChartCollection`. */
export const CHART_COLLECTION: ObjectType<WorksheetModel> = {
  name: "ChartCollection",
  scalars: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  item: present,
  methods: {
    Add: add,
    GetItem: present,
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
    GetItemAt: (sheet, args) => {
      const chart = sheet.charts[args.integer(0)];
      if (chart === undefined) throw new ExcelError("InvalidArgument");
      return chartObject(sheet, chart);
    },
    GetCount: ({ charts }) => charts.length,
  },
};
