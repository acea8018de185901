import { formatAddress, parseAddress } from "../address";
import { assertStructureEditable } from "../edit/access";
import { ExcelError } from "../errors";
import type { NameModel, WorksheetModel } from "../model";
import type { Session } from "../session";
import { isDefinedName, isWellFormedFormula } from "../values";
import type { Args } from "./args";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { RANGE, rangeOf } from "./range";
import { rangeAtAddress } from "./range/arguments";
import { worksheetObject } from "./worksheet";

/** Where names live: the workbook, or one sheet. */
interface Scope {
  readonly sheet: WorksheetModel | null;
}

interface NamedItem extends Scope {
  readonly name: NameModel;
}

const namesIn = ({ sheet }: Scope, session: Session): NameModel[] =>
  sheet === null ? session.model.names : sheet.names;

function find(scope: Scope, key: string, session: Session): HostObject | null {
  const wanted = key.toLowerCase();
  const name = namesIn(scope, session).find((item) => item.name.toLowerCase() === wanted);
  return name === undefined ? null : bind(NAMED_ITEM, { ...scope, name });
}

function rangeOfName(item: NamedItem, session: Session): HostObject | null {
  const address = parseAddress(item.name.formula.replace(/^=/, ""));
  const sheet =
    typeof address?.sheet === "string" ? session.model.worksheetNamed(address.sheet) : undefined;
  return address === null || sheet === undefined
    ? null
    : rangeOf(session.range(sheet, address.area));
}

function checkName(scope: Scope, name: string, session: Session): string {
  if (!isDefinedName(name)) throw new ExcelError("InvalidArgument");
  const tables = session.model.worksheets.flatMap((sheet) => sheet.tables);
  const isTable = tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || find(scope, name, session) !== null) throw new ExcelError("ItemAlreadyExists");
  return name;
}

function add(scope: Scope, args: Args, session: Session): HostObject {
  assertStructureEditable(session);
  const name = checkName(scope, args.text(0), session);
  const range = args.object(1, RANGE);
  const reference =
    range === null
      ? formulaOf(args.text(1), scope, session)
      : `=${formatAddress(range.sheet.name, session.areaOf(range), true)}`;
  const item = { name, formula: reference, visible: true, comment: args.textOr(2, "") };
  namesIn(scope, session).push(item);
  session.book.touch();
  return bind(NAMED_ITEM, { ...scope, name: item });
}

function formulaOf(text: string, scope: Scope, session: Session): string {
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isWellFormedFormula(formula)) throw new ExcelError("InvalidArgument");
  const address = parseAddress(formula.slice(1));
  if (address === null) return formula;
  const sheet = scope.sheet ?? session.window.activeSheet(session.model);
  const target = rangeAtAddress(formula.slice(1), sheet, session);
  return `=${formatAddress(target.sheet.name, session.areaOf(target), true)}`;
}

/** What a name stands for that is a literal: `=1.24`, `="x"`, `=TRUE`; `null` for what would have to be calculated. */
function constantOf(formula: string): number | string | boolean | null {
  const text = formula.slice(1).trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return quoted === undefined ? null : quoted.replaceAll('""', '"');
}

/** `Excel.NamedItem`. */
export const NAMED_ITEM: ObjectType<NamedItem> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: (item, value, session) => {
        if (typeof value !== "string") throw new ExcelError("InvalidArgument");
        item.name.formula = formulaOf(value, item, session);
        session.book.touch();
      },
    },
    Value: { get: ({ name }) => constantOf(name.formula) ?? name.formula },
    Type: {
      get: (item, session) => {
        if (rangeOfName(item, session) !== null) return "Range";
        if (item.name.formula === "=#REF!") return "Error";
        const constant = constantOf(item.name.formula);
        if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
        return typeof constant === "boolean" ? "Boolean" : "String";
      },
    },
    Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value, session) => {
        if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
        name.visible = value;
        session.book.touch();
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value, session) => {
        if (typeof value !== "string") throw new ExcelError("InvalidArgument");
        name.comment = value;
        session.book.touch();
      },
    },
  },
  children: {
    Worksheet: ({ sheet }) => {
      if (sheet === null) throw new ExcelError("ItemNotFound");
      return worksheetObject(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet === null ? null : worksheetObject(sheet)),
  },
  methods: {
    GetRange: (item, _args, session) => {
      const range = rangeOfName(item, session);
      if (range === null) throw new ExcelError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: (item, _args, session) => rangeOfName(item, session),
    Delete: (item, _args, session) => {
      assertStructureEditable(session);
      const names = namesIn(item, session);
      names.splice(names.indexOf(item.name), 1);
      session.book.touch();
    },
  },
};

/** `Excel.NamedItemCollection` of the workbook or of a sheet. */
export const NAME_COLLECTION: ObjectType<Scope> = {
  name: "NamedItemCollection",
  scalars: {},
  items: (scope, session) =>
    namesIn(scope, session).map((name) => bind(NAMED_ITEM, { ...scope, name })),
  item: (scope, args, session) => {
    const found = find(scope, args.text(0), session);
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetItemOrNullObject: (scope, args, session) => find(scope, args.text(0), session),
    GetCount: (scope, _args, session) => namesIn(scope, session).length,
  },
};
