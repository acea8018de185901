import type { WorksheetModel } from "../../../excel-host/model";
import { MAX_ROWS } from "../../../excel-host/model";
import { CELL_PADDING, shownText } from "./cellLook";
import { textWidth } from "./textWidth";

/** Cells that are measured; the widest among the first ones decides in longer columns. */
const MEASURED = 2000;
const LEAST = 20;
const MOST = 600;

/** Pixels of a column that fits its texts. */
export function fittingWidth(sheet: WorksheetModel, column: number, locale: string): number {
  let widest = LEAST;
  let measured = 0;
  const area = { top: 0, bottom: MAX_ROWS - 1, left: column, right: column };
  for (const { cell } of sheet.cells.within(area)) {
    const { fontName: name, fontSize: size, bold, italic } = cell.style;
    const lines = shownText(cell, locale).slice(0, 200).split("\n");
    for (const line of lines)
      widest = Math.max(widest, textWidth(line, { name, size, bold, italic }));
    measured += 1;
    if (measured === MEASURED) break;
  }
  return Math.min(MOST, Math.ceil(widest) + 2 * CELL_PADDING + 6);
}
