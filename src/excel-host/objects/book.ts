import { parseAddress } from "../address";
import { assertPassword, verifierOf } from "../edit/password";
import { ExcelError } from "../errors";
import type { OpenWorkbook } from "../openWorkbook";
import type { Session } from "../session";
import { APPLICATION, createWorkbook } from "./application";
import type { Args } from "./args";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { insertWorksheets } from "./insertWorksheets";
import { NAME_COLLECTION } from "./names";
import { DOCUMENT_PROPERTIES } from "./properties";
import { rangeOf } from "./range";
import { someAreas } from "./rangeAreas";
import { SETTING_COLLECTION } from "./settings";
import { TABLE_COLLECTION } from "./tables";
import { WORKSHEET_COLLECTION } from "./worksheets";

export const WORKBOOK_PROTECTION: ObjectType<OpenWorkbook> = {
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ model }) => model.protection !== null } },
  methods: {
    Protect: (book, args) => {
      if (book.model.protection !== null) throw new ExcelError("InvalidOperation");
      book.model.protection = { password: verifierOf(args.textOr(0, "")) };
      book.touch();
    },
    Unprotect: (book, args) => {
      if (book.model.protection === null) return;
      assertPassword(book.model.protection.password, args.textOr(0, ""));
      book.model.protection = null;
      book.touch();
    },
  },
};

export const RUNTIME: ObjectType<OpenWorkbook> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_book, session) => session.window.enableEvents,
      set: (_book, value, session) => {
        if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
        session.window.enableEvents = value;
      },
    },
  },
};

function selected(session: Session): HostObject {
  const sheet = session.window.activeSheet(session.model);
  return rangeOf(session.range(sheet, session.window.selectionOn(sheet)));
}

function activeCell(session: Session): HostObject {
  const sheet = session.window.activeSheet(session.model);
  const { top, left } = session.window.selectionOn(sheet);
  return rangeOf(session.range(sheet, { top, left, bottom: top, right: left }));
}

/** The cells of an event, from the reference that the event carried. */
function rangeOfEvent(_book: OpenWorkbook, args: Args, session: Session): HostObject | null {
  const [id, cells] = args.text(0).split("!");
  const sheet = session.model.worksheets.find((one) => one.id === id);
  const address = parseAddress(cells ?? "");
  return sheet === undefined || address === null
    ? null
    : rangeOf(session.range(sheet, address.area));
}

/** `Excel.Workbook`. */
export const WORKBOOK: ObjectType<OpenWorkbook> = {
  name: "Workbook",
  scalars: {
    Name: { get: ({ model }) => model.name },
    ReadOnly: { get: ({ readOnly }) => readOnly },
    IsDirty: {
      get: ({ isDirty }) => isDirty,
      set: (book, value) => {
        if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
        book.isDirty = value;
      },
    },
    AutoSave: { get: ({ autoSave }) => autoSave },
    PreviouslySaved: { get: ({ previouslySaved }) => previouslySaved },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  children: {
    Worksheets: ({ model }) => bind(WORKSHEET_COLLECTION, model),
    Tables: () => bind(TABLE_COLLECTION, { sheet: null }),
    Names: () => bind(NAME_COLLECTION, { sheet: null }),
    Application: (book) => bind(APPLICATION, book),
    Settings: ({ model }) => bind(SETTING_COLLECTION, model),
    Properties: ({ model }) => bind(DOCUMENT_PROPERTIES, model),
    Protection: (book) => bind(WORKBOOK_PROTECTION, book),
    _Runtime: (book) => bind(RUNTIME, book),
  },
  methods: {
    GetSelectedRange: (_book, _args, session) => selected(session),
    GetSelectedRanges: (_book, _args, session) => {
      const sheet = session.window.activeSheet(session.model);
      return someAreas(sheet, [session.window.selectionOn(sheet)], session);
    },
    InsertWorksheetsFromBase64: (_book, args, session) => insertWorksheets(args, session),
    GetActiveCell: (_book, _args, session) => activeCell(session),
    GetIsActiveCollabSession: (book) => book.isShared,
    Save: (book, args) => {
      args.word(0, ["Save", "Prompt"], "Save");
      if (book.readOnly) throw new ExcelError("AccessDenied");
      book.markSaved();
    },
    Close: (book, args) => {
      const behavior = args.word(0, ["Save", "SkipSave"], "Save");
      if (behavior === "Save" && !book.readOnly) book.markSaved();
      book.isClosed = true;
    },
    // What Excel on the web is sent instead of `application.createWorkbook`.
    CreateAndOpenWorkbook: (book, args) => {
      createWorkbook(book, args).open();
    },
    _RemoveReference: (book, args) => {
      book.release(args.text(0));
    },
    _RemoveAllReferences: (book) => {
      book.references.clear();
      book.areaReferences.clear();
    },
    _GetReferenceCount: (book) => book.references.size + book.areaReferences.size,
    _GetRangeForEventByReferenceId: (book, args, session) => {
      const range = rangeOfEvent(book, args, session);
      if (range === null) throw new ExcelError("InvalidReference");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
};
