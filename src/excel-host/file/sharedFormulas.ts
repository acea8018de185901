import { copiedFormula } from "../address";
import type { XmlElement } from "./xmlRead";

/** Formulas that a file writes once for many cells (ECMA-376 part 1, 18.3.1.40). */
export class SharedFormulas {
  private readonly masters = new Map<
    string,
    { readonly text: string; readonly row: number; readonly column: number }
  >();

  /** The formula of one cell, without `=`. */
  expand(element: XmlElement, row: number, column: number): string {
    const { t, si } = element.attributes;
    if (t !== "shared" || si === undefined) return element.text;
    if (element.text !== "") {
      this.masters.set(si, { text: element.text, row, column });
      return element.text;
    }
    const master = this.masters.get(si);
    return master ? copiedFormula(master.text, row - master.row, column - master.column) : "";
  }
}
