import { assertUnprotected } from "../edit/access";
import { createTable } from "../edit/createTable";
import { ExcelError } from "../errors";
import { WORKBOOK_TARGET } from "../events";
import type { TableModel, WorksheetModel } from "../model";
import type { Session } from "../session";
import type { Args } from "./args";
import { tableSubscriptions } from "./eventMethods";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { rangeArgument } from "./range/arguments";
import { TABLE } from "./table";

/** Tables of one sheet, or of the whole workbook. */
interface Scope {
  readonly sheet: WorksheetModel | null;
}

interface Placed {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
}

function tablesIn({ sheet }: Scope, session: Session): Placed[] {
  const sheets = sheet === null ? session.model.worksheets : [sheet];
  return sheets.flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
}

/** By name in any case, or by id. */
function find(scope: Scope, key: unknown, session: Session): HostObject | null {
  if (typeof key !== "string" && typeof key !== "number") throw new ExcelError("InvalidArgument");
  const wanted = String(key).toLowerCase();
  const placed = tablesIn(scope, session).find(
    ({ table }) => table.name.toLowerCase() === wanted || String(table.id) === wanted
  );
  return placed === undefined ? null : bind(TABLE, placed);
}

function add(scope: Scope, args: Args, session: Session): HostObject {
  const here = scope.sheet ?? session.window.activeSheet(session.model);
  const range = rangeArgument(args, 0, here, session);
  if (scope.sheet !== null && range.sheet !== scope.sheet) throw new ExcelError("InvalidArgument");
  assertUnprotected(range.sheet);
  const table = createTable(session, range.sheet, session.areaOf(range), args.flag(1));
  return bind(TABLE, { sheet: range.sheet, table });
}

/** `Excel.TableCollection` of the workbook or of a sheet. */
export const TABLE_COLLECTION: ObjectType<Scope> = {
  name: "TableCollection",
  scalars: { Count: { get: (scope, session) => tablesIn(scope, session).length } },
  items: (scope, session) => tablesIn(scope, session).map((placed) => bind(TABLE, placed)),
  item: (scope, args, session) => {
    const found = find(scope, args.raw(0), session);
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: add,
    GetItemOrNullObject: (scope, args, session) => find(scope, args.raw(0), session),
    GetItemAt: (scope, args, session) => {
      const placed = tablesIn(scope, session)[args.integer(0)];
      if (placed === undefined) throw new ExcelError("InvalidArgument");
      return bind(TABLE, placed);
    },
    GetCount: (scope, _args, session) => tablesIn(scope, session).length,
    ...tableSubscriptions<Scope>(({ sheet }) => sheet?.id ?? WORKBOOK_TARGET),
  },
};
