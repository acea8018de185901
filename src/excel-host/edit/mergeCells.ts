import { ExcelError } from "../errors";
import type { Area, WorksheetModel } from "../model";
import { isBlank, isSingleCell } from "../model";
import type { Session } from "../session";
import { assertAllowed, assertCellsEditable } from "./access";
import { meetsTable, takeApart } from "./mergedAreas";
import { contentsChanged } from "./writeCells";

/**
 * Merges cells into one that keeps the contents of the first cell that has any; with `across` each row
 * for itself. Areas that were merged before and are touched come apart.
 *
 * @throws ExcelError `AccessDenied` by protection, `InvalidOperation` where a table stands
 */
export function mergeCells(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  across: boolean
): void {
  assertAllowed(sheet, "allowFormatCells");
  assertCellsEditable(sheet, area);
  if (meetsTable(sheet, area)) throw new ExcelError("InvalidOperation");
  unmergeCells(session, sheet, area);
  const rows = across ? area.bottom - area.top + 1 : 1;
  for (let index = 0; index < rows; index += 1) {
    const top = area.top + index;
    const block = across ? { ...area, top, bottom: top } : area;
    if (isSingleCell(block)) continue;
    keepFirst(sheet, block);
    sheet.mergedAreas.push(block);
  }
  contentsChanged(session, sheet, area);
}

/** Takes merged cells apart, where the area touches any. */
export function unmergeCells(session: Session, sheet: WorksheetModel, area: Area): void {
  assertAllowed(sheet, "allowFormatCells");
  takeApart(sheet, area);
  session.book.touch();
}

function keepFirst(sheet: WorksheetModel, area: Area): void {
  const filled = [...sheet.cells.within(area)].filter(({ cell }) => !isBlank(cell));
  const [first] = filled;
  for (const { row, column, cell } of filled) {
    sheet.cells.set(row, column, { value: null, formula: null, style: cell.style });
  }
  if (first === undefined) return;
  const style = sheet.styleAt(area.top, area.left);
  sheet.cells.set(area.top, area.left, { ...first.cell, style });
}
