import type { ReactElement } from "react";
import type { ChartModel, WorkbookModel } from "../../../excel-host/model";
import { pointPixels } from "../grid/pixels";
import type { ChartData } from "./chartData";
import { chartData, usualColor } from "./chartData";
import { Plot } from "./Plot";
import { Pie } from "./Pie";

/** Pixels of the parts around the plot. */
const TITLE = 30;
const LEGEND = 24;

/** How series are drawn, from Excel's name of the chart's type. */
export type ChartKind = "column" | "bar" | "line" | "area" | "scatter" | "pie";

function kindOf(type: string): ChartKind {
  if (/pie|doughnut/i.test(type)) return "pie";
  if (/^bar/i.test(type) && !/^barofpie/i.test(type)) return "bar";
  if (/area/i.test(type)) return "area";
  if (/^xyscatter|^bubble/i.test(type)) return "scatter";
  return /^line|^stock|^radar/i.test(type) ? "line" : "column";
}

/** A chart as a picture, with its figures in words for those who cannot see it. */
export function Chart(props: {
  readonly model: WorkbookModel;
  readonly chart: ChartModel;
  readonly locale: string;
}): ReactElement {
  const { model, chart, locale } = props;
  const data = chartData(model, chart, locale);
  const kind = kindOf(chart.type);
  const width = pointPixels(chart.place.width);
  const height = pointPixels(chart.place.height);
  const title = chart.title === "" ? (onlyName(data) ?? "") : chart.title;
  const top = title === "" ? 8 : TITLE;
  const keys =
    kind === "pie"
      ? data.categories.map((name, at) => ({ name, color: usualColor(at) }))
      : data.series;
  const hasNames = kind === "pie" || (keys.length > 1 && keys.some(({ name }) => name !== ""));
  const hasLegend = chart.legend.visible && hasNames;
  const plot = { left: 0, top, width, height: height - top - (hasLegend ? LEGEND : 4) };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${title || chart.name}. ${inWords(data)}`}
    >
      {title !== "" && (
        <text className="chart-title" x={width / 2} y={20} textAnchor="middle">
          {title}
        </text>
      )}
      {kind === "pie" ? (
        <Pie data={data} box={plot} isRing={/doughnut/i.test(chart.type)} />
      ) : (
        <Plot
          data={data}
          box={plot}
          kind={kind}
          isStacked={/stacked/i.test(chart.type)}
          axis={chart.axes.value}
          hasLabels={chart.labels.value}
          locale={locale}
        />
      )}
      {hasLegend && <Legend keys={keys} width={width} y={height - 8} />}
    </svg>
  );
}

/** Excel calls a chart after its only series. */
const onlyName = ({ series }: ChartData): string | undefined =>
  series.length === 1 ? series[0]?.name : undefined;

const inWords = ({ categories, series }: ChartData): string =>
  series
    .map(({ name, values }) => {
      const points = categories.map((category, at) => `${category} ${values[at] ?? "–"}`);
      return `${name}: ${points.slice(0, 20).join(", ")}`;
    })
    .join("; ");

function Legend(props: {
  readonly keys: readonly { readonly name: string; readonly color: string }[];
  readonly width: number;
  readonly y: number;
}): ReactElement {
  const { keys, width, y } = props;
  const shown = keys.slice(0, 8);
  const room = Math.min(110, (width - 16) / Math.max(1, shown.length));
  const start = (width - room * shown.length) / 2;
  return (
    <g className="legend">
      {shown.map(({ name, color }, at) => (
        <g key={at} transform={`translate(${start + at * room} ${y})`}>
          <rect width="9" height="9" y="-9" rx="2" fill={color} />
          <text x="14">{cut(name, room - 20)}</text>
        </g>
      ))}
    </g>
  );
}

/** A text that fits about so many pixels. */
export function cut(text: string, pixels: number): string {
  const letters = Math.max(1, Math.floor(pixels / 6.5));
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text;
}
