import { useCallback, useEffect, useRef, useState } from "react";

/** An act of the user that takes time: while it runs its button is busy, and what goes wrong is told in words. */
export interface Act<Arguments extends readonly unknown[]> {
  readonly run: (...args: Arguments) => void;
  readonly busy: boolean;
  /** What was thrown, until the next try; `null` when all is well. */
  readonly error: unknown;
  readonly dismiss: () => void;
}

/** How many acts of the user are running: nobody is idle meanwhile. */
let running = 0;
export const isActing = (): boolean => running > 0;

/** Runs `act` on demand, once at a time. A result that arrives after the view has gone is dropped. */
export function useAct<Arguments extends readonly unknown[]>(
  act: (...args: Arguments) => Promise<void>
): Act<Arguments> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(act);
  const present = useRef(true);
  const begun = useRef(false);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
    };
  }, []);
  const run = useCallback((...args: Arguments) => {
    if (begun.current) return;
    begun.current = true;
    running += 1;
    setBusy(true);
    setError(null);
    latest
      .current(...args)
      .catch((reason: unknown) => {
        if (present.current) setError(reason);
      })
      .finally(() => {
        running -= 1;
        begun.current = false;
        if (present.current) setBusy(false);
      });
  }, []);
  const dismiss = useCallback(() => {
    setError(null);
  }, []);
  return { run, busy, error, dismiss };
}
