import { ExcelError } from "../../errors";
import type { Area, WorksheetModel } from "../../model";
import {
  boundingArea,
  columnsOf,
  intersect,
  isBlank,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
} from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { Args } from "../args";
import type { ObjectType } from "../object";
import { rangeOf } from ".";
import { rangeArgument } from "./arguments";
import { extendedRange, rangeEdge } from "./edges";
import * as geometry from "./geometry";
import { findCells } from "./searching";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

const moved =
  (move: (area: Area, args: Args) => Area): Methods[string] =>
  (target, args, session) =>
    rangeOf(session.range(target.sheet, move(session.areaOf(target), args)));

/** Methods of `Range` that answer another range. */
export const navigation: Methods = {
  GetCell: moved((area, args) => geometry.cellAt(area, args.integer(0), args.integer(1))),
  GetRow: moved((area, args) => geometry.rowAt(area, args.integer(0))),
  GetColumn: moved((area, args) => geometry.columnAt(area, args.integer(0))),
  GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: moved((area) => ({ ...area, left: area.right })),
  GetLastCell: moved((area) => ({ ...area, top: area.bottom, left: area.right })),
  GetEntireRow: moved((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetOffsetRange: moved((area, args) => geometry.offset(area, args.integer(0), args.integer(1))),
  GetResizedRange: moved((area, args) =>
    geometry.resized(area, rowsOf(area) + args.integer(0), columnsOf(area) + args.integer(1))
  ),
  GetAbsoluteResizedRange: moved((area, args) =>
    geometry.resized(area, args.integer(0), args.integer(1))
  ),
  GetRowsBelow: moved((area, args) => geometry.rowsBelow(area, args.integerOr(0, 1))),
  GetRowsAbove: moved((area, args) => geometry.rowsAbove(area, args.integerOr(0, 1))),
  GetColumnsAfter: moved((area, args) => geometry.columnsAfter(area, args.integerOr(0, 1))),
  GetColumnsBefore: moved((area, args) => geometry.columnsBefore(area, args.integerOr(0, 1))),
  GetBoundingRect: (target, args, session) => {
    const other = sameSheet(target, rangeArgument(args, 0, target.sheet, session), session);
    return rangeOf(session.range(target.sheet, boundingArea(session.areaOf(target), other)));
  },
  GetIntersection: (target, args, session) => present(crossing(target, args, session)),
  GetIntersectionOrNullObject: (target, args, session) => crossing(target, args, session),
  GetUsedRange: (target, args, session) => present(used(target, args, session)),
  GetUsedRangeOrNullObject: (target, args, session) => used(target, args, session),
  GetSurroundingRegion: (target, _args, session) => {
    const region = surroundingRegion(target.sheet, session.areaOf(target));
    return rangeOf(session.range(target.sheet, region));
  },
  Find: (target, args, session) => present(found(target, args, session)),
  FindOrNullObject: (target, args, session) => found(target, args, session),
  GetRangeEdge: (target, args, session) =>
    rangeOf(session.range(target.sheet, rangeEdge(target, args, session))),
  GetExtendedRange: (target, args, session) =>
    rangeOf(session.range(target.sheet, extendedRange(target, args, session))),
};

function present<T>(result: T | null): T {
  if (result === null) throw new ExcelError("ItemNotFound");
  return result;
}

function sameSheet(target: RangeTarget, other: RangeTarget, session: Session): Area {
  if (other.sheet !== target.sheet) throw new ExcelError("InvalidArgument");
  return session.areaOf(other);
}

function crossing(target: RangeTarget, args: Args, session: Session) {
  const other = rangeArgument(args, 0, target.sheet, session);
  const common =
    other.sheet === target.sheet ? intersect(session.areaOf(target), session.areaOf(other)) : null;
  return common === null ? null : rangeOf(session.range(target.sheet, common));
}

function used(target: RangeTarget, args: Args, session: Session) {
  const area = usedWithin(target.sheet, session.areaOf(target), args.flag(0));
  return area === null ? null : rangeOf(session.range(target.sheet, area));
}

/** The smallest area around the used cells of an area; `null` when there are none. */
export function usedWithin(sheet: WorksheetModel, area: Area, valuesOnly: boolean): Area | null {
  const all = sheet.cells.usedArea(valuesOnly);
  const common = all === null ? null : intersect(all, area);
  if (common === null) return null;
  let found: Area | null = null;
  for (const { row, column, cell } of sheet.cells.within(common)) {
    if (valuesOnly && isBlank(cell)) continue;
    const one = { top: row, left: column, bottom: row, right: column };
    found = found === null ? one : boundingArea(found, one);
  }
  return found;
}

/** The block of cells around an area that is bounded by blank rows and columns (Ctrl+A). */
function surroundingRegion(sheet: WorksheetModel, start: Area): Area {
  let region = start;
  for (;;) {
    const around = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const filled = usedWithin(sheet, around, true);
    const next = filled === null ? region : boundingArea(region, filled);
    if (rowsOf(next) === rowsOf(region) && columnsOf(next) === columnsOf(region)) return region;
    region = next;
  }
}

function found(target: RangeTarget, args: Args, session: Session) {
  const criteria = args.isGiven(1) ? args.record(1) : {};
  const [hit] = findCells(target.sheet, session.areaOf(target), args.text(0), criteria);
  return hit === undefined ? null : rangeOf(session.range(target.sheet, hit));
}
