import type { Area, ChartModel, WorkbookModel, WorksheetModel } from "../../../excel-host/model";
import { shownText } from "../grid/cellLook";

/** A row of points with its name. */
export interface Series {
  readonly name: string;
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

/** Reads the cells of a chart as Excel does: texts at the top and on the left are names, numbers are points. */
export function chartData(model: WorkbookModel, chart: ChartModel, locale: string): ChartData {
  const sheet = model.worksheets.find(({ id }) => id === chart.source.worksheetId);
  if (sheet === undefined) return { categories: [], series: [] };
  const { area } = chart.source;
  const isNumber = (row: number, column: number): boolean =>
    typeof sheet.valueAt(row, column) === "number";
  const hasCorner = area.bottom > area.top && area.right > area.left;
  const names = {
    top: hasCorner && !isNumber(area.top, area.right) ? 1 : 0,
    left: hasCorner && !isNumber(area.bottom, area.left) ? 1 : 0,
  };
  const body: Area = { ...area, top: area.top + names.top, left: area.left + names.left };
  const rows = body.bottom - body.top + 1;
  const columns = body.right - body.left + 1;
  const byColumns = chart.seriesBy === "Auto" ? rows >= columns : chart.seriesBy === "Columns";
  const text = (row: number, column: number): string =>
    shownText(sheet.cells.get(row, column), locale);
  const [count, length] = byColumns ? [columns, rows] : [rows, columns];
  const at = (series: number, point: number): [number, number] =>
    byColumns ? [body.top + point, body.left + series] : [body.top + series, body.left + point];
  const nameOf = (series: number): string => {
    if (byColumns) return names.top === 1 ? text(area.top, body.left + series) : "";
    return names.left === 1 ? text(body.top + series, area.left) : "";
  };
  const categoryOf = (point: number): string => {
    if (byColumns) return names.left === 1 ? text(body.top + point, area.left) : String(point + 1);
    return names.top === 1 ? text(area.top, body.left + point) : String(point + 1);
  };
  const points = Math.min(length, MOST.categories);
  return {
    categories: Array.from({ length: points }, (_, point) => categoryOf(point)),
    series: Array.from({ length: Math.min(count, MOST.series) }, (_, series) => ({
      name: nameOf(series),
      values: Array.from({ length: points }, (_, point) => numberAt(sheet, ...at(series, point))),
    })),
  };
}

function numberAt(sheet: WorksheetModel, row: number, column: number): number | null {
  const value = sheet.valueAt(row, column);
  return typeof value === "number" ? value : null;
}
