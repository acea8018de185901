import { useEffect, useLayoutEffect, useRef, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { RibbonButton } from "../../ribbon";
import { keepInside } from "../frame/Menu";

/** Excel's screen tip: title and description under a button. Escape takes it away. */
export function ScreenTip(props: {
  readonly button: RibbonButton;
  readonly under: HTMLElement;
  readonly close: () => void;
}): ReactElement {
  const { button, under, close } = props;
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current !== null) keepInside(card.current);
  }, []);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") close();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [close]);
  const { left, bottom } = under.getBoundingClientRect();
  return createPortal(
    // The button itself says the same as its description.
    <div ref={card} className="tip" aria-hidden="true" style={{ left, top: bottom + 8 }}>
      <strong>{button.tipTitle}</strong>
      <span>{button.tip}</span>
    </div>,
    document.body
  );
}
