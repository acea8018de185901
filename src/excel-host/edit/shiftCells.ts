import { formatArea } from "../address";
import { ExcelError } from "../errors";
import { EVENT, eventReference } from "../events";
import type { Shift, TableModel, WorksheetModel } from "../model";
import {
  containsArea,
  intersect,
  isBlank,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  shiftCount,
  shiftedStrip,
} from "../model";
import type { Session } from "../session";
import {
  assertAllowed,
  assertCellsEditable,
  assertColumnsEditable,
  assertUnprotected,
} from "./access";
import { shiftSheet } from "./shiftSheet";

/**
 * Inserts or deletes cells. Everything that stands on cells follows: ranges that clients hold, tables,
 * names, validation, filters. Formulas in cells are texts to the host and do not follow.
 *
 * @throws ExcelError `AccessDenied` by protection, `NonBlankCellOffSheet` when contents would fall off,
 * `InsertDeleteConflict` when a table would be torn
 */
export function shiftCells(session: Session, sheet: WorksheetModel, shift: Shift): void {
  assertPermitted(sheet, shift);
  assertFits(sheet, shift);
  for (const table of sheet.tables) assertWhole(table, shift);
  shiftSheet(session.model, sheet, shift, session.rangesOn(sheet));
  if (shift.kind === "insert") inheritStyles(sheet, shift);
  session.book.touch();
  const direction = {
    insert: { rows: "Down", columns: "Right" },
    delete: { rows: "Up", columns: "Left" },
  };
  session.happenedOn(sheet, EVENT.changed, {
    address: formatArea(shift.at),
    referenceId: eventReference(sheet.id, shift.at),
    changeType: changeType(shift),
    shiftDirection: `ShiftCell${direction[shift.kind][shift.axis]}`,
  });
}

function changeType({ kind, axis, at }: Shift): string {
  const whole = axis === "rows" ? isEntireRows(at) : isEntireColumns(at);
  const what = whole ? (axis === "rows" ? "Row" : "Column") : "Cell";
  return `${what}${kind === "insert" ? "Inserted" : "Deleted"}`;
}

function assertPermitted(sheet: WorksheetModel, { kind, axis, at }: Shift): void {
  const whole = axis === "rows" ? isEntireRows(at) : isEntireColumns(at);
  if (!whole) assertUnprotected(sheet);
  else if (axis === "rows") {
    assertAllowed(sheet, kind === "insert" ? "allowInsertRows" : "allowDeleteRows");
  } else assertAllowed(sheet, kind === "insert" ? "allowInsertColumns" : "allowDeleteColumns");
  if (!whole || kind === "insert") return;
  if (axis === "rows") assertCellsEditable(sheet, at);
  else assertColumnsEditable(sheet, at);
}

function assertFits(sheet: WorksheetModel, shift: Shift): void {
  if (shift.kind === "delete") return;
  const strip = shiftedStrip(shift);
  const count = shiftCount(shift);
  const edge =
    shift.axis === "rows"
      ? { ...strip, top: MAX_ROWS - count }
      : { ...strip, left: MAX_COLUMNS - count };
  for (const { cell } of sheet.cells.within(edge)) {
    if (!isBlank(cell)) throw new ExcelError("NonBlankCellOffSheet");
  }
}

function assertWhole(table: TableModel, shift: Shift): void {
  const strip = shiftedStrip(shift);
  const met = intersect(table.area, strip);
  if (met === null) return;
  const alongWhole =
    shift.axis === "rows"
      ? strip.left <= table.area.left && strip.right >= table.area.right
      : strip.top <= table.area.top && strip.bottom >= table.area.bottom;
  const losesHeader =
    shift.kind === "delete" &&
    shift.axis === "rows" &&
    table.showHeaders &&
    shift.at.top <= table.area.top &&
    shift.at.bottom >= table.area.top &&
    !containsArea(shift.at, table.area);
  if (!alongWhole || losesHeader) throw new ExcelError("InsertDeleteConflict");
}

/** New entire rows and columns look like those before them. */
function inheritStyles(sheet: WorksheetModel, { axis, at }: Shift): void {
  const byRows = axis === "rows";
  if (!(byRows ? isEntireRows(at) : isEntireColumns(at))) return;
  const first = byRows ? at.top : at.left;
  const last = byRows ? at.bottom : at.right;
  if (first === 0) return;
  const before = byRows
    ? { ...at, top: first - 1, bottom: first - 1 }
    : { ...at, left: first - 1, right: first - 1 };
  for (const { row, column, cell } of [...sheet.cells.within(before)]) {
    const { style } = cell;
    const blank = { value: null, formula: null, style };
    for (let index = first; index <= last; index += 1) {
      // A new column of a table has its heading already.
      if (byRows) sheet.cells.set(index, column, blank);
      else sheet.cells.set(row, index, { ...(sheet.cells.get(row, index) ?? blank), style });
    }
  }
}
