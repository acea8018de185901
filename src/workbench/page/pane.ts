import { attachFrame, clientInfoOf } from "../../excel-host/page";
import type { Ribbon } from "../ribbon";
import type { Book } from "./book";
import { element } from "./dom";

/**
 * The add-in's pane: its page in a frame, joined to a window of the host. It runs whether it is seen or
 * not, as the shared runtime does.
 */
export class Pane {
  readonly area = element("aside", { className: "pane" });

  constructor(
    ribbon: Ribbon,
    private readonly book: Book
  ) {
    const title = `${ribbon.addinName}, apuohjelman ruutu`;
    const frame = element("iframe", { title });
    // The frame must know its Excel before it is given its address.
    attachFrame(window, frame, clientInfoOf(book.host.book), book.connection);
    frame.src = new URL(ribbon.paneUrl).pathname;
    const close = element("button", {
      type: "button",
      title: "Sulje ruutu",
      "aria-label": "Sulje ruutu",
      textContent: "✕",
      onclick: () => {
        this.toggle();
      },
    });
    this.area.setAttribute("aria-label", title);
    this.area.append(element("header", {}, element("span", {}, ribbon.addinName), close), frame);
  }

  get isShown(): boolean {
    return this.book.connection.window.pane === "Visible";
  }

  /** Opens or closes the pane by hand. */
  toggle(): void {
    const { window } = this.book.connection;
    window.pane = this.isShown ? "Background" : "Visible";
    this.book.host.book.announceChange();
  }

  /** Shows what the add-in, or the person, last asked for, if its window is in front. */
  draw(isInFront: boolean): void {
    this.area.hidden = !(isInFront && this.isShown);
  }
}
