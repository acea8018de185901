import type { RandomBytes } from "./bytes";

const poolLength = 4096;

/**
 * Random bytes from the engine's generator, asked for in larger pieces: a call costs as much as sealing
 * a short value. Bytes given out are overwritten in the pool.
 */
export function pooledRandom(): RandomBytes {
  const pool = new Uint8Array(poolLength);
  let at = poolLength;
  return (count) => {
    if (count > poolLength) return crypto.getRandomValues(new Uint8Array(count));
    if (at + count > poolLength) {
      crypto.getRandomValues(pool);
      at = 0;
    }
    const bytes = pool.slice(at, at + count);
    pool.fill(0, at, at + count);
    at += count;
    return bytes;
  };
}
