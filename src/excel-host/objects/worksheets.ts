import { addSheet } from "../edit/sheets";
import { ExcelError } from "../errors";
import { WORKBOOK_TARGET } from "../events";
import type { WorkbookModel, WorksheetModel } from "../model";
import type { Args } from "./args";
import { subscriptions } from "./eventMethods";
import type { ObjectType } from "./object";
import { worksheetObject } from "./worksheet";

/** A sheet by name (in any case) or id. */
function find(model: WorkbookModel, key: string): WorksheetModel | undefined {
  return model.worksheets.find(({ id }) => id === key) ?? model.worksheetNamed(key);
}

function edge(model: WorkbookModel, args: Args, last: boolean): WorksheetModel {
  const among = args.flag(0)
    ? model.worksheets.filter(({ visibility }) => visibility === "Visible")
    : model.worksheets;
  const sheet = last ? among.at(-1) : among[0];
  if (sheet === undefined) throw new ExcelError("ItemNotFound");
  return sheet;
}

/** `Excel.WorksheetCollection`. */
export const WORKSHEET_COLLECTION: ObjectType<WorkbookModel> = {
  name: "WorksheetCollection",
  scalars: {},
  items: (model) => model.worksheets.map(worksheetObject),
  item: (model, args) => {
    const sheet = find(model, args.text(0));
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return worksheetObject(sheet);
  },
  methods: {
    Add: (_model, args, session) => worksheetObject(addSheet(session, args.raw(0))),
    GetItemOrNullObject: (model, args) => {
      const sheet = find(model, args.text(0));
      return sheet === undefined ? null : worksheetObject(sheet);
    },
    GetActiveWorksheet: (model, _args, session) =>
      worksheetObject(session.window.activeSheet(model)),
    GetFirst: (model, args) => worksheetObject(edge(model, args, false)),
    GetLast: (model, args) => worksheetObject(edge(model, args, true)),
    GetCount: (model, args) =>
      args.flag(0)
        ? model.worksheets.filter(({ visibility }) => visibility === "Visible").length
        : model.worksheets.length,
    ...subscriptions<WorkbookModel>(() => WORKBOOK_TARGET),
  },
};
