import { assertAllowed, assertStructureEditable, assertUnprotected } from "../edit/access";
import { showLevels } from "../edit/outline";
import { activateSheet } from "../edit/select";
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../edit/sheets";
import { ExcelError } from "../errors";
import type { Area, WorksheetModel } from "../model";
import { DEFAULT_ROW_HEIGHT, WHOLE_SHEET } from "../model";
import type { Session } from "../session";
import type { Args } from "./args";
import { AUTO_FILTER } from "./autoFilter";
import { CHART_COLLECTION } from "./charts";
import { subscriptions } from "./eventMethods";
import { FREEZE_PANES } from "./freezePanes";
import { NAME_COLLECTION } from "./names";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";
import { PAGE_BREAKS } from "./pageBreaks";
import { PAGE_LAYOUT } from "./pageLayout";
import { rangeOf } from "./range";
import { rangeAtAddress } from "./range/arguments";
import { colorOf } from "./accept";
import { cellAt, onSheet } from "./range/geometry";
import { findCells, replaceCells } from "./range/searching";
import { areasAtAddress, areasOf, someAreas } from "./rangeAreas";
import { SHEET_PROPERTIES } from "./sheetProperties";
import { TABLE_COLLECTION } from "./tables";
import { WORKSHEET_PROTECTION } from "./worksheetProtection";

/** The client addresses sheets by id, so one that was deleted meanwhile is found missing. */
export const worksheetObject = (sheet: WorksheetModel): HostObject => bind(WORKSHEET, sheet);

function present(sheet: WorksheetModel, session: Session): WorksheetModel {
  if (!session.model.worksheets.includes(sheet)) throw new ExcelError("ItemNotFound");
  return sheet;
}

const flag = (
  name: "showGridlines" | "showHeadings" | "enableCalculation"
): Scalar<WorksheetModel> => ({
  get: (sheet) => sheet[name],
  set: (sheet, value, session) => {
    if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
    sheet[name] = value;
    session.book.touch();
  },
});

function usedRange(sheet: WorksheetModel, args: Args, session: Session): HostObject | null {
  const area = sheet.cells.usedArea(args.flag(0));
  return area === null ? null : rangeOf(session.range(sheet, area));
}

const neighbour =
  (step: 1 | -1, orNull: boolean) =>
  (sheet: WorksheetModel, args: Args, session: Session): HostObject | null => {
    const { worksheets } = session.model;
    const visibleOnly = args.flag(0);
    let index = worksheets.indexOf(sheet);
    do {
      index += step;
    } while (visibleOnly && worksheets[index] && worksheets[index]?.visibility !== "Visible");
    const found = worksheets[index];
    if (found !== undefined) return worksheetObject(found);
    if (orNull) return null;
    throw new ExcelError("ItemNotFound");
  };

const hits = (sheet: WorksheetModel, args: Args, session: Session): Area[] =>
  findCells(
    present(sheet, session),
    WHOLE_SHEET,
    args.text(0),
    args.isGiven(1) ? args.record(1) : {}
  );

const byId = (_sheet: WorksheetModel, args: Args, session: Session): HostObject => {
  const found = session.model.worksheets.find(({ id }) => id === args.text(0));
  if (found === undefined) throw new ExcelError("ItemNotFound");
  return worksheetObject(found);
};

