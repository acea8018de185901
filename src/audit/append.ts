import { ByteReader } from "../vault/byteReader";
import { concat, isZero, u32, u64, u8, utf8 } from "../vault/bytes";
import { h16, hash } from "../vault/hash";
import { parseSealedText, sealedText } from "../vault/sealedText";
import { signatureLength } from "../vault/signature";
import { cellLimit } from "./acts";
import { AuditError } from "./errors";
import { type AuditRecord, encodeRecord, takeRecord } from "./record";
import { zero16 } from "./signing";
import type { SignedTip } from "./tip";

/** Bytes of the trailer: outboxFrom, time, chain head, signature. */
export const trailerLength = 44 + signatureLength;

/** Most bytes that an append may have, so that its text fits into a cell. */
export const appendLimit = Math.floor(((cellLimit - "PL1.".length) * 3) / 4);

/** Bytes of a body without records. */
export const emptyBodyLength = 18;

/** What an append leads to; the rest of the tip follows from the lane. */
export interface Trailer {
  readonly outboxFrom: number;
  readonly time: number;
  readonly chainHead: Uint8Array;
  readonly signature: Uint8Array;
}

/** One cell of a lane as read (workbook format 1 §7.2). */
export interface Append {
  /** H16 of the text of the outbox cell beside it; `null` when it has none. */
  readonly outboxHash: Uint8Array | null;
  readonly records: readonly AuditRecord[];
  readonly trailer: Trailer;
  /** The bytes before the trailer, as stored. */
  readonly bodyBytes: Uint8Array;
  readonly trailerBytes: Uint8Array;
}

/** H16 of an outbox cell's text. */
export const outboxHash = (text: string): Uint8Array => h16(utf8(text));

/** The body of an append. @throws RangeError above 255 records */
export function encodeBody(records: readonly AuditRecord[], outboxText: string): Uint8Array {
  return concat(
    u8(1),
    outboxText === "" ? zero16 : outboxHash(outboxText),
    u8(records.length),
    ...records.map(encodeRecord)
  );
}

/** The trailer of the append that leads to this tip. */
export function encodeTrailer(tip: SignedTip): Uint8Array {
  return concat(u32(tip.outboxFrom), u64(tip.time), tip.chainHead, tip.signature);
}

/**
 * head(n): over the head before, the trailer before and the new body. With the trailer inside, one
 * signature at a lane's end proves every byte of every cell above it.
 */
export function nextHead(
  head: Uint8Array,
  trailerBefore: Uint8Array,
  body: Uint8Array
): Uint8Array {
  return hash(u8(1), head, trailerBefore, body);
}

/** The text of an append's cell. @throws AuditError `too-long` */
export function writeAppend(body: Uint8Array, trailer: Uint8Array): string {
  if (body.length + trailer.length > appendLimit) throw new AuditError("too-long");
  return sealedText("PL1", concat(body, trailer));
}

/** Reads an append; its signature is not looked at. @throws VaultError, AuditError */
export function readAppend(text: string): Append {
  const bytes = parseSealedText("PL1", text, {
    min: emptyBodyLength + trailerLength,
    max: appendLimit,
  });
  const bodyBytes = bytes.slice(0, bytes.length - trailerLength);
  const trailerBytes = bytes.slice(bytes.length - trailerLength);
  const body = new ByteReader(bodyBytes);
  if (body.u8() !== 1) throw new AuditError("malformed");
  const hash = body.take(16);
  const records: AuditRecord[] = [];
  for (let left = body.u8(); left > 0; left--) records.push(takeRecord(body));
  body.end();
  const trailer = new ByteReader(trailerBytes);
  return {
    outboxHash: isZero(hash) ? null : hash,
    records,
    trailer: {
      outboxFrom: trailer.u32(),
      time: trailer.u64(),
      chainHead: trailer.take(32),
      signature: trailer.take(signatureLength),
    },
    bodyBytes,
    trailerBytes,
  };
}
