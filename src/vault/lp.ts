import { concat, u16, u8, utf8 } from "./bytes";
import { ByteReader } from "./byteReader";

/** A field of {@link lp}: text goes in as UTF-8. */
export type LpField = string | Uint8Array;

/**
 * Length-prefixed fields: `u8 n`, then for each field `u16 length ‖ bytes`. No two lists of fields
 * give the same bytes, which is what makes it safe as a key's context.
 * @throws RangeError above 255 fields or 65,535 bytes in one
 */
export function lp(...fields: readonly LpField[]): Uint8Array {
  const parts: Uint8Array[] = [u8(fields.length)];
  for (const field of fields) {
    const bytes = typeof field === "string" ? utf8(field) : field;
    parts.push(u16(bytes.length), bytes);
  }
  return concat(...parts);
}

/** The fields of {@link lp}. @throws VaultError `wrong-length` on missing or trailing bytes */
export function parseLp(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const fields: Uint8Array[] = [];
  for (let left = reader.u8(); left > 0; left--) fields.push(reader.take(reader.u16()));
  reader.end();
  return fields;
}
