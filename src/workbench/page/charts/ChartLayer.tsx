import type { ReactElement } from "react";
import type { GridView } from "../grid/gridView";
import { pointPixels } from "../grid/pixels";
import { HEADING, sheetAxes } from "../grid/sheetAxes";
import type { BookWindow } from "../state/bookWindow";
import { Chart } from "./Chart";

/** The charts of a sheet, over the cells that scroll. */
export function ChartLayer(props: {
  readonly window: BookWindow;
  readonly view: GridView;
}): ReactElement {
  const { window, view } = props;
  const { sheet } = window;
  const { rows, columns } = sheetAxes(sheet);
  const { area } = view;
  const left = HEADING.width + columns.offsetOf(sheet.frozen.columns);
  const top = HEADING.height + rows.offsetOf(sheet.frozen.rows);
  const clip = {
    left,
    top,
    width: Math.max(0, area.clientWidth - left),
    height: Math.max(0, area.clientHeight - top),
  };
  return (
    <div className="charts" style={clip}>
      {sheet.charts.map((chart) => {
        const { place } = chart;
        const style = {
          left: pointPixels(place.left) + HEADING.width - left - area.scrollLeft,
          top: pointPixels(place.top) + HEADING.height - top - area.scrollTop,
          width: pointPixels(place.width),
          height: pointPixels(place.height),
        };
        return (
          <div key={chart.id} className="chart" style={style}>
            <Chart model={window.model} chart={chart} locale={window.locale} />
          </div>
        );
      })}
    </div>
  );
}
