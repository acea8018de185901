import { ByteReader } from "../vault/byteReader";
import { concat, u16, u32, u64, u8 } from "../vault/bytes";
import { h8 } from "../vault/hash";
import { idBytes } from "../vault/ids";
import { boxOverhead, nonceLength } from "../vault/secretbox";
import { AuditError } from "./errors";
import { takeId } from "./signing";
import { encodeWrite, takeWrite, type Write } from "./writes";

/** Another lane's head as this lane's owner saw it. */
export interface Seen {
  readonly lane: string;
  readonly appends: number;
  /** First 8 bytes of the hash of that head. */
  readonly head: Uint8Array;
}

/** How many heads one record may tell of. */
export const seenLimit = 16;

/** One audit record: who is the lane's owner, what lies in {@link sealed}. */
export interface AuditRecord {
  /** A number of `actKind`, or a later one. */
  readonly kind: number;
  /** 1, 2 … through the lane. */
  readonly seq: number;
  readonly time: number;
  readonly writes: readonly Write[];
  readonly seen: readonly Seen[];
  /** nonce 24 ‖ box of the details. */
  readonly sealed: Uint8Array;
}

/** What another lane's head is told as: 8 bytes of its hash. */
export const seenHead = (head: Uint8Array): Uint8Array => h8(head);

const detailsBlock = 32;
const sealedMinimum = nonceLength + boxOverhead + detailsBlock;

function isSealedLength(length: number): boolean {
  return length >= sealedMinimum && (length - sealedMinimum) % detailsBlock === 0;
}

/** Bytes of a record, its length first. @throws RangeError, AuditError */
export function encodeRecord(record: AuditRecord): Uint8Array {
  if (record.seen.length > seenLimit) throw new AuditError("too-long");
  if (!isSealedLength(record.sealed.length)) throw new AuditError("malformed");
  const content = concat(
    u8(record.kind),
    u32(record.seq),
    u64(record.time),
    u16(record.writes.length),
    ...record.writes.map(encodeWrite),
    u8(record.seen.length),
    ...record.seen.map(({ lane, appends, head }) => concat(idBytes(lane), u32(appends), head)),
    record.sealed
  );
  return concat(u16(content.length), content);
}

/** Reads a record. @throws VaultError, AuditError */
export function takeRecord(outer: ByteReader): AuditRecord {
  const reader = new ByteReader(outer.take(outer.u16()));
  const kind = reader.u8();
  const seq = reader.u32();
  const time = reader.u64();
  const writes: Write[] = [];
  for (let left = reader.u16(); left > 0; left--) writes.push(takeWrite(reader));
  const seen: Seen[] = [];
  const count = reader.u8();
  if (count > seenLimit) throw new AuditError("malformed");
  for (let left = count; left > 0; left--) {
    seen.push({ lane: takeId(reader), appends: reader.u32(), head: reader.take(8) });
  }
  const sealed = reader.take(reader.left);
  if (!isSealedLength(sealed.length)) throw new AuditError("malformed");
  return { kind, seq, time, writes, seen, sealed };
}
