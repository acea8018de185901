import { canonicalJson, type Json, parseCanonicalJson } from "../vault/canonicalJson";
import { cellLimit } from "./acts";
import { AuditError } from "./errors";
import { rowPart, sheetNumber, type Write, writeOf } from "./writes";

/**
 * A row that an append's records tell of, as the texts of its cells in the order of the sheet's
 * columns; `null` where the act wrote nothing.
 */
export type OutboxRow =
  | { readonly sheet: typeof sheetNumber.records; readonly cells: readonly (string | null)[] }
  | { readonly sheet: typeof sheetNumber.keys; readonly cells: readonly string[] }
  | { readonly sheet: typeof sheetNumber.attachments; readonly cells: readonly string[] };

const tag = "PO1.";
const columns = { 1: 9, 2: 8, 3: 5 } as const;
/** Of a record's row: id, kind, owner, unit, rev, number. */
const clearColumns = [0, 1, 2, 3, 4, 8] as const;
const classColumns = [
  [5, rowPart.identity],
  [6, rowPart.case],
  [7, rowPart.stat],
] as const;
const decimal = /^(?:0|[1-9][0-9]{0,9})$/u;

function textAt(row: OutboxRow, column: number): string {
  const text = row.cells[column];
  if (typeof text !== "string") throw new AuditError("malformed");
  return text;
}

function numberAt(row: OutboxRow, column: number): number {
  const text = textAt(row, column);
  const value = Number(text);
  if (!decimal.test(text) || value > 0xffffffff) throw new AuditError("malformed");
  return value;
}

/** Whose row it is. All rows of one append belong to one owner. @throws AuditError `malformed` */
export function ownerOfRow(row: OutboxRow): string {
  return textAt(row, { 1: 2, 2: 0, 3: 1 }[row.sheet]);
}

/** The writes that an audit record tells of a row. @throws AuditError `malformed`, VaultError */
export function writesOfRow(row: OutboxRow): Write[] {
  if (row.cells.length !== columns[row.sheet]) throw new AuditError("malformed");
  const id = textAt(row, 0);
  if (row.sheet !== sheetNumber.records) {
    const rev = numberAt(row, row.sheet === sheetNumber.keys ? 1 : 2);
    return [writeOf(row.sheet, id, rowPart.row, rev, row.cells)];
  }
  const rev = numberAt(row, 4);
  const clear = clearColumns.map((column) => textAt(row, column));
  const writes = [writeOf(row.sheet, id, rowPart.row, rev, clear)];
  for (const [column, part] of classColumns) {
    const text = row.cells[column];
    if (typeof text === "string") writes.push(writeOf(row.sheet, id, part, rev, [text]));
  }
  return writes;
}

/** The text of an outbox cell; empty without rows. @throws AuditError `too-long` */
export function writeOutbox(rows: readonly OutboxRow[]): string {
  if (rows.length === 0) return "";
  const text = tag + canonicalJson(rows.map((row) => [row.sheet, ...row.cells]));
  if (text.length > cellLimit) throw new AuditError("too-long");
  return text;
}

function parseRow(value: Json): OutboxRow {
  if (!Array.isArray(value)) throw new AuditError("malformed");
  const [sheet, ...cells] = value as readonly Json[];
  const texts = cells.filter((cell) => typeof cell === "string");
  if (sheet === sheetNumber.records && cells.length === columns[sheet]) {
    const row = cells.filter((cell) => typeof cell === "string" || cell === null);
    if (row.length === cells.length && clearColumns.every((at) => row[at] !== null)) {
      return { sheet, cells: row };
    }
  } else if (
    (sheet === sheetNumber.keys || sheet === sheetNumber.attachments) &&
    texts.length === columns[sheet] &&
    cells.length === columns[sheet]
  ) {
    return { sheet, cells: texts };
  }
  throw new AuditError("malformed");
}

/** Reads an outbox cell. @throws VaultError, AuditError */
export function readOutbox(text: string): OutboxRow[] {
  if (!text.startsWith(tag) || text.length > cellLimit) throw new AuditError("malformed");
  const value = parseCanonicalJson(text.slice(tag.length));
  if (!Array.isArray(value) || value.length === 0) throw new AuditError("malformed");
  const rows = (value as readonly Json[]).map(parseRow);
  const [first] = rows;
  if (first !== undefined && rows.some((row) => ownerOfRow(row) !== ownerOfRow(first))) {
    throw new AuditError("malformed");
  }
  return rows;
}

/** A record's row in pieces of one class cell each: every piece is a row of its own in an outbox. */
function pieces(row: OutboxRow): OutboxRow[] {
  if (row.sheet !== sheetNumber.records) return [row];
  const filled = classColumns.map(([column]) => column).filter((at) => row.cells[at] !== null);
  if (filled.length <= 1) return [row];
  return filled.map((kept) => ({
    sheet: row.sheet,
    cells: row.cells.map((cell, at) =>
      filled.some((one) => one === at && at !== kept) ? null : cell
    ),
  }));
}

const lengthOf = (row: OutboxRow): number => canonicalJson([row.sheet, ...row.cells]).length + 1;
const roomForRows = cellLimit - tag.length - 1;

/**
 * Rows in groups that each fit into one outbox cell and belong to one owner, in the order given. A
 * record's row that is too long for one cell is told in pieces, one for each class.
 * @throws AuditError `too-long` when even one cell does not fit
 */
export function groupRows(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups: OutboxRow[][] = [];
  let owner = "";
  let room = 0;
  const parts = rows.flatMap((row) => (lengthOf(row) > roomForRows ? pieces(row) : [row]));
  for (const row of parts) {
    const length = lengthOf(row);
    if (length > roomForRows) throw new AuditError("too-long");
    const group = groups.at(-1);
    if (group !== undefined && owner === ownerOfRow(row) && length <= room) {
      group.push(row);
      room -= length;
    } else {
      groups.push([row]);
      owner = ownerOfRow(row);
      room = roomForRows - length;
    }
  }
  return groups;
}
