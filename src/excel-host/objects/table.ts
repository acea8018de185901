import { assertAllowed, assertUnprotected } from "../edit/access";
import { filterTable } from "../edit/filterRows";
import { sortRows } from "../edit/sortRows";
import { resizeTable, showHeaders, showTotals } from "../edit/resizeTable";
import { bodyOf, headerOf, totalsOf } from "../edit/tables";
import { ExcelError } from "../errors";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { Area, TableModel, WorksheetModel } from "../model";
import type { Session } from "../session";
import { isDefinedName } from "../values";
import { clearContents } from "../edit/writeCells";
import { AUTO_FILTER, clearCriteria } from "./autoFilter";
import { tableSubscriptions } from "./eventMethods";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";
import { TABLE_COLUMNS } from "./tableColumns";
import { TABLE_ROWS } from "./tableRows";
import { worksheetObject } from "./worksheet";

/** A table with the sheet on which it stands. */
export interface TableTarget {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
}

/** @throws ExcelError `ItemNotFound` when the table was deleted meanwhile */
export function presentTable(target: TableTarget, session: Session): TableTarget {
  const exists =
    target.sheet.tables.includes(target.table) && session.model.worksheets.includes(target.sheet);
  if (!exists) throw new ExcelError("ItemNotFound");
  return target;
}

type FlagKey = {
  [K in keyof TableModel]: TableModel[K] extends boolean ? K : never;
}[keyof TableModel];

function flag(
  key: FlagKey,
  change?: (target: TableTarget, value: boolean) => void
): Scalar<TableTarget> {
  return {
    get: (target, session) => presentTable(target, session).table[key],
    set: (target, value, session) => {
      if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
      assertUnprotected(presentTable(target, session).sheet);
      if (change === undefined) target.table[key] = value;
      else if (target.table[key] !== value) change(target, value);
      session.book.touch();
    },
  };
}

function rename(target: TableTarget, value: unknown, session: Session): void {
  if (typeof value !== "string" || !isDefinedName(value)) throw new ExcelError("InvalidArgument");
  const wanted = value.toLowerCase();
  const others = session.model.worksheets
    .flatMap(({ tables }) => tables)
    .filter((table) => table !== target.table);
  const taken = [...others, ...session.model.names].some(
    ({ name }) => name.toLowerCase() === wanted
  );
  if (taken) throw new ExcelError("ItemAlreadyExists");
  target.table.name = value;
  session.book.touch();
}

const part =
  (choose: (table: TableModel) => Area | null) =>
  (target: TableTarget, _args: unknown, session: Session): HostObject => {
    const area = choose(presentTable(target, session).table);
    if (area === null) throw new ExcelError("ItemNotFound");
    return rangeOf(session.range(target.sheet, area));
  };

export const TABLE_SORT: ObjectType<TableTarget> = {
  name: "TableSort",
  scalars: {},
  methods: {
    Apply: ({ sheet, table }, args, session) => {
      sortRows(session, sheet, bodyOf(table), args.raw(0), args.flag(1));
    },
    Clear: () => undefined,
    Reapply: () => undefined,
  },
};

function removeTable({ sheet, table }: TableTarget, session: Session): void {
  sheet.tables = sheet.tables.filter((one) => one !== table);
  session.book.touch();
  session.happened({
    type: EVENT.tableDeleted,
    targets: [sheet.id, WORKBOOK_TARGET],
    payload: { worksheetId: sheet.id, tableId: String(table.id), tableName: table.name },
  });
}

/** `Excel.Table`. */
export const TABLE: ObjectType<TableTarget> = {
  name: "Table",
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: { get: (target, session) => presentTable(target, session).table.name, set: rename },
    ShowHeaders: flag("showHeaders", showHeaders),
    ShowTotals: flag("showTotals", showTotals),
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value, session) => {
        assertUnprotected(sheet);
        if (typeof value !== "string") throw new ExcelError("InvalidArgument");
        table.style = value;
        session.book.touch();
      },
    },
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
  },
  children: {
    Columns: (target) => bind(TABLE_COLUMNS, target),
    Rows: (target) => bind(TABLE_ROWS, target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    AutoFilter: (target) => bind(AUTO_FILTER, target),
    Sort: (target) => bind(TABLE_SORT, target),
  },
  methods: {
    GetRange: part(({ area }) => area),
    GetDataBodyRange: part(bodyOf),
    GetHeaderRowRange: part(headerOf),
    GetTotalRowRange: part(totalsOf),
    Resize: (target, args, session) => {
      assertUnprotected(presentTable(target, session).sheet);
      const range = rangeArgument(args, 0, target.sheet, session);
      if (range.sheet !== target.sheet) throw new ExcelError("InvalidArgument");
      resizeTable(target, session.areaOf(range));
      session.book.touch();
    },
    Delete: (target, _args, session) => {
      assertUnprotected(presentTable(target, session).sheet);
      const { area } = target.table;
      removeTable(target, session);
      clearContents(session, target.sheet, area);
    },
    ConvertToRange: (target, _args, session) => {
      assertUnprotected(presentTable(target, session).sheet);
      removeTable(target, session);
      return rangeOf(session.range(target.sheet, target.table.area));
    },
    ClearFilters: (target, _args, session) => {
      clearCriteria(presentTable(target, session), session);
    },
    ReapplyFilters: (target, _args, session) => {
      const { sheet, table } = presentTable(target, session);
      assertAllowed(sheet, "allowAutoFilter");
      filterTable(session, sheet, table);
    },
    ...tableSubscriptions<TableTarget>(({ table }) => String(table.id)),
  },
};
