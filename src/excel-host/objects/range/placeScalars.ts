import { formatAddress } from "../../address";
import { assertAllowed } from "../../edit/access";
import { ExcelError } from "../../errors";
import type { Area } from "../../model";
import { cellsOf, columnsOf, isEntireColumns, isEntireRows, rowsOf } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { Scalar } from "../object";
import { areaInPoints } from "./points";

/** `Range.cellCount` beyond this is -1, as it is a 32-bit number. */
const MAX_COUNT = 2_147_483_647;

const place = (read: (area: Area, target: RangeTarget) => unknown): Scalar<RangeTarget> => ({
  get: (target, session) => read(session.areaOf(target), target),
});

const address = place((area, { sheet }) => formatAddress(sheet.name, area));

/** The same for all rows or columns of the area, else `null`. */
function uniform(first: number, last: number, read: (index: number) => boolean): boolean | null {
  const value = read(first);
  // Beyond the first thousand nothing but bands of the same kind is expected.
  for (let index = first + 1; index <= Math.min(last, first + 1000); index += 1) {
    if (read(index) !== value) return null;
  }
  return value;
}

const rowHidden = (target: RangeTarget, session: Session): boolean | null => {
  const area = session.areaOf(target);
  return uniform(area.top, area.bottom, (row) => target.sheet.rows.at(row)?.hidden === true);
};

const columnHidden = (target: RangeTarget, session: Session): boolean | null => {
  const area = session.areaOf(target);
  return uniform(area.left, area.right, (column) => {
    return target.sheet.columns.at(column)?.hidden === true;
  });
};

function flagOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

/** Properties of `Range` about where it lies. */
export const placeScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Address: address,
  AddressLocal: address,
  RowIndex: place((area) => area.top),
  ColumnIndex: place((area) => area.left),
  RowCount: place((area) => rowsOf(area)),
  ColumnCount: place((area) => columnsOf(area)),
  CellCount: place((area) => (cellsOf(area) > MAX_COUNT ? -1 : cellsOf(area))),
  Top: place((area, { sheet }) => areaInPoints(sheet, area).top),
  Left: place((area, { sheet }) => areaInPoints(sheet, area).left),
  Width: place((area, { sheet }) => areaInPoints(sheet, area).width),
  Height: place((area, { sheet }) => areaInPoints(sheet, area).height),
  IsEntireColumn: place((area) => isEntireColumns(area)),
  IsEntireRow: place((area) => isEntireRows(area)),
  Hidden: {
    get: (target, session) =>
      rowHidden(target, session) === true || columnHidden(target, session) === true,
  },
  RowHidden: {
    get: rowHidden,
    set: (target, value, session) => {
      assertAllowed(target.sheet, "allowFormatRows");
      const area = session.areaOf(target);
      const hidden = flagOf(value);
      target.sheet.rows.update(area.top, area.bottom, (row) => ({ ...row, hidden }));
      session.book.touch();
    },
  },
  ColumnHidden: {
    get: columnHidden,
    set: (target, value, session) => {
      assertAllowed(target.sheet, "allowFormatColumns");
      const area = session.areaOf(target);
      const hidden = flagOf(value);
      target.sheet.columns.update(area.left, area.right, (column) => ({ ...column, hidden }));
      session.book.touch();
    },
  },
};
