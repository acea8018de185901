import { columnLetters } from "../../workbook/address";
import type { Block, CellValue, SheetVisibility } from "../../workbook/port";
import { allStorageSheets, type StorageSheet } from "../layout";
import type { Findings } from "./findings";

/**
 * One sheet as it stands: rows and columns from A1 to the last cell that holds anything. Rows end where they hold nothing
 * more, and may have holes where cells are empty.
 */
export interface SheetSnapshot {
  readonly values: readonly (readonly CellValue[])[];
  readonly visibility: SheetVisibility;
  /** Addresses of areas that hold more than is read of any register, and were left unread. */
  readonly unread?: readonly string[];
}

/** The storage sheets of a workbook; a sheet that is not there is absent. Others may be there too. */
export type StorageSnapshot = Readonly<Record<string, SheetSnapshot>>;

/** A1 address of a zero-based place. */
export const addressOf = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** The cells of one sheet as texts; `""` outside of what is there. */
export class Grid {
  readonly rows: number;
  readonly columns: number;
  /** By column: one more than the last row that holds anything. */
  private readonly heights: readonly number[];

  /** A block that was read, at its place on the sheet. */
  static of(block: Block | null): Grid {
    if (block === null) return new Grid([]);
    if (block.row === 0 && block.column === 0) return new Grid(block.values);
    const left = Array.from({ length: block.column }, () => "");
    const above = Array.from({ length: block.row }, () => []);
    return new Grid([...above, ...block.values.map((row) => [...left, ...row])]);
  }

  constructor(readonly values: SheetSnapshot["values"]) {
    this.rows = values.length;
    this.columns = values.reduce((most, row) => Math.max(most, row.length), 0);
    const heights = Array.from({ length: this.columns }, () => 0);
    values.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== "") heights[column] = row + 1;
      });
    });
    this.heights = heights;
  }

  /** One more than the last row of a column that holds anything. */
  height(column: number): number {
    return this.heights[column] ?? 0;
  }

  text(row: number, column: number): string {
    const value = this.values[row]?.[column] ?? "";
    return typeof value === "string" ? value : String(value);
  }

  /** The first `count` cells of a row. */
  cells(row: number, count: number): string[] {
    return Array.from({ length: count }, (_, column) => this.text(row, column));
  }

  /** One column downwards from a row, up to its last cell that holds something. */
  below(row: number, column: number): string[] {
    const count = Math.max(0, this.height(column) - row);
    return Array.from({ length: count }, (_, at) => this.text(row + at, column));
  }

  /** Zero-based columns of a row, from `first`, that hold something. */
  filled(row: number, first = 0): number[] {
    const columns: number[] = [];
    for (let column = first; column < (this.values[row]?.length ?? 0); column++) {
      if (this.text(row, column) !== "") columns.push(column);
    }
    return columns;
  }
}

/** The storage sheets as grids; `null` where one is missing. */
export type Grids = Readonly<Record<StorageSheet, Grid | null>>;

/** The name of a column or of a row of `_meta` that this version does not know. */
export const addedName = /^[a-z][A-Za-z0-9]{0,30}$/u;

/** Tells of text at a place that is empty in every register. */
export function addStray(
  findings: Findings,
  sheet: StorageSheet,
  rows: number | readonly number[],
  columns: readonly number[]
): void {
  for (const row of typeof rows === "number" ? [rows] : rows) {
    for (const column of columns) findings.add("stray-text", sheet, addressOf(row, column));
  }
}

/** Tells of cells that hold a number or anything else that is no text. */
export function checkText(
  sheet: StorageSheet,
  { values }: Pick<SheetSnapshot, "values">,
  findings: Findings
): void {
  values.forEach((cells, row) => {
    // Holes are empty cells.
    cells.forEach((value, column) => {
      if (typeof value !== "string") findings.add("not-text", sheet, addressOf(row, column));
    });
  });
}

/** Checks that every storage sheet is there, very hidden and holds nothing but text. */
export function readSheets(snapshot: StorageSnapshot, findings: Findings): Grids {
  const grids = allStorageSheets.map((sheet) => {
    const found = snapshot[sheet];
    if (found === undefined) {
      findings.add("sheet-missing", sheet, "");
      return [sheet, null] as const;
    }
    if (found.visibility !== "veryHidden") findings.add("sheet-visible", sheet, "");
    checkText(sheet, found, findings);
    for (const area of found.unread ?? []) findings.add("stray-text", sheet, area);
    return [sheet, new Grid(found.values)] as const;
  });
  return Object.fromEntries(grids) as Record<StorageSheet, Grid | null>;
}
