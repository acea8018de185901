/** One run of rows or columns with the same properties: zero-based, both ends inclusive. */
export interface Band<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * Properties of whole rows or columns, kept as sorted runs, so that formatting an entire sheet costs
 * one entry. Values are treated as immutable.
 */
export class Bands<T> {
  private runs: readonly Band<T>[] = [];

  /** The value at an index, or `undefined` where nothing was ever set. */
  at(index: number): T | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run === undefined) return undefined;
      if (index < run.first) high = middle - 1;
      else if (index > run.last) low = middle + 1;
      else return run.value;
    }
    return undefined;
  }

  /** Replaces the values of `first..last` by what `change` makes of them (`undefined` clears). */
  update(first: number, last: number, change: (value: T | undefined) => T | undefined): void {
    const next: Band<T>[] = [];
    const push = (from: number, to: number, value: T | undefined) => {
      if (value !== undefined && from <= to) next.push({ first: from, last: to, value });
    };
    let cursor = first;
    const changed = (from: number, to: number, value: T | undefined) => {
      if (from <= to) push(from, to, change(value));
    };
    for (const run of this.runs) {
      if (run.last < first) {
        next.push(run);
        continue;
      }
      if (run.first > last) {
        changed(cursor, last, undefined);
        cursor = last + 1;
        next.push(run);
        continue;
      }
      push(run.first, first - 1, run.value);
      const from = Math.max(run.first, first);
      const to = Math.min(run.last, last);
      changed(cursor, from - 1, undefined);
      changed(from, to, run.value);
      cursor = to + 1;
      if (run.last > last) {
        cursor = last + 1;
        push(last + 1, run.last, run.value);
      }
    }
    changed(cursor, last, undefined);
    this.runs = merged(next);
  }

  /**
   * Replaces the value of each index of `first..last` by what `change` makes of it, in one pass. Values that
   * are the same object become one run.
   */
  updateEach(
    first: number,
    last: number,
    change: (value: T | undefined, index: number) => T | undefined
  ): void {
    const next: Band<T>[] = this.runs.flatMap((run) =>
      run.first < first ? [{ ...run, last: Math.min(run.last, first - 1) }] : []
    );
    let at = 0;
    for (let index = first; index <= last; index += 1) {
      while ((this.runs[at]?.last ?? index) < index) at += 1;
      const run = this.runs[at];
      const before = run !== undefined && run.first <= index ? run.value : undefined;
      const value = change(before, index);
      const open = next.at(-1);
      if (value === undefined) continue;
      if (open !== undefined && open.last === index - 1 && open.value === value) {
        next[next.length - 1] = { ...open, last: index };
      } else next.push({ first: index, last: index, value });
    }
    for (const run of this.runs) {
      if (run.last > last) next.push({ ...run, first: Math.max(run.first, last + 1) });
    }
    this.runs = merged(next);
  }

  /** Moves everything from `at` on by `count`; the new indices take the value of the one before. */
  insert(at: number, count: number, limit: number): void {
    const inherited = at > 0 ? this.at(at - 1) : undefined;
    const next: Band<T>[] = [];
    for (const run of this.runs) {
      if (run.first < at) next.push({ ...run, last: Math.min(run.last, at - 1) });
      const first = Math.max(run.first, at) + count;
      const last = Math.min(run.last + count, limit - 1);
      if (run.last >= at && first <= last) next.push({ first, last, value: run.value });
    }
    this.runs = merged(next);
    const end = Math.min(at + count, limit) - 1;
    if (inherited !== undefined) this.update(at, end, () => inherited);
  }

  /** Takes `count` indices out; what follows moves up. */
  remove(at: number, count: number): void {
    const next: Band<T>[] = [];
    for (const run of this.runs) {
      if (run.first < at) next.push({ ...run, last: Math.min(run.last, at - 1) });
      if (run.last >= at + count) {
        const first = Math.max(run.first, at + count) - count;
        next.push({ first, last: run.last - count, value: run.value });
      }
    }
    this.runs = merged(next);
  }

  /** The runs in order. */
  entries(): readonly Band<T>[] {
    return this.runs;
  }

  clone(): Bands<T> {
    const copy = new Bands<T>();
    copy.runs = this.runs;
    return copy;
  }
}

function merged<T>(runs: readonly Band<T>[]): Band<T>[] {
  const out: Band<T>[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    if (before !== undefined && before.last + 1 === run.first && before.value === run.value) {
      out[out.length - 1] = { ...before, last: run.last };
    } else out.push(run);
  }
  return out;
}
