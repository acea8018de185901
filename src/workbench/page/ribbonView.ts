import type { Ribbon, RibbonButton } from "../ribbon";
import { element, tab } from "./dom";

/** Icons are served from here, whatever address the manifest was built for. */
const localPath = (url: string): string => new URL(url).pathname;

/**
 * Draws the add-in's tab.
 *
 * @param isEnabled - what the add-in last said of a button, else the manifest
 * @param run - runs an action
 */
export function drawRibbon(
  area: HTMLElement,
  ribbon: Ribbon,
  isEnabled: (button: RibbonButton) => boolean,
  run: (button: RibbonButton) => void
): void {
  const groups = ribbon.groups.map((group) =>
    element(
      "div",
      { className: "group", role: "group", "aria-label": group.label },
      element(
        "div",
        { className: "buttons" },
        ...group.buttons.map((button) => command(button, isEnabled(button), () => run(button)))
      ),
      element("h2", {}, group.label)
    )
  );
  // The pictures and the focus of unchanged buttons survive when nothing but their state changes.
  const panel = area.querySelector(".panel");
  if (panel !== null) {
    for (const button of panel.querySelectorAll<HTMLButtonElement>(".command")) {
      const model = ribbon.groups
        .flatMap(({ buttons }) => buttons)
        .find(({ id }) => id === button.dataset["id"]);
      if (model !== undefined) button.disabled = !isEnabled(model);
    }
    return;
  }
  area.replaceChildren(
    element(
      "div",
      { role: "tablist", "aria-label": "Valintanauha" },
      tab(ribbon.tabLabel, true, () => undefined)
    ),
    element(
      "div",
      { className: "panel", role: "tabpanel", "aria-label": ribbon.tabLabel },
      ...groups
    )
  );
}

function command(button: RibbonButton, isEnabled: boolean, run: () => void): HTMLButtonElement {
  const node = element(
    "button",
    {
      type: "button",
      className: "command",
      disabled: !isEnabled,
      onclick: run,
      "data-id": button.id,
      "aria-description": `${button.tipTitle}. ${button.tip}`,
    },
    element("img", { src: localPath(button.icon), alt: "" }),
    element("span", {}, button.label)
  );
  attachTip(node, button);
  return node;
}

/** Excel's screen tip: title and description under the button, by mouse or keyboard. */
function attachTip(node: HTMLElement, { tipTitle, tip }: RibbonButton): void {
  let card: HTMLElement | null = null;
  const show = (): void => {
    hide();
    const { left, bottom } = node.getBoundingClientRect();
    card = element(
      "div",
      { className: "tip", "aria-hidden": "true" },
      element("strong", {}, tipTitle),
      element("span", {}, tip)
    );
    card.style.left = `${left}px`;
    card.style.top = `${bottom + 8}px`;
    document.body.append(card);
  };
  const hide = (): void => {
    card?.remove();
    card = null;
  };
  node.addEventListener("pointerenter", show);
  node.addEventListener("focus", show);
  for (const event of ["pointerleave", "blur", "click"]) node.addEventListener(event, hide);
}
