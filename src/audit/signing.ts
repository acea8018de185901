import { type ByteReader } from "../vault/byteReader";
import { utf8Text } from "../vault/bytes";
import { isId } from "../vault/ids";
import type { SignLabel, VaultSession } from "../vault/session";
import { AuditError } from "./errors";

/** What writing in a lane asks of the signed-in user's vault. */
export type Pen = Pick<VaultSession, "sign" | "sealDetails">;

/** Verifies a signature: `verify` of the vault, or a caller's own where no signature can be checked. */
export type Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
) => Promise<boolean>;

/** 16 zero bytes: no id, no hash. */
export const zero16 = new Uint8Array(16);

/** Reads an id. @throws AuditError `malformed` */
export function takeId(reader: ByteReader): string {
  const text = utf8Text(reader.take(16));
  if (!isId(text)) throw new AuditError("malformed");
  return text;
}

/** One signature over `label 0x00 ‖ R ‖ bytes`; the session knows R. */
export async function signOne(
  session: Pick<VaultSession, "sign">,
  label: SignLabel,
  bytes: Uint8Array
): Promise<Uint8Array> {
  const [signature] = await session.sign([{ label, bytes }]);
  if (signature === undefined) throw new AuditError("malformed");
  return signature;
}
