/** Rows of a worksheet in Excel 2007 and later. */
export const MAX_ROWS = 1_048_576;
/** Columns of a worksheet in Excel 2007 and later. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: zero-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** All cells of a worksheet. */
export const WHOLE_SHEET: Area = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isSingleCell = (area: Area): boolean =>
  area.top === area.bottom && area.left === area.right;

/** True when the area spans every row, that is, consists of entire columns. */
export const isEntireColumns = (area: Area): boolean =>
  area.top === 0 && area.bottom === MAX_ROWS - 1;
/** True when the area spans every column, that is, consists of entire rows. */
export const isEntireRows = (area: Area): boolean =>
  area.left === 0 && area.right === MAX_COLUMNS - 1;

/** True when the area lies on the sheet and is not inside out. */
export const isValidArea = (area: Area): boolean =>
  [area.top, area.left, area.bottom, area.right].every(Number.isInteger) &&
  area.top >= 0 &&
  area.left >= 0 &&
  area.top <= area.bottom &&
  area.left <= area.right &&
  area.bottom < MAX_ROWS &&
  area.right < MAX_COLUMNS;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const containsArea = (outer: Area, inner: Area): boolean =>
  containsCell(outer, inner.top, inner.left) && containsCell(outer, inner.bottom, inner.right);

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The cells common to both areas, or `null` when they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The smallest area that holds both. */
export const boundingArea = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
