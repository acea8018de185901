import { utf8 } from "./bytes";
import { ByteReader } from "./byteReader";

/** A field of {@link lp}: text goes in as UTF-8. */
export type LpField = string | Uint8Array;

/**
 * Length-prefixed fields: `u8 n`, then for each field `u16 length ‖ bytes`. No two lists of fields
 * give the same bytes, which is what makes it safe as a key's context.
 * @throws RangeError above 255 fields or 65,535 bytes in one
 */
export function lp(...fields: readonly LpField[]): Uint8Array {
  if (fields.length > 255) throw new RangeError("more than 255 fields");
  let length = 1;
  const parts = fields.map((field) => {
    const bytes = typeof field === "string" ? utf8(field) : field;
    if (bytes.length > 65_535) throw new RangeError("a field above 65,535 bytes");
    length += 2 + bytes.length;
    return bytes;
  });
  // One allocation: every cell that is sealed or opened comes through here.
  const whole = new Uint8Array(length);
  whole[0] = parts.length;
  let at = 1;
  for (const bytes of parts) {
    whole[at] = bytes.length >> 8;
    whole[at + 1] = bytes.length & 255;
    whole.set(bytes, at + 2);
    at += 2 + bytes.length;
  }
  return whole;
}

/** The fields of {@link lp}. @throws VaultError `wrong-length` on missing or trailing bytes */
export function parseLp(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const fields: Uint8Array[] = [];
  for (let left = reader.u8(); left > 0; left--) fields.push(reader.take(reader.u16()));
  reader.end();
  return fields;
}
