import { asGiven } from "../workbook/looks";
import type { Answer, CellValue, Operation, SheetInfo, SheetVisibility } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { CLEAR, rangeOf, READ, WRITE } from "./areas";
import type { PaintedTables } from "./paintedTables";
import { paintCells, refillTable, replaceTable, setWidths } from "./painting";

const TO_EXCEL = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const FROM_EXCEL: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** What people may do on a protected view: look through it their way. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowSort: true,
  allowFormatColumns: true,
};

/** Gives the answer once the batch was synced. */
export type Pending = () => Answer;
const NOTHING: Pending = () => null;

/** What is done to the workbook itself. */
export type Performed = Exclude<Operation, { op: "capabilities" }>;

/** Queues the actions of one operation. Nothing goes over the wire here. */
export function perform(
  book: Excel.Workbook,
  operation: Performed,
  index: number,
  painted: PaintedTables
): Pending {
  if (operation.op === "sheets") return listSheets(book);
  if (operation.op === "names") return listNames(book);
  if (operation.op === "read") return read(book, operation, index);
  if (operation.op === "extent") return measure(book, operation);
  change(book, operation, painted);
  return NOTHING;
}

function listSheets(book: Excel.Workbook): Pending {
  const sheets = book.worksheets;
  sheets.load("items/name,items/visibility");
  return () =>
    sheets.items.map(({ name, visibility }): SheetInfo => ({
      name,
      visibility: FROM_EXCEL[visibility] ?? "hidden",
    }));
}

function listNames({ names }: Excel.Workbook): Pending {
  names.load("items/name");
  return () => names.items.map(({ name }) => name);
}

type Op<Name extends Performed["op"]> = Extract<Performed, { op: Name }>;

function read(book: Excel.Workbook, { area, formulas }: Op<"read">, index: number): Pending {
  const range = rangeOf(book, area, READ);
  const asked = formulas === true ? "formulas" : "values";
  range.load(`${asked},rowIndex,columnIndex`);
  return () => {
    if (range.isNullObject) return null;
    const values = range[asked] as CellValue[][] | null;
    // Excel answers null instead of values when there are more than five million cells.
    if (values === null) throw new WorkbookError("too-large", "too many cells to read", index);
    return { row: range.rowIndex, column: range.columnIndex, values };
  };
}

function measure(book: Excel.Workbook, { area }: Op<"extent">): Pending {
  const range = rangeOf(book, area, READ);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        };
}

type Change = Exclude<Performed, { op: "sheets" | "names" | "read" | "extent" }>;

function change(book: Excel.Workbook, operation: Change, painted: PaintedTables): void {
  switch (operation.op) {
    case "write":
      rangeOf(book, operation.area, WRITE).values = operation.values.map((row) =>
        row.map((value) => asGiven(value, "@"))
      );
      return;
    case "paint":
      paintCells(rangeOf(book, operation.area, WRITE), operation.values, operation.style);
      return;
    case "clear":
      rangeOf(book, operation.area, CLEAR).clear("Contents");
      return;
    default:
      changeSheet(book, operation, painted);
  }
}

type SheetChange = Exclude<Change, { op: "write" | "paint" | "clear" }>;

function changeSheet(book: Excel.Workbook, operation: SheetChange, painted: PaintedTables): void {
  if (operation.op === "addSheet") {
    addSheet(book, operation);
    painted.forget(operation.sheet);
    return;
  }
  const sheet = book.worksheets.getItem(operation.sheet);
  switch (operation.op) {
    case "deleteSheet":
      // Excel deletes no very hidden sheet, and hiding the last visible one fails as deleting it would.
      sheet.visibility = "Hidden";
      sheet.delete();
      painted.forget(operation.sheet);
      return;
    case "setVisibility":
      sheet.visibility = TO_EXCEL[operation.visibility];
      return;
    case "protect":
      // Protecting what is protected fails; taking away what is not there does not.
      sheet.protection.unprotect();
      sheet.protection.protect(PROTECTION);
      return;
    case "unprotect":
      sheet.protection.unprotect();
      return;
    case "activate":
      sheet.activate();
      return;
    case "columnWidths":
      setWidths(sheet, operation.widths);
      return;
    case "paintTable":
      if (painted.isAsBefore(operation)) refillTable(sheet, operation);
      else replaceTable(book, sheet, operation);
      painted.remember(operation);
  }
}

function addSheet(book: Excel.Workbook, operation: Op<"addSheet">): void {
  const sheet = book.worksheets.add(operation.sheet);
  if (operation.text) sheet.getRange().numberFormat = [["@"]];
  else sheet.showGridlines = false;
  if (operation.position !== undefined) sheet.position = operation.position;
  sheet.visibility = TO_EXCEL[operation.visibility];
}
