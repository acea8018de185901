import { getU16, getU32, isZero, putU16, putU32, sameBytes, utf8 } from "./bytes";
import { classNumber, type SealClass } from "./compartments";
import { VaultError } from "./errors";
import { h16, type KeyedHmac } from "./hash";
import { idLength } from "./ids";
import { lp } from "./lp";
import { parseSealedText, sealedText } from "./sealedText";
import { box, boxOverhead, nonceLength, unbox } from "./secretbox";

/** Bytes of a value that one cell carries: the outbox repeats the cell, and Excel takes 32,767 characters. */
export const maxValueLength = 23_000;

/** What a cell's value is, by its number in storage. */
export const valueTypes = { empty: 0, json: 7, bytes: 8 } as const;

/** One of {@link valueTypes}. */
export type ValueType = (typeof valueTypes)[keyof typeof valueTypes];

const knownTypes = Object.values(valueTypes);

const version = 1;
const headerLength = 6 + nonceLength;
/** Context hash 16 ‖ type 1 ‖ rev 4 ‖ lane 2 ‖ seq 4 ‖ length 2. */
const prefixLength = 29;

/** The clear part of a cell, which chooses its key. */
export interface CellHeader {
  readonly class: SealClass;
  /** Epoch of the compartment that wrapped the owner key when this was written. */
  readonly epoch: number;
  /** Generation of the owner key. */
  readonly generation: number;
}

/** Where a cell lies, in the bytes that enter its context. */
export interface CellPosition {
  /** Id of the register, 16 bytes. */
  readonly register: Uint8Array;
  readonly table: string;
  /** Id of the record or attachment, 16 bytes. */
  readonly record: Uint8Array;
  readonly column: string;
  readonly chunk: number;
  readonly last: boolean;
}

/** What lies in the box. */
export interface CellContent {
  readonly type: ValueType;
  readonly rev: number;
  /** First two bytes of the writing lane's id. */
  readonly lane: number;
  readonly seq: number;
  readonly value: Uint8Array;
}

/** What the contexts of a table and column have in common, with room where a cell's own bytes go. */
interface ContextTemplate {
  readonly bytes: Uint8Array;
  readonly register: number;
  readonly record: number;
  readonly chunk: number;
  readonly key: number;
}

/** By table, then column. */
const templates = new Map<string, Map<string, ContextTemplate>>();

/** Contexts are made for every cell that is opened; encoding their words each time doubles the cost. */
function templateOf(table: string, column: string): ContextTemplate {
  const columns = templates.get(table) ?? new Map<string, ContextTemplate>();
  const known = columns.get(column);
  if (known !== undefined) return known;
  const id = new Uint8Array(idLength);
  const bytes = lp("PAR1.cell", id, table, id, column, new Uint8Array(3), new Uint8Array(5));
  const key = bytes.length - 5;
  const chunk = key - 2 - 3;
  const record = chunk - 2 - utf8(column).length - 2 - idLength;
  const register = record - 2 - utf8(table).length - 2 - idLength;
  const template = { bytes, register, record, chunk, key };
  templates.set(table, columns.set(column, template));
  return template;
}

/**
 * The context of a cell. Its key is the owner key's HMAC over it, so a cell that was moved, or whose
 * header was changed, meets another key and does not open.
 * @throws VaultError `too-long` for a chunk that two bytes cannot number
 * @returns `LP("PAR1.cell", R, table, recordId, column, chunk u16 ‖ last u8, class u8 ‖ epoch u16 ‖ generation u16)`
 */
export function cellContext(position: CellPosition, header: CellHeader): Uint8Array {
  return contextInPlace(position, header).slice();
}

/** {@link cellContext} in its template: good until the next cell of the table and column. */
function contextInPlace(position: CellPosition, header: CellHeader): Uint8Array {
  // A number that does not fit would lose its upper bits, and the chunk would pass for another one.
  if (position.chunk > 0xffff) throw new VaultError("too-long");
  const template = templateOf(position.table, position.column);
  const context = template.bytes;
  context.set(position.register, template.register);
  context.set(position.record, template.record);
  putU16(context, template.chunk, position.chunk);
  context[template.chunk + 2] = position.last ? 1 : 0;
  context[template.key] = classNumber(header.class);
  putU16(context, template.key + 1, header.epoch);
  putU16(context, template.key + 3, header.generation);
  return context;
}

/** Lengths are padded, so that they tell little: texts of people's lives to coarser steps. */
function paddingOf(sealClass: SealClass): number {
  return sealClass === "case" ? 256 : 32;
}

function paddedLength(valueLength: number, sealClass: SealClass): number {
  const step = paddingOf(sealClass);
  return Math.ceil((prefixLength + valueLength) / step) * step;
}

