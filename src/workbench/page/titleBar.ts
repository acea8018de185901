import type { DemoUser } from "../session";
import { element, tab } from "./dom";

/** What the title bar shows. */
export interface TitleState {
  readonly fileName: string;
  readonly isDirty: boolean;
  /** Names of all windows, and which one is in front. */
  readonly windows: readonly string[];
  readonly front: number;
  /** Whether the add-in's pane is shown, or `null` in a window without the add-in. */
  readonly isPaneShown: boolean | null;
}

/** What its buttons do. */
export interface TitleActions {
  readonly save: () => void;
  readonly download: () => void;
  readonly openSecondWindow: () => void;
  readonly togglePane: () => void;
  readonly toggleTheme: () => void;
  readonly bringToFront: (index: number) => void;
}

const button = (label: string, title: string, onclick: () => void): HTMLButtonElement =>
  element("button", { type: "button", title, onclick }, label);

/** The title bar: the file, whether it is saved, the windows, and what concerns all of them. */
export class TitleBar {
  private readonly name = element("span", { className: "name" });
  private readonly state = element("span", { className: "state", role: "status" });
  private readonly windows = element("div", {
    className: "windows",
    role: "tablist",
    "aria-label": "Ikkunat",
  });
  private readonly pane: HTMLButtonElement;

  constructor(
    bar: HTMLElement,
    demoUsers: readonly DemoUser[],
    private readonly actions: TitleActions
  ) {
    this.pane = button("", "Apuohjelman ruutu", actions.togglePane);
    bar.append(
      element("img", { src: "/assets/icons/par-32.png", alt: "" }),
      this.name,
      this.state,
      this.windows,
      element("span", { className: "space" }),
      ...(demoUsers.length > 0 ? [demoCard(demoUsers)] : []),
      button("Tallenna", "Tallenna työkirja levylle (Ctrl+S)", actions.save),
      button("Lataa", "Lataa työkirja tiedostona", actions.download),
      button("Toinen ikkuna", "Avaa sama työkirja toiselle henkilölle", actions.openSecondWindow),
      this.pane,
      button("Tumma / vaalea", "Vaihda teema", actions.toggleTheme)
    );
  }

  draw(state: TitleState): void {
    this.name.textContent = state.fileName;
    this.state.textContent = state.isDirty ? "Tallentamatta" : "Tallennettu";
    this.pane.hidden = state.isPaneShown === null;
    this.pane.textContent = state.isPaneShown === true ? "Piilota ruutu" : "Näytä ruutu";
    this.windows.hidden = state.windows.length < 2;
    this.windows.replaceChildren(
      ...state.windows.map((name, index) =>
        tab(name, index === state.front, () => {
          this.actions.bringToFront(index);
        })
      )
    );
  }
}

/** Who can sign in to the trial register, for whoever opens the card. */
function demoCard(users: readonly DemoUser[]): HTMLElement {
  const rows = users.map(({ role, name, password }) =>
    element(
      "tr",
      {},
      element("td", {}, role),
      element("td", {}, name),
      element("td", {}, element("code", {}, password))
    )
  );
  const head = ["Rooli", "Nimi", "Salasana"].map((text) => element("th", { scope: "col" }, text));
  return element(
    "details",
    { className: "demo" },
    element("summary", {}, "Kokeilukäyttäjät"),
    element("table", {}, element("tr", {}, ...head), ...rows)
  );
}
