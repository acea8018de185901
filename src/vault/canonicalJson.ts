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

/** Whether members stand in order and numbers are safe integers, at every depth. */
function isOrdered(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isOrdered(item, depth - 1));
  const members = value as Readonly<Record<string, unknown>>;
  let before = "";
  for (const name of Object.keys(members)) {
    if (name < before || !isOrdered(members[name], depth - 1)) return false;
    before = name;
  }
  return true;
}

/**
 * Whether a text is seen to be canonical without sorting and quoting it here, which costs thrice as much. A backslash may
 * escape half a character, and names that are numbers change places when parsed: of such texts nothing is said.
 */
const isSeenCanonical = (text: string, value: unknown): boolean =>
  !text.includes("\\") && isOrdered(value, jsonDepth) && JSON.stringify(value) === text;

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
  const isCanonical = isSeenCanonical(text, value) || write(value, jsonDepth) === text;
  return isCanonical ? (value as Json) : refuse();
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
