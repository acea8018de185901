import type { WorksheetModel } from "../../../excel-host/model";
import { cellArea, isSingleCell, MAX_COLUMNS, MAX_ROWS, sameArea } from "../../../excel-host/model";
import { empty } from "../person/handiwork";
import type { BookWindow } from "../state/bookWindow";
import type { GridView } from "./gridView";
import type { Direction } from "./moves";
import { ARROWS, jumpFrom, mergedAt, nextWithin, onSheet, regionAround, stepFrom } from "./moves";
import type { Place } from "./place";
import { samePlace } from "./place";

type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Selecting and typing by keyboard, as Excel does it. */
export class GridKeys {
  /** The column in which Tab was first pressed: Enter returns to it. */
  private tabColumn: number | null = null;

  /** @param openFilter - opens the filter menu of a header cell; false when there is none */
  constructor(
    private readonly window: BookWindow,
    private readonly view: GridView,
    private readonly openFilter: (place: Place) => boolean
  ) {}

  /** Does what a key means on the grid. @returns false when it means nothing there */
  press(keys: Keys): boolean {
    const { window } = this;
    const isControl = keys.ctrlKey || keys.metaKey;
    if (keys.altKey) return keys.key === "ArrowDown" && this.openFilter(window.active);
    const arrow = ARROWS[keys.key];
    if (arrow !== undefined) this.arrow(arrow, isControl, keys.shiftKey);
    else if (keys.key === "Enter" || keys.key === "Tab") this.after(keys);
    else if (isControl) return this.control(keys);
    else if (keys.key.length === 1) {
      if (keys.key === " " && keys.shiftKey) this.selectRows();
      else window.edit.begin({ typed: keys.key });
    } else return this.named(keys);
    return true;
  }

  /** Where Enter and Tab lead, on the grid and out of the editor. */
  after({ key, shiftKey }: Pick<Keys, "key" | "shiftKey">): void {
    const { window } = this;
    const { selection, active, sheet } = window;
    const isTab = key === "Tab";
    const isMany = !isSingleCell(selection) && !sameArea(selection, mergedAt(sheet, active));
    if (isMany) {
      const next = nextWithin(selection, active, isTab, shiftKey);
      window.select(selection, next);
      this.view.reveal(next);
      return;
    }
    const step = shiftKey ? -1 : 1;
    const origin = isTab ? (this.tabColumn ?? active.column) : null;
    const from =
      isTab || shiftKey ? active : { ...active, column: this.tabColumn ?? active.column };
    this.goTo(
      stepFrom(sheet, from, isTab ? { rows: 0, columns: step } : { rows: step, columns: 0 })
    );
    this.tabColumn = origin;
  }

  /** Selects one cell and shows it. */
  goTo(place: Place): void {
    this.tabColumn = null;
    const { row, column } = onSheet(place);
    this.window.select(cellArea(row, column));
    this.view.reveal({ row, column });
  }

  private move(to: Place, extends_: boolean): void {
    if (!extends_) {
      this.goTo(to);
      return;
    }
    this.window.extendTo(onSheet(to));
    this.view.reveal(onSheet(to));
  }

  private arrow(direction: Direction, jumps: boolean, extends_: boolean): void {
    const { sheet, active, end } = this.window;
    const from = extends_ ? end : active;
    const to = (jumps ? jumpFrom : stepFrom)(sheet, from, direction);
    if (!samePlace(from, to)) this.move(to, extends_);
  }

  private named({ key, shiftKey }: Keys): boolean {
    const { window, view } = this;
    const from = shiftKey ? window.end : window.active;
    switch (key) {
      case "Home":
        this.move({ row: from.row, column: firstColumn(window.sheet, from) }, shiftKey);
        return true;
      case "PageDown":
      case "PageUp":
        this.move(this.page(from, key === "PageDown" ? view.pageRows : -view.pageRows), shiftKey);
        return true;
      case "Delete":
        void window.do(empty(window.sheet, window.selection));
        return true;
      case "Backspace":
        window.edit.begin({ typed: "" });
        return true;
      case "F2":
        window.edit.begin();
        return true;
      case "Dead":
      case "Process":
        // Letters that are put together begin in the editor, which then gets them.
        window.edit.begin({ typed: "" });
        return false;
      case "Escape":
        window.copied = null;
        window.changes.announce();
        return true;
      default:
        return false;
    }
  }

  private control({ key, code, shiftKey }: Keys): boolean {
    const { window } = this;
    const { sheet } = window;
    const used = sheet.cells.usedArea(true);
    if (key === "Home") {
      const { rows, columns } = sheet.frozen;
      this.move({ row: rows, column: columns }, shiftKey);
    } else if (key === "End") {
      this.move({ row: used?.bottom ?? 0, column: used?.right ?? 0 }, shiftKey);
    } else if (code === "KeyA") this.selectAll();
    else if (key === " ") {
      const { left, right } = window.selection;
      window.select({ top: 0, left, bottom: MAX_ROWS - 1, right }, window.active);
    } else if (code === "KeyZ" || code === "KeyY") this.undo(code === "KeyY" || shiftKey);
    else if (key === "PageDown" || key === "PageUp") this.nextSheet(key === "PageDown" ? 1 : -1);
    else return false;
    return true;
  }

  /** Takes back the last step, the add-in's too, or does it again. */
  private undo(isRedo: boolean): void {
    const { user, words } = this.window;
    const { nothingToUndo, nothingToRedo } = words.grid;
    if (isRedo) void this.window.attempt(() => user.redo(), nothingToRedo);
    else void this.window.attempt(() => user.undo(), nothingToUndo);
  }

  private page(from: Place, count: number): Place {
    const { row } = onSheet({ ...from, row: from.row + count });
    return { row, column: from.column };
  }

  private selectRows(): void {
    const { selection, active } = this.window;
    const { top, bottom } = selection;
    this.window.select({ top, left: 0, bottom, right: MAX_COLUMNS - 1 }, active);
  }

  /** The block around the cell first, and the whole sheet the second time. */
  private selectAll(): void {
    const { sheet, active, selection } = this.window;
    const region = regionAround(sheet, active);
    const all = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    this.window.select(isSingleCell(region) || sameArea(region, selection) ? all : region, active);
  }

  private nextSheet(step: 1 | -1): void {
    const { model, sheet } = this.window;
    const visible = model.worksheets.filter(({ visibility }) => visibility === "Visible");
    const next = visible[visible.indexOf(sheet) + step];
    if (next !== undefined) this.window.show(next);
  }
}

/** Home leads to the first column that scrolls, and from there to the very first. */
function firstColumn({ frozen }: WorksheetModel, { column }: Place): number {
  return column > frozen.columns ? frozen.columns : 0;
}
