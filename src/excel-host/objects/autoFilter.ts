import { assertAllowed } from "../edit/access";
import { ExcelError } from "../errors";
import type { Area, TableModel, WorksheetModel } from "../model";
import { columnsOf } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";

/** The filter of a sheet's range, or of a table. Criteria are kept and shown; no row is hidden by them. */
interface FilterTarget {
  readonly sheet: WorksheetModel;
  readonly table: TableModel | null;
}

function areaOf({ sheet, table }: FilterTarget): Area | null {
  if (table === null) return sheet.autoFilter?.area ?? null;
  return table.showFilterButton ? table.area : null;
}

function rangeOrNull(target: FilterTarget, session: Session): HostObject | null {
  const area = areaOf(target);
  return area === null ? null : rangeOf(session.range(target.sheet, area));
}

const criteriaOf = ({ sheet, table }: FilterTarget): Map<number, unknown> | null =>
  table === null ? (sheet.autoFilter?.criteria ?? null) : null;

/** `Excel.AutoFilter`. */
export const AUTO_FILTER: ObjectType<FilterTarget> = {
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (target) => areaOf(target) !== null },
    IsDataFiltered: { get: (target) => (criteriaOf(target)?.size ?? 0) > 0 },
    Criteria: {
      get: (target) => {
        const area = areaOf(target);
        const criteria = criteriaOf(target);
        if (area === null || criteria === null) return null;
        return Array.from({ length: columnsOf(area) }, (_, column) => criteria.get(column) ?? null);
      },
    },
  },
  methods: {
    Apply: (target, args, session) => {
      const { sheet, table } = target;
      if (table !== null) throw new ExcelError("ApiNotAvailable", "AutoFilter.apply of a table");
      assertAllowed(sheet, "allowAutoFilter");
      const area = session.areaOf(rangeArgument(args, 0, sheet, session));
      const criteria = new Map<number, unknown>();
      if (args.isGiven(1)) {
        const column = args.integer(1);
        if (column < 0 || column >= columnsOf(area)) throw new ExcelError("InvalidArgument");
        if (args.isGiven(2)) criteria.set(column, args.record(2));
      }
      sheet.autoFilter = { area, criteria };
      session.book.touch();
    },
    Remove: ({ sheet, table }, _args, session) => {
      assertAllowed(sheet, "allowAutoFilter");
      if (table === null) sheet.autoFilter = null;
      else table.showFilterButton = false;
      session.book.touch();
    },
    ClearCriteria: (target, _args, session) => {
      assertAllowed(target.sheet, "allowAutoFilter");
      criteriaOf(target)?.clear();
      session.book.touch();
    },
    ClearColumnCriteria: (target, args, session) => {
      assertAllowed(target.sheet, "allowAutoFilter");
      criteriaOf(target)?.delete(args.integer(0));
      session.book.touch();
    },
    Reapply: () => undefined,
    GetRange: (target, _args, session) => {
      const range = rangeOrNull(target, session);
      if (range === null) throw new ExcelError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: rangeOrNullMethod,
  },
};

function rangeOrNullMethod(target: FilterTarget, _args: unknown, session: Session) {
  return rangeOrNull(target, session);
}
