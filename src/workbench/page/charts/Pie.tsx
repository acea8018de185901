import type { ReactElement } from "react";
import type { Box } from "../grid/gridView";
import type { ChartData } from "./chartData";
import { usualColor } from "./chartData";

/** The first series as slices of a circle. */
export function Pie(props: {
  readonly data: ChartData;
  readonly box: Box;
  readonly isRing: boolean;
}): ReactElement {
  const { data, box, isRing } = props;
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - 8);
  const center = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const shares = values.map((value) => (total === 0 ? 0 : value / total));
  return (
    <g transform={`translate(${center.x} ${center.y})`} className="pie">
      {shares.map((share, at) => {
        const before = shares.slice(0, at).reduce((sum, one) => sum + one, 0);
        return share === 0 ? null : (
          <path key={at} d={slice(before, share, radius)} fill={usualColor(at)} />
        );
      })}
      {isRing && <circle r={radius * 0.55} className="hole" />}
    </g>
  );
}

/** The path of a slice that begins after a share of the circle, clockwise from the top. */
function slice(before: number, share: number, radius: number): string {
  if (share > 0.9999) {
    return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
  }
  const [x1, y1] = point(before, radius);
  const [x2, y2] = point(before + share, radius);
  const isLarge = share > 0.5 ? 1 : 0;
  return `M0 0L${x1} ${y1}A${radius} ${radius} 0 ${isLarge} 1 ${x2} ${y2}Z`;
}

function point(share: number, radius: number): [number, number] {
  const angle = 2 * Math.PI * share;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [round(Math.sin(angle) * radius), round(-Math.cos(angle) * radius)];
}
