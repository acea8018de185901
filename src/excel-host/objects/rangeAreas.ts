import { formatAddress, parseAddresses } from "../address";
import { ExcelError } from "../errors";
import type { Area, WorksheetModel } from "../model";
import {
  cellsOf,
  intersect,
  isEntireColumns,
  isEntireRows,
  isValidArea,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../model";
import type { AreasTarget } from "../openWorkbook";
import type { Session } from "../session";
import type { Args } from "./args";
import { DATA_VALIDATION } from "./dataValidation";
import { overAll } from "./overAll";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { RANGE, rangeOf } from "./range";
import { RANGE_FORMAT } from "./range/format";
import { rangeAtAddress } from "./range/arguments";
import { usedWithin } from "./range/navigation";
import { specialAreas } from "./range/specialCells";
import { tablesOn } from "./tableScope";
import { worksheetObject } from "./worksheet";

/** Areas as an object of the client, `null` when there are none. */
export function areasOf(
  sheet: WorksheetModel,
  areas: readonly Area[],
  session: Session
): HostObject | null {
  if (areas.length === 0) return null;
  return bind(RANGE_AREAS, { sheet, ranges: areas.map((area) => session.range(sheet, area)) });
}

/** @throws ExcelError `ItemNotFound` for no areas */
export function someAreas(
  sheet: WorksheetModel,
  areas: readonly Area[],
  session: Session
): HostObject {
  const found = areasOf(sheet, areas, session);
  if (found === null) throw new ExcelError("ItemNotFound");
  return found;
}

/** The areas of an address with commas, of a name, or of everything when it is left out. */
export function areasAtAddress(text: string, sheet: WorksheetModel, session: Session): HostObject {
  const addresses = parseAddresses(text);
  if (addresses === null) {
    const range = rangeAtAddress(text, sheet, session);
    return someAreas(range.sheet, [session.areaOf(range)], session);
  }
  const isHere = addresses.every(
    (address) => address.sheet === null || session.model.worksheetNamed(address.sheet) === sheet
  );
  if (!isHere) throw new ExcelError("InvalidArgument");
  return someAreas(
    sheet,
    addresses.map(({ area }) => area),
    session
  );
}

const each = (target: AreasTarget, session: Session): Area[] =>
  target.ranges.map((range) => session.areaOf(range));

const mapped =
  (change: (area: Area, args: Args) => Area | null) =>
  (target: AreasTarget, args: Args, session: Session): HostObject =>
    someAreas(
      target.sheet,
      each(target, session).flatMap((area) => change(area, args) ?? []),
      session
    );

function crossing(target: AreasTarget, args: Args, session: Session): Area[] {
  const other = args.object(0, RANGE_AREAS)?.ranges ?? [
    args.object(0, RANGE) ?? rangeAtAddress(args.text(0), target.sheet, session),
  ];
  return other.flatMap((range) =>
    range.sheet === target.sheet
      ? each(target, session).flatMap((area) => intersect(area, session.areaOf(range)) ?? [])
      : []
  );
}

function offset(area: Area, args: Args): Area {
  const [rows, columns] = [args.integer(0), args.integer(1)];
  const moved = {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
  if (!isValidArea(moved)) throw new ExcelError("InvalidArgument");
  return moved;
}

const used = (target: AreasTarget, args: Args, session: Session): Area[] =>
  each(target, session).flatMap((area) => usedWithin(target.sheet, area, args.flag(0)) ?? []);

const special = (target: AreasTarget, args: Args, session: Session): Area[] =>
  each(target, session).flatMap((area) => specialAreas(target.sheet, area, args));

const addresses = (target: AreasTarget, session: Session): string =>
  each(target, session)
    .map((area) => formatAddress(target.sheet.name, area))
    .join(",");

export const RANGE_COLLECTION: ObjectType<AreasTarget> = {
  name: "RangeCollection",
  scalars: {},
  items: ({ ranges }) => ranges.map(rangeOf),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ ranges }, args) => {
      const range = ranges[args.integer(0)];
      if (range === undefined) throw new ExcelError("InvalidArgument");
      return rangeOf(range);
    },
  },
};

/** A method of `Range` that is carried out on each area. */
const onEach =
  (name: string) =>
  ({ ranges }: AreasTarget, args: Args, session: Session): void => {
    for (const range of ranges) RANGE.methods?.[name]?.(range, args, session);
  };

/** `Excel.RangeAreas`. */
export const RANGE_AREAS: ObjectType<AreasTarget> = {
  name: "RangeAreas",
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: {
      get: (target, session) => {
        const count = each(target, session).reduce((sum, area) => sum + cellsOf(area), 0);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (target, session) => each(target, session).every(isEntireColumns) },
    IsEntireRow: { get: (target, session) => each(target, session).every(isEntireRows) },
  },
  children: {
    Areas: (target) => bind(RANGE_COLLECTION, target),
    Format: ({ ranges }) => bind(overAll(RANGE_FORMAT), ranges),
    DataValidation: ({ ranges }) => bind(overAll(DATA_VALIDATION), ranges),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Calculate: () => undefined,
    SetDirty: () => undefined,
    Clear: onEach("Clear"),
    CopyFrom: onEach("CopyFrom"),
    GetEntireColumn: mapped((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    GetEntireRow: mapped((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    GetOffsetRangeAreas: mapped(offset),
    GetIntersection: (target, args, session) =>
      someAreas(target.sheet, crossing(target, args, session), session),
    GetIntersectionOrNullObject: (target, args, session) =>
      areasOf(target.sheet, crossing(target, args, session), session),
    GetUsedRangeAreas: (target, args, session) =>
      someAreas(target.sheet, used(target, args, session), session),
    GetUsedRangeAreasOrNullObject: (target, args, session) =>
      areasOf(target.sheet, used(target, args, session), session),
    GetTables: ({ sheet, ranges }, args, session) => tablesOn(sheet, ranges, args.flag(0), session),
    GetSpecialCells: (target, args, session) =>
      someAreas(target.sheet, special(target, args, session), session),
    GetSpecialCellsOrNullObject: (target, args, session) =>
      areasOf(target.sheet, special(target, args, session), session),
  },
  keep: (target, session) => session.book.keepAreas(target),
};
