import type { Band } from "../../../excel-host/model";

/** Consecutive rows or columns of one size. */
interface Run {
  readonly first: number;
  readonly last: number;
  /** Pixels of each; 0 when hidden. */
  readonly size: number;
  /** Pixels before the first. */
  readonly offset: number;
}

/** A row or column that can be seen. */
export interface Slot {
  readonly index: number;
  /** Pixels before it, headings not counted. */
  readonly offset: number;
  readonly size: number;
}

/**
 * Where the rows or columns of a sheet lie. Sizes are kept as runs, so that a million rows cost as much as
 * there are differences between them, and every question is answered by halving.
 */
export class Axis {
  private readonly runs: readonly Run[];

  /**
   * @param count - how many there are
   * @param standard - pixels of those that no band is about
   * @param bands - sorted runs with pixels of their own
   */
  constructor(
    readonly count: number,
    standard: number,
    bands: readonly Band<number>[]
  ) {
    const runs: Run[] = [];
    let offset = 0;
    const push = (first: number, last: number, size: number): void => {
      if (first > last) return;
      const before = runs.at(-1);
      if (before?.size === size) runs[runs.length - 1] = { ...before, last };
      else runs.push({ first, last, size, offset });
      offset += (last - first + 1) * size;
    };
    let next = 0;
    for (const { first, last, value } of bands) {
      push(next, first - 1, standard);
      push(first, last, value);
      next = last + 1;
    }
    push(next, count - 1, standard);
    this.runs = runs;
  }

  /** Pixels before an index; the length of everything for the index after the last. */
  offsetOf(index: number): number {
    const run = this.runs[this.lastRun(({ first }) => first <= index)];
    return run === undefined ? 0 : run.offset + (index - run.first) * run.size;
  }

  sizeOf(index: number): number {
    return this.runs[this.lastRun(({ first }) => first <= index)]?.size ?? 0;
  }

  /** What lies under a pixel; at the ends the first or the last that can be seen. */
  indexAt(pixel: number): number {
    const at = this.lastRun(({ offset }) => offset <= Math.max(0, pixel));
    // Equal sizes are one run, so that the neighbour of a hidden one can be seen.
    const run = this.runs[this.runs[at]?.size === 0 ? at - 1 : at];
    if (run === undefined) return this.nextShown(0, 1) ?? 0;
    return Math.min(run.last, run.first + Math.floor(Math.max(0, pixel - run.offset) / run.size));
  }

  /** The nearest index that can be seen from one on, in a direction; `null` when there is none. */
  nextShown(index: number, direction: 1 | -1): number | null {
    const at = this.lastRun(({ first }) => first <= index);
    const run = this.runs[at];
    if (run === undefined || index < 0 || index >= this.count) return null;
    if (run.size > 0) return index;
    const next = this.runs[at + direction];
    if (next === undefined) return null;
    return direction === 1 ? next.first : next.last;
  }

  /** What can be seen from one index up to a pixel, hidden ones left out. */
  *from(index: number, endPixel: number): Generator<Slot> {
    let at = Math.max(
      0,
      this.lastRun(({ first }) => first <= index)
    );
    for (; at < this.runs.length; at += 1) {
      const run = this.runs[at];
      if (run === undefined || run.offset >= endPixel) return;
      if (run.size === 0) continue;
      for (let one = Math.max(index, run.first); one <= run.last; one += 1) {
        const offset = run.offset + (one - run.first) * run.size;
        if (offset >= endPixel) return;
        yield { index: one, offset, size: run.size };
      }
    }
  }

  /** The place of the last run that fits, -1 when none does; those that fit come first. */
  private lastRun(fits: (run: Run) => boolean): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run !== undefined && fits(run)) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}
