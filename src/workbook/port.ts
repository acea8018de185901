/**
 * What the register asks of a workbook: batches as data, one round trip each.
 *
 * A batch runs in order and in isolation from other batches, but is not undone when it fails: what stood before
 * the failing operation stays done. After a hang the outcome is unknown, so callers read again and never repeat blindly.
 *
 * Absence: reading from a sheet or content that is not there answers `null`; changing it fails with `not-found`, so
 * nothing is written to nowhere. Clearing content that is not there is done at once.
 *
 * What can be seen to be wrong without Excel (values of another shape than their area, no such address, texts that no
 * cell holds) is `refused` before any operation of the batch runs.
 */

/** A cell's value. An empty cell is "". Storage cells are text only. */
export type CellValue = string | number | boolean;
export type Rows = readonly (readonly CellValue[])[];

/**
 * A place in the workbook. Places that depend on content (`used`, `below`) are resolved inside the batch,
 * at the moment their operation runs.
 */
export type Area =
  /** An A1 address: `B2`, `A1:H64`, `A:C`, `1:3`. */
  | { readonly sheet: string; readonly address: string }
  /** Zero-based corner and size. */
  | {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** The box around all non-empty cells of the sheet, or of some of its columns (`"C"`, `"A:E"`). Absent when all are empty. */
  | { readonly sheet: string; readonly used: true | string }
  /**
   * `rows` rows directly below the last non-empty row of `below`, `columns` wide from its first column (for `used`: the
   * first column that it names). Absent when all of `below` is empty, so a column that lost its header takes no rows.
   */
  | { readonly below: Area; readonly rows: number; readonly columns: number };

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** How painted cells look. The adapter owns colours and sizes, so that all views look alike. */
export type PaintStyle = "title" | "heading" | "text" | "muted" | "number" | "notice";

export interface TableColumn {
  readonly title: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Excel number format; text (`@`) when absent. */
  readonly format?: string;
}

export type Operation =
  /** All sheets in the order of their tabs; at most once in a batch. */
  | { readonly op: "sheets" }
  /** The names that are defined for the whole workbook; at most once in a batch. */
  | { readonly op: "names" }
  /** What the file and its host allow, as {@link Workbook.capabilities} tells; at most once in a batch. */
  | { readonly op: "capabilities" }
  /**
   * The values of an area that is not whole rows or columns. With `formulas` what the cells really hold: cells with a
   * formula answer its text, `=…`, and not the value it had when it was last calculated; all others their value.
   */
  | { readonly op: "read"; readonly area: Area; readonly formulas?: true }
  /** Where an area lies and how large it is, without its values. */
  | { readonly op: "extent"; readonly area: Area }
  /** Under the format `@` a text stays what it is; elsewhere Excel reads it as if somebody had typed it. */
  | { readonly op: "write"; readonly area: Area; readonly values: Rows }
  /** Takes the values away and leaves the formats. */
  | { readonly op: "clear"; readonly area: Area }
  /**
   * A new sheet, at the end or at a zero-based `position` among all tabs, hidden ones too; `text` formats every cell as
   * `@` before anything is written.
   */
  | {
      readonly op: "addSheet";
      readonly sheet: string;
      readonly visibility: SheetVisibility;
      readonly text: boolean;
      readonly position?: number;
    }
  /** Also deletes very hidden sheets. */
  | { readonly op: "deleteSheet"; readonly sheet: string }
  | {
      readonly op: "setVisibility";
      readonly sheet: string;
      readonly visibility: SheetVisibility;
    }
  /** Without a password: views are kept from mistakes, not from people. Filtering and sorting stay allowed. */
  | { readonly op: "protect"; readonly sheet: string }
  | { readonly op: "unprotect"; readonly sheet: string }
  | { readonly op: "activate"; readonly sheet: string }
  /**
   * Puts an Excel table at A1 of a view, replacing what it held; extra old rows disappear. Painting the same columns
   * again keeps a user's filter. Columns formatted as text (`@`) take only text. A table of the same name on another sheet
   * ceases to be one, and its cells stay as they are: whoever renamed the view has made it a sheet of their own.
   */
  | {
      readonly op: "paintTable";
      readonly sheet: string;
      readonly table: string;
      readonly columns: readonly TableColumn[];
      readonly rows: Rows;
    }
  /** Writes and styles cells of a view. All styles but `number` take only text. */
  | {
      readonly op: "paint";
      readonly area: Area;
      readonly values: Rows;
      readonly style: PaintStyle;
    }
  /** Widths in characters of the default font, from column A on; 0 hides. */
  | {
      readonly op: "columnWidths";
      readonly sheet: string;
      readonly widths: readonly number[];
    };

export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** What `read` answers: the values (or formulas) and the zero-based corner they were found at. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The answer to one operation; `null` where the sheet or area is absent, and for operations that answer nothing. */
export type Answer<O extends Operation = Operation> = O extends { op: "sheets" }
  ? readonly SheetInfo[]
  : O extends { op: "names" }
    ? readonly string[]
    : O extends { op: "capabilities" }
      ? Capabilities
      : O extends { op: "read" }
        ? Block | null
        : O extends { op: "extent" }
          ? Extent | null
          : null;

export type Answers<B extends readonly Operation[]> = {
  readonly [K in keyof B]: Answer<B[K]>;
};

export type WorkbookErrorCode =
  | "edit-mode"
  | "read-only"
  | "not-found"
  | "protected"
  | "too-large"
  | "refused"
  | "unavailable"
  | "unknown-outcome";

/**
 * A batch that did not run to its end. `operation` is the index of the operation that failed, when the host told;
 * with `unknown-outcome` (the host never answered) anything may have happened, and with `too-large` the batch ran when
 * it was the answer that was too large. Messages never hold cell contents.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    readonly operation?: number
  ) {
    super(message);
    this.name = "WorkbookError";
  }
}

export interface Capabilities {
  readonly readOnly: boolean;
  /** `null` where the host cannot tell. */
  readonly autoSave: boolean | null;
  /** Largest request and response in bytes that the host takes (5 MB on the web). */
  readonly maxPayload: number;
  readonly platform: string;
}

export interface WorkbookChange {
  readonly kind: "cells" | "sheetAdded" | "sheetDeleted" | "selection";
  readonly sheet: string;
  readonly address: string;
  /** `remote` = a co-author. */
  readonly source: "local" | "remote";
}

/** Zero-based place of the active cell. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Round trips, bytes and cells since the last `reset`. Bytes are those of operations and answers as JSON. */
export interface Traffic {
  readonly trips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Operations of the longest batch. */
  readonly longestBatch: number;
}

export interface Workbook {
  /** Runs a batch in one round trip. @throws WorkbookError */
  run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>>;
  /**
   * Calls `listener` after changes, also after those that this workbook's own batches made; the returned function
   * ends it.
   */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  selection(): Promise<Selection>;
  /** Opens a new, separate workbook from .xlsx bytes; the user saves it. */
  createWorkbook(bytes: Uint8Array): Promise<void>;
  save(): Promise<void>;
  capabilities(): Promise<Capabilities>;
}
