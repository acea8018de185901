import { formatAddress, formatArea, parseAddress } from "../address";
import { ExcelError } from "../errors";
import { EVENT, eventReference } from "../events";
import type { Area, NameModel, TableModel, WorksheetModel } from "../model";
import {
  containsArea,
  intersect,
  isBlank,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../model";
import type { Session } from "../session";
import { assertAllowed, assertUnprotected } from "./access";
import type { Shift } from "./shift";
import { shiftArea, shiftCount, shiftedStrip } from "./shift";

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
  moveCells(sheet, shift);
  moveOwners(session, sheet, shift);
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

function moveCells(sheet: WorksheetModel, shift: Shift): void {
  const { kind, axis, at } = shift;
  const count = shiftCount(shift);
  if (axis === "rows" && isEntireRows(at)) {
    if (kind === "delete") {
      sheet.cells.deleteRows(at.top, count);
      sheet.rows.remove(at.top, count);
    } else {
      sheet.cells.insertRows(at.top, count);
      sheet.rows.insert(at.top, count, MAX_ROWS);
      inheritStyles(sheet, at, { ...at, top: at.top - 1, bottom: at.top - 1 });
    }
    return;
  }
  if (axis === "columns" && isEntireColumns(at)) {
    if (kind === "delete") {
      sheet.cells.deleteColumns(at.left, count);
      sheet.columns.remove(at.left, count);
    } else {
      sheet.cells.insertColumns(at.left, count);
      sheet.columns.insert(at.left, count, MAX_COLUMNS);
      inheritStyles(sheet, at, { ...at, left: at.left - 1, right: at.left - 1 });
    }
    return;
  }
  const strip = [...sheet.cells.within(shiftedStrip(shift))];
  for (const { row, column } of strip) sheet.cells.set(row, column, undefined);
  for (const { row, column, cell } of strip) {
    const to = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (to !== null) sheet.cells.set(to.top, to.left, cell);
  }
}

/** New rows and columns look like those before them. */
function inheritStyles(sheet: WorksheetModel, added: Area, model: Area): void {
  if (model.top < 0 || model.left < 0) return;
  const byRows = isEntireRows(added);
  for (const { row, column, cell } of [...sheet.cells.within(model)]) {
    const blank = { value: null, formula: null, style: cell.style };
    const first = byRows ? added.top : added.left;
    const last = byRows ? added.bottom : added.right;
    for (let index = first; index <= last; index += 1) {
      if (byRows) sheet.cells.set(index, column, blank);
      else sheet.cells.set(row, index, blank);
    }
  }
}

function moveOwners(session: Session, sheet: WorksheetModel, shift: Shift): void {
  const follow = (area: Area) => shiftArea(area, shift);
  for (const range of session.rangesOn(sheet)) {
    if (range.area !== null && !isWholeAxis(range.area, shift)) range.area = follow(range.area);
  }
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = follow(table.area);
    if (area === null) return [];
    if (shift.axis === "columns") followColumns(table, shift);
    table.area = area;
    return [table];
  });
  for (const rule of sheet.validations) {
    rule.areas = rule.areas.flatMap((area) => follow(area) ?? []);
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.mergedAreas = sheet.mergedAreas.flatMap((area) => follow(area) ?? []);
  if (sheet.autoFilter !== null) {
    const area = follow(sheet.autoFilter.area);
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area };
  }
  const names = [...session.model.names, ...session.model.worksheets.flatMap((s) => s.names)];
  for (const name of names) followName(name, sheet, shift);
}

const isWholeAxis = (area: Area, { axis }: Shift): boolean =>
  axis === "rows" ? isEntireColumns(area) : isEntireRows(area);

/** Columns of a table come and go with the columns of the sheet. */
function followColumns(table: TableModel, shift: Shift): void {
  const { left, right } = shift.at;
  const index = left - table.area.left;
  if (left > table.area.right || right < table.area.left) return;
  if (shift.kind === "delete") {
    table.columns = table.columns.filter((_, position) => {
      const column = table.area.left + position;
      return column < left || column > right;
    });
  } else if (index > 0) {
    const lastId = Math.max(...table.columns.map(({ id }) => id));
    const added = Array.from({ length: right - left + 1 }, (_, position) => ({
      id: lastId + position + 1,
      name: `Column${lastId + position + 1}`,
    }));
    table.columns.splice(index, 0, ...added);
  }
}

function followName(name: NameModel, sheet: WorksheetModel, shift: Shift): void {
  const address = parseAddress(name.formula.replace(/^=/, ""));
  if (address?.sheet?.toLowerCase() !== sheet.name.toLowerCase()) return;
  const area = shiftArea(address.area, shift);
  name.formula = area === null ? "=#REF!" : `=${formatAddress(sheet.name, area, true)}`;
}
