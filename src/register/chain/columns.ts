import { hasTag } from "../../vault/sealedText";
import { chainRows } from "../layout";
import type { ChainCell } from "./replay";

/** Zero-based place of a cell of `_ketju`. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One user's column: `""` where a cell is empty. */
export interface ChainColumn {
  readonly column: number;
  readonly user: string;
  readonly enrolment: string;
  readonly password: string;
  /** The user's chain records from row 4; `""` where one is missing. */
  readonly records: readonly string[];
}

/** A column as read. */
export interface ReadColumn extends ChainColumn {
  /** Rows below the records that hold something else. */
  readonly strays: readonly number[];
}

/**
 * Cells that follow one another from the first on, in runs: those without a gap, and behind gaps those
 * that look like what is kept there. Anything else further down is a stray.
 */
export function splitRun(
  cells: readonly string[],
  isKept: (text: string) => boolean
): { readonly run: readonly string[]; readonly strays: readonly number[] } {
  const gap = cells.indexOf("");
  const whole = gap < 0 ? cells.length : gap;
  const end = Math.max(whole, cells.findLastIndex(isKept) + 1);
  const strays = cells.flatMap((text, at) =>
    text !== "" && at >= whole && !isKept(text) ? [at] : []
  );
  return {
    run: cells.slice(0, end).map((text, at) => (strays.includes(at) ? "" : text)),
    strays,
  };
}

/** Where missing cells begin: one place for each run of blank ones. */
export function gapsIn(run: readonly string[]): number[] {
  return run.flatMap((text, at) => (text === "" && run[at - 1] !== "" ? [at] : []));
}

/**
 * The columns of `_ketju` that hold anything. `text` answers `""` outside of what was read, `rows` how many rows of a
 * column may hold something.
 */
export function readColumns(
  text: (row: number, column: number) => string,
  rows: (column: number) => number,
  columns: number
): ReadColumn[] {
  const found: ReadColumn[] = [];
  for (let column = 0; column < columns; column++) {
    const height = rows(column);
    const cells: string[] = [];
    for (let row = 0; row < height; row++) cells.push(text(row, column));
    if (cells.every((cell) => cell === "")) continue;
    const { run, strays } = splitRun(cells.slice(chainRows.firstRecord), (cell) =>
      hasTag("PUC1", cell)
    );
    found.push({
      column,
      user: cells[chainRows.user] ?? "",
      enrolment: cells[chainRows.enrolment] ?? "",
      password: cells[chainRows.password] ?? "",
      records: run,
      strays: strays.map((at) => chainRows.firstRecord + at),
    });
  }
  return found;
}

/** The cells of all chain records; blank ones between them are left to the caller. */
export function recordCells(columns: readonly ChainColumn[]): ChainCell<CellPlace>[] {
  return columns.flatMap(({ column, records }) =>
    records.flatMap((text, at) =>
      text === "" ? [] : [{ text, place: { row: chainRows.firstRecord + at, column } }]
    )
  );
}

/** The row of the next record in a user's column. */
export const nextRecordRow = ({ records }: ChainColumn): number =>
  chainRows.firstRecord + records.length;
