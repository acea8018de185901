import type { Cell, CellStyle, MergeRange, WriteSheet } from "hucre/xlsx";

/** Colours of the file, hexadecimal RGB. */
const ink = "1F3247";
const band = "DCE6EF";
const line = "9FB3C6";
/** Named in every look: a font without a name becomes whatever the program fancies. */
const font = { name: "Calibri", size: 11 };

/** The looks a cell of the file may have. */
export const looks = {
  wrapped: { font, alignment: { vertical: "top", wrapText: true } },
  title: { font: { ...font, bold: true, size: 16, color: { rgb: ink } } },
  heading: { font: { ...font, bold: true, size: 12, color: { rgb: ink } } },
  label: { font: { ...font, bold: true }, alignment: { vertical: "top", wrapText: true } },
  code: { font, numFmt: "@", alignment: { vertical: "top" } },
  header: {
    font: { ...font, bold: true, color: { rgb: ink } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: band } },
    border: { bottom: { style: "thin", color: { rgb: line } } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  headerLeft: {
    font: { ...font, bold: true, color: { rgb: ink } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: band } },
    border: { bottom: { style: "thin", color: { rgb: line } } },
    alignment: { horizontal: "left", vertical: "center" },
  },
  count: { font, numFmt: "#,##0" },
  countEdge: { font, numFmt: "#,##0", border: { left: { style: "thin", color: { rgb: line } } } },
  countLeft: { font, numFmt: "#,##0", alignment: { horizontal: "left" } },
  total: { numFmt: "#,##0", font: { ...font, bold: true } },
  totalEdge: {
    numFmt: "#,##0",
    font: { ...font, bold: true },
    border: { left: { style: "thin", color: { rgb: line } } },
  },
  totalText: { numFmt: "@", font: { ...font, bold: true } },
} as const satisfies Record<string, CellStyle>;

/** The name of a look. */
export type Look = keyof typeof looks;

/** Characters that XML 1.0 cannot hold: control characters, halves of characters, U+FFFE and U+FFFF. */
const unwritable = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** What a {@link Grid} is besides its cells. */
type SheetRest = Pick<WriteSheet, "name" | "columns" | "freezePane" | "pageSetup" | "view">;

/**
 * One sheet being written: texts and numbers only. A text stays a text whatever it begins with; a
 * formula cannot be written at all.
 */
export class Grid {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, { height: number }>();

  /** Puts a text or a number in a cell; rows and columns are counted from 0. */
  put(row: number, column: number, value: string | number, look: Look): void {
    const safe = typeof value === "string" ? value.replace(unwritable, "\uFFFD") : value;
    this.#cells.set(`${row},${column}`, { value: safe, style: looks[look] });
  }

  /** Gives an empty cell its look. */
  blank(row: number, column: number, look: Look): void {
    this.#cells.set(`${row},${column}`, { value: null, style: looks[look] });
  }

  /** Joins neighbouring cells of a row into one. */
  join(row: number, from: number, to: number): void {
    if (to > from) {
      this.#merges.push({ startRow: row, endRow: row, startCol: from, endCol: to });
    }
  }

  /** Sets the height of a row in points. */
  height(row: number, points: number): void {
    this.#heights.set(row, { height: points });
  }

  /** The finished sheet. */
  sheet(rest: SheetRest): WriteSheet {
    return { ...rest, cells: this.#cells, merges: this.#merges, rowDefs: this.#heights };
  }
}
