import type { Area, WorksheetModel } from "../../../excel-host/model";
import type { Place } from "./place";

/** What a grid shows. */
export interface Scene {
  readonly sheet: WorksheetModel;
  readonly selection: Area;
  /** The cell that is typed into; inside the selection. */
  readonly active: Place;
  /** Cells on the clipboard of this window, or `null`. */
  readonly copied: Area | null;
  /** Language of dates, decimals and truth values. */
  readonly locale: string;
  readonly words: GridWords;
}

/** What the grid says to those who cannot see it. */
export interface GridWords {
  readonly headings: string;
  readonly filterOf: (column: string) => string;
  readonly filtered: string;
}

/** The columns that are drawn: frozen ones, and a window of the others. */
export interface ColumnWindow {
  readonly frozen: number;
  /** First and last of the others. */
  readonly first: number;
  readonly last: number;
}

/** What a filter's button in a header cell shows; `null` where there is none. */
export type FilterMark = "off" | "on" | null;
