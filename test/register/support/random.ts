/** Bytes that are the same in every run with one seed (xorshift32). For tests only. */
export function seededRandom(seed: number): (count: number) => Uint8Array {
  let state = (seed * 2_654_435_761 + 88_675_123) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let n = 0; n < 16; n++) next();
  return (count) => Uint8Array.from({ length: count }, () => next() >>> 13);
}
