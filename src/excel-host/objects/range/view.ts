import { formatAddress } from "../../address";
import { ExcelError } from "../../errors";
import { cellArea, isEntireColumns, isEntireRows } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { ObjectType, Scalar } from "../object";
import { bind } from "../object";
import { cellScalars } from "./cellScalars";
import { rangeOf } from ".";

/** The visible rows and columns of a range. */
interface ViewTarget {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

/** What is shown of a range (`Range.getVisibleView`): hidden rows and columns are left out. */
export function viewOf(range: RangeTarget, session: Session): ViewTarget {
  const area = session.areaOf(range);
  if (isEntireColumns(area) || isEntireRows(area)) throw new ExcelError("InvalidArgument");
  const { sheet } = range;
  const shown = (first: number, last: number, isHidden: (index: number) => boolean) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(
      (index) => !isHidden(index)
    );
  const rows = shown(area.top, area.bottom, (row) => sheet.rows.at(row)?.hidden === true);
  const columns = shown(
    area.left,
    area.right,
    (column) => sheet.columns.at(column)?.hidden === true
  );
  return { range, rows, columns, index: 0 };
}

/** A property of the cells, of the visible ones. */
function visible(scalar: Scalar<RangeTarget> | undefined): Scalar<ViewTarget> {
  return {
    get: ({ range, rows, columns }, session) => {
      const { sheet } = range;
      return rows.map((row) =>
        columns.map((column) => {
          const cell = scalar?.get(session.range(sheet, cellArea(row, column)), session);
          return (cell as unknown[][])[0]?.[0];
        })
      );
    },
  };
}

/** `Excel.RangeView`. */
export const RANGE_VIEW: ObjectType<ViewTarget> = {
  name: "RangeView",
  scalars: {
    Values: visible(cellScalars["Values"]),
    Formulas: visible(cellScalars["Formulas"]),
    FormulasLocal: visible(cellScalars["FormulasLocal"]),
    FormulasR1C1: visible(cellScalars["FormulasR1C1"]),
    Text: visible(cellScalars["Text"]),
    ValueTypes: visible(cellScalars["ValueTypes"]),
    NumberFormat: visible(cellScalars["NumberFormat"]),
    CellAddresses: {
      get: ({ range, rows, columns }) =>
        rows.map((row) =>
          columns.map((column) => formatAddress(range.sheet.name, cellArea(row, column)))
        ),
    },
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
  },
  children: { Rows: (view) => bind(RANGE_VIEWS, view) },
  methods: { GetRange: ({ range }) => rangeOf(range) },
};

const rowViews = (view: ViewTarget): ViewTarget[] =>
  view.rows.map((row, index) => ({ ...view, rows: [row], index }));

/** `Excel.RangeViewCollection`: the visible rows one by one. */
export const RANGE_VIEWS: ObjectType<ViewTarget> = {
  name: "RangeViewCollection",
  scalars: {},
  items: (view) => rowViews(view).map((row) => bind(RANGE_VIEW, row)),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => {
      const row = rowViews(view)[args.integer(0)];
      if (row === undefined) throw new ExcelError("InvalidArgument");
      return bind(RANGE_VIEW, row);
    },
  },
};

/** A view as an object of the client. */
export const viewObject = (range: RangeTarget, session: Session) =>
  bind(RANGE_VIEW, viewOf(range, session));
