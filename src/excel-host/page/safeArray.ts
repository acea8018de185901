import type { BytesValue } from "./controlMessages";

/** As much of COM's array as office.js asks for. */
export interface SafeArray {
  /** A table comes as one row after the other. */
  toArray(): unknown[];
  dimensions(): number;
  /** Entries of a dimension, counted from 1. */
  ubound(dimension: number): number;
}

/** Answers of the old API come as what COM calls a safe array; arrays inside are such arrays as well. */
export function safeArray(values: readonly unknown[]): SafeArray {
  if (isTable(values)) {
    const columns = values[0]?.length ?? 0;
    return {
      toArray: () => values.flat(),
      dimensions: () => 2,
      ubound: (dimension) => (dimension === 1 ? values.length : columns),
    };
  }
  const entries = values.map(variant);
  return { toArray: () => entries, dimensions: () => 1, ubound: () => entries.length };
}

/** A value as COM would hand it over. */
export function variant(value: unknown): unknown {
  if (Array.isArray(value)) return safeArray(value);
  return isBytes(value) ? bytesOf(value) : value;
}

const isTable = (values: readonly unknown[]): values is readonly (readonly unknown[])[] =>
  values.length > 0 && values.every((value) => Array.isArray(value));

const isBytes = (value: unknown): value is BytesValue =>
  typeof value === "object" &&
  value !== null &&
  "base64" in value &&
  typeof value.base64 === "string";

const bytesOf = ({ base64 }: BytesValue): number[] =>
  Array.from(atob(base64), (character) => character.charCodeAt(0));
