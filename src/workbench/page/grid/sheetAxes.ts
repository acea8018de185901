import type { Band, WorksheetModel } from "../../../excel-host/model";
import { DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS } from "../../../excel-host/model";
import { Axis } from "./axis";
import { columnPixels, rowPixels } from "./pixels";
import { heightsVersion, withNaturalHeights } from "./naturalHeights";

/** Width of the row numbers and height of the column letters, in pixels. */
export const HEADING = { width: 46, height: 22 } as const;

/** Columns and rows beyond the data that can be scrolled to. */
const SPARE = { columns: 12, rows: 60 };
const LEAST = { columns: 26, rows: 100 };

/** Both axes of a sheet. */
export interface SheetAxes {
  readonly columns: Axis;
  readonly rows: Axis;
}

interface Known {
  readonly axes: SheetAxes;
  readonly of: readonly unknown[];
}

const known = new WeakMap<WorksheetModel, Known>();

/** Where the columns and rows of a sheet lie; measured again only after one of them changed. */
export function sheetAxes(sheet: WorksheetModel): SheetAxes {
  const of = [
    sheet.columns.entries(),
    sheet.rows.entries(),
    sheet.standardWidth,
    heightsVersion(sheet),
  ] as const;
  const before = known.get(sheet);
  if (before !== undefined && before.of.every((part, at) => part === of[at])) return before.axes;
  const [columns, rows, standard] = of;
  const axes = {
    columns: new Axis(
      MAX_COLUMNS,
      columnPixels(standard),
      sized(columns, ({ hidden, width }) => (hidden === true ? 0 : columnPixels(width ?? standard)))
    ),
    rows: new Axis(
      MAX_ROWS,
      rowPixels(DEFAULT_ROW_HEIGHT),
      withNaturalHeights(
        sheet,
        sized(rows, ({ hidden, height }) =>
          hidden === true ? 0 : rowPixels(height ?? DEFAULT_ROW_HEIGHT)
        )
      )
    ),
  };
  known.set(sheet, { axes, of });
  return axes;
}

const sized = <T>(bands: readonly Band<T>[], size: (value: T) => number): Band<number>[] =>
  bands.map(({ first, last, value }) => ({ first, last, value: size(value) }));

/** How much of a sheet can be scrolled to: its data and what is selected, with some room around. */
export function shownSize(
  sheet: WorksheetModel,
  selected: { readonly row: number; readonly column: number }
): { readonly rows: number; readonly columns: number } {
  const used = sheet.cells.usedArea();
  const rows = Math.max(used?.bottom ?? 0, selected.row) + SPARE.rows;
  const columns = Math.max(used?.right ?? 0, selected.column) + SPARE.columns;
  return {
    rows: Math.min(Math.max(rows, LEAST.rows), MAX_ROWS),
    columns: Math.min(Math.max(columns, LEAST.columns), MAX_COLUMNS),
  };
}
