import type { CellValue, PaintStyle, TableColumn } from "./port";

/** What a paint style means. Colours are `#RRGGBB` and keep a contrast of at least 4.5 : 1 on their ground. */
export interface Look {
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** `null` without a fill. */
  readonly fill: string | null;
  readonly align: "Left" | "Right";
  readonly wrap: boolean;
  readonly format: string;
}

const TEXT: Look = {
  bold: false,
  size: 11,
  color: "#1F2933",
  fill: null,
  align: "Left",
  wrap: false,
  format: "@",
};

/** One look a style, so that all views look alike. */
export const LOOKS: Readonly<Record<PaintStyle, Look>> = {
  title: { ...TEXT, bold: true, size: 20, color: "#12344D" },
  heading: { ...TEXT, bold: true, size: 12, color: "#12344D" },
  text: TEXT,
  muted: { ...TEXT, size: 10, color: "#5F6B76" },
  number: { ...TEXT, align: "Right", format: "General" },
  notice: { ...TEXT, color: "#5C4400", fill: "#FFF4CE", wrap: true },
};

/** Dark header, hairlines between rows, no vertical lines. */
export const TABLE_STYLE = "TableStyleLight9";

/** The number format of a table's column. */
export const formatOf = (column: TableColumn): string => column.format ?? "@";

/**
 * What to give to Excel so that a text stays the text it is: an apostrophe in front stands for "text" and is not
 * kept, so a text that begins with one gets another, and under formats other than `@` every text gets one.
 */
export function asGiven(value: CellValue, format: string): CellValue {
  if (typeof value !== "string" || value === "") return value;
  return format !== "@" || value.startsWith("'") ? `'${value}` : value;
}

/** Neighbouring columns with the same property: zero-based first column and count. */
export interface Run<T> {
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/** Groups equal neighbours, so that painting takes one action a group. */
export function runsOf<T extends string | number>(values: readonly T[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last?.value === value) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: index, count: 1, value });
  });
  return runs;
}
