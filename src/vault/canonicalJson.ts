import { utf8, utf8Text } from "./bytes";
import { VaultError } from "./errors";

/** Any value of canonical JSON. Numbers are safe integers. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

/** An object of canonical JSON. */
export type JsonMembers = Readonly<Record<string, Json>>;

/** How deep lists and objects may nest, the outermost counted. Records need four. */
export const jsonDepth = 16;

function refuse(): never {
  throw new VaultError("bad-json");
}

const loneSurrogate = /\p{Surrogate}/u;

/** Codes, dates and the names of members: nothing in them is escaped. */
const plainText = /^[\w .-]*$/u;

// RFC 8785 §3.2.2.2 took its escapes from ECMAScript, so JSON.stringify writes them.
function quoted(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  return loneSurrogate.test(text) ? refuse() : JSON.stringify(text);
}

/** Whether an object was written as `{…}`, here or in another realm: a clone has that one's prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// The parameter is `unknown`: what comes from a decoder or from outside is checked, not trusted.
function write(value: unknown, depth: number): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : refuse();
  if (typeof value !== "object" || depth === 0) return refuse();
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown) => write(item, depth - 1)).join(",")}]`;
  }
  if (!isPlain(value)) return refuse();
  // Without a comparison function sort() compares UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, item]) => `${quoted(name)}:${write(item, depth - 1)}`).join(",")}}`;
}

/**
 * The one text of a value: RFC 8785 restricted to safe integers, well-formed strings, booleans,
 * null, lists and plain objects. Minus zero is written as 0.
 * @throws VaultError `bad-json` on anything else
 */
export function canonicalJson(value: Json): string {
  return write(value, jsonDepth);
}

/**
 * Reads canonical JSON: what was parsed must be written back as the same text, which refuses white
 * space, duplicate and unsorted members, other escapes and other spellings of a number.
 * @throws VaultError `bad-json`
 */
export function parseCanonicalJson(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new VaultError("bad-json", { cause });
  }
  return write(value, jsonDepth) === text ? (value as Json) : refuse();
}

/** {@link canonicalJson} as UTF-8. */
export function canonicalJsonBytes(value: Json): Uint8Array {
  return utf8(canonicalJson(value));
}

/** {@link parseCanonicalJson} of UTF-8. @throws VaultError `bad-encoding`, `bad-json` */
export function parseCanonicalJsonBytes(bytes: Uint8Array): Json {
  return parseCanonicalJson(utf8Text(bytes));
}

/** Whether a value is an object: not a list, not null. */
export function isJsonMembers(value: Json): value is JsonMembers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
