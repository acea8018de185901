/** Chance that can be repeated: the same seed gives the same choices. Never for secrets. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** One of some things; `null` when there are none. */
  pick<T>(among: readonly T[]): T | null;
}

/** Tommy Ettinger's mulberry32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (among) => among[below(among.length)] ?? null };
}
