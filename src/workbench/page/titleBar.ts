import { element, tab } from "./dom";

/** What the title bar shows. */
export interface TitleState {
  readonly fileName: string;
  readonly isDirty: boolean;
  /** Names of all open workbooks, the first one being the file; which one is in front. */
  readonly windows: readonly string[];
  readonly front: number;
  readonly hasPane: boolean;
}

/** What its buttons do. */
export interface TitleActions {
  readonly save: () => void;
  readonly download: () => void;
  readonly togglePane: () => void;
  readonly toggleTheme: () => void;
  readonly bringToFront: (index: number) => void;
}

const button = (label: string, title: string, onclick: () => void): HTMLButtonElement =>
  element("button", { type: "button", title, onclick }, label);

/** Draws the title bar: the file, whether it is saved, and what concerns the whole window. */
export function drawTitleBar(bar: HTMLElement, state: TitleState, actions: TitleActions): void {
  const windows = element("div", {
    className: "windows",
    role: "tablist",
    "aria-label": "Avoimet työkirjat",
  });
  if (state.windows.length > 1) {
    state.windows.forEach((name, index) => {
      windows.append(tab(name, index === state.front, () => actions.bringToFront(index)));
    });
  }
  bar.replaceChildren(
    element("img", { src: "/assets/icons/par-32.png", alt: "" }),
    element("span", { className: "name" }, state.fileName),
    element("span", { className: "state" }, state.isDirty ? "Tallentamatta" : "Tallennettu"),
    windows,
    element("span", { className: "space" }),
    button("Tallenna", "Tallenna työkirja levylle (Ctrl+S)", actions.save),
    button("Lataa", "Lataa työkirja tiedostona", actions.download),
    button(
      state.hasPane ? "Piilota ruutu" : "Näytä ruutu",
      "Apuohjelman ruutu",
      actions.togglePane
    ),
    button("Tumma / vaalea", "Vaihda teema", actions.toggleTheme)
  );
}
