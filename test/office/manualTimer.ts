import type { SetTimer } from "../../src/office/timer";

/** A timer that rings when the test says so. */
export function manualTimer() {
  const waiting = new Map<() => void, number>();
  const setTimer: SetTimer = (call, ms) => {
    waiting.set(call, ms);
    return () => waiting.delete(call);
  };
  return {
    setTimer,
    /** Milliseconds that are being waited. */
    waits: () => [...waiting.values()],
    ring() {
      const calls = [...waiting.keys()];
      waiting.clear();
      for (const call of calls) call();
    },
  };
}
