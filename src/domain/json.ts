/** Any JSON value, immutable. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON object: what one class of a record's fields is in storage. */
export type JsonObject = Readonly<Record<string, JsonValue>>;

/** Whether a JSON value is an object, not a list and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equality by content; the order of keys does not matter, the order of a list does. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    const other: readonly JsonValue[] = b;
    return a.every((item: JsonValue, at) => sameJson(item, other[at] ?? null));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const mine = a[key];
    const theirs = b[key];
    return mine !== undefined && theirs !== undefined && sameJson(mine, theirs);
  });
}
