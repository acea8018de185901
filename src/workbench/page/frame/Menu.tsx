import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from "react";

/** An entry of a menu; `null` stands for a line between groups. */
export type MenuItem = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly act: () => void;
} | null;

/** A menu at a point of what it lies in: by mouse and keyboard, closed by Escape and by anything outside. */
export function Menu(props: {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
}): ReactElement {
  const { label, x, y, items, close } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    keepInside(current);
    current.querySelector<HTMLButtonElement>("button:enabled")?.focus();
  }, []);
  useEffect(() => {
    const leave = (event: Event): void => {
      const isInside =
        event.target instanceof Node && list.current?.contains(event.target) === true;
      if (!isInside) close();
    };
    document.addEventListener("pointerdown", leave, true);
    return () => document.removeEventListener("pointerdown", leave, true);
  }, [close]);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? []),
    ];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = steps[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      aria-label={label}
      style={{ left: x, top: y }}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) =>
        item === null ? (
          <hr key={index} />
        ) : (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.isDisabled}
            onClick={() => {
              close();
              item.act();
            }}
          >
            {item.label}
          </button>
        )
      )}
    </div>
  );
}

/** Moves something that floats so far that all of it can be seen. */
export function keepInside(node: HTMLElement): void {
  const { right, bottom, left } = node.getBoundingClientRect();
  const x = Math.min(0, innerWidth - 8 - right);
  const y = Math.min(0, innerHeight - 8 - bottom);
  if (x < 0 || y < 0) node.style.translate = `${Math.max(x, 8 - left)}px ${y}px`;
}
