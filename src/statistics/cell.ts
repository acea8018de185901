/**
 * A count that can be rounded again without the people in it: how many were counted, and the sum of
 * their record keys mod 2⁶⁴. The same people give the same cell wherever and whenever they are
 * counted, and the cells of disjoint groups add up to the cell of both (security reference §3.4).
 */
export interface Cell {
  readonly n: number;
  readonly key: bigint;
}

/** The cell of nobody. */
export const emptyCell: Cell = { n: 0, key: 0n };

/** The cell of two groups together. */
export function addCells(a: Cell, b: Cell): Cell {
  return { n: a.n + b.n, key: BigInt.asUintN(64, a.key + b.key) };
}

/** The cell of one record counted `times` times: a client with two ended periods counts twice there. */
export function cellOf(recordKey: bigint, times = 1): Cell {
  return { n: times, key: BigInt.asUintN(64, recordKey * BigInt(times)) };
}

const keyPattern = /^[0-9a-f]{16}$/u;

/** A cell as storage holds it: the count, and the key as sixteen hexadecimal digits. */
export type StoredCell = readonly [n: number, key: string];

/** A cell for storage. */
export function encodeCell({ n, key }: Cell): StoredCell {
  return [n, key.toString(16).padStart(16, "0")];
}

/** Reads what {@link encodeCell} wrote; `null` when it is anything else. */
export function decodeCell(value: unknown): Cell | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [n, key] = value as readonly unknown[];
  if (typeof n !== "number" || !Number.isSafeInteger(n) || n < 1) return null;
  if (typeof key !== "string" || !keyPattern.test(key)) return null;
  return { n, key: BigInt(`0x${key}`) };
}
