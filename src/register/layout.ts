import type { Area } from "../workbook/port";

/** The sheets of format 1 and where things lie in them (docs/workbook-format.md §2). Rows and columns are zero-based. */

export const storageSheets = {
  meta: "_meta",
  chain: "_ketju",
  keys: "_avaimet",
  records: "_tiedot",
  lanes: "_loki",
  attachments: "_liitteet",
} as const;

export type StorageSheet = (typeof storageSheets)[keyof typeof storageSheets];

/** Every storage sheet, in the order in which a new register makes them. */
export const allStorageSheets: readonly StorageSheet[] = Object.values(storageSheets);

export const viewSheets = {
  front: "Etusivu",
  clients: "Asiakkaat",
  users: "Käyttäjät",
  roles: "Roolit",
} as const;

export const allViewSheets: readonly string[] = Object.values(viewSheets);

/** Column names in row 1 of the sheets that have them. */
export const columnNames = {
  [storageSheets.records]: [
    "id",
    "kind",
    "owner",
    "unit",
    "rev",
    "identity",
    "case",
    "stat",
    "number",
  ],
  [storageSheets.keys]: ["owner", "n", "place", "identity", "case", "stat", "signer", "signature"],
  [storageSheets.attachments]: ["id", "owner", "chunk", "last", "blob"],
} as const;

/** Sheets whose rows are records: one thing a row, free rows between. */
export type RowSheet = keyof typeof columnNames;

export const rowSheets: readonly RowSheet[] = [
  storageSheets.records,
  storageSheets.keys,
  storageSheets.attachments,
];

/** Zero-based columns of `_tiedot`. */
export const recordColumns = {
  id: 0,
  kind: 1,
  owner: 2,
  unit: 3,
  rev: 4,
  identity: 5,
  case: 6,
  stat: 7,
  number: 8,
} as const;

/** The first row of a {@link RowSheet} that can hold something. */
export const firstRow = 1;

/** `_ketju`: row 1 user id, row 2 enrolment, row 3 password blob, from row 4 chain records. */
export const chainRows = { user: 0, enrolment: 1, password: 2, firstRecord: 3 } as const;

/** `_loki`: row 1 header, row 2 tip, from row 4 appends with their outboxes to the right. */
export const laneRows = { header: 0, tip: 1, firstAppend: 3 } as const;

/** A rectangle of a sheet. */
export function cells(
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number
): Area {
  return { sheet, row, column, rows, columns };
}

/** Whole rows of a {@link RowSheet}, as wide as its columns. */
export function wholeRows(sheet: RowSheet, row: number, rows = 1): Area {
  return cells(sheet, row, 0, rows, columnNames[sheet].length);
}
