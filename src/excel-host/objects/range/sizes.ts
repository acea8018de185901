import { assertAllowed } from "../../edit/access";
import type { Area, ColumnFormat, RowFormat, WorksheetModel } from "../../model";
import { DEFAULT_ROW_HEIGHT } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import { flag, numberBetween } from "../accept";
import type { Scalar } from "../object";
import { charactersToPoints, pointsToCharacters } from "./columnWidth";

/** Widest column in points, highest row. */
const MAX_WIDTH = 1342;
const MAX_HEIGHT = 409.5;

type Read<T> = (sheet: WorksheetModel, index: number) => T;

const widthAt: Read<number> = (sheet, column) => {
  const format = sheet.columns.at(column);
  return format?.hidden === true ? 0 : (format?.width ?? sheet.standardWidth);
};
const heightAt: Read<number> = (sheet, row) => {
  const format = sheet.rows.at(row);
  return format?.hidden === true ? 0 : (format?.height ?? DEFAULT_ROW_HEIGHT);
};

/** The value that all columns of the area share, else `null`. */
function sharedByColumns<T>(sheet: WorksheetModel, area: Area, read: Read<T>): T | null {
  const first = read(sheet, area.left);
  for (let column = area.left + 1; column <= area.right; column += 1) {
    if (read(sheet, column) !== first) return null;
  }
  return first;
}

/** The value that all rows of the area share, else `null`. */
function sharedByRows<T>(sheet: WorksheetModel, area: Area, read: Read<T>): T | null {
  const first = read(sheet, area.top);
  const differs = sheet.rows
    .entries()
    .some(
      ({ first: from, last }) =>
        from <= area.bottom && last >= area.top && read(sheet, from) !== first
    );
  return differs || read(sheet, area.bottom) !== first ? null : first;
}

function updateColumns(
  target: RangeTarget,
  session: Session,
  change: (format: ColumnFormat | undefined) => ColumnFormat
): void {
  assertAllowed(target.sheet, "allowFormatColumns");
  const area = session.areaOf(target);
  target.sheet.columns.update(area.left, area.right, change);
  session.book.touch();
}

function updateRows(
  target: RangeTarget,
  session: Session,
  change: (format: RowFormat | undefined) => RowFormat | undefined
): void {
  assertAllowed(target.sheet, "allowFormatRows");
  const area = session.areaOf(target);
  target.sheet.rows.update(area.top, area.bottom, change);
  session.book.touch();
}

/** The row's format without a height of its own. */
function withoutHeight(row: RowFormat | undefined): RowFormat | undefined {
  if (row?.height === undefined) return row;
  const rest = Object.entries(row).filter(([key]) => key !== "height");
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** Rows of the range take the height of their contents again, which a host without a screen calls standard. */
export function autofitRows(target: RangeTarget, session: Session): void {
  updateRows(target, session, withoutHeight);
}

/** Properties of `RangeFormat` about widths and heights, in points. Hidden ones have none. */
export const sizes: Readonly<Record<string, Scalar<RangeTarget>>> = {
  ColumnWidth: {
    get: (target, session) => {
      const width = sharedByColumns(target.sheet, session.areaOf(target), widthAt);
      return width === null ? null : charactersToPoints(width);
    },
    set: (target, value, session) => {
      const width = pointsToCharacters(numberBetween(0, MAX_WIDTH)(value));
      updateColumns(target, session, (column) => ({ ...column, width }));
    },
  },
  RowHeight: {
    get: (target, session) => sharedByRows(target.sheet, session.areaOf(target), heightAt),
    set: (target, value, session) => {
      const height = numberBetween(0, MAX_HEIGHT)(value);
      updateRows(target, session, (row) => ({ ...row, height }));
    },
  },
  UseStandardWidth: {
    get: (target, session) =>
      sharedByColumns(
        target.sheet,
        session.areaOf(target),
        (sheet, column) => widthAt(sheet, column) === sheet.standardWidth
      ),
    set: (target, value, session) => {
      if (!flag(value)) return;
      const { standardWidth: width } = target.sheet;
      updateColumns(target, session, (column) => ({ ...column, width }));
    },
  },
  UseStandardHeight: {
    get: (target, session) =>
      sharedByRows(
        target.sheet,
        session.areaOf(target),
        (sheet, row) => heightAt(sheet, row) === DEFAULT_ROW_HEIGHT
      ),
    set: (target, value, session) => {
      if (flag(value)) updateRows(target, session, withoutHeight);
    },
  },
};
