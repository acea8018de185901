import { VaultError } from "./errors";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const refused = 255;

const values = new Uint8Array(128).fill(refused);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const ascii = new TextDecoder();

/**
 * Base64url without padding (RFC 4648 §5). Written as bytes and decoded once: a string that grows by
 * characters leaves the collector a chain of pieces for each cell.
 */
export function toBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text[at++] = codes[(buffer >>> bits) & 63] ?? 0;
    }
  }
  if (bits > 0) text[at] = codes[(buffer << (6 - bits)) & 63] ?? 0;
  return ascii.decode(text);
}

/**
 * The bytes of base64url text. One text for each array of bytes: padding, white space, other
 * alphabets, impossible lengths and trailing bits that are not zero are refused.
 * @param start - where it begins, so that nobody has to cut the tag off
 * @param room - gives the array that is filled, of exactly that length
 * @throws VaultError `bad-encoding`
 */
export function fromBase64url(
  text: string,
  start = 0,
  room: (length: number) => Uint8Array = newBytes
): Uint8Array {
  const length = text.length - start;
  const left = length % 4;
  if (left === 1) throw new VaultError("bad-encoding");
  const whole = text.length - left;
  const bytes = room(Math.floor((length * 3) / 4));
  // Four characters at a time, on the path of every cell; a refused one leaves its upper bits in `seen`.
  let seen = 0;
  let at = 0;
  for (let index = start; index < whole; index += 4) {
    const a = valueAt(text, index);
    const b = valueAt(text, index + 1);
    const c = valueAt(text, index + 2);
    const d = valueAt(text, index + 3);
    seen |= a | b | c | d;
    bytes[at++] = (a << 2) | (b >>> 4);
    bytes[at++] = (b << 4) | (c >>> 2);
    bytes[at++] = (c << 6) | d;
  }
  if (left > 0) {
    const a = valueAt(text, whole);
    const b = valueAt(text, whole + 1);
    const c = left === 3 ? valueAt(text, whole + 2) : 0;
    const trailing = left === 3 ? c & 3 : b & 15;
    if (trailing !== 0) throw new VaultError("bad-encoding");
    seen |= a | b | c;
    bytes[at++] = (a << 2) | (b >>> 4);
    if (left === 3) bytes[at] = (b << 4) | (c >>> 2);
  }
  if (seen > 63) throw new VaultError("bad-encoding");
  return bytes;
}

const newBytes = (length: number): Uint8Array => new Uint8Array(length);

const valueAt = (text: string, index: number): number => values[text.charCodeAt(index)] ?? refused;
