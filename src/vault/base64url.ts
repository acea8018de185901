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
 * @throws VaultError `bad-encoding`
 */
export function fromBase64url(text: string): Uint8Array {
  if (text.length % 4 === 1) throw new VaultError("bad-encoding");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text.charCodeAt(index)] ?? refused;
    if (value === refused) throw new VaultError("bad-encoding");
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >>> bits) & 255;
    }
  }
  if ((buffer & ((1 << bits) - 1)) !== 0) throw new VaultError("bad-encoding");
  return bytes;
}
