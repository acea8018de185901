import type { Area, Cell, WorksheetModel } from "../../model";
import { intersect } from "../../model";

/** Pixels of a digit in Calibri 11 at 96 dpi, the unit of column widths. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
/** Widest column, in characters. */
const MAX_WIDTH = 255;

/** A column's width in points, as the API has it, from characters, as the file has it. */
export const charactersToPoints = (characters: number): number =>
  characters <= 0 ? 0 : Math.round(characters * DIGIT + PADDING) * POINTS_PER_PIXEL;

export const pointsToCharacters = (points: number): number =>
  Math.max(0, Math.round(((points / POINTS_PER_PIXEL - PADDING) / DIGIT) * 100) / 100);

/** Widths that fit the longest text of each column; columns without text are left out. */
export function widestText(
  sheet: WorksheetModel,
  area: Area,
  show: (cell: Cell) => string
): Map<number, number> {
  const widths = new Map<number, number>();
  const used = sheet.cells.usedArea(true);
  const common = used === null ? null : intersect(used, area);
  if (common === null) return widths;
  for (const { column, cell } of sheet.cells.within(common)) {
    const length = Math.max(
      ...show(cell)
        .split("\n")
        .map((line) => line.length)
    );
    if (length === 0) continue;
    const width = Math.min(MAX_WIDTH, length + 0.71);
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  return widths;
}
