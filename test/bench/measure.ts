/** One figure of the bench, and the most it may be. */
export interface Figure {
  readonly group: string;
  readonly what: string;
  readonly value: number;
  readonly unit:
    "syncs" | "bytes" | "ms" | "values/s" | "times" | "kB" | "MB" | "cells" | "actions";
  /** `null` where no limit is promised: a machine's speed, and what only grows with the work. */
  readonly limit: number | null;
}

export const isBroken = ({ value, limit }: Figure): boolean => limit !== null && value > limit;

/** Figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const cells = figures.map((figure) => [
    figure.group,
    figure.what,
    `${shown(figure.value)} ${figure.unit}`,
    figure.limit === null ? "" : `≤ ${shown(figure.limit)}`,
    isBroken(figure) ? "BROKEN" : "",
  ]);
  const rows = [["", "", "measured", "limit", ""], ...cells];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => (at === 2 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

const shown = (value: number): string =>
  new Intl.NumberFormat("en", { maximumFractionDigits: value < 100 ? 2 : 0 }).format(value);
