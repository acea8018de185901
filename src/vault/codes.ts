import { isZero, type RandomBytes, sameBytes } from "./bytes";
import { VaultError } from "./errors";
import { hash } from "./hash";

/*
 * Codes that people print, read aloud and type: recovery, invites, the register secret. 16 bytes as 26
 * characters of Crockford's base32 (130 bits, the last two zero) and two check characters, written in
 * seven groups of four.
 */

/** Bytes of a code. */
export const codeLength = 16;

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeCharacters = 26;
const allCharacters = 28;

/** The first `count` groups of five bits. */
function symbols(bytes: Uint8Array, count: number): string {
  let text = "";
  for (let index = 0; index < count; index++) {
    let value = 0;
    for (let bit = index * 5; bit < index * 5 + 5; bit++) {
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    text += alphabet.charAt(value);
  }
  return text;
}

/** The first ten bits of the code's hash: a slip of the hand passes once in a thousand. */
const check = (code: Uint8Array): string => symbols(hash(code), allCharacters - codeCharacters);

/** A new code. */
export function newCode(random: RandomBytes): Uint8Array {
  return random(codeLength);
}

/** A code as people see it: `7ZZ0-…`, seven groups of four. @throws RangeError unless 16 bytes */
export function formatCode(code: Uint8Array): string {
  if (code.length !== codeLength) throw new RangeError("a code is 16 bytes");
  const text = symbols(code, codeCharacters) + check(code);
  return (text.match(/.{4}/gu) ?? []).join("-");
}

/**
 * The bytes of a typed code. Case, spaces and dashes do not matter; O is 0, I and L are 1.
 * @throws VaultError `bad-code` on other characters, another length, or check characters that differ
 */
export function parseCode(typed: string): Uint8Array {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, "")
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1");
  if (text.length !== allCharacters) throw new VaultError("bad-code");
  const bits = new Uint8Array(codeLength + 1);
  for (let index = 0; index < codeCharacters; index++) {
    const value = alphabet.indexOf(text.charAt(index));
    if (value < 0) throw new VaultError("bad-code");
    for (let bit = 0; bit < 5; bit++) {
      const at = index * 5 + bit;
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (((value >> (4 - bit)) & 1) << (7 - (at & 7)));
    }
  }
  const code = bits.slice(0, codeLength);
  const expected = Uint8Array.from(check(code), (character) => character.charCodeAt(0));
  const given = Uint8Array.from(text.slice(codeCharacters), (character) => character.charCodeAt(0));
  if (!isZero(bits.subarray(codeLength)) || !sameBytes(expected, given)) {
    throw new VaultError("bad-code");
  }
  return code;
}
