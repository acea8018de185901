import nacl from "tweetnacl";
import { isZero } from "./bytes";
import { VaultError } from "./errors";
import { asKey, keyLength, type BoxPublic, type BoxSecret } from "./keys";

/** The public half of an X25519 secret. */
export function boxPublicOf(secret: BoxSecret): BoxPublic {
  return asKey<BoxPublic>(nacl.scalarMult.base(secret));
}

/**
 * X25519 (RFC 7748), 32 bytes.
 * @throws VaultError `bad-key` on a wrong length, `bad-agreement` when the result is all zero: the
 * other side sent a point of small order, and anybody would know the key
 */
export function agree(secret: BoxSecret, publicKey: Uint8Array): Uint8Array {
  if (publicKey.length !== keyLength) throw new VaultError("bad-key");
  const shared = nacl.scalarMult(secret, publicKey);
  if (isZero(shared)) throw new VaultError("bad-agreement");
  return shared;
}
