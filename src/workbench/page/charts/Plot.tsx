import type { ReactElement } from "react";
import type { Box } from "../grid/gridView";
import type { ChartAxisModel } from "../../../excel-host/model";
import type { ChartKind } from "./Chart";
import { cut } from "./Chart";
import type { ChartData } from "./chartData";
import type { Scale } from "./scale";
import { scaleOf } from "./scale";

/** Room for the numbers and the categories. */
const MARGIN = { numbers: 46, categories: 22, edge: 12 };

/** Where a plot's values and categories lie, in pixels. */
interface Field {
  readonly scale: Scale;
  /** Pixel of a value, along the axis of values. */
  readonly at: (value: number) => number;
  /** First pixel and width of a category. */
  readonly slot: (index: number) => { readonly start: number; readonly size: number };
}

/** Series over categories: columns, bars, lines, areas or points. */
export function Plot(props: {
  readonly data: ChartData;
  readonly box: Box;
  readonly kind: Exclude<ChartKind, "pie">;
  readonly isStacked: boolean;
  /** What was chosen for the values. */
  readonly axis: ChartAxisModel;
  /** Whether each point says its value. */
  readonly hasLabels: boolean;
  readonly locale: string;
}): ReactElement {
  const { data, box, kind, isStacked, axis, hasLabels, locale } = props;
  const isBar = kind === "bar";
  const scale = scaleOf(isStacked ? stackedEnds(data) : allValues(data), axis);
  const inner = {
    left: box.left + (isBar ? 76 : MARGIN.numbers),
    top: box.top + 6,
    right: box.left + box.width - MARGIN.edge,
    bottom: box.top + box.height - MARGIN.categories,
  };
  const span = scale.most - scale.least;
  const share = (value: number): number => (value - scale.least) / span;
  const count = Math.max(1, data.categories.length);
  const length = isBar ? inner.bottom - inner.top : inner.right - inner.left;
  const field: Field = {
    scale,
    at: (value) =>
      isBar
        ? inner.left + share(value) * (inner.right - inner.left)
        : inner.bottom - share(value) * (inner.bottom - inner.top),
    slot: (index) => ({
      start: (isBar ? inner.top : inner.left) + (index * length) / count,
      size: length / count,
    }),
  };
  const drawsBars = kind === "column" || kind === "bar";
  return (
    <g>
      {scale.marks.map((mark) => (
        <g key={mark} className="mark">
          {!axis.majorGridlines ? null : isBar ? (
            <line x1={field.at(mark)} x2={field.at(mark)} y1={inner.top} y2={inner.bottom} />
          ) : (
            <line y1={field.at(mark)} y2={field.at(mark)} x1={inner.left} x2={inner.right} />
          )}
          <text
            x={isBar ? field.at(mark) : inner.left - 6}
            y={isBar ? inner.bottom + 15 : field.at(mark) + 4}
            textAnchor={isBar ? "middle" : "end"}
            visibility={axis.visible ? undefined : "hidden"}
          >
            {mark.toLocaleString(locale)}
          </text>
        </g>
      ))}
      <Categories data={data} field={field} isBar={isBar} inner={inner} />
      {drawsBars ? (
        <Bars data={data} field={field} isBar={isBar} isStacked={isStacked} />
      ) : (
        <Lines data={data} field={field} kind={kind} isStacked={isStacked} />
      )}
      {hasLabels && !isStacked && (
        <Labels data={data} field={field} isBar={isBar} locale={locale} />
      )}
    </g>
  );
}

function Categories(props: {
  readonly data: ChartData;
  readonly field: Field;
  readonly isBar: boolean;
  readonly inner: { readonly left: number; readonly bottom: number };
}): ReactElement {
  const { data, field, isBar, inner } = props;
  const { size } = field.slot(0);
  const every = Math.max(1, Math.ceil((isBar ? 14 : 34) / size));
  return (
    <g className="categories">
      {data.categories.map((name, index) => {
        if (index % every !== 0) return null;
        const { start } = field.slot(index);
        const middle = start + size / 2;
        return (
          <text
            key={index}
            x={isBar ? inner.left - 6 : middle}
            y={isBar ? middle + 4 : inner.bottom + 15}
            textAnchor={isBar ? "end" : "middle"}
          >
            {cut(name, isBar ? 68 : size * every - 4)}
          </text>
        );
      })}
    </g>
  );
}

