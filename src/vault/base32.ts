const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * Lower-case base32 (RFC 4648 §6) without padding, of whole groups of five bytes: the only ones the
 * format has, and the only ones without unused bits. @throws RangeError on another length
 */
export function toBase32(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new RangeError("not a multiple of five bytes");
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}