/** The plain bytes that are boxed. @throws VaultError `too-long` */
export function cellPlain(
  context: Uint8Array,
  content: CellContent,
  sealClass: SealClass
): Uint8Array {
  const { type, rev, lane, seq, value } = content;
  if (value.length > maxValueLength || rev > 0xffff_ffff || seq > 0xffff_ffff) {
    throw new VaultError("too-long");
  }
  const plain = new Uint8Array(paddedLength(value.length, sealClass));
  plain.set(h16(context));
  plain[16] = type;
  putU32(plain, 17, rev);
  putU16(plain, 21, lane);
  putU32(plain, 23, seq);
  putU16(plain, 27, value.length);
  plain.set(value, prefixLength);
  return plain;
}

/** The content of plain bytes, checked to the last zero. @throws VaultError `bad-content` */
export function parseCellPlain(
  context: Uint8Array,
  plain: Uint8Array,
  sealClass: SealClass
): CellContent {
  // Read in place: a view for each field costs more than the field.
  const type = knownTypes.find((known) => known === plain[16]);
  const length = getU16(plain, 27);
  const end = prefixLength + length;
  if (
    type === undefined ||
    length > maxValueLength ||
    plain.length !== paddedLength(length, sealClass) ||
    !sameBytes(plain.subarray(0, 16), h16(context)) ||
    !isZero(plain, end) ||
    (type === valueTypes.empty && length > 0)
  ) {
    throw new VaultError("bad-content");
  }
  return {
    type,
    rev: getU32(plain, 17),
    lane: getU16(plain, 21),
    seq: getU32(plain, 23),
    value: plain.subarray(prefixLength, end),
  };
}

/** Seals a cell: the text `PC1.…` @throws VaultError `too-long` */
export function sealCell(
  ownerKey: KeyedHmac,
  position: CellPosition,
  header: CellHeader,
  content: CellContent,
  nonce: Uint8Array
): string {
  const context = contextInPlace(position, header);
  const plain = cellPlain(context, content, header.class);
  const sealed = box(plain, nonce, ownerKey.of(context));
  const bytes = new Uint8Array(headerLength + sealed.length);
  bytes[0] = version;
  bytes[1] = classNumber(header.class);
  putU16(bytes, 2, header.epoch);
  putU16(bytes, 4, header.generation);
  bytes.set(nonce, 6);
  bytes.set(sealed, headerLength);
  return sealedText("PC1", bytes);
}

const slabLength = 65_536;
let slab = new Uint8Array(slabLength);
let taken = 0;

/**
 * Room for the sealed bytes of one cell, never given twice. Short cells share a slab: the engine takes as long for an array
 * above 64 bytes as for a block of the cipher. Nothing that is secret lies there.
 */
function sharedRoom(length: number): Uint8Array {
  if (length > slabLength / 16) return new Uint8Array(length);
  if (taken + length > slabLength) {
    slab = new Uint8Array(slabLength);
    taken = 0;
  }
  taken += length;
  return slab.subarray(taken - length, taken);
}

/** A cell whose outside was checked, before any key is used. */
export interface ParsedCell {
  readonly header: CellHeader;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

/**
 * Reads a cell's outside: tag, length, version, and the class that its place asks for.
 * @throws VaultError `wrong-tag`, `wrong-length`, `bad-encoding`, `wrong-version`, `wrong-class`
 */
export function parseCell(text: string, sealClass: SealClass): ParsedCell {
  const overhead = headerLength + boxOverhead;
  const bytes = parseSealedText(
    "PC1",
    text,
    {
      min: overhead + paddedLength(0, sealClass),
      max: overhead + paddedLength(maxValueLength, sealClass),
    },
    sharedRoom
  );
  if (bytes[0] !== version) throw new VaultError("wrong-version");
  if (bytes[1] !== classNumber(sealClass)) throw new VaultError("wrong-class");
  if ((bytes.length - overhead) % paddingOf(sealClass) !== 0) throw new VaultError("wrong-length");
  const header = { class: sealClass, epoch: getU16(bytes, 2), generation: getU16(bytes, 4) };
  // Views: the bytes were decoded for this cell alone, and copies cost as much as reading them.
  return { header, nonce: bytes.subarray(6, headerLength), sealed: bytes.subarray(headerLength) };
}

/** Opens a parsed cell. @throws VaultError `does-not-open`, `bad-content` */
export function openCell(
  ownerKey: KeyedHmac,
  position: CellPosition,
  cell: ParsedCell
): CellContent {
  const context = contextInPlace(position, cell.header);
  const plain = unbox(cell.sealed, cell.nonce, ownerKey.of(context));
  return parseCellPlain(context, plain, cell.header.class);
}

/**
 * What a cell keeps of the writing lane: the first two of its id's characters, as a number. A hint
 * for people who trace a value, nothing relies on it.
 */
export function laneHint(laneId: string): number {
  return (laneId.charCodeAt(0) << 8) | laneId.charCodeAt(1);
}
