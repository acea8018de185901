import { concat, type RandomBytes } from "./bytes";
import { VaultError } from "./errors";
import { hkdf } from "./hash";
import { agree, boxPublicOf } from "./keyAgreement";
import { asKey, type BoxSecret, keyLength } from "./keys";
import { box, boxOverhead, unbox, zeroNonce } from "./secretbox";

/** Bytes of a 32-byte key sealed to a public key: ephemeral key 32 ‖ box 48. */
export const sealedKeyLength = 80;

/**
 * Seals bytes to a public key (ECIES as age does it): an ephemeral X25519 pair, and a key by HKDF with
 * both public keys as salt and `info` naming the purpose. The key is used once, so the nonce is zero.
 * @returns ephemeral public key 32 ‖ box
 * @throws VaultError `bad-key`, `bad-agreement` for a recipient that nobody can be
 */
export function sealTo(
  recipient: Uint8Array,
  plain: Uint8Array,
  info: Uint8Array,
  random: RandomBytes
): Uint8Array {
  const ephemeral = asKey<BoxSecret>(random(keyLength));
  const ephemeralPublic = boxPublicOf(ephemeral);
  const key = hkdf(agree(ephemeral, recipient), concat(ephemeralPublic, recipient), info);
  ephemeral.fill(0);
  return concat(ephemeralPublic, box(plain, zeroNonce, key));
}

/**
 * Opens {@link sealTo}.
 * @throws VaultError `wrong-length`, `bad-agreement` for a small-order ephemeral key, `does-not-open`
 */
export function openSealed(secret: BoxSecret, sealed: Uint8Array, info: Uint8Array): Uint8Array {
  if (sealed.length < keyLength + boxOverhead) throw new VaultError("wrong-length");
  const ephemeralPublic = sealed.subarray(0, keyLength);
  const salt = concat(ephemeralPublic, boxPublicOf(secret));
  const key = hkdf(agree(secret, ephemeralPublic), salt, info);
  return unbox(sealed.subarray(keyLength), zeroNonce, key);
}

/** The 32 bytes of a key sealed with {@link sealTo}. @throws VaultError as {@link openSealed} does */
export function openSealedKey(secret: BoxSecret, sealed: Uint8Array, info: Uint8Array): Uint8Array {
  if (sealed.length !== sealedKeyLength) throw new VaultError("wrong-length");
  return openSealed(secret, sealed, info);
}
