import { assertUnprotected } from "../edit/access";
import { deleteTableRows, insertTableRows } from "../edit/tableRows";
import { bodyOf } from "../edit/tables";
import { enterCells } from "../edit/writeCells";
import { ExcelError } from "../errors";
import type { Area } from "../model";
import { columnsOf, rowsOf } from "../model";
import type { Session } from "../session";
import { gridOf, wireValue } from "../values";
import type { Args } from "./args";
import type { HostObject, ObjectType } from "./object";
import { bind, targetOf } from "./object";
import { rangeOf } from "./range";
import type { TableTarget } from "./table";
import { presentTable } from "./table";

interface RowTarget extends TableTarget {
  /** Zero-based position in the body. */
  readonly index: number;
}

function areaOf(target: RowTarget, session: Session): Area {
  const body = bodyOf(presentTable(target, session).table);
  const row = body.top + target.index;
  if (target.index < 0 || row > body.bottom) throw new ExcelError("InvalidArgument");
  return { ...body, top: row, bottom: row };
}

/** `Excel.TableRow`. */
export const TABLE_ROW: ObjectType<RowTarget> = {
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, session) => {
        const { top, left, right } = areaOf(target, session);
        session.book.counters.add("cellsRead", right - left + 1);
        const line = Array.from({ length: right - left + 1 }, (_, column) =>
          wireValue(target.sheet.valueAt(top, left + column))
        );
        return [line];
      },
      set: (target, value, session) => {
        const area = areaOf(target, session);
        enterCells(session, target.sheet, area, gridOf(value, 1, columnsOf(area)));
      },
    },
  },
  methods: {
    GetRange: (target, _args, session) =>
      rangeOf(session.range(target.sheet, areaOf(target, session))),
    Delete: (target, _args, session) => {
      areaOf(target, session);
      deleteTableRows(session, target, [target.index]);
    },
  },
};

const count = ({ table }: TableTarget): number => rowsOf(bodyOf(table));

function itemAt(target: TableTarget, args: Args, session: Session): HostObject {
  const row = { ...target, index: args.integer(0) };
  areaOf(row, session);
  return bind(TABLE_ROW, row);
}

/** `Excel.TableRowCollection`. */
export const TABLE_ROWS: ObjectType<TableTarget> = {
  name: "TableRowCollection",
  scalars: { Count: { get: count } },
  items: (target) =>
    Array.from({ length: count(target) }, (_, index) => bind(TABLE_ROW, { ...target, index })),
  item: itemAt,
  methods: {
    GetItemAt: itemAt,
    GetCount: count,
    Add: (target, args, session) => {
      assertUnprotected(presentTable(target, session).sheet);
      const index = insertTableRows(session, target, args.raw(0), args.raw(1));
      return bind(TABLE_ROW, { ...target, index });
    },
    DeleteRows: (target, args, session) => {
      const rows = args.raw(0);
      if (!Array.isArray(rows)) throw new ExcelError("InvalidArgument");
      const indices = rows.map((row: unknown) => {
        const index = typeof row === "number" ? row : targetOf(TABLE_ROW, row)?.index;
        if (index === undefined) throw new ExcelError("InvalidArgument");
        return index;
      });
      deleteTableRows(session, target, indices);
    },
    DeleteRowsAt: (target, args, session) => {
      const [first, many] = [args.integer(0), args.integerOr(1, 1)];
      deleteTableRows(
        session,
        target,
        Array.from({ length: many }, (_, offset) => first + offset)
      );
    },
  },
};
