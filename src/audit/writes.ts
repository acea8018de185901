import { type ByteReader } from "../vault/byteReader";
import { concat, u32, u8, utf8Text } from "../vault/bytes";
import { h16 } from "../vault/hash";
import { ownerBytes } from "../vault/ids";
import { lp } from "../vault/lp";
import { AuditError } from "./errors";
import { zero16 } from "./signing";

/** Numbers of the storage sheets whose rows records tell of. */
export const sheetNumber = { records: 1, keys: 2, attachments: 3, chain: 4 } as const;

/** A number of {@link sheetNumber}. */
export type SheetNumber = (typeof sheetNumber)[keyof typeof sheetNumber];

/** Parts of a row. Sheet 1: 0 clear cells, 1–3 the class cells. Sheet 4: 1 enrolment, 2 password. */
export const rowPart = {
  row: 0,
  identity: 1,
  case: 2,
  stat: 3,
  enrolment: 1,
  password: 2,
  /** The row is gone for good. */
  erased: 255,
} as const;

/** What an audit record says about one part of one row (workbook format 1 §7.2). */
export interface Write {
  readonly sheet: SheetNumber;
  /** Record id, owner, attachment id or user id. */
  readonly row: string;
  readonly part: number;
  /** The record's rev, the key set's n, the chunk, or how often this cell was written; 0 when erased. */
  readonly rev: number;
  /** {@link writeHash} of the cells, 16 bytes; zeros when erased. */
  readonly hash: Uint8Array;
}

/** Bytes of one write. */
export const writeLength = 38;

const parts: Readonly<Record<SheetNumber, readonly number[]>> = {
  1: [0, 1, 2, 3, 255],
  2: [0, 255],
  3: [0, 255],
  4: [1, 2],
};

function asSheet(number: number): SheetNumber {
  if (number < 1 || number > 4) throw new AuditError("malformed");
  return number as SheetNumber;
}

/**
 * Hash of the cells of one part of a row, 16 bytes. The cells are, in order: sheet 1 part 0 the clear
 * cells (id, kind, owner, unit, rev, number); otherwise the class cell, all cells of the row, or the
 * cell of the user's column.
 */
export function writeHash(
  sheet: SheetNumber,
  row: string,
  part: number,
  cells: readonly string[]
): Uint8Array {
  return h16(lp("PAR1.write", u8(sheet), ownerBytes(row), u8(part), ...cells));
}

/** The write that tells of these cells. */
export function writeOf(
  sheet: SheetNumber,
  row: string,
  part: number,
  rev: number,
  cells: readonly string[]
): Write {
  return { sheet, row, part, rev, hash: writeHash(sheet, row, part, cells) };
}

/** The write that says that a row (sheet 2: all key sets of an owner) is gone for good. */
export function erasure(sheet: SheetNumber, row: string): Write {
  return { sheet, row, part: rowPart.erased, rev: 0, hash: zero16 };
}

/** Bytes of a write. */
export function encodeWrite(write: Write): Uint8Array {
  return concat(u8(write.sheet), ownerBytes(write.row), u8(write.part), u32(write.rev), write.hash);
}

function takeRow(reader: ByteReader): string {
  const bytes = reader.take(16);
  const end = bytes.indexOf(0);
  const text = utf8Text(end < 0 ? bytes : bytes.subarray(0, end));
  if (ownerBytes(text).some((byte, at) => byte !== bytes[at])) throw new AuditError("malformed");
  return text;
}

/** Reads a write. @throws VaultError, AuditError */
export function takeWrite(reader: ByteReader): Write {
  const sheet = asSheet(reader.u8());
  const row = takeRow(reader);
  const part = reader.u8();
  const rev = reader.u32();
  const hash = reader.take(16);
  if (!parts[sheet].includes(part)) throw new AuditError("malformed");
  const erased = part === rowPart.erased;
  if (erased && (rev !== 0 || hash.some((byte) => byte !== 0))) throw new AuditError("malformed");
  return { sheet, row, part, rev, hash };
}
