import type { JsonObject, JsonValue } from "../domain/json";

/** Bytes that a JSON value takes in UTF-8 without white space. */
export function jsonBytes(value: JsonValue): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Runs of items whose sizes add up to at most `limit`, in order. @throws RangeError for an item above it */
export function packItems<Item>(
  items: readonly Item[],
  limit: number,
  sizeOf: (item: Item) => number
): readonly (readonly Item[])[] {
  const packs: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > limit) throw new RangeError("an item is larger than its cell");
    if (packs.length === 0 || size > left) {
      packs.push([]);
      left = limit;
    }
    packs.at(-1)?.push(item);
    left -= size;
  }
  return packs;
}

/** Members spread over JSON objects of at most `limit` bytes each, their keys sorted as canonical JSON demands. */
export function packMembers(
  members: readonly (readonly [key: string, value: JsonValue])[],
  limit: number
): readonly JsonObject[] {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // Braces are 2 bytes; a member is its key, a colon, its value and a comma.
  const packs = packItems(
    sorted,
    limit - 2,
    ([key, value]) => jsonBytes(key) + jsonBytes(value) + 2
  );
  return packs.map((pack) => Object.fromEntries(pack));
}
