import { ByteReader } from "../vault/byteReader";
import { concat, u32, u64, u8 } from "../vault/bytes";
import { idBytes } from "../vault/ids";
import { parseSealedText, sealedText } from "../vault/sealedText";
import { labelled, signatureLength } from "../vault/signature";
import { AuditError } from "./errors";
import { type Pen, signOne, takeId, type Verify } from "./signing";

/** Signed over by a tip, and by the trailer of the append that leads to it. */
export const tipLabel = "PAR1.tip";

const tipLength = 97 + signatureLength;

/** How far a lane has come (workbook format 1 §7.3). */
export interface Tip {
  readonly lane: string;
  readonly appends: number;
  /** The first append, counting from 1, whose outbox is still there. */
  readonly outboxFrom: number;
  readonly head: Uint8Array;
  readonly time: number;
  /** Hash of the newest chain record that the owner knew, its own included. */
  readonly chainHead: Uint8Array;
}

/** A tip with its signature. */
export interface SignedTip extends Tip {
  readonly signature: Uint8Array;
}

function unsignedBytes(tip: Tip): Uint8Array {
  return concat(
    u8(1),
    idBytes(tip.lane),
    u32(tip.appends),
    u32(tip.outboxFrom),
    tip.head,
    u64(tip.time),
    tip.chainHead
  );
}

/** Signs a tip. */
export async function signTip(tip: Tip, session: Pick<Pen, "sign">): Promise<SignedTip> {
  return { ...tip, signature: await signOne(session, tipLabel, unsignedBytes(tip)) };
}

/** Whether the user of this key signed the tip. */
export function verifyTip(
  tip: SignedTip,
  register: string,
  signKey: Uint8Array,
  verify: Verify
): Promise<boolean> {
  return verify(signKey, labelled(tipLabel, idBytes(register), unsignedBytes(tip)), tip.signature);
}

/** The text of a tip's cell. */
export function writeTip(tip: SignedTip): string {
  return sealedText("PT1", concat(unsignedBytes(tip), tip.signature));
}

/** Reads a tip; its signature is not looked at. @throws VaultError, AuditError */
export function readTip(text: string): SignedTip {
  const reader = new ByteReader(parseSealedText("PT1", text, tipLength));
  if (reader.u8() !== 1) throw new AuditError("malformed");
  return {
    lane: takeId(reader),
    appends: reader.u32(),
    outboxFrom: reader.u32(),
    head: reader.take(32),
    time: reader.u64(),
    chainHead: reader.take(32),
    signature: reader.take(signatureLength),
  };
}
