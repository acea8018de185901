import type { Area } from "./area";
import type { ChartModel } from "./chart";
import type { WorksheetModel } from "./worksheet";

/** One row of points, as cells of the chart's source. */
export interface ChartSeries {
  /** The cell of its name, or `null` when the data has none. */
  readonly name: Area | null;
  readonly values: Area;
  /** The cells of what is under the points, or `null` for 1, 2, 3. */
  readonly categories: Area | null;
}

/**
 * Finds rows of points in the cells of a chart as Excel does: texts at the top and on the left are names,
 * and a series lies along the longer side unless it was said.
 */
export function chartSeries(sheet: WorksheetModel, chart: ChartModel): ChartSeries[] {
  const { area } = chart.source;
  const isNumber = (row: number, column: number): boolean =>
    typeof sheet.valueAt(row, column) === "number";
  const hasCorner = area.bottom > area.top && area.right > area.left;
  const top = area.top + (hasCorner && !isNumber(area.top, area.right) ? 1 : 0);
  const left = area.left + (hasCorner && !isNumber(area.bottom, area.left) ? 1 : 0);
  const body: Area = { ...area, top, left };
  const rows = body.bottom - top + 1;
  const columns = body.right - left + 1;
  const byColumns = chart.seriesBy === "Auto" ? rows >= columns : chart.seriesBy === "Columns";
  const head: Area | null = top > area.top ? { ...body, top: area.top, bottom: area.top } : null;
  const side: Area | null =
    left > area.left ? { ...body, left: area.left, right: area.left } : null;
  return Array.from({ length: byColumns ? columns : rows }, (_, index) => {
    if (byColumns) {
      const column = { left: left + index, right: left + index };
      return {
        name: head && { ...head, ...column },
        values: { ...body, ...column },
        categories: side,
      };
    }
    const row = { top: top + index, bottom: top + index };
    return { name: side && { ...side, ...row }, values: { ...body, ...row }, categories: head };
  });
}
