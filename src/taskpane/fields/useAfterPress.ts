import { useCallback, useEffect, useRef } from "react";

/**
 * Puts off what would move the page while a button of the mouse or a finger is down. A press leaves the field that was
 * written before it is released: a message that appears there in between would push away what was aimed at, and the
 * press would do nothing.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false);
  const waiting = useRef<readonly (() => void)[]>([]);
  useEffect(() => {
    const press = (): void => {
      pressed.current = true;
    };
    // A key ends a press too: one that ends outside of the pane or on a scroll bar is never heard of.
    const release = (): void => {
      pressed.current = false;
      const acts = waiting.current;
      waiting.current = [];
      // The click comes after the release, in the same turn.
      if (acts.length > 0) setTimeout(() => acts.forEach((act) => act()));
    };
    const events = ["pointerup", "pointercancel", "keydown"] as const;
    document.addEventListener("pointerdown", press, true);
    for (const event of events) document.addEventListener(event, release, true);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      for (const event of events) document.removeEventListener(event, release, true);
    };
  }, []);
  return useCallback((act) => {
    if (pressed.current) waiting.current = [...waiting.current, act];
    else act();
  }, []);
}
