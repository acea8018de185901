import { ExcelError } from "../errors";
import type { Area, Cell, WorksheetModel } from "../model";
import { columnsOf } from "../model";
import type { Session } from "../session";
import { wireValue } from "../values";
import { assertCellsEditable } from "./access";
import { contentsChanged } from "./writeCells";

/** How many rows went, and how many different ones stayed. */
export interface DuplicatesRemoved {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/**
 * Keeps the first of rows that are equal in some columns, without regard to case; what is below moves up
 * inside the area.
 *
 * @param columns - zero-based, at least one
 */
export function removeDuplicates(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean
): DuplicatesRemoved {
  const isFine =
    columns.length > 0 && columns.every((column) => column >= 0 && column < columnsOf(area));
  if (!isFine) throw new ExcelError("InvalidArgument");
  assertCellsEditable(sheet, area);
  const top = area.top + (hasHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  for (let row = top; row <= area.bottom; row += 1) {
    const key = columns.map((column) => keyOf(sheet, row, area.left + column)).join("\u0000");
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(
      Array.from({ length: columnsOf(area) }, (_, column) =>
        sheet.cells.get(row, area.left + column)
      )
    );
  }
  const removed = area.bottom - top + 1 - kept.length;
  for (let row = top; row <= area.bottom; row += 1) {
    const line = kept[row - top];
    for (let column = 0; column < columnsOf(area); column += 1) {
      sheet.cells.set(row, area.left + column, line?.[column]);
    }
  }
  if (removed > 0) contentsChanged(session, sheet, area);
  return { removed, uniqueRemaining: kept.length };
}

function keyOf(sheet: WorksheetModel, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  return `${typeof value} ${String(wireValue(value)).toLowerCase()}`;
}
