import { ByteReader } from "../vault/byteReader";
import { concat, u16, u64, u8 } from "../vault/bytes";
import { hash } from "../vault/hash";
import { idBytes } from "../vault/ids";
import { parseSealedText, sealedText } from "../vault/sealedText";
import { labelled, signatureLength } from "../vault/signature";
import { AuditError } from "./errors";
import { type Pen, signOne, takeId, type Verify } from "./signing";

/** Signed over by a lane's header. */
export const laneLabel = "PAR1.lane";

const sealedKeyLength = 80;
const headerLength = 299;

/** What the first cell of a lane tells (workbook format 1 §7.1). */
export interface LaneHeader {
  readonly lane: string;
  readonly user: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** Hash of the newest chain record that the owner knew, 32 bytes. */
  readonly chainHead: Uint8Array;
  /** Epoch of the `audit` compartment that the lane key is sealed to. */
  readonly epoch: number;
  /** The lane key sealed to `audit`, 80 bytes. */
  readonly keyForAudit: Uint8Array;
  /** The lane key sealed to the user, 80 bytes. */
  readonly keyForUser: Uint8Array;
}

/** A header as it stands in the workbook. */
export interface SignedHeader extends LaneHeader {
  /** The whole header: what head(0) is the hash of. */
  readonly bytes: Uint8Array;
}

function unsignedBytes(header: LaneHeader): Uint8Array {
  const { chainHead, keyForAudit, keyForUser } = header;
  if (
    chainHead.length !== 32 ||
    keyForAudit.length !== sealedKeyLength ||
    keyForUser.length !== sealedKeyLength
  ) {
    throw new AuditError("malformed");
  }
  return concat(
    u8(1),
    idBytes(header.lane),
    idBytes(header.user),
    u64(header.time),
    chainHead,
    u16(header.epoch),
    keyForAudit,
    keyForUser
  );
}

/** Writes and signs a header. */
export async function writeHeader(
  header: LaneHeader,
  session: Pick<Pen, "sign">
): Promise<{ readonly text: string; readonly header: SignedHeader }> {
  const unsigned = unsignedBytes(header);
  const signature = await signOne(session, laneLabel, unsigned);
  const bytes = concat(unsigned, signature);
  return { text: sealedText("PAH1", bytes), header: { ...header, bytes } };
}

/** Reads a header; its signature is not looked at. @throws VaultError, AuditError */
export function readHeader(text: string): SignedHeader {
  const bytes = parseSealedText("PAH1", text, headerLength);
  const reader = new ByteReader(bytes);
  if (reader.u8() !== 1) throw new AuditError("malformed");
  return {
    lane: takeId(reader),
    user: takeId(reader),
    time: reader.u64(),
    chainHead: reader.take(32),
    epoch: reader.u16(),
    keyForAudit: reader.take(sealedKeyLength),
    keyForUser: reader.take(sealedKeyLength),
    bytes,
  };
}

/** Whether the user of this key signed the header. */
export function verifyHeader(
  { bytes }: SignedHeader,
  register: string,
  signKey: Uint8Array,
  verify: Verify
): Promise<boolean> {
  const end = bytes.length - signatureLength;
  const signed = labelled(laneLabel, idBytes(register), bytes.subarray(0, end));
  return verify(signKey, signed, bytes.subarray(end));
}

/** head(0) of a lane. */
export const firstHead = (header: SignedHeader): Uint8Array => hash(u8(1), header.bytes);
