import { assertAllowed } from "../edit/access";
import { criteriaOf } from "../edit/filterCriteria";
import type { Criteria } from "../edit/filterRows";
import { filterRows, filterSheet, filterTable, tableCriteria } from "../edit/filterRows";
import { ExcelError } from "../errors";
import type { Area, FilterCriteria, TableModel, WorksheetModel } from "../model";
import { columnsOf, sameArea } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";

/** The filter of a sheet's range, or of a table. */
interface FilterTarget {
  readonly sheet: WorksheetModel;
  readonly table: TableModel | null;
}

const NONE: Criteria = new Map();

function areaOf({ sheet, table }: FilterTarget): Area | null {
  if (table === null) return sheet.autoFilter?.area ?? null;
  return table.showFilterButton ? table.area : null;
}

function rangeOrNull(target: FilterTarget, session: Session): HostObject | null {
  const area = areaOf(target);
  return area === null ? null : rangeOf(session.range(target.sheet, area));
}

const criteriaIn = ({ sheet, table }: FilterTarget): Criteria =>
  table === null ? (sheet.autoFilter?.criteria ?? NONE) : tableCriteria(table);

/** Sets or clears the criteria of one column of the filter. */
function setCriteria(target: FilterTarget, index: number, value: FilterCriteria | null): void {
  const area = areaOf(target);
  if (area === null || index < 0 || index >= columnsOf(area)) {
    throw new ExcelError("InvalidArgument");
  }
  const { sheet, table } = target;
  if (table === null) {
    if (value === null) sheet.autoFilter?.criteria.delete(index);
    else sheet.autoFilter?.criteria.set(index, value);
    return;
  }
  const column = table.columns[index];
  if (column === undefined) throw new ExcelError("InvalidArgument");
  if (value === null) delete column.filter;
  else column.filter = value;
}

function apply({ sheet, table }: FilterTarget, session: Session): void {
  if (table === null) filterSheet(session, sheet);
  else filterTable(session, sheet, table);
  session.book.touch();
}

/** Puts the arrows on a range of the sheet; rows that an earlier filter hid elsewhere are shown again. */
function place(sheet: WorksheetModel, area: Area, session: Session): void {
  const before = sheet.autoFilter;
  if (before !== null && sameArea(before.area, area)) return;
  if (before !== null) filterRows(session, sheet, before.area, NONE);
  sheet.autoFilter = { area, criteria: new Map<number, FilterCriteria>() };
}

/** Sets the criteria of one column of a table's or a sheet's filter, or clears them, and hides rows by them. */
export function filterColumn(
  target: FilterTarget,
  index: number,
  criteria: FilterCriteria | null,
  session: Session
): void {
  assertAllowed(target.sheet, "allowAutoFilter");
  setCriteria(target, index, criteria);
  apply(target, session);
}

/** Takes the criteria of all columns away and shows all rows. */
export function clearCriteria(target: FilterTarget, session: Session): void {
  assertAllowed(target.sheet, "allowAutoFilter");
  for (const index of criteriaIn(target).keys()) setCriteria(target, index, null);
  apply(target, session);
}

/** `Excel.AutoFilter`. */
export const AUTO_FILTER: ObjectType<FilterTarget> = {
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (target) => areaOf(target) !== null },
    IsDataFiltered: { get: (target) => criteriaIn(target).size > 0 },
    Criteria: {
      get: (target) => {
        const area = areaOf(target);
        if (area === null) return null;
        const criteria = criteriaIn(target);
        return Array.from({ length: columnsOf(area) }, (_, column) => criteria.get(column) ?? null);
      },
    },
  },
  methods: {
    Apply: (target, args, session) => {
      const { sheet, table } = target;
      assertAllowed(sheet, "allowAutoFilter");
      const area = session.areaOf(rangeArgument(args, 0, sheet, session));
      if (table === null) place(sheet, area, session);
      else table.showFilterButton = true;
      if (args.isGiven(1)) {
        const criteria = args.isGiven(2) ? criteriaOf(args.record(2)) : null;
        setCriteria(target, args.integer(1), criteria);
      }
      apply(target, session);
    },
    Remove: (target, _args, session) => {
      const { sheet, table } = target;
      clearCriteria(target, session);
      if (table === null) sheet.autoFilter = null;
      else table.showFilterButton = false;
      session.book.touch();
    },
    ClearCriteria: (target, _args, session) => {
      clearCriteria(target, session);
    },
    ClearColumnCriteria: (target, args, session) => {
      filterColumn(target, args.integer(0), null, session);
    },
    Reapply: (target, _args, session) => {
      assertAllowed(target.sheet, "allowAutoFilter");
      apply(target, session);
    },
    GetRange: (target, _args, session) => {
      const range = rangeOrNull(target, session);
      if (range === null) throw new ExcelError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: (target, _args, session) => rangeOrNull(target, session),
  },
};
