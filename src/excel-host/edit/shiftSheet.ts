import { formatAddress, parseAddress } from "../address";
import type { Area, NameModel, Shift, TableModel, WorkbookModel, WorksheetModel } from "../model";
import {
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  shiftArea,
  shiftCount,
  shiftedStrip,
} from "../model";
import { uniqueHeading, writeHeadings } from "./tables";

/** A place on a sheet that somebody holds; `null` once all its cells were deleted. */
interface Follower {
  area: Area | null;
}

/**
 * Moves cells and everything that stands on them: tables, names, validation, filters, and the ranges that
 * are given. Asks nobody and looks at nothing else, so that the same shift of the same sheet always has
 * the same result. Formulas in cells are texts to the host and do not follow.
 */
export function shiftSheet(
  model: WorkbookModel,
  sheet: WorksheetModel,
  shift: Shift,
  ranges: Iterable<Follower> = []
): void {
  const move = () => {
    moveCells(sheet, shift);
    moveOwners(model, sheet, shift);
  };
  if (model.observer === null) move();
  else model.observer.shift(sheet, shift, move);
  for (const range of ranges) {
    if (range.area !== null && !isWholeAxis(range.area, shift)) {
      range.area = shiftArea(range.area, shift);
    }
  }
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

function moveOwners(model: WorkbookModel, sheet: WorksheetModel, shift: Shift): void {
  const follow = (area: Area) => shiftArea(area, shift);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = follow(table.area);
    if (area === null) return [];
    if (shift.axis === "columns") followColumns(table, shift);
    table.area = area;
    if (shift.axis === "columns") writeHeadings(sheet, table);
    return [table];
  });
  for (const rule of sheet.validations) {
    rule.areas = rule.areas.flatMap((area) => follow(area) ?? []);
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.mergedAreas = sheet.mergedAreas.flatMap((area) => follow(area) ?? []);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = follow(link.area);
    return area === null ? [] : [{ ...link, area }];
  });
  if (sheet.autoFilter !== null) {
    const area = follow(sheet.autoFilter.area);
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area };
  }
  sheet.pageBreaks = followBreaks(sheet, shift);
  for (const chart of model.worksheets.flatMap(({ charts }) => charts)) {
    if (chart.source.worksheetId !== sheet.id) continue;
    // A chart whose data are gone keeps its last place; it has nothing to draw either way.
    chart.source = { ...chart.source, area: follow(chart.source.area) ?? chart.source.area };
  }
  const names = [...model.names, ...model.worksheets.flatMap((one) => one.names)];
  for (const name of names) followName(name, sheet, shift);
}

const isWholeAxis = (area: Area, { axis }: Shift): boolean =>
  axis === "rows" ? isEntireColumns(area) : isEntireRows(area);

/** Columns of a table come and go with the columns of the sheet. */
function followColumns(table: TableModel, shift: Shift): void {
  const { top, bottom, left, right } = shift.at;
  const index = left - table.area.left;
  if (top > table.area.top || bottom < table.area.bottom) return;
  if (left > table.area.right || right < table.area.left) return;
  if (shift.kind === "delete") {
    table.columns = table.columns.filter((_, position) => {
      const column = table.area.left + position;
      return column < left || column > right;
    });
  } else if (index > 0) {
    const lastId = Math.max(...table.columns.map(({ id }) => id));
    const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
    const added = Array.from({ length: right - left + 1 }, (_, position) => {
      const id = lastId + position + 1;
      const name = uniqueHeading(`Column${id}`, taken);
      taken.add(name.toLowerCase());
      return { id, name };
    });
    table.columns.splice(index, 0, ...added);
  }
}

/** A break stands before a row or column and moves with it; with a deleted one it goes. */
function followBreaks({ pageBreaks }: WorksheetModel, shift: Shift): WorksheetModel["pageBreaks"] {
  const { axis, at } = shift;
  const isWhole = axis === "rows" ? isEntireRows(at) : isEntireColumns(at);
  if (!isWhole || pageBreaks[axis].length === 0) return pageBreaks;
  const moved = pageBreaks[axis].flatMap((index) => {
    const line = {
      ...at,
      ...(axis === "rows" ? { top: index, bottom: index } : { left: index, right: index }),
    };
    const to = shiftArea(line, shift);
    return to === null ? [] : [axis === "rows" ? to.top : to.left];
  });
  return { ...pageBreaks, [axis]: moved };
}

function followName(name: NameModel, sheet: WorksheetModel, shift: Shift): void {
  name.formula = followedFormula(name.formula, sheet.name, shift);
}

/** The formula of a name after a shift on a sheet; as it was when it does not point there. */
export function followedFormula(formula: string, sheetName: string, shift: Shift): string {
  const address = parseAddress(formula.replace(/^=/, ""));
  if (address?.sheet?.toLowerCase() !== sheetName.toLowerCase()) return formula;
  const area = shiftArea(address.area, shift);
  return area === null ? "=#REF!" : `=${formatAddress(sheetName, area, true)}`;
}
