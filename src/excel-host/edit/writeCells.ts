import { formatArea } from "../address";
import { EVENT, eventReference } from "../events";
import type { Area, Cell, WorksheetModel } from "../model";
import { isSingleCell, styleWith } from "../model";
import type { Session } from "../session";
import type { Entry, GridOf } from "../values";
import { enter, valueType, wireValue } from "../values";
import { assertCellsEditable, assertWritable } from "./access";
import { followHeaders, growTables } from "./tables";

interface Change {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/**
 * Enters values or formulas into cells, as `Range.values` does: all entries are checked before the first
 * cell changes. `null` leaves a cell as it is.
 *
 * @throws ExcelError `AccessDenied` for locked cells, `InvalidArgument` for what no cell takes, `RangeExceedsLimit`
 */
export function enterCells(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  grid: GridOf<unknown>
): void {
  assertWritable(area);
  assertCellsEditable(sheet, area);
  const changes: Change[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = grid(row - area.top, column - area.left);
      if (value === null) continue;
      const entry = enter(value, sheet.styleAt(row, column).numberFormat);
      changes.push({ row, column, entry });
    }
  }
  const before = sheet.cells.get(area.top, area.left);
  for (const change of changes) applyEntry(sheet, change);
  session.book.counters.add("cellsWritten", changes.length);
  followHeaders(sheet, area);
  growTables(sheet, area);
  contentsChanged(session, sheet, area, before);
}

/** Tells that contents of cells changed; with the values before and after when it is one cell. */
export function contentsChanged(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  before?: Cell
): void {
  session.book.touch();
  const details = isSingleCell(area) ? changeDetails(before, sheet, area) : {};
  const change = {
    address: formatArea(area),
    referenceId: eventReference(sheet.id, area),
    changeType: "RangeEdited",
  };
  session.happenedOn(sheet, EVENT.changed, { ...change, ...details });
  for (const table of sheet.tables) {
    const touches = area.top <= table.area.bottom && area.bottom >= table.area.top;
    if (!touches || area.left > table.area.right || area.right < table.area.left) continue;
    session.happened({
      type: EVENT.tableChanged,
      targets: [String(table.id), sheet.id, "Workbook"],
      payload: { worksheetId: sheet.id, tableId: String(table.id), ...change, ...details },
    });
  }
}

function changeDetails(before: Cell | undefined, sheet: WorksheetModel, area: Area) {
  const valueBefore = before?.value ?? null;
  const valueAfter = sheet.valueAt(area.top, area.left);
  return {
    valueBefore: wireValue(valueBefore),
    valueAfter: wireValue(valueAfter),
    valueTypeBefore: valueType(valueBefore),
    valueTypeAfter: valueType(valueAfter),
  };
}

function applyEntry(sheet: WorksheetModel, { row, column, entry }: Change): void {
  const cell = sheet.cells.get(row, column);
  const own = cell?.style ?? sheet.styleAt(row, column);
  const { numberFormat } = entry;
  const takesFormat = numberFormat !== null && own.numberFormat === "General";
  const style = takesFormat ? styleWith(own, { numberFormat }) : own;
  const isEmpty = entry.value === null && entry.formula === null;
  if (isEmpty && style === sheet.styleAround(row, column)) {
    sheet.cells.set(row, column, undefined);
    return;
  }
  sheet.cells.set(row, column, {
    value: entry.value,
    formula: entry.formula,
    style,
    ...(entry.quotePrefix && { quotePrefix: true }),
  });
}

/** Empties cells but keeps how they look. */
export function clearContents(session: Session, sheet: WorksheetModel, area: Area): void {
  assertCellsEditable(sheet, area);
  const before = sheet.cells.get(area.top, area.left);
  let count = 0;
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    const isOwnStyle = cell.style !== sheet.styleAround(row, column);
    sheet.cells.set(
      row,
      column,
      isOwnStyle ? { value: null, formula: null, style: cell.style } : undefined
    );
    count += 1;
  }
  session.book.counters.add("cellsWritten", count);
  followHeaders(sheet, area);
  contentsChanged(session, sheet, area, before);
}
