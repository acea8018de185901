import { activateSheet } from "../excel-host/edit/select";
import { addSheet, deleteSheet, moveSheet, showSheet } from "../excel-host/edit/sheets";
import { applyStyle } from "../excel-host/edit/applyStyle";
import { clearContents } from "../excel-host/edit/writeCells";
import { ExcelError } from "../excel-host/errors";
import type { WorksheetModel } from "../excel-host/model";
import { STRICT_PROTECTION, WHOLE_SHEET } from "../excel-host/model";
import type { Session } from "../excel-host/session";
import { wireFormula, wireValue } from "../excel-host/values";
import { asGiven } from "../workbook/looks";
import type { Answer, Area, Block, CellValue, Extent, Operation } from "../workbook/port";
import type { Place } from "./cells";
import { placeOf } from "./cells";
import { enterRows, paintCells, paintTable, setWidths } from "./painting";

const TO_EXCEL = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const FROM_EXCEL = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** What is done to the workbook itself. */
export type Performed = Exclude<Operation, { op: "capabilities" }>;

/** Carries out one operation. @throws ExcelError as Excel would refuse it */
export function perform(session: Session, operation: Performed): Answer {
  switch (operation.op) {
    case "sheets":
      return session.model.worksheets.map(({ name, visibility }) => ({
        name,
        visibility: FROM_EXCEL[visibility],
      }));
    case "names":
      return session.model.names.map(({ name }) => name);
    case "read":
      return blockAt(placeOf(session.model, operation.area), operation.formulas === true);
    case "extent":
      return extentOf(placeOf(session.model, operation.area));
    default:
      change(session, operation);
      return null;
  }
}

function extentOf(place: Place | null): Extent | null {
  if (place === null) return null;
  const { top, left, bottom, right } = place.cells;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Excel answers no more cells than this at once. */
const MAX_CELLS_READ = 5_000_000;

function blockAt(place: Place | null, formulas: boolean): Block | null {
  if (place === null) return null;
  const { top, left, bottom, right } = place.cells;
  const count = (bottom - top + 1) * (right - left + 1);
  if (count > MAX_CELLS_READ) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: CellValue[] = [];
    for (let column = left; column <= right; column += 1) {
      const cell = place.sheet.cells.get(row, column);
      line.push(formulas ? wireFormula(cell) : wireValue(cell?.value ?? null));
    }
    values.push(line);
  }
  return { row: top, column: left, values };
}

type Change = Exclude<Performed, { op: "sheets" | "names" | "read" | "extent" }>;

function change(session: Session, operation: Change): void {
  switch (operation.op) {
    case "write": {
      const given = operation.values.map((row) => row.map((value) => asGiven(value, "@")));
      enterRows(session, present(session, operation.area), given);
      return;
    }
    case "paint":
      paintCells(session, present(session, operation.area), operation.values, operation.style);
      return;
    case "clear": {
      sheetNamed(session, sheetOf(operation.area));
      const place = placeOf(session.model, operation.area);
      if (place !== null) clearContents(session, place.sheet, place.cells);
      return;
    }
    default:
      changeSheet(session, operation);
  }
}

const sheetOf = (area: Area): string => ("below" in area ? sheetOf(area.below) : area.sheet);

function present(session: Session, area: Area): Place {
  const place = placeOf(session.model, area);
  if (place === null) throw new ExcelError("ItemNotFound");
  return place;
}

function sheetNamed(session: Session, name: string): WorksheetModel {
  const sheet = session.model.worksheetNamed(name);
  if (sheet === undefined) throw new ExcelError("ItemNotFound");
  return sheet;
}

type SheetChange = Exclude<Change, { op: "write" | "paint" | "clear" }>;

function changeSheet(session: Session, operation: SheetChange): void {
  if (operation.op === "addSheet") {
    const sheet = addSheet(session, operation.sheet);
    if (operation.text) applyStyle(sheet, WHOLE_SHEET, { numberFormat: "@" });
    else sheet.showGridlines = false;
    if (operation.position !== undefined) moveSheet(session, sheet, operation.position);
    showSheet(session, sheet, TO_EXCEL[operation.visibility]);
    return;
  }
  const sheet = sheetNamed(session, operation.sheet);
  switch (operation.op) {
    case "deleteSheet":
      showSheet(session, sheet, "Hidden");
      deleteSheet(session, sheet);
      return;
    case "setVisibility":
      showSheet(session, sheet, TO_EXCEL[operation.visibility]);
      return;
    case "protect":
      unprotect(sheet);
      sheet.protection = {
        options: {
          ...STRICT_PROTECTION,
          allowAutoFilter: true,
          allowSort: true,
          allowFormatColumns: true,
        },
        password: null,
      };
      return;
    case "unprotect":
      unprotect(sheet);
      return;
    case "activate":
      activateSheet(session, sheet);
      return;
    case "columnWidths":
      setWidths(sheet, operation.widths);
      return;
    case "paintTable":
      paintTable(session, sheet, operation);
  }
}

/** Takes protection without a password away. @throws ExcelError `AccessDenied` when there is one */
function unprotect(sheet: WorksheetModel): void {
  if (sheet.protection !== null && sheet.protection.password !== null) {
    throw new ExcelError("AccessDenied");
  }
  sheet.protection = null;
}
