import { ExcelError } from "../errors";
import type { Area, TableModel, WorksheetModel } from "../model";
import { columnsOf, isBlank, rowsOf } from "../model";
import type { Session } from "../session";
import { gridOf } from "../values";
import { assertUnprotected } from "./access";
import { takeApart } from "./mergedAreas";
import { shiftCells } from "./shiftCells";
import { bodyOf } from "./tables";
import { clearContents, enterCells } from "./writeCells";

interface TableOnSheet {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
}

/**
 * Adds rows to a table's body. Cells below move down only when they are in the way or the rows go in the
 * middle; the blank row of an empty table is filled first.
 *
 * @param index - zero-based position, or `null` or -1 for the end
 * @param values - one row or several, or `null` for one blank row
 * @returns the position of the first new row
 */
export function insertTableRows(
  session: Session,
  { sheet, table }: TableOnSheet,
  index: unknown,
  values: unknown
): number {
  const rows: readonly unknown[] | null = linesOf(values);
  const many = rows?.length ?? 1;
  const body = bodyOf(table);
  const atEnd = index === null || index === undefined || index === -1 || index === rowsOf(body);
  if (!atEnd && !(Number.isSafeInteger(index) && (index as number) >= 0)) {
    throw new ExcelError("InvalidArgument");
  }
  const position = atEnd ? rowsOf(body) : (index as number);
  if (position > rowsOf(body)) throw new ExcelError("InvalidArgument");
  const grid = rows === null ? null : gridOf(rows, many, columnsOf(body));
  const isEmptyTable = atEnd && rowsOf(body) === 1 && isBlankArea(sheet, body) && rows !== null;
  const first = isEmptyTable ? body.top : body.top + position;
  const added = isEmptyTable ? many - 1 : many;
  if (added > 0) {
    makeRoom(session, sheet, table, { ...body, top: first, bottom: first + added - 1 });
  }
  const area = { ...body, top: first, bottom: first + many - 1 };
  if (grid !== null) enterCells(session, sheet, area, grid);
  return first - body.top;
}

function linesOf(values: unknown): readonly unknown[] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values) || values.length === 0) throw new ExcelError("InvalidArgument");
  return values as readonly unknown[];
}

const isBlankArea = (sheet: WorksheetModel, area: Area): boolean =>
  [...sheet.cells.within(area)].every(({ cell }) => isBlank(cell));

function makeRoom(session: Session, sheet: WorksheetModel, table: TableModel, at: Area): void {
  const bottom = table.area.bottom + rowsOf(at);
  const below = { ...table.area, top: table.area.bottom + 1, bottom };
  const atEnd = at.top > table.area.bottom - (table.showTotals ? 1 : 0) && !table.showTotals;
  if (atEnd && isBlankArea(sheet, below)) {
    table.area = { ...table.area, bottom };
    takeApart(sheet, below);
    return;
  }
  shiftCells(session, sheet, { kind: "insert", axis: "rows", at });
  // Rows inserted right under the last one are outside of the table until it is told.
  if (table.area.bottom < bottom) table.area = { ...table.area, bottom };
}

/** Deletes rows of a table's body by position; the last one is only emptied, as a table keeps one row. */
export function deleteTableRows(
  session: Session,
  { sheet, table }: TableOnSheet,
  indices: readonly number[]
): void {
  assertUnprotected(sheet);
  const ordered = [...new Set(indices)].sort((a, b) => b - a);
  const valid = ordered.every(
    (i) => Number.isSafeInteger(i) && i >= 0 && i < rowsOf(bodyOf(table))
  );
  if (!valid) throw new ExcelError("InvalidArgument");
  for (const index of ordered) {
    const body = bodyOf(table);
    const at = { ...body, top: body.top + index, bottom: body.top + index };
    if (rowsOf(body) === 1) clearContents(session, sheet, at);
    else shiftCells(session, sheet, { kind: "delete", axis: "rows", at });
  }
}
