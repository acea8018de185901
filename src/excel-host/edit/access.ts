import { ExcelError } from "../errors";
import type { Area, SheetProtectionOptions, WorksheetModel } from "../model";
import { cellsOf } from "../model";
import type { Session } from "../session";

/** Above this, a range of a protected sheet is taken to hold a locked cell, as it nearly always does. */
const CHECKED_CELLS = 1_000_000;

/** Cells that one action may write or format one by one. */
const WRITTEN_CELLS = 5_000_000;

/** @throws ExcelError `RangeExceedsLimit` for so many cells that no workbook could hold them */
export function assertWritable(area: Area): void {
  if (cellsOf(area) > WRITTEN_CELLS) throw new ExcelError("RangeExceedsLimit");
}

/** @throws ExcelError `AccessDenied` when protection forbids changing contents of some of the cells */
export function assertCellsEditable(sheet: WorksheetModel, area: Area): void {
  if (sheet.protection === null) return;
  if (cellsOf(area) > CHECKED_CELLS) throw new ExcelError("AccessDenied");
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.styleAt(row, column).locked) throw new ExcelError("AccessDenied");
    }
  }
}

/**
 * @throws ExcelError `AccessDenied` when a protected sheet has a locked cell in entire columns. A million cells
 * are not looked at one by one: columns count as locked unless they were unlocked as a whole.
 */
export function assertColumnsEditable(sheet: WorksheetModel, area: Area): void {
  if (sheet.protection === null) return;
  for (let column = area.left; column <= area.right; column += 1) {
    if (sheet.columns.at(column)?.style?.locked !== false) throw new ExcelError("AccessDenied");
  }
  const inRows = sheet.rows.entries().some(({ value }) => value.style?.locked === true);
  const inCells = [...sheet.cells.within(area)].some(({ cell }) => cell.style.locked);
  if (inRows || inCells) throw new ExcelError("AccessDenied");
}

type Permission = Exclude<keyof SheetProtectionOptions, "selectionMode">;

/** @throws ExcelError `AccessDenied` when the sheet is protected without the permission */
export function assertAllowed(sheet: WorksheetModel, permission: Permission): void {
  if (sheet.protection !== null && !sheet.protection.options[permission]) {
    throw new ExcelError("AccessDenied");
  }
}

/** @throws ExcelError `AccessDenied` when the sheet is protected, whatever is permitted */
export function assertUnprotected(sheet: WorksheetModel): void {
  if (sheet.protection !== null) throw new ExcelError("AccessDenied");
}

/** @throws ExcelError `AccessDenied` when the workbook's structure is protected */
export function assertStructureEditable(session: Session): void {
  if (session.model.protection !== null) throw new ExcelError("AccessDenied");
}
