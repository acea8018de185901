import type { Area } from "../../excel-host/model";
import { boundingArea, cellArea, MAX_COLUMNS, MAX_ROWS } from "../../excel-host/model";
import { wireFormula } from "../../excel-host/values";
import type { Book } from "./book";
import { element } from "./dom";
import type { GridView, Place } from "./gridView";

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Selecting and typing in the grid, by mouse and by keyboard, as Excel does it. */
export class GridInput {
  private editor: HTMLInputElement | null = null;
  /** The far end of the selection; its near end is the active cell. */
  private end: Place = { row: 0, column: 0 };

  /**
   * @param book - the book in front
   * @param select - shows a new selection
   * @param type - types into cells; `""` deletes
   */
  constructor(
    private readonly view: GridView,
    private readonly book: () => Book,
    private readonly select: (area: Area) => void,
    private readonly type: (area: Area, text: string) => void
  ) {
    const { area } = view;
    area.addEventListener("pointerdown", (event) => this.press(event));
    area.addEventListener("pointermove", (event) => this.drag(event));
    area.addEventListener("dblclick", (event) => {
      const place = view.placeOf(event);
      if (place !== null) this.edit(place, null);
    });
    area.addEventListener("keydown", (event) => this.key(event));
  }

  private get active(): Place {
    const { top, left } = this.book().selection;
    return { row: top, column: left };
  }

  private press(event: PointerEvent): void {
    const place = this.view.placeOf(event);
    if (place === null || event.target === this.editor) return;
    this.commit();
    if (event.shiftKey) this.extend(place);
    else this.goTo(place);
  }

  private drag(event: PointerEvent): void {
    const place = event.buttons === 1 ? this.view.placeOf(event) : null;
    const isNew =
      place !== null && (place.row !== this.end.row || place.column !== this.end.column);
    if (isNew && this.editor === null) this.extend(place);
  }

  private goTo(place: Place): void {
    const row = Math.min(Math.max(place.row, 0), MAX_ROWS - 1);
    const column = Math.min(Math.max(place.column, 0), MAX_COLUMNS - 1);
    this.end = { row, column };
    this.select(cellArea(row, column));
    this.view.reveal(this.end);
  }

  private extend(place: Place): void {
    this.end = place;
    const { row, column } = this.active;
    this.select(boundingArea(cellArea(row, column), cellArea(place.row, place.column)));
  }

  private key(event: KeyboardEvent): void {
    if (event.target === this.editor) {
      this.editorKey(event);
      return;
    }
    const arrow = ARROWS[event.key] ?? this.page(event.key);
    const { row, column } = this.active;
    if (arrow !== null) {
      if (event.shiftKey) {
        const end = { row: this.end.row + arrow.row, column: this.end.column + arrow.column };
        if (end.row >= row && end.column >= column) this.extend(end);
      } else this.goTo({ row: row + arrow.row, column: column + arrow.column });
    } else if (event.key === "Enter") this.goTo({ row: row + (event.shiftKey ? -1 : 1), column });
    else if (event.key === "Home") this.goTo({ row: event.ctrlKey ? 0 : row, column: 0 });
    else if (event.key === "Delete") this.type(this.book().selection, "");
    else if (event.key === "F2") this.edit(this.active, null);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.edit(this.active, event.key);
    } else return;
    event.preventDefault();
  }

  private page(key: string): Place | null {
    if (key === "PageDown") return { row: this.view.pageRows, column: 0 };
    return key === "PageUp" ? { row: -this.view.pageRows, column: 0 } : null;
  }

  private editorKey(event: KeyboardEvent): void {
    const { row, column } = this.active;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter") {
      this.commit();
      this.goTo({ row: row + 1, column });
    } else if (event.key === "Tab") {
      this.commit();
      this.goTo({ row, column: column + (event.shiftKey ? -1 : 1) });
    } else return;
    event.preventDefault();
    this.view.area.focus();
  }

  /** Opens the editor with the cell's contents, or with what was typed. */
  private edit(place: Place, typed: string | null): void {
    this.close();
    const cell = this.book().sheet.cells.get(place.row, place.column);
    const quote = cell?.quotePrefix === true ? "'" : "";
    const editor = element("input", {
      className: "editor",
      type: "text",
      spellcheck: false,
      value: typed ?? quote + String(wireFormula(cell)),
      "aria-label": "Solun sisältö",
    });
    const { left, top, width } = this.view.boxOf(place);
    editor.style.cssText = `left:${left}px;top:${top}px;width:${Math.max(width, 90)}px`;
    editor.addEventListener("blur", () => this.commit());
    this.editor = editor;
    // Excel refuses what an add-in asks for while somebody is typing into a cell.
    this.book().host.cellEditing.begin();
    this.view.overlay(editor);
    editor.focus();
    editor.setSelectionRange(editor.value.length, editor.value.length);
  }

  private commit(): void {
    const { editor } = this;
    if (editor === null) return;
    this.close();
    const { row, column } = this.active;
    this.type(cellArea(row, column), editor.value);
  }

  private close(): void {
    const { editor } = this;
    if (editor === null) return;
    this.editor = null;
    editor.remove();
    this.book().host.cellEditing.end();
  }
}
