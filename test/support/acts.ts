import fc from "fast-check";
import type { Area, Shift, Visibility, WorkbookModel, WorksheetModel } from "../../src/excel-host";
import { ExcelError, styleWith, DEFAULT_STYLE, WHOLE_SHEET } from "../../src/excel-host";
import { applyStyle } from "../../src/excel-host/edit/applyStyle";
import { createTable } from "../../src/excel-host/edit/createTable";
import { resizeTable, showTotals } from "../../src/excel-host/edit/resizeTable";
import * as sheets from "../../src/excel-host/edit/sheets";
import { shiftCells } from "../../src/excel-host/edit/shiftCells";
import { insertTableRows } from "../../src/excel-host/edit/tableRows";
import { clearContents, enterCells } from "../../src/excel-host/edit/writeCells";
import { formatAddress } from "../../src/excel-host/address";
import type { Session } from "../../src/excel-host/session";

/** Something that is done to a workbook: drawn as data, so that it shrinks and reads well when it fails. */
export interface Act {
  readonly what: (typeof KINDS)[number];
  /** Which sheet, table or neighbour: a number that is taken modulo of what there is. */
  readonly sheet: number;
  readonly other: number;
  readonly area: Area;
  readonly text: string;
}

const KINDS = [
  "write",
  "write",
  "write",
  "clear",
  "style",
  "shift",
  "shift",
  "block",
  "addSheet",
  "copySheet",
  "renameSheet",
  "moveSheet",
  "showSheet",
  "deleteSheet",
  "table",
  "tableRows",
  "resizeTable",
  "renameTable",
  "totals",
  "removeTable",
  "name",
  "deleteName",
  "setting",
  "width",
  "height",
  "merge",
  "validate",
  "link",
  "freeze",
  "property",
] as const;

const index = fc.integer({ min: 0, max: 7 });
const span = fc.tuple(index, index).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const area = fc
  .tuple(span, span)
  .map(([[top, bottom], [left, right]]) => ({ top, left, bottom, right }));

/** Any act. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...KINDS),
  sheet: fc.nat(5),
  other: fc.nat(5),
  area,
  text: fc.constantFrom("a", "b", "c", "d"),
});

/** Does it, as a batch would: what Excel refuses is not done, and what was done before stays. */
export function perform(session: Session, act: Act): void {
  try {
    carryOut(session, act);
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
  }
}

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list.length === 0 ? undefined : list[number % list.length];

function carryOut(session: Session, act: Act): void {
  const { model } = session;
  const sheet = pick(model.worksheets, act.sheet);
  if (sheet === undefined) return;
  const { area: at, text } = act;
  switch (act.what) {
    case "write": {
      enterCells(session, sheet, at, () => text);
      return;
    }
    case "clear": {
      clearContents(session, sheet, at);
      return;
    }
    case "style": {
      applyStyle(sheet, styledArea(act), { bold: text < "c", fill: `#0000${text}0` });
      return;
    }
    case "shift":
    case "block": {
      shiftCells(session, sheet, shiftOf(act));
      return;
    }
    case "table":
      return void createTable(session, sheet, at, act.other > 2);
    case "tableRows":
    case "resizeTable":
    case "renameTable":
    case "totals":
    case "removeTable": {
      onTable(session, sheet, act);
      return;
    }
    case "name":
      model.names.push({
        name: `${text}${act.other}${model.names.length}`,
        formula: `=${formatAddress(sheet.name, at, true)}`,
        visible: true,
        comment: "",
      });
      return;
    case "deleteName":
      model.names.splice(act.other, 1);
      return;
    case "setting":
      if (act.other === 0) model.settings.delete(text);
      else model.settings.set(text, { n: act.other });
      return;
    case "property":
      model.properties.title = text;
      return;
    default: {
      onSheet(session, sheet, act);
      return;
    }
  }
}

const styledArea = ({ area: at, other }: Act): Area =>
  other === 0
    ? { ...at, top: 0, bottom: WHOLE_SHEET.bottom }
    : other === 1
      ? { ...at, left: 0, right: WHOLE_SHEET.right }
      : at;

function shiftOf({ what, other, area: at }: Act): Shift {
  const axis = other % 2 === 0 ? "rows" : "columns";
  const kind = other % 3 === 0 ? "delete" : "insert";
  if (what === "block") return { kind, axis, at };
  const whole =
    axis === "rows"
      ? { left: 0, right: WHOLE_SHEET.right }
      : { top: 0, bottom: WHOLE_SHEET.bottom };
  return { kind, axis, at: { ...at, ...whole } };
}

function onTable(session: Session, sheet: WorksheetModel, act: Act): void {
  const table = pick(sheet.tables, act.other);
  if (table === undefined) return;
  switch (act.what) {
    case "tableRows":
      insertTableRows(session, { sheet, table }, act.sheet, null);
      return;
    case "resizeTable": {
      resizeTable({ sheet, table }, { ...table.area, bottom: act.area.bottom });
      return;
    }
    case "renameTable":
      table.name = `T${act.text}${table.id}`;
      return;
    case "totals": {
      showTotals({ sheet, table }, !table.showTotals);
      return;
    }
    default:
      sheet.tables = sheet.tables.filter((one) => one !== table);
  }
}

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

function onSheet(session: Session, sheet: WorksheetModel, act: Act): void {
  const { area: at, other, text } = act;
  switch (act.what) {
    case "addSheet":
      return void sheets.addSheet(session, other < 3 ? null : `S${text}`);
    case "copySheet":
      return void sheets.copySheet(session, sheet, "Beginning", null);
    case "renameSheet": {
      sheets.renameSheet(session, sheet, `N${text}`);
      return;
    }
    case "moveSheet": {
      sheets.moveSheet(session, sheet, other);
      return;
    }
    case "showSheet": {
      sheets.showSheet(session, sheet, VISIBILITIES[other % 3]);
      return;
    }
    case "deleteSheet": {
      sheets.deleteSheet(session, sheet);
      return;
    }
    case "width": {
      sheet.columns.update(at.left, at.right, (format) => ({ ...format, width: other + 1 }));
      return;
    }
    case "height": {
      sheet.rows.update(at.top, at.bottom, (format) =>
        other === 0 ? undefined : { ...format, hidden: true }
      );
      return;
    }
    case "merge":
      if (other === 0) sheet.mergedAreas.pop();
      else sheet.mergedAreas.push(at);
      return;
    case "link":
      if (other === 0) sheet.hyperlinks.shift();
      else sheet.hyperlinks.push({ area: at, address: text, location: "", screenTip: "" });
      return;
    case "validate":
      if (other === 0) sheet.validations.shift();
      else sheet.validations.push(ruleOn(at, text));
      return;
    default:
      sheet.frozen = { rows: other, columns: at.left };
  }
}

const ruleOn = (at: Area, text: string): WorksheetModel["validations"][number] => ({
  areas: [at],
  type: "List",
  operator: "Between",
  formula1: `"${text}"`,
  formula2: null,
  ignoreBlanks: true,
  inCellDropDown: true,
  error: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
});

/** A workbook with something on which acts can happen. */
export function furnish(model: WorkbookModel): WorkbookModel {
  for (let sheet = 0; sheet < 2; sheet += 1) {
    const added = model.addWorksheet(`Data${sheet}`);
    for (let row = 0; row < 6; row += 1) {
      for (let column = 0; column < 4; column += 1) {
        added.putValue(row, column, `${row}.${column}`, styleWith(DEFAULT_STYLE, {}));
      }
    }
  }
  return model;
}