/** The value of each point beside it. */
function Labels(props: {
  readonly data: ChartData;
  readonly field: Field;
  readonly isBar: boolean;
  readonly locale: string;
}): ReactElement {
  const { data, field, isBar, locale } = props;
  const count = Math.max(1, data.series.length);
  return (
    <g>
      {data.series.flatMap(({ values }, series) =>
        values.map((value, index) => {
          if (value === null) return null;
          const { start, size } = field.slot(index);
          const across = start + size * 0.15 + ((series + 0.5) * size * 0.7) / count;
          const along = field.at(value);
          return (
            <text
              key={`${series}-${index}`}
              x={isBar ? along + 4 : across}
              y={isBar ? across + 4 : along - 5}
              textAnchor={isBar ? "start" : "middle"}
            >
              {value.toLocaleString(locale)}
            </text>
          );
        })
      )}
    </g>
  );
}

function Bars(props: {
  readonly data: ChartData;
  readonly field: Field;
  readonly isBar: boolean;
  readonly isStacked: boolean;
}): ReactElement {
  const { data, field, isBar, isStacked } = props;
  const count = isStacked ? 1 : Math.max(1, data.series.length);
  return (
    <g>
      {data.series.flatMap(({ values, color }, series) =>
        values.map((value, index) => {
          if (value === null) return null;
          const { start, size } = field.slot(index);
          const width = (size * 0.7) / count;
          const across = start + size * 0.15 + (isStacked ? 0 : series * width);
          const base = isStacked ? sumBefore(data, series, index) : 0;
          const [from, to] = [field.at(base), field.at(base + value)].sort((a, b) => a - b);
          const along = { start: from ?? 0, size: (to ?? 0) - (from ?? 0) };
          return (
            <rect
              key={`${series}-${index}`}
              fill={color}
              x={isBar ? along.start : across}
              y={isBar ? across : along.start}
              width={isBar ? along.size : width}
              height={isBar ? width : along.size}
            />
          );
        })
      )}
    </g>
  );
}

function Lines(props: {
  readonly data: ChartData;
  readonly field: Field;
  readonly kind: "line" | "area" | "scatter";
  readonly isStacked: boolean;
}): ReactElement {
  const { data, field, kind, isStacked } = props;
  return (
    <g>
      {data.series.map(({ values, color }, series) => {
        const points = values.flatMap((value, index) => {
          if (value === null) return [];
          const { start, size } = field.slot(index);
          const base = isStacked ? sumBefore(data, series, index) : 0;
          return [{ x: start + size / 2, y: field.at(base + value) }];
        });
        const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
        const ends = [points[0], points.at(-1)] as const;
        const ground = field.at(0);
        return (
          <g key={series} style={{ color }}>
            {kind === "area" && (
              <polygon
                className="area"
                points={`${ends[0]?.x ?? 0},${ground} ${line} ${ends[1]?.x ?? 0},${ground}`}
              />
            )}
            {kind !== "scatter" && <polyline className="line" points={line} />}
            {points.length <= 60 &&
              points.map(({ x, y }, at) => (
                <circle key={at} cx={x} cy={y} r="3" className="point" />
              ))}
          </g>
        );
      })}
    </g>
  );
}

const allValues = ({ series }: ChartData): number[] =>
  series.flatMap(({ values }) => values.filter((value) => value !== null));

const sumBefore = ({ series }: ChartData, until: number, index: number): number =>
  series.slice(0, until).reduce((sum, { values }) => sum + (values[index] ?? 0), 0);

const stackedEnds = (data: ChartData): number[] =>
  data.series.flatMap(({ values }, at) =>
    values.map((value, index) => sumBefore(data, at, index) + (value ?? 0))
  );
