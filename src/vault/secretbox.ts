import nacl from "tweetnacl";
import { VaultError } from "./errors";

/** Bytes of a nonce: random ones never meet, however often a cell is rewritten. */
export const nonceLength = 24;
/** Bytes that a box is longer than what is in it. */
export const boxOverhead = 16;

/**
 * The nonce of keys that seal exactly one message. Shared by all who use it, never changed.
 */
export const zeroNonce = new Uint8Array(nonceLength);

/** NaCl secretbox (XSalsa20-Poly1305): tag 16 ‖ ciphertext. */
export function box(plain: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  return nacl.secretbox(plain, nonce, key);
}

/** What is in a box. @throws VaultError `does-not-open`, `wrong-length` for a nonce cut short */
export function unbox(sealed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  if (nonce.length !== nonceLength) throw new VaultError("wrong-length");
  const plain = nacl.secretbox.open(sealed, nonce, key);
  if (plain === null) throw new VaultError("does-not-open");
  return plain;
}
