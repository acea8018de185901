import nacl from "tweetnacl";
import { concat, fromHex, sameBytes, u8, utf8 } from "./bytes";
import { nativeEd25519, verifyNative } from "./ed25519Native";
import { VaultError } from "./errors";
import { asKey, type SignPublic, type SignSeed } from "./keys";

/** Bytes of a signature. */
export const signatureLength = 64;

/** L, the order of the base point (RFC 8032 §5.1), little-endian. */
const order = Uint8Array.from([
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
]);

/** p = 2^255 - 19, little-endian. */
const prime = new Uint8Array(32).fill(0xff);
prime[0] = 0xed;
prime[31] = 0x7f;

/** The y coordinates of the points whose order divides 8: orders 4, 1, 2 and twice 8. */
const smallOrder = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
].map(fromHex);

/** Whether a < b as little-endian numbers of 32 bytes. Both are public, so time may tell. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 31; at >= 0; at--) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Whether 32 bytes may be a user's verifying key: y < p and not a point of small order, for which
 * one signature fits many messages. Whether y is on the curve is left to the verification.
 */
export function isAcceptedSignPublic(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  const y = bytes.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, prime) && !smallOrder.some((point) => sameBytes(point, y));
}

/** A verifying key. @throws VaultError `bad-key` */
export function asSignPublic(bytes: Uint8Array): SignPublic {
  if (!isAcceptedSignPublic(bytes)) throw new VaultError("bad-key");
  return asKey<SignPublic>(bytes);
}

/** What is signed: the label, a zero byte, and the parts one after another. */
export function labelled(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return concat(utf8(label), u8(0), ...parts);
}

/** The verifying key of a seed. */
export function signPublicOf(seed: SignSeed): SignPublic {
  return asKey<SignPublic>(nacl.sign.keyPair.fromSeed(seed).publicKey);
}

/** Ed25519 (RFC 8032), 64 bytes, deterministic. */
export function sign(seed: SignSeed, message: Uint8Array): Uint8Array {
  const pair = nacl.sign.keyPair.fromSeed(seed);
  try {
    return nacl.sign.detached(message, pair.secretKey);
  } finally {
    pair.secretKey.fill(0);
  }
}

/** The checks that libraries leave out: lengths, S < L (malleability), the key's form. */
function isWellFormed(publicKey: Uint8Array, signature: Uint8Array): boolean {
  return (
    signature.length === signatureLength &&
    isBelow(signature.subarray(32), order) &&
    isAcceptedSignPublic(publicKey)
  );
}

/** Strict verification in JavaScript alone, about 10 ms. */
export function verifyPortable(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
): boolean {
  return (
    isWellFormed(publicKey, signature) && nacl.sign.detached.verify(message, signature, publicKey)
  );
}

/**
 * Strict Ed25519 verification: refuses S ≥ L, keys that are not canonical or of small order, and
 * wrong lengths, then asks WebCrypto where it knows the algorithm and tweetnacl elsewhere.
 */
export async function verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
): Promise<boolean> {
  if (!isWellFormed(publicKey, signature)) return false;
  return (await nativeEd25519())
    ? verifyNative(publicKey, message, signature)
    : nacl.sign.detached.verify(message, signature, publicKey);
}
