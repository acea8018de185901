import { ByteReader } from "../../vault/byteReader";
import { concat, u16, u32, u64, u8, utf8Text } from "../../vault/bytes";
import { canonicalJsonBytes, parseCanonicalJsonBytes } from "../../vault/canonicalJson";
import { VaultError } from "../../vault/errors";
import { hash } from "../../vault/hash";
import { idBytes, isId } from "../../vault/ids";
import { parseSealedText, sealedText } from "../../vault/sealedText";
import { labelled, signatureLength } from "../../vault/signature";
import type { Verify } from "../../audit/signing";
import { type ChainAct, type OperationName, operations } from "./body";
import { ShapeError } from "./shape";

/** Signed over by a chain record. */
export const chainLabel = "PAR1.chain";

const fixedLength = 64;
/** So many bytes make the longest text that a cell of Excel holds. */
const lengthLimit = Math.floor(((32_767 - "PUC1.".length) * 3) / 4);

/** What stands around the body of every record. */
export interface ChainPlace {
  readonly seq: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** {@link recordHash} of the record before; zeros in the genesis record. */
  readonly prev: Uint8Array;
  readonly signer: string;
}

/** A record as it stands in the workbook. */
export interface ChainRecord extends ChainPlace {
  /** `null` for an operation or a member that this version does not know: written by a newer one. */
  readonly act: ChainAct | null;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
}

/** What identifies a record: a hash over all of its bytes, its signature included. */
export const recordHash = (bytes: Uint8Array): Uint8Array => hash(u8(0), bytes);

/** All of a record but its signature. @throws VaultError `too-long` */
export function unsignedRecord({ seq, time, prev, signer }: ChainPlace, act: ChainAct): Uint8Array {
  const body = canonicalJsonBytes(act.body);
  if (fixedLength + body.length + signatureLength > lengthLimit) throw new VaultError("too-long");
  return concat(
    u8(1),
    u8(operations[act.op].number),
    u32(seq),
    u64(time),
    prev,
    idBytes(signer),
    u16(body.length),
    body
  );
}

/** The text of a record's cell. */
export function recordText(unsigned: Uint8Array, signature: Uint8Array): string {
  return sealedText("PUC1", concat(unsigned, signature));
}

function parseAct(number: number, body: Uint8Array): ChainAct | null {
  const value = parseCanonicalJsonBytes(body);
  const names = Object.keys(operations) as OperationName[];
  const op = names.find((name) => operations[name].number === number);
  if (op === undefined) return null;
  try {
    return { op, body: operations[op].body(value) } as ChainAct;
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/**
 * Reads a record; its signature is not looked at.
 * @throws VaultError on a wrong tag, version or length, and on a body that is not canonical JSON
 */
export function readRecord(cell: string): ChainRecord {
  const bytes = parseSealedText("PUC1", cell, {
    min: fixedLength + signatureLength,
    max: lengthLimit,
  });
  const reader = new ByteReader(bytes);
  if (reader.u8() !== 1) throw new VaultError("wrong-version");
  const number = reader.u8();
  const seq = reader.u32();
  const time = reader.u64();
  const prev = reader.take(32);
  const signer = utf8Text(reader.take(16));
  if (!isId(signer)) throw new VaultError("bad-encoding");
  const body = reader.take(reader.u16());
  reader.take(signatureLength);
  reader.end();
  return {
    seq,
    time,
    prev,
    signer,
    act: parseAct(number, body),
    bytes,
    hash: recordHash(bytes),
  };
}

/** Whether the holder of this key signed the record for this register. */
export function verifyRecord(
  { bytes }: ChainRecord,
  register: string,
  signKey: Uint8Array,
  verify: Verify
): Promise<boolean> {
  const end = bytes.length - signatureLength;
  const signed = labelled(chainLabel, idBytes(register), bytes.subarray(0, end));
  return verify(signKey, signed, bytes.subarray(end));
}
