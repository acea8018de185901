import { formatArea } from "../../excel-host/address";
import { wireFormula } from "../../excel-host/values";
import type { Area } from "../../excel-host/model";
import type { Book } from "./book";
import { element } from "./dom";

/** The name box and the contents of the active cell. */
export class FormulaBar {
  readonly address = element("input", {
    className: "address",
    type: "text",
    spellcheck: false,
    "aria-label": "Nimiruutu",
  });
  readonly contents = element("input", {
    className: "contents",
    type: "text",
    spellcheck: false,
    "aria-label": "Kaavarivi",
  });

  /**
   * @param goTo - selects what was typed into the name box
   * @param enter - enters text into the active cell
   */
  constructor(bar: HTMLElement, goTo: (address: string) => void, enter: (text: string) => void) {
    bar.append(this.address, element("i", { "aria-hidden": "true" }, "fx"), this.contents);
    onEnter(this.address, goTo);
    onEnter(this.contents, enter);
  }

  /** Shows the active cell, unless the person is typing. */
  draw(book: Book, selection: Area): void {
    const cell = book.sheet.cells.get(selection.top, selection.left);
    const quote = cell?.quotePrefix === true ? "'" : "";
    if (document.activeElement !== this.address) this.address.value = formatArea(selection);
    if (document.activeElement !== this.contents) {
      this.contents.value = quote + String(wireFormula(cell));
    }
  }
}

function onEnter(input: HTMLInputElement, act: (text: string) => void): void {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    input.blur();
    act(input.value);
  });
}
