/** Calls back once after `ms` milliseconds; what it returns takes the call back. Tests pass their own. */
export type SetTimer = (call: () => void, ms: number) => () => void;

/** The page's own timer. */
export const pageTimer: SetTimer = (call, ms) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/**
 * The promise's outcome, or what `late` makes when it has none after `ms` milliseconds. A promise that settles
 * afterwards is ignored.
 */
export function orLate<T>(
  promise: Promise<T>,
  ms: number,
  setTimer: SetTimer,
  late: () => Error
): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = setTimer(() => reject(late()), ms);
    promise.finally(cancel).then(resolve, reject);
  });
}
