import type { Area } from "./area";
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Cell } from "./cell";
import { isBlank } from "./cell";

type Row = Map<number, Cell>;

/** A cell with its place. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Is told of each cell that is put or taken away, before and after; not of cells that only move. */
export type CellObserver = (
  row: number,
  column: number,
  before: Cell | undefined,
  after: Cell | undefined
) => void;

/** The cells of a worksheet, sparse: only what was ever written or formatted takes room. */
export class CellGrid {
  observer: CellObserver | null = null;
  private rows = new Map<number, Row>();
  private count = 0;
  private readonly bounds: { all: Area | null | undefined; values: Area | null | undefined } = {
    all: null,
    values: null,
  };

  /** How many cells exist, blank formatted ones included. */
  get size(): number {
    return this.count;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Puts a cell; `undefined` takes it away. */
  set(row: number, column: number, cell: Cell | undefined): void {
    let cells = this.rows.get(row);
    const before = cells?.get(column);
    if (cell === undefined) {
      if (cells === undefined || before === undefined) return;
      this.observer?.(row, column, before, undefined);
      cells.delete(column);
      this.count -= 1;
      if (cells.size === 0) this.rows.delete(row);
      this.forgetBounds();
      return;
    }
    this.observer?.(row, column, before, cell);
    if (cells === undefined) {
      cells = new Map<number, Cell>();
      this.rows.set(row, cells);
    }
    cells.set(column, cell);
    if (before === undefined) this.count += 1;
    this.bounds.all = grown(this.bounds.all, row, column);
    if (!isBlank(cell)) this.bounds.values = grown(this.bounds.values, row, column);
    else if (before !== undefined && !isBlank(before)) this.bounds.values = undefined;
  }

  /** The smallest area around all cells, or with `valuesOnly` around those with a value or formula. */
  usedArea(valuesOnly = false): Area | null {
    const which = valuesOnly ? "values" : "all";
    this.bounds[which] ??= this.bounds[which] === null ? null : this.measure(valuesOnly);
    return this.bounds[which];
  }

  /** Existing cells inside an area, by rows, in no promised order when the area is larger than the data. */
  *within(area: Area): Generator<PlacedCell> {
    for (const row of this.keysBetween(this.rows, area.top, area.bottom)) {
      const cells = this.rows.get(row);
      if (cells === undefined) continue;
      for (const column of this.keysBetween(cells, area.left, area.right)) {
        const cell = cells.get(column);
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  /** All cells, row by row from the top, from left to right. */
  entries(): Generator<PlacedCell> {
    return this.within({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
  }

  /** Moves the rows from `at` on down by `count`. What falls off the sheet is gone. */
  insertRows(at: number, count: number): void {
    this.rekeyRows((row) => (row < at ? row : onSheet(row + count, MAX_ROWS)));
  }

  /** Takes rows out; what is below moves up. */
  deleteRows(at: number, count: number): void {
    this.rekeyRows((row) => (row < at ? row : row < at + count ? null : row - count));
  }

  /** Moves the columns from `at` on to the right by `count`. */
  insertColumns(at: number, count: number): void {
    this.rekeyColumns((column) => (column < at ? column : onSheet(column + count, MAX_COLUMNS)));
  }

  /** Takes columns out; what is to the right moves left. */
  deleteColumns(at: number, count: number): void {
    this.rekeyColumns((column) =>
      column < at ? column : column < at + count ? null : column - count
    );
  }

  /** A copy that shares the (immutable) cells. */
  clone(): CellGrid {
    const copy = new CellGrid();
    copy.rows = new Map([...this.rows].map(([row, cells]) => [row, new Map(cells)]));
    copy.count = this.count;
    copy.forgetBounds();
    return copy;
  }

  private *keysBetween(map: ReadonlyMap<number, unknown>, first: number, last: number) {
    if (last - first < map.size) {
      for (let key = first; key <= last; key += 1) if (map.has(key)) yield key;
      return;
    }
    const keys = [...map.keys()].filter((key) => key >= first && key <= last);
    yield* keys.sort((a, b) => a - b);
  }

  private rekeyRows(move: (row: number) => number | null): void {
    const next = new Map<number, Row>();
    let count = 0;
    for (const [row, cells] of this.rows) {
      const to = move(row);
      if (to === null) continue;
      next.set(to, cells);
      count += cells.size;
    }
    this.rows = next;
    this.count = count;
    this.forgetBounds();
  }

  private rekeyColumns(move: (column: number) => number | null): void {
    let count = 0;
    for (const [row, cells] of this.rows) {
      const next: Row = new Map();
      for (const [column, cell] of cells) {
        const to = move(column);
        if (to !== null) next.set(to, cell);
      }
      if (next.size === 0) this.rows.delete(row);
      else this.rows.set(row, next);
      count += next.size;
    }
    this.count = count;
    this.forgetBounds();
  }

  private measure(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (!valuesOnly || !isBlank(cell)) area = grown(area, row, column) ?? null;
      }
    }
    return area;
  }

  private forgetBounds(): void {
    this.bounds.all = undefined;
    this.bounds.values = undefined;
  }
}

const onSheet = (index: number, limit: number): number | null => (index < limit ? index : null);

/** Known bounds (`null`: of nothing) with one more cell; unknown bounds stay unknown. */
function grown(area: Area | null | undefined, row: number, column: number): Area | undefined {
  if (area === undefined) return undefined;
  if (area === null) return { top: row, left: column, bottom: row, right: column };
  if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
    return area;
  }
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
