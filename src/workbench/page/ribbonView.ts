import type { Ribbon, RibbonButton } from "../ribbon";
import { element, tab } from "./dom";

/** Icons are served from here, whatever address the manifest was built for. */
const localPath = (url: string): string => new URL(url).pathname;

/** The add-in's tab. */
export class RibbonView {
  private readonly buttons: readonly {
    readonly model: RibbonButton;
    readonly node: HTMLButtonElement;
  }[];

  /** @param run - runs a button's action */
  constructor(area: HTMLElement, ribbon: Ribbon, run: (button: RibbonButton) => void) {
    this.buttons = ribbon.groups
      .flatMap(({ buttons }) => buttons)
      .map((model) => ({
        model,
        node: command(model, () => {
          run(model);
        }),
      }));
    const nodesOf = (buttons: readonly RibbonButton[]): HTMLButtonElement[] =>
      this.buttons.filter(({ model }) => buttons.includes(model)).map(({ node }) => node);
    const groups = ribbon.groups.map(({ label, buttons }) =>
      element(
        "div",
        { className: "group", role: "group", "aria-label": label },
        element("div", { className: "buttons" }, ...nodesOf(buttons)),
        element("h2", {}, label)
      )
    );
    area.append(
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

  /** @param isEnabled - what the add-in last said of a button, else the manifest */
  draw(isEnabled: (button: RibbonButton) => boolean): void {
    for (const { model, node } of this.buttons) node.disabled = !isEnabled(model);
  }
}

function command(button: RibbonButton, run: () => void): HTMLButtonElement {
  const node = element(
    "button",
    {
      type: "button",
      className: "command",
      onclick: run,
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
