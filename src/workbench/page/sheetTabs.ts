import type { WorksheetModel } from "../../excel-host/model";
import type { Book } from "./book";
import { element, tab } from "./dom";

const HIDDEN_WORDS = {
  Visible: "",
  Hidden: "Piilotettu",
  VeryHidden: "Täysin piilotettu",
} as const;

/** Draws the tabs of the sheets, and at the end what the add-in has cost so far. */
export function drawSheetTabs(
  bar: HTMLElement,
  book: Book,
  view: { readonly showsHidden: boolean; readonly front: WorksheetModel; readonly meter: string },
  actions: {
    readonly choose: (sheet: WorksheetModel) => void;
    readonly showHidden: (show: boolean) => void;
  }
): void {
  const tabs = book.model.worksheets
    .filter(({ visibility }) => view.showsHidden || visibility === "Visible")
    .map((sheet) => {
      const isHidden = sheet.visibility !== "Visible";
      const node = tab(
        sheet.name,
        sheet === view.front,
        () => actions.choose(sheet),
        isHidden ? "hidden" : ""
      );
      node.title = HIDDEN_WORDS[sheet.visibility];
      if (sheet.tabColor !== "") node.style.borderBottom = `3px solid ${sheet.tabColor}`;
      return node;
    });
  const box = element("input", { type: "checkbox", checked: view.showsHidden });
  box.addEventListener("change", () => actions.showHidden(box.checked));
  bar.replaceChildren(
    element("div", { role: "tablist", "aria-label": "Välilehdet" }, ...tabs),
    element("label", {}, box, "Näytä piilotetut välilehdet"),
    element("span", { className: "meter" }, view.meter)
  );
}
