import { u16 } from "./bytes";
import type { CompartmentName } from "./compartments";
import { hkdf } from "./hash";
import {
  asKey,
  type BoxSecret,
  type CompartmentSeed,
  type SignSeed,
  type UserSeed,
  type WrapKey,
} from "./keys";
import { lp } from "./lp";

/*
 * Everything that follows from a seed: HKDF with a label, so that no key serves two purposes.
 * `register` and `user` are ids in their 16 bytes.
 */

/** The X25519 secret of a user. */
export function userBoxSecret(seed: UserSeed, register: Uint8Array, user: Uint8Array): BoxSecret {
  return asKey<BoxSecret>(hkdf(seed, null, lp("PAR1.user.box", register, user)));
}

/** The Ed25519 seed of a user. */
export function userSignSeed(seed: UserSeed, register: Uint8Array, user: Uint8Array): SignSeed {
  return asKey<SignSeed>(hkdf(seed, null, lp("PAR1.user.sign", register, user)));
}

/** The key that wraps owner keys in a compartment's epoch. */
export function compartmentWrapKey(
  seed: CompartmentSeed,
  register: Uint8Array,
  name: CompartmentName,
  epoch: number
): WrapKey {
  return asKey<WrapKey>(hkdf(seed, null, lp("PAR1.wrap", register, name, u16(epoch))));
}

/** The X25519 secret of a compartment's epoch, whose public half is in the chain. */
export function compartmentBoxSecret(
  seed: CompartmentSeed,
  register: Uint8Array,
  name: CompartmentName,
  epoch: number
): BoxSecret {
  return asKey<BoxSecret>(hkdf(seed, null, lp("PAR1.box", register, name, u16(epoch))));
}

/** The recovery user's seed, from the 16 bytes of its code. */
export function recoverySeed(code: Uint8Array, register: Uint8Array): UserSeed {
  return asKey<UserSeed>(hkdf(code, null, lp("PAR1.recovery", register)));
}

/** The signing seed of an invite, from the 16 bytes of its code. */
export function inviteSeed(code: Uint8Array, register: Uint8Array, user: Uint8Array): SignSeed {
  return asKey<SignSeed>(hkdf(code, null, lp("PAR1.invite", register, user)));
}
