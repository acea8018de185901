import { ExcelError } from "../errors";
import type { Area, ChartSeries, ChartSeriesLook, WorksheetModel } from "../model";
import { chartSeries, newSeriesLook } from "../model";
import type { Session } from "../session";
import { wireValue } from "../values";
import { anyText, colorOf } from "./accept";
import type { ChartTarget } from "./chartParts";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function sourceOf({ chart }: ChartTarget, session: Session): WorksheetModel {
  const { worksheetId } = chart.source;
  const sheet = session.model.worksheets.find(({ id }) => id === worksheetId);
  if (sheet === undefined) throw new ExcelError("ItemNotFound");
  return sheet;
}

const seriesOf = (target: ChartTarget, session: Session): ChartSeries[] =>
  chartSeries(sourceOf(target, session), target.chart);

function nameOf(target: SeriesTarget, session: Session): string {
  const own = target.chart.looks[target.index]?.name ?? null;
  if (own !== null) return own;
  const name = seriesOf(target, session)[target.index]?.name ?? null;
  if (name === null) return `Series${target.index + 1}`;
  return String(wireValue(sourceOf(target, session).valueAt(name.top, name.left)));
}

function change(target: SeriesTarget, session: Session, look: Partial<ChartSeriesLook>): void {
  const { looks } = target.chart;
  while (looks.length <= target.index) looks.push(newSeriesLook());
  looks[target.index] = { ...newSeriesLook(), ...looks[target.index], ...look };
  session.book.touch();
}

export const SERIES_FILL: ObjectType<SeriesTarget> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: (target, args, session) => {
      change(target, session, { color: colorOf(args.raw(0)) });
    },
    Clear: (target, _args, session) => {
      change(target, session, { color: null });
    },
  },
};

export const SERIES_LINE: ObjectType<SeriesTarget> = {
  name: "ChartLineFormat",
  scalars: {
    Color: {
      get: ({ chart, index }) => chart.looks[index]?.color ?? "",
      set: (target, value, session) => {
        change(target, session, { color: colorOf(value) });
      },
    },
  },
};

export const SERIES_FORMAT: ObjectType<SeriesTarget> = {
  name: "ChartSeriesFormat",
  scalars: {},
  children: {
    Fill: (target) => bind(SERIES_FILL, target),
    Line: (target) => bind(SERIES_LINE, target),
  },
};

interface PointTarget extends SeriesTarget {
  readonly point: number;
}

function paint(target: PointTarget, session: Session, color: string | null): void {
  const points = [...(target.chart.looks[target.index]?.points ?? [])];
  while (points.length <= target.point) points.push(null);
  points[target.point] = color;
  change(target, session, { points });
}

export const POINT_FILL: ObjectType<PointTarget> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: (target, args, session) => {
      paint(target, session, colorOf(args.raw(0)));
    },
    Clear: (target, _args, session) => {
      paint(target, session, null);
    },
  },
};

export const POINT_FORMAT: ObjectType<PointTarget> = {
  name: "ChartPointFormat",
  scalars: {},
  children: { Fill: (target) => bind(POINT_FILL, target) },
};

export const CHART_POINT: ObjectType<PointTarget> = {
  name: "ChartPoint",
  scalars: {
    Value: {
      get: (target, session) => {
        const { top, left, bottom } = valuesOf(target, session);
        const [row, column] = bottom > top ? [target.point, 0] : [0, target.point];
        return wireValue(sourceOf(target, session).valueAt(top + row, left + column));
      },
    },
  },
  children: { Format: (target) => bind(POINT_FORMAT, target) },
};

function valuesOf(target: SeriesTarget, session: Session): Area {
  const series = seriesOf(target, session)[target.index];
  if (series === undefined) throw new ExcelError("ItemNotFound");
  return series.values;
}

function pointsOf(target: SeriesTarget, session: Session): HostObject[] {
  const { top, left, bottom, right } = valuesOf(target, session);
  const count = Math.max(bottom - top, right - left) + 1;
  return Array.from({ length: count }, (_, point) => bind(CHART_POINT, { ...target, point }));
}

/** `Excel.ChartPointsCollection`. */
export const CHART_POINTS: ObjectType<SeriesTarget> = {
  name: "ChartPointsCollection",
  scalars: { Count: { get: (target, session) => pointsOf(target, session).length } },
  items: pointsOf,
  methods: {
    GetCount: (target, _args, session) => pointsOf(target, session).length,
    GetItemAt: (target, args, session) => {
      const point = pointsOf(target, session)[args.integer(0)];
      if (point === undefined) throw new ExcelError("InvalidArgument");
      return point;
    },
  },
};

export const CHART_SERIES: ObjectType<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      get: nameOf,
      set: (target, value, session) => {
        change(target, session, { name: anyText(value) });
      },
    },
    ChartType: { get: ({ chart }) => chart.type },
    PlotOrder: { get: ({ index }) => index },
  },
  children: {
    Format: (target) => bind(SERIES_FORMAT, target),
    Points: (target) => bind(CHART_POINTS, target),
  },
};

const items = (target: ChartTarget, session: Session): HostObject[] =>
  seriesOf(target, session).map((_, index) => bind(CHART_SERIES, { ...target, index }));

/** `Excel.ChartSeriesCollection`: the rows of points that are found in the chart's data. */
export const CHART_SERIES_COLLECTION: ObjectType<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { Count: { get: (target, session) => items(target, session).length } },
  items,
  methods: {
    GetCount: (target, _args, session) => items(target, session).length,
    GetItemAt: (target, args, session) => {
      const series = items(target, session)[args.integer(0)];
      if (series === undefined) throw new ExcelError("InvalidArgument");
      return series;
    },
  },
};
