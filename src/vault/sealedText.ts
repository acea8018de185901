import { fromBase64url, toBase64url } from "./base64url";
import { VaultError } from "./errors";

/** The tags of storage: the text of a cell is the tag, a full stop, and base64url. */
export type SealedTag = "PC1" | "PK1" | "PS1" | "PW1" | "PE1" | "PUC1" | "PAH1" | "PL1" | "PT1";

/** How many bytes a cell holds: exactly, or from `min` to `max`. */
export type ExpectedLength = number | { readonly min: number; readonly max: number };

/** `PC1.AQIA…` */
export function sealedText(tag: SealedTag, bytes: Uint8Array): string {
  return `${tag}.${toBase64url(bytes)}`;
}

/** Whether a cell's text begins with the tag. Nothing behind the tag is looked at. */
export function hasTag(tag: SealedTag, text: string): boolean {
  return text.startsWith(tag) && text.charAt(tag.length) === ".";
}

/**
 * The bytes of a cell with this tag and length. The length is judged from the text before anything
 * is decoded.
 * @param room - as of {@link fromBase64url}
 * @throws VaultError `wrong-tag`, `wrong-length`, `bad-encoding`
 */
export function parseSealedText(
  tag: SealedTag,
  text: string,
  expected: ExpectedLength,
  room?: (length: number) => Uint8Array
): Uint8Array {
  if (!hasTag(tag, text)) throw new VaultError("wrong-tag");
  const { min, max } = typeof expected === "number" ? { min: expected, max: expected } : expected;
  const length = Math.floor(((text.length - tag.length - 1) * 3) / 4);
  if (length < min || length > max) throw new VaultError("wrong-length");
  return fromBase64url(text, tag.length + 1, room);
}
