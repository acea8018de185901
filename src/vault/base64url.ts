import { VaultError } from "./errors";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const refused = 255;

const values = new Uint8Array(128).fill(refused);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

/** Base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  let at = 0;
  for (; at + 2 < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text +=
      alphabet.charAt(group >>> 18) +
      alphabet.charAt((group >>> 12) & 63) +
      alphabet.charAt((group >>> 6) & 63) +
      alphabet.charAt(group & 63);
  }
  const left = bytes.length - at;
  if (left > 0) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8);
    text += alphabet.charAt(group >>> 18) + alphabet.charAt((group >>> 12) & 63);
    if (left === 2) text += alphabet.charAt((group >>> 6) & 63);
  }
  return text;
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
