import { isJsonMembers, type Json } from "../../vault/canonicalJson";

/** A body that is not what its operation promises. Caught where records are read. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";

  constructor() {
    super("shape");
  }
}

/** Reads a value of one shape. @throws ShapeError */
export type Shape<T> = (value: Json | undefined) => T;

/** What a shape reads. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A value for which a test holds. */
function checked<T extends Json>(test: (value: Json | undefined) => value is T): Shape<T> {
  return (value) => {
    if (!test(value)) throw new ShapeError();
    return value;
  };
}

/** A text that is not empty and not longer than `limit`. */
export const text = (limit: number): Shape<string> =>
  checked(
    (value): value is string => typeof value === "string" && value !== "" && value.length <= limit
  );

/** A text that a function reads; `null` refuses it. */
export function parsed<T>(parse: (value: string) => T | null): Shape<T> {
  return (value) => {
    const result = typeof value === "string" ? parse(value) : null;
    if (result === null) throw new ShapeError();
    return result;
  };
}

/** One of some words. */
export function word<const W extends string>(words: readonly W[]): Shape<W> {
  return parsed((value) => words.find((one) => one === value) ?? null);
}

/** An integer from `least` to `most`. */
export const integer = (least: number, most: number): Shape<number> =>
  checked(
    (value): value is number =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most
  );

/** True or false. */
export const flag: Shape<boolean> = checked(
  (value): value is boolean => typeof value === "boolean"
);

/** A list of at least `least` and at most `most` items, no two of which have the same key. */
export function list<T>(
  item: Shape<T>,
  keyOf: (value: T) => string,
  [least, most]: readonly [number, number] = [0, 1000]
): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new ShapeError();
    const items = (value as readonly Json[]).map(item);
    const keys = new Set(items.map(keyOf));
    if (items.length < least || items.length > most || keys.size !== items.length) {
      throw new ShapeError();
    }
    return items;
  };
}

/** An object with exactly these members. */
export function members<S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S
): Shape<{ readonly [K in keyof S]: Shaped<S[K]> }> {
  const names = Object.keys(shapes);
  return (value) => {
    if (value === undefined || !isJsonMembers(value)) throw new ShapeError();
    const own = Object.keys(value);
    if (own.length !== names.length) throw new ShapeError();
    const entries = names.map((name) => [name, shapes[name]?.(value[name])] as const);
    return Object.fromEntries(entries) as { readonly [K in keyof S]: Shaped<S[K]> };
  };
}

/** An object of texts by name. */
export function texts(limit: number): Shape<Readonly<Record<string, string>>> {
  return (value) => {
    if (value === undefined || !isJsonMembers(value)) throw new ShapeError();
    const entries = Object.entries(value);
    if (entries.length > 1000) throw new ShapeError();
    return Object.fromEntries(
      entries.map(([name, item]) => [text(limit)(name), text(limit)(item)] as const)
    );
  };
}
