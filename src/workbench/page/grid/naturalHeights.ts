import type { Band, Cell, WorksheetModel } from "../../../excel-host/model";
import {
  containsCell,
  DEFAULT_ROW_HEIGHT,
  DEFAULT_STYLE,
  MAX_COLUMNS,
} from "../../../excel-host/model";
import { CELL_PADDING, shownText } from "./cellLook";
import { columnPixels, rowPixels } from "./pixels";
import { fontPixels, textWidth } from "./textWidth";

/** Lines of text on pixels of a font. */
const LINE = 1.38;
/** No row grows higher by itself, as in Excel. */
const MOST = 546;

/** Pixels of the rows of a sheet that were seen and are higher than usual, and how often they changed. */
interface Heights {
  readonly rows: Map<number, number>;
  version: number;
}

const known = new WeakMap<WorksheetModel, Heights>();

const heightsOf = (sheet: WorksheetModel): Heights => {
  const heights = known.get(sheet) ?? { rows: new Map<number, number>(), version: 0 };
  known.set(sheet, heights);
  return heights;
};

/** Changes whenever a row was found to be of another height. */
export const heightsVersion = (sheet: WorksheetModel): number => heightsOf(sheet).version;

/**
 * Looks at rows that are about to be drawn: rows that nobody gave a height are as high as their largest font
 * and their wrapped texts need. A file need not say so, and to look at all rows would cost as much as they are.
 *
 * @returns whether a row is of another height than it was thought to be
 */
export function measureRow(sheet: WorksheetModel, row: number): boolean {
  const heights = heightsOf(sheet);
  const before = heights.rows.get(row);
  const isFree = sheet.rows.at(row)?.height === undefined;
  const needed = isFree ? neededHeight(sheet, row) : undefined;
  if (needed === before) return false;
  if (needed === undefined) heights.rows.delete(row);
  else heights.rows.set(row, needed);
  heights.version += 1;
  return true;
}

function neededHeight(sheet: WorksheetModel, row: number): number | undefined {
  let most = 0;
  const line = { top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 };
  for (const { column, cell } of sheet.cells.within(line)) {
    const { style } = cell;
    const isUsual = style.fontSize <= DEFAULT_STYLE.fontSize && !style.wrap;
    const isMerged = sheet.mergedAreas.some((area) => containsCell(area, row, column));
    if (isUsual || isMerged || cell.value === null) continue;
    const characters = sheet.columns.at(column)?.width ?? sheet.standardWidth;
    const lines = style.wrap ? wrappedLines(cell, columnPixels(characters)) : 1;
    most = Math.max(most, Math.ceil(lines * fontPixels(style.fontSize) * LINE) + 2);
  }
  const usual = rowPixels(DEFAULT_ROW_HEIGHT);
  return most > usual ? Math.min(most, MOST) : undefined;
}

/** About how many lines a wrapped text takes. */
function wrappedLines(cell: Cell, width: number): number {
  const { fontName: name, fontSize: size, bold, italic } = cell.style;
  const room = Math.max(8, width - 2 * CELL_PADDING);
  return shownText(cell, "en")
    .split("\n")
    .reduce((sum, line) => {
      const needed = textWidth(line, { name, size, bold, italic });
      return sum + Math.max(1, Math.ceil((needed * 1.05) / room));
    }, 0);
}

/** The sizes of rows with those that grew by themselves put in. */
export function withNaturalHeights(
  sheet: WorksheetModel,
  bands: readonly Band<number>[]
): readonly Band<number>[] {
  const { rows } = heightsOf(sheet);
  const own = [...rows].filter(([row]) => {
    const format = sheet.rows.at(row);
    return format?.hidden !== true && format?.height === undefined;
  });
  if (own.length === 0) return bands;
  const around = bands.flatMap((band) => {
    const inside = own.map(([row]) => row).filter((row) => row >= band.first && row <= band.last);
    const ends = [band.first - 1, ...inside.sort((a, b) => a - b), band.last + 1];
    return ends.slice(1).flatMap((end, at) => {
      const first = (ends[at] ?? 0) + 1;
      return first <= end - 1 ? [{ ...band, first, last: end - 1 }] : [];
    });
  });
  const singles = own.map(([row, value]) => ({ first: row, last: row, value }));
  return [...around, ...singles].sort((a, b) => a.first - b.first);
}
