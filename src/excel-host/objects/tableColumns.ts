import { assertUnprotected } from "../edit/access";
import { shiftCells } from "../edit/shiftCells";
import { bodyOf, headerOf, totalsOf } from "../edit/tables";
import { enterCells } from "../edit/writeCells";
import { ExcelError } from "../errors";
import type { Area, TableColumnModel } from "../model";
import { rowsOf } from "../model";
import type { Session } from "../session";
import { gridOf, wireValue } from "../values";
import type { Args } from "./args";
import { FILTER } from "./filter";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { rangeOf } from "./range";
import type { TableTarget } from "./table";
import { presentTable } from "./table";

/** A column with its table. */
export interface ColumnTarget extends TableTarget {
  readonly column: TableColumnModel;
}

/** The column's zero-based position. @throws ExcelError `ItemNotFound` when it was deleted */
export function indexOf({ table, column }: ColumnTarget): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new ExcelError("ItemNotFound");
  return index;
}

/** The column's share of an area of the table. */
function slice(target: ColumnTarget, area: Area): Area {
  const left = target.table.area.left + indexOf(target);
  return { ...area, left, right: left };
}

const part =
  (choose: (target: TableTarget) => Area | null) =>
  (target: ColumnTarget, _args: unknown, session: Session): HostObject => {
    const area = choose(presentTable(target, session));
    if (area === null) throw new ExcelError("ItemNotFound");
    return rangeOf(session.range(target.sheet, slice(target, area)));
  };

/** `Excel.TableColumn`. */
export const TABLE_COLUMN: ObjectType<ColumnTarget> = {
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, session) => {
        const header = headerOf(target.table);
        const taken = target.table.columns.some(
          (one) => one !== target.column && one.name.toLowerCase() === String(value).toLowerCase()
        );
        if (typeof value !== "string" || value === "" || taken) {
          throw new ExcelError("InvalidArgument");
        }
        if (header === null) target.column.name = value;
        else enterCells(session, target.sheet, slice(target, header), () => value);
      },
    },
    Values: {
      get: (target, session) => {
        const area = slice(target, presentTable(target, session).table.area);
        session.book.counters.add("cellsRead", rowsOf(area));
        return Array.from({ length: rowsOf(area) }, (_, row) => [
          wireValue(target.sheet.valueAt(area.top + row, area.left)),
        ]);
      },
      set: (target, value, session) => {
        const area = slice(target, presentTable(target, session).table.area);
        enterCells(session, target.sheet, area, gridOf(value, rowsOf(area), 1));
      },
    },
  },
  children: { Filter: (target) => bind(FILTER, target) },
  methods: {
    GetRange: part(({ table }) => table.area),
    GetDataBodyRange: part(({ table }) => bodyOf(table)),
    GetHeaderRowRange: part(({ table }) => headerOf(table)),
    GetTotalRowRange: part(({ table }) => totalsOf(table)),
    Delete: (target, _args, session) => {
      const { sheet, table } = presentTable(target, session);
      assertUnprotected(sheet);
      if (table.columns.length === 1) throw new ExcelError("InvalidOperation");
      const at = slice(target, table.area);
      shiftCells(session, sheet, { kind: "delete", axis: "columns", at });
    },
  },
};

const columnObject = (target: TableTarget, column: TableColumnModel): HostObject =>
  bind(TABLE_COLUMN, { ...target, column });

/** By heading in any case, or by id. */
function find(target: TableTarget, key: unknown): HostObject | null {
  if (typeof key !== "string" && typeof key !== "number") throw new ExcelError("InvalidArgument");
  const wanted = String(key).toLowerCase();
  const { columns } = target.table;
  const column =
    typeof key === "number"
      ? columns.find(({ id }) => id === key)
      : (columns.find(({ name }) => name.toLowerCase() === wanted) ??
        columns.find(({ id }) => String(id) === wanted));
  return column === undefined ? null : columnObject(target, column);
}

function add(target: TableTarget, args: Args, session: Session): HostObject {
  const { sheet, table } = presentTable(target, session);
  assertUnprotected(sheet);
  const count = table.columns.length;
  const wanted = args.integerOr(0, -1);
  const index = wanted === -1 ? count : wanted;
  if (index < 0 || index > count) throw new ExcelError("InvalidArgument");
  const left = table.area.left + index;
  const at = { ...table.area, left, right: left };
  const wide = { ...table.area, right: table.area.right + 1 };
  shiftCells(session, sheet, { kind: "insert", axis: "columns", at });
  const name = args.textOr(2, "");
  const id = Math.max(...table.columns.map((column) => column.id)) + 1;
  const inserted = table.columns.length > count;
  const column = inserted ? table.columns[index] : { id, name: `Column${id}` };
  if (column === undefined) throw new ExcelError("GeneralException");
  if (!inserted) table.columns.splice(index, 0, column);
  table.area = wide;
  const placed = { ...target, column };
  const header = headerOf(table);
  if (header !== null) {
    const heading = name === "" ? column.name : name;
    enterCells(session, sheet, slice(placed, header), () => heading);
  }
  if (args.isGiven(1)) {
    const lines = args.raw(1);
    const whole = Array.isArray(lines) && lines.length === rowsOf(table.area);
    const area = slice(placed, whole ? table.area : bodyOf(table));
    enterCells(session, sheet, area, gridOf(lines, rowsOf(area), 1));
  }
  return bind(TABLE_COLUMN, placed);
}

/** `Excel.TableColumnCollection`. */
export const TABLE_COLUMNS: ObjectType<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map((column) => columnObject(target, column)),
  item: (target, args) => {
    const found = find(target, args.raw(0));
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: add,
    GetItemOrNullObject: (target, args) => find(target, args.raw(0)),
    GetItemAt: (target, args) => {
      const column = target.table.columns[args.integer(0)];
      if (column === undefined) throw new ExcelError("InvalidArgument");
      return columnObject(target, column);
    },
    GetCount: ({ table }) => table.columns.length,
  },
};
