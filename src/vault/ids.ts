import { padded, type RandomBytes, utf8 } from "./bytes";
import { VaultError } from "./errors";
import { toBase32 } from "./base32";

/** Characters of an id, and its bytes in every context. */
export const idLength = 16;

const pattern = /^[a-z2-7]{16}$/u;
const word = /^[a-z][a-z0-9]{0,15}$/u;

/** A new id: ten random bytes as 16 characters of lower-case base32. */
export function newId(random: RandomBytes): string {
  return toBase32(random(10));
}

/** Whether a text is an id. */
export function isId(text: string): boolean {
  return pattern.test(text);
}

/** An id as its 16 ASCII bytes. @throws VaultError `bad-encoding` on anything else */
export function idBytes(id: string): Uint8Array {
  if (!isId(id)) throw new VaultError("bad-encoding");
  const bytes = new Uint8Array(idLength);
  for (let at = 0; at < idLength; at++) bytes[at] = id.charCodeAt(at);
  return bytes;
}

/**
 * An owner in 16 bytes: an id, or the word of a register-wide owner (`organisation`) with zeros
 * behind it. @throws VaultError `bad-encoding`
 */
export function ownerBytes(owner: string): Uint8Array {
  if (!isId(owner) && !word.test(owner)) throw new VaultError("bad-encoding");
  return padded(utf8(owner), idLength);
}