/** `Excel.Worksheet`. */
export const WORKSHEET: ObjectType<WorksheetModel> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (sheet, session) => present(sheet, session).name,
      set: (sheet, value, session) => {
        renameSheet(session, sheet, value);
      },
    },
    Position: {
      get: (sheet, session) => session.model.worksheets.indexOf(present(sheet, session)),
      set: (sheet, value, session) => {
        moveSheet(session, sheet, value);
      },
    },
    Visibility: {
      get: (sheet, session) => present(sheet, session).visibility,
      set: (sheet, value, session) => {
        showSheet(session, sheet, value);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, session) => {
        assertStructureEditable(session);
        sheet.tabColor = value === "" ? "" : colorOf(value);
        session.book.touch();
      },
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value, session) => {
        assertAllowed(sheet, "allowFormatColumns");
        if (typeof value !== "number" || value < 0 || value > 255) {
          throw new ExcelError("InvalidArgument");
        }
        sheet.standardWidth = value;
        session.book.touch();
      },
    },
    StandardHeight: { get: () => DEFAULT_ROW_HEIGHT },
    EnableCalculation: flag("enableCalculation"),
    TabId: { get: (sheet, session) => session.model.worksheets.indexOf(sheet) + 1 },
    ShowGridlines: flag("showGridlines"),
    ShowHeadings: flag("showHeadings"),
    // What the client really sends when these two are set.
    Gridlines: flag("showGridlines"),
    Headings: flag("showHeadings"),
  },
  children: {
    Tables: (sheet) => bind(TABLE_COLLECTION, { sheet }),
    Charts: (sheet) => bind(CHART_COLLECTION, sheet),
    Names: (sheet) => bind(NAME_COLLECTION, { sheet }),
    Protection: (sheet) => bind(WORKSHEET_PROTECTION, sheet),
    FreezePanes: (sheet) => bind(FREEZE_PANES, sheet),
    AutoFilter: (sheet) => bind(AUTO_FILTER, { sheet, table: null }),
    PageLayout: (sheet) => bind(PAGE_LAYOUT, sheet),
    HorizontalPageBreaks: (sheet) => bind(PAGE_BREAKS, { sheet, axis: "rows" }),
    VerticalPageBreaks: (sheet) => bind(PAGE_BREAKS, { sheet, axis: "columns" }),
    CustomProperties: (sheet) => bind(SHEET_PROPERTIES, sheet),
  },
  methods: {
    GetRange: (sheet, args, session) => {
      present(sheet, session);
      if (!args.isGiven(0)) return rangeOf(session.range(sheet, WHOLE_SHEET));
      return rangeOf(rangeAtAddress(args.text(0), sheet, session));
    },
    GetRanges: (sheet, args, session) => {
      present(sheet, session);
      if (!args.isGiven(0)) return someAreas(sheet, [WHOLE_SHEET], session);
      return areasAtAddress(args.text(0), sheet, session);
    },
    FindAll: (sheet, args, session) => someAreas(sheet, hits(sheet, args, session), session),
    FindAllOrNullObject: (sheet, args, session) =>
      areasOf(sheet, hits(sheet, args, session), session),
    ReplaceAll: (sheet, args, session) => {
      const criteria = args.isGiven(2) ? args.record(2) : {};
      const search = { text: args.text(0), replacement: args.text(1), criteria };
      return replaceCells(session, present(sheet, session), WHOLE_SHEET, search);
    },
    ShowOutlineLevels: (sheet, args, session) => {
      assertUnprotected(sheet);
      showLevels(sheet, args.integerOr(0, 0), args.integerOr(1, 0));
      session.book.touch();
    },
    GetRangeByIndexes: (sheet, args, session) => {
      present(sheet, session);
      const [top, left] = [args.integer(0), args.integer(1)];
      const [rows, columns] = [args.integer(2), args.integer(3)];
      const area = onSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
      return rangeOf(session.range(sheet, area));
    },
    GetCell: (sheet, args, session) => {
      const area = cellAt(WHOLE_SHEET, args.integer(0), args.integer(1));
      return rangeOf(session.range(present(sheet, session), area));
    },
    GetUsedRange: (sheet, args, session) =>
      usedRange(present(sheet, session), args, session) ??
      rangeOf(session.range(sheet, cellAt(WHOLE_SHEET, 0, 0))),
    GetUsedRangeOrNullObject: (sheet, args, session) =>
      usedRange(present(sheet, session), args, session),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
    Activate: (sheet, _args, session) => {
      activateSheet(session, present(sheet, session));
    },
    Delete: (sheet, _args, session) => {
      deleteSheet(session, present(sheet, session));
    },
    Copy: (sheet, args, session) => {
      const where = args.word(0, ["None", "Before", "After", "Beginning", "End"], "None");
      const other = args.object(1, WORKSHEET);
      return worksheetObject(copySheet(session, present(sheet, session), where, other));
    },
    Calculate: () => undefined,
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
    ...subscriptions<WorksheetModel>(({ id }) => id),
  },
};
