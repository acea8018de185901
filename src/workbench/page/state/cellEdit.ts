import { cellArea } from "../../../excel-host/model";
import { wireFormula } from "../../../excel-host/values";
import type { Place } from "../grid/place";
import { mergedAt } from "../grid/moves";
import { cellLook } from "../grid/cellLook";
import { fittingWidth } from "../grid/fitting";
import { columnCharacters } from "../grid/pixels";
import { sheetAxes } from "../grid/sheetAxes";
import { enterTyped, resizeColumns } from "../person/handiwork";
import type { BookWindow } from "./bookWindow";

/** A cell that is being typed into. */
export interface OpenEdit {
  readonly place: Place;
  readonly text: string;
  /** `type`: arrows end it, as after typing over a cell; `edit`: they move in the text, as after F2. */
  readonly mode: "type" | "edit";
  readonly where: "cell" | "formula bar";
}

/** The contents of a cell as they are typed: what an editor begins with. */
export function contentsOf({ sheet }: BookWindow, { row, column }: Place, locale: string): string {
  const cell = sheet.cells.get(row, column);
  if (cell === undefined) return "";
  const quote = cell.quotePrefix === true ? "'" : "";
  const contents = wireFormula(cell);
  if (typeof contents === "number") return numberText(contents, locale);
  return quote + String(contents);
}

const numberText = (value: number, locale: string): string =>
  locale.startsWith("en") ? String(value) : String(value).replace(".", ",");

/** Typing into a cell, over it or in the formula bar: one at a time in a window. */
export class CellEdit {
  current: OpenEdit | null = null;

  constructor(private readonly window: BookWindow) {}

  /** Begins with the cell's contents, or with what was typed over them. */
  begin(options: { readonly typed?: string; readonly where?: OpenEdit["where"] } = {}): void {
    const { active, locale } = this.window;
    const { typed, where = "cell" } = options;
    if (this.current === null) {
      const text = typed ?? contentsOf(this.window, active, locale);
      this.current = { place: active, text, mode: typed === undefined ? "edit" : "type", where };
      // Excel refuses what an add-in asks for while somebody is typing into a cell.
      this.window.host.cellEditing.begin();
    } else this.current = { ...this.current, where, mode: "edit" };
    this.window.changes.announce();
  }

  change(text: string): void {
    if (this.current === null || this.current.text === text) return;
    this.current = { ...this.current, text };
    this.window.changes.announce();
  }

  /** F2: from typing to moving in the text and back. */
  toggleMode(): void {
    if (this.current === null) return;
    this.current = { ...this.current, mode: this.current.mode === "edit" ? "type" : "edit" };
    this.window.changes.announce();
  }

  cancel(): void {
    if (this.current === null) return;
    this.current = null;
    this.window.host.cellEditing.end();
    this.window.changes.announce();
  }

  /** Enters what was typed, into the cell or with `everywhere` into all that is selected. */
  commit(everywhere = false): void {
    const edit = this.current;
    if (edit === null) return;
    this.cancel();
    const { window } = this;
    const { sheet, selection, locale } = window;
    if (!everywhere && edit.text === contentsOf(window, edit.place, locale)) return;
    const { top, left } = mergedAt(sheet, edit.place);
    const area = everywhere ? selection : cellArea(top, left);
    void window.do(enterTyped(sheet, area, edit.text, locale)).then((isDone) => {
      if (isDone) widenFor(window, edit.place);
    });
  }
}

/** A number that was typed into a column of the usual width makes it wider, where it would show as `####`. */
function widenFor(window: BookWindow, { row, column }: Place): void {
  const { sheet, locale } = window;
  const isUsual = sheet.columns.at(column)?.width === undefined;
  if (!isUsual || sheet.protection !== null || typeof sheet.valueAt(row, column) !== "number")
    return;
  const width = sheetAxes(sheet).columns.sizeOf(column);
  if (!/^#+$/.test(cellLook(sheet, row, column, { locale, width }).text)) return;
  const characters = columnCharacters(fittingWidth(sheet, column, locale));
  void window.do(resizeColumns(sheet, column, column, characters));
}
