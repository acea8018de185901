import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

const focusable = "input, select, textarea, button";

/** Moves the focus to a field by its id: to its control, or to the first control of a group. */
function focusField(id: string): void {
  const element = document.getElementById(id);
  const control =
    element?.matches(focusable) === true ? element : element?.querySelector<HTMLElement>(focusable);
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}

/** Asks for the focus of a field that may only be shown by the change that is being made. */
export function useFieldFocus(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) focusField(wanted.id);
  }, [wanted]);
  return (id) => {
    setWanted({ id });
  };
}

/**
 * Moves the focus to an element when it appears, such as a heading or a result that takes the place of a form. The
 * element must be focusable (`tabIndex={-1}`).
 */
export function useFocusOnArrival<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);
  return element;
}
