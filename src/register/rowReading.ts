import type { Block } from "../workbook/port";
import { blockOf, blockRows } from "./allocation";
import { cells, columnNames, type RowSheet } from "./layout";
import { cellText, type Reading, type Trip } from "./trip";

/** Rows next to each other. Zero-based. */
export interface Run {
  readonly row: number;
  readonly rows: number;
}

/** Rows as the fewest runs that hold these and no others. */
export function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) {
      runs[runs.length - 1] = { row: last.row, rows: last.rows + 1 };
    } else {
      runs.push({ row, rows: 1 });
    }
  }
  return runs;
}

/** The whole blocks of 64 rows that hold these rows, neighbours joined: few operations for many rows. */
export function blockRuns(rows: readonly number[]): readonly Run[] {
  return runsOf([...new Set(rows.map(blockOf))]).map(({ row, rows: count }) => ({
    row: row * blockRows + 1,
    rows: count * blockRows,
  }));
}

/** Cuts runs so that no piece has more than `most` rows together; pieces in the order of the runs. */
export function cutRuns(runs: readonly Run[], most: number): readonly (readonly Run[])[] {
  const pieces: Run[][] = [];
  let room = 0;
  for (const run of runs) {
    for (let done = 0; done < run.rows;) {
      if (room === 0) {
        pieces.push([]);
        room = most;
      }
      const rows = Math.min(room, run.rows - done);
      pieces.at(-1)?.push({ row: run.row + done, rows });
      done += rows;
      room -= rows;
    }
  }
  return pieces;
}

/** Cells of some columns of some rows, asked for in one trip. */
export class RowReading {
  private readonly blocks: readonly { run: Run; reading: Reading<Block | null> }[];

  constructor(
    trip: Trip,
    sheet: RowSheet,
    runs: readonly Run[],
    columns: readonly [first: number, last: number] = [0, columnNames[sheet].length - 1]
  ) {
    this.blocks = runs.map((run) => ({
      run,
      reading: trip.read(cells(sheet, run.row, columns[0], run.rows, columns[1] - columns[0] + 1)),
    }));
  }

  /** The answers, a block a run. */
  all(): readonly (Block | null)[] {
    return this.blocks.map(({ reading }) => reading.value);
  }

  /** The text of a cell that was asked for; empty for any other. */
  text(row: number, column: number): string {
    const found = this.blocks.find(({ run }) => row >= run.row && row < run.row + run.rows);
    return found === undefined ? "" : cellText(found.reading.value, row, column);
  }

  /** The rows that were asked for. */
  rows(): readonly number[] {
    return this.blocks.flatMap(({ run }) =>
      Array.from({ length: run.rows }, (_, at) => run.row + at)
    );
  }
}
