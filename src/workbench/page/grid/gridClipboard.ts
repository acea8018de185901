import type { Area } from "../../../excel-host/model";
import { cellsOf, intersect, sameArea } from "../../../excel-host/model";
import { pastedCells } from "../../../excel-host/values";
import { clipboardText } from "../person/clipboardText";
import { pasteBlock, pasteTexts } from "../person/handiwork";
import type { BookWindow } from "../state/bookWindow";
import { shownText } from "./cellLook";
import { sheetAxes } from "./sheetAxes";

/** Larger blocks are not put on the clipboard. */
const MOST_CELLS = 1_000_000;

/** What was put on the clipboard last, to know it again: it then brings its looks along. */
let lastText = "";

/** The shown texts of an area, as far as there are any; hidden rows and columns are left out. */
function textOf({ sheet, locale }: BookWindow, area: Area): string {
  const { rows, columns } = sheetAxes(sheet);
  const lines: string[][] = [];
  for (const { index: row } of rows.from(area.top, rows.offsetOf(area.bottom + 1))) {
    const line: string[] = [];
    for (const { index: column } of columns.from(area.left, columns.offsetOf(area.right + 1))) {
      line.push(shownText(sheet.cells.get(row, column), locale));
    }
    lines.push(line);
  }
  return clipboardText(lines);
}

/**
 * Takes what is selected for the clipboard; what was cut moves when it is pasted.
 *
 * @returns the text that belongs on the clipboard, or `null` when it is too much
 */
export function copy(window: BookWindow, isCut: boolean): string | null {
  const { sheet, selection } = window;
  const used = sheet.cells.usedArea();
  const area =
    cellsOf(selection) > MOST_CELLS ? intersect(selection, used ?? selection) : selection;
  if (area === null || cellsOf(area) > MOST_CELLS) return null;
  lastText = textOf(window, area);
  window.copied = { sheet, area, isCut };
  window.changes.announce();
  return lastText;
}

/** Pastes a text of the clipboard: cells of this window as they are, anything else as if it were typed. */
export function paste(window: BookWindow, text: string): void {
  if (text === "") return;
  const { sheet, selection, copied, locale } = window;
  const isOwn =
    copied !== null && text === lastText && window.model.worksheets.includes(copied.sheet);
  const { area, work } = isOwn
    ? pasteBlock(copied, sheet, selection)
    : pasteTexts(sheet, selection, pastedCells(text), locale);
  void window.do(work).then((isDone) => {
    if (!isDone) return;
    if (isOwn && copied.isCut) window.copied = null;
    // Whoever has gone on meanwhile stays where they are.
    if (window.sheet === sheet && sameArea(window.selection, selection)) window.select(area);
  });
}
