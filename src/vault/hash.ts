import { hkdf as nobleHkdf } from "@noble/hashes/hkdf.js";
import { hmac as nobleHmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat } from "./bytes";

const empty = new Uint8Array(0);

/** Before and while hashing short messages: what a copy of the digest costs is all that is allocated. */
const fresh = sha256.create();
const working = sha256.create();
/**
 * Where digests are written before they are copied out. A view of a small array, such as `digest` and `subarray` make,
 * moves its bytes out of the engine's heap: that costs as much as hashing a block.
 */
const digest = new Uint8Array(sha256.outputLen);

function hashOne(bytes: Uint8Array, length: number): Uint8Array {
  fresh._cloneInto(working).update(bytes).digestInto(digest);
  return digest.slice(0, length);
}

/** SHA-256 over the parts one after another, 32 bytes. */
export function hash(...parts: readonly Uint8Array[]): Uint8Array {
  return hashOne(concat(...parts), digest.length);
}

/** The first 16 bytes of {@link hash}: collisions cost 2^64, which is enough to compare places. */
export function h16(bytes: Uint8Array): Uint8Array {
  return hashOne(bytes, 16);
}

/** The first 8 bytes of {@link hash}: for hints and for comparing with a head that is known. */
export function h8(bytes: Uint8Array): Uint8Array {
  return hashOne(bytes, 8);
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return nobleHmac(sha256, key, message);
}

/** A key's HMAC whose two padded blocks were hashed once, for many short messages. */
export interface KeyedHmac {
  /** HMAC-SHA-256 of one message, 32 bytes. */
  readonly of: (message: Uint8Array) => Uint8Array;
  /** Overwrites the key's state; `of` must not be called afterwards. */
  readonly wipe: () => void;
}

/** Where every keyed HMAC does its work. `digestInto` wipes it, so no key's state stays in it. */
const scratch = nobleHmac.create(sha256, empty);

/** Prepares {@link KeyedHmac}. The key's bytes are not kept. */
export function keyedHmac(key: Uint8Array): KeyedHmac {
  const state = nobleHmac.create(sha256, key);
  return {
    of: (message) => {
      state._cloneInto(scratch).update(message).digestInto(digest);
      const mac = digest.slice();
      digest.fill(0);
      return mac;
    },
    wipe: () => state.destroy(),
  };
}

/** HKDF-SHA-256 (RFC 5869), 32 bytes out. An absent salt is empty. */
export function hkdf(ikm: Uint8Array, salt: Uint8Array | null, info: Uint8Array): Uint8Array {
  return nobleHkdf(sha256, ikm, salt ?? empty, info, 32);
}
