import { enterCells } from "../edit/writeCells";
import { ExcelError } from "../errors";
import type { Area, WorksheetModel } from "../model";
import { MAX_COLUMNS, MAX_ROWS, cellsOf, columnsOf, rowsOf } from "../model";
import type { Session } from "../session";
import { displayText, gridOf, wireValue } from "../values";
import { CommonError, STATUS } from "./numbers";

/** `Office.CoercionType` on the wire; a table is 2. */
const TEXT = 0;
const MATRIX = 1;
/** `Office.ValueFormat.Formatted` on the wire. */
const FORMATTED = 1;
/** More cells than this are not given out: whole columns, for instance. */
const READ_LIMIT = 1_000_000;

/**
 * The selected cells, row by row; the client makes a text of them when that was asked for.
 *
 * @throws CommonError when they are asked for as a table, or are too many
 */
export function selectedData(session: Session, coercion: unknown, format: unknown): unknown[][] {
  assertCellwise(coercion);
  const { sheet, area } = selection(session);
  if (cellsOf(area) > READ_LIMIT) throw new CommonError(STATUS.dataIsTooLarge);
  const { locale } = session.book.profile;
  const lines: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = sheet.cells.get(row, column)?.value ?? null;
      const { numberFormat } = sheet.styleAt(row, column);
      line.push(format === FORMATTED ? displayText(value, numberFormat, locale) : wireValue(value));
    }
    lines.push(line);
  }
  return lines;
}

/**
 * Writes to the selected cells: one value into all of them, or rows of values from the first one on.
 *
 * @throws CommonError when the shape does not fit a selection of several cells, or the cells are locked
 */
export function setSelectedData(session: Session, coercion: unknown, data: unknown): void {
  assertCellwise(coercion);
  const { sheet, area } = selection(session);
  const at = Array.isArray(data) ? placeFor(data, area) : area;
  try {
    enterCells(session, sheet, at, gridOf(data, rowsOf(at), columnsOf(at)));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    const isUnfit = error.code === "InvalidArgument";
    throw new CommonError(
      isUnfit ? STATUS.dataDoesNotMatchSelection : STATUS.cannotWriteToSelection
    );
  }
}

function assertCellwise(coercion: unknown): void {
  if (coercion !== TEXT && coercion !== MATRIX) {
    throw new CommonError(STATUS.coercionTypeNotSupported);
  }
}

function selection(session: Session): { sheet: WorksheetModel; area: Area } {
  const sheet = session.window.activeSheet(session.model);
  return { sheet, area: session.window.selectionOn(sheet) };
}

/** One selected cell is where the data begins; several must be as many as the data. */
function placeFor(lines: readonly unknown[], area: Area): Area {
  const first = lines[0];
  const width = Array.isArray(first) ? first.length : 0;
  if (cellsOf(area) > 1) return area;
  const bottom = area.top + lines.length - 1;
  const right = area.left + width - 1;
  if (width === 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) {
    throw new CommonError(STATUS.dataDoesNotMatchSelection);
  }
  return { ...area, bottom, right };
}
