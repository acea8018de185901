import type { Area, ChartModel, WorkbookModel, WorksheetModel } from "../../../excel-host/model";
import { chartSeries } from "../../../excel-host/model";
import { shownText } from "../grid/cellLook";

/** A row of points with its name and colour. */
export interface Series {
  readonly name: string;
  /** A CSS colour. */
  readonly color: string;
  /** One for each category; `null` where the cell has no number. */
  readonly values: readonly (number | null)[];
}

/** What a chart draws. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** More than this is not drawn: nobody could tell it apart. */
const MOST = { categories: 200, series: 12 };

/** The colour of a series or slice that was given none. */
export const usualColor = (index: number): string => `var(--chart-${(index % 6) + 1})`;

/** The points of a chart with their names, as Excel finds them in its cells. */
export function chartData(model: WorkbookModel, chart: ChartModel, locale: string): ChartData {
  const sheet = model.worksheets.find(({ id }) => id === chart.source.worksheetId);
  if (sheet === undefined) return { categories: [], series: [] };
  const found = chartSeries(sheet, chart).slice(0, MOST.series);
  const text = ([row, column]: readonly [number, number]): string =>
    shownText(sheet.cells.get(row, column), locale);
  const [first] = found;
  const places = first === undefined ? [] : cellsOf(first.categories ?? first.values);
  return {
    categories: places.map((place, at) =>
      first?.categories === null ? String(at + 1) : text(place)
    ),
    series: found.map(({ name, values }, index) => ({
      name: chart.looks[index]?.name ?? (name === null ? "" : text([name.top, name.left])),
      color: chart.looks[index]?.color ?? usualColor(index),
      values: cellsOf(values).map(([row, column]) => numberAt(sheet, row, column)),
    })),
  };
}

/** The cells of a row or column, as far as they are drawn. */
function cellsOf({ top, left, bottom, right }: Area): (readonly [number, number])[] {
  const isColumn = bottom > top;
  const length = Math.min(MOST.categories, isColumn ? bottom - top + 1 : right - left + 1);
  return Array.from({ length }, (_, at) =>
    isColumn ? ([top + at, left] as const) : ([top, left + at] as const)
  );
}

function numberAt(sheet: WorksheetModel, row: number, column: number): number | null {
  const value = sheet.valueAt(row, column);
  return typeof value === "number" ? value : null;
}
