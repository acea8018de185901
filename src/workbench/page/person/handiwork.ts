import { copyCells } from "../../../excel-host/edit/copyCells";
import { contentsChanged, clearContents, enterCells } from "../../../excel-host/edit/writeCells";
import { styleCell } from "../../../excel-host/edit/applyStyle";
import { assertAllowed } from "../../../excel-host/edit/access";
import type { Area, WorksheetModel } from "../../../excel-host/model";
import { columnsOf, isValidArea, rowsOf } from "../../../excel-host/model";
import { ExcelError } from "../../../excel-host";
import type { Session } from "../../../excel-host/session";
import { typed } from "./typed";

/** What a person does with their hands: done within a session, so that every add-in hears of it. */
export type Handiwork = (session: Session) => void;

/** A block on the clipboard. */
export interface CopiedBlock {
  readonly sheet: WorksheetModel;
  readonly area: Area;
  /** Whether it moves when it is pasted. */
  readonly isCut: boolean;
}

/** Types the same into all cells of an area, in a language. */
export const enterTyped =
  (sheet: WorksheetModel, area: Area, text: string, locale: string): Handiwork =>
  (session) =>
    enterTexts(session, sheet, area, () => text, locale);

function enterTexts(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  textAt: (row: number, column: number) => string | null,
  locale: string
): void {
  const year = new Date().getFullYear();
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  enterCells(session, sheet, area, (r, c) => {
    const text = textAt(r, c);
    const [row, column] = [area.top + r, area.left + c];
    const { numberFormat } = sheet.styleAt(row, column);
    if (text === null || numberFormat === "@") return text;
    const entry = typed(text, locale, year);
    if (entry.numberFormat !== null && numberFormat === "General") {
      formats.push({ row, column, numberFormat: entry.numberFormat });
    }
    return entry.value;
  });
  for (const { row, column, numberFormat } of formats)
    styleCell(sheet, row, column, { numberFormat });
}

/** Empties cells; what they look like stays. */
export const empty =
  (sheet: WorksheetModel, area: Area): Handiwork =>
  (session) =>
    clearContents(session, sheet, area);

/**
 * Pastes a text of rows and cells from a corner on; one cell fills the whole target.
 *
 * @param rows - at least one, each with at least one cell
 * @returns where it was pasted
 */
export function pasteTexts(
  sheet: WorksheetModel,
  target: Area,
  rows: readonly (readonly string[])[],
  locale: string
): { readonly area: Area; readonly work: Handiwork } {
  const width = Math.max(...rows.map((cells) => cells.length));
  const isSingle = rows.length === 1 && width === 1;
  const { top, left } = target;
  const area = isSingle
    ? target
    : { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
  const textAt = (row: number, column: number): string | null =>
    isSingle ? (rows[0]?.[0] ?? null) : (rows[row]?.[column] ?? null);
  return {
    area,
    work: (session) => {
      if (!isValidArea(area)) throw new ExcelError("InvalidArgument");
      enterTexts(session, sheet, area, textAt, locale);
    },
  };
}

/** Pastes a block of cells with what they look like; a cut block leaves its old place. */
export function pasteBlock(
  block: CopiedBlock,
  sheet: WorksheetModel,
  target: Area
): { readonly area: Area; readonly work: Handiwork } {
  const isSingle = rowsOf(block.area) === 1 && columnsOf(block.area) === 1;
  const { top, left } = target;
  const bottom = top + rowsOf(block.area) - 1;
  const right = left + columnsOf(block.area) - 1;
  return {
    area: isSingle ? target : { top, left, bottom, right },
    work: (session) => {
      const options = { what: "All", skipBlanks: false, transpose: false } as const;
      const source = { sheet: block.sheet, area: block.area };
      const written = copyCells(source, { sheet, area: target }, options);
      contentsChanged(session, sheet, written);
      if (block.isCut) clearMoved(session, block, sheet, written);
    },
  };
}

/** Empties what was cut, except where the new place overlaps the old one. */
function clearMoved(
  session: Session,
  { sheet, area }: CopiedBlock,
  to: WorksheetModel,
  written: Area
): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isInside =
        row >= written.top &&
        row <= written.bottom &&
        column >= written.left &&
        column <= written.right;
      if (sheet !== to || !isInside) sheet.cells.set(row, column, undefined);
    }
  }
  contentsChanged(session, sheet, area);
}

/** Makes columns so many characters wide; 0 hides them. */
export const resizeColumns =
  (sheet: WorksheetModel, first: number, last: number, width: number): Handiwork =>
  (session) => {
    assertAllowed(sheet, "allowFormatColumns");
    sheet.columns.update(first, last, (column) =>
      width > 0 ? { ...column, width, hidden: false } : { ...column, hidden: true }
    );
    session.book.touch();
  };

/** Makes rows so many points high; 0 hides them. */
export const resizeRows =
  (sheet: WorksheetModel, first: number, last: number, height: number): Handiwork =>
  (session) => {
    assertAllowed(sheet, "allowFormatRows");
    sheet.rows.update(first, last, (row) =>
      height > 0 ? { ...row, height, hidden: false } : { ...row, hidden: true }
    );
    session.book.touch();
  };

/** Freezes what is above and left of a cell; the first cell unfreezes. */
export const freezeAt =
  (sheet: WorksheetModel, rows: number, columns: number): Handiwork =>
  (session) => {
    sheet.frozen = { rows, columns };
    session.book.touch();
  };
