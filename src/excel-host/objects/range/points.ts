import type { Area, Bands, WorksheetModel } from "../../model";
import { DEFAULT_ROW_HEIGHT } from "../../model";
import { charactersToPoints } from "./columnWidth";

/** A place on the sheet, in points from its corner. */
export interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies in points; hidden rows and columns have no extent. */
export function areaInPoints(sheet: WorksheetModel, area: Area): Place {
  const height = (from: number, to: number) =>
    extent(sheet.rows, from, to, DEFAULT_ROW_HEIGHT, (row) =>
      row.hidden === true ? 0 : (row.height ?? DEFAULT_ROW_HEIGHT)
    );
  const standard = charactersToPoints(sheet.standardWidth);
  const width = (from: number, to: number) =>
    extent(sheet.columns, from, to, standard, (column) =>
      column.hidden === true ? 0 : charactersToPoints(column.width ?? sheet.standardWidth)
    );
  return {
    top: height(0, area.top - 1),
    left: width(0, area.left - 1),
    height: height(area.top, area.bottom),
    width: width(area.left, area.right),
  };
}

function extent<T>(
  bands: Bands<T>,
  from: number,
  to: number,
  standard: number,
  size: (value: T) => number
): number {
  let total = Math.max(0, to - from + 1) * standard;
  for (const { first, last, value } of bands.entries()) {
    const count = Math.min(last, to) - Math.max(first, from) + 1;
    if (count > 0) total += count * (size(value) - standard);
  }
  return total;
}
