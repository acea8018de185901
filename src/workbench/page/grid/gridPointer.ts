import type { Area } from "../../../excel-host/model";
import { containsCell, MAX_COLUMNS, MAX_ROWS } from "../../../excel-host/model";
import { resizeColumns, resizeRows } from "../person/handiwork";
import type { BookWindow } from "../state/bookWindow";
import { fittingWidth } from "./fitting";
import type { GridView } from "./gridView";
import type { Hit } from "./hit";
import { hitAt } from "./hit";
import type { Place } from "./place";
import { areaBetween } from "./place";
import { columnCharacters, rowPoints } from "./pixels";
import { sheetAxes } from "./sheetAxes";

/** A column or row that is being made wider. */
interface Pull {
  readonly axis: "columns" | "rows";
  readonly index: number;
  /** Pixels of the pointer where it was taken hold of, and of the column or row then. */
  readonly from: number;
  readonly size: number;
}

/** What a press began: selecting cells, columns or rows from a place, or pulling an edge. */
type Press =
  | { readonly kind: "cells" | "columns" | "rows"; readonly from: Place }
  | { readonly kind: "pull"; readonly pull: Pull };

/** Selecting with the mouse, and pulling columns and rows wider. */
export class GridPointer {
  private press: Press | null = null;

  /** @param openFilter - opens the filter menu of a header cell */
  constructor(
    private readonly window: BookWindow,
    private readonly view: GridView,
    private readonly openFilter: (place: Place) => boolean
  ) {
    const { area } = view;
    area.addEventListener("pointerdown", this.down);
    area.addEventListener("pointermove", this.move);
    area.addEventListener("pointerup", this.up);
    area.addEventListener("dblclick", this.double);
  }

  dispose(): void {
    const { area } = this.view;
    area.removeEventListener("pointerdown", this.down);
    area.removeEventListener("pointermove", this.move);
    area.removeEventListener("pointerup", this.up);
    area.removeEventListener("dblclick", this.double);
  }

  /** Selects what is under the pointer unless it is selected, as a menu for it wants. */
  selectUnder(event: MouseEvent): Hit["part"] {
    const hit = this.hit(event);
    const { selection } = this.window;
    if (hit.part === "cell" && !containsCell(selection, hit.place.row, hit.place.column)) {
      this.window.select(areaBetween(hit.place, hit.place));
    } else if (hit.part === "row" && (hit.index < selection.top || hit.index > selection.bottom)) {
      this.window.select(rowsArea(hit.index, hit.index));
    } else if (
      hit.part === "column" &&
      (hit.index < selection.left || hit.index > selection.right)
    ) {
      this.window.select(columnsArea(hit.index, hit.index));
    }
    return hit.part;
  }

  private hit(event: MouseEvent): Hit {
    return hitAt(this.window.sheet, this.view.pointOf(event), this.view.area);
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.isScrollBar(event)) return;
    const { window, view } = this;
    window.edit.commit();
    const hit = this.hit(event);
    const isFilter = event.target instanceof Element && event.target.closest(".filter") !== null;
    if (isFilter && hit.part === "cell") {
      event.preventDefault();
      view.area.focus();
      window.select(areaBetween(hit.place, hit.place));
      this.openFilter(hit.place);
      return;
    }
    view.area.setPointerCapture(event.pointerId);
    this.begin(hit, event);
  };

  private begin(hit: Hit, event: PointerEvent): void {
    const { window } = this;
    const { active, sheet } = window;
    const extend = event.shiftKey;
    switch (hit.part) {
      case "corner":
        window.select({ ...rowsArea(0, MAX_ROWS - 1) }, active);
        break;
      case "cell":
        this.press = { kind: "cells", from: extend ? active : hit.place };
        if (extend) window.extendTo(hit.place);
        else window.select(areaBetween(hit.place, hit.place));
        break;
      case "column": {
        const from = { row: 0, column: extend ? active.column : hit.index };
        this.press = { kind: "columns", from };
        window.select(columnsArea(from.column, hit.index), {
          row: sheet.frozen.rows,
          column: from.column,
        });
        break;
      }
      case "row": {
        const from = { row: extend ? active.row : hit.index, column: 0 };
        this.press = { kind: "rows", from };
        window.select(rowsArea(from.row, hit.index), { row: from.row, column: 0 });
        break;
      }
      case "column-edge": {
        const size = sheetAxes(sheet).columns.sizeOf(hit.index);
        const pull = { axis: "columns", index: hit.index, from: event.clientX, size } as const;
        this.press = { kind: "pull", pull };
        break;
      }
      case "row-edge": {
        const size = sheetAxes(sheet).rows.sizeOf(hit.index);
        const pull = { axis: "rows", index: hit.index, from: event.clientY, size } as const;
        this.press = { kind: "pull", pull };
        break;
      }
    }
  }

  private readonly move = (event: PointerEvent): void => {
    const hit = this.hit(event);
    const { press } = this;
    if (press === null || event.buttons !== 1) {
      this.showCursor(hit);
      return;
    }
    if (press.kind === "pull") {
      this.view.showGuide(
        press.pull.axis,
        this.pulled(press.pull, event) - press.pull.size,
        press.pull.index
      );
      return;
    }
    const end = placeUnder(hit, press.from);
    const area =
      press.kind === "cells"
        ? areaBetween(press.from, end)
        : press.kind === "columns"
          ? columnsArea(press.from.column, end.column)
          : rowsArea(press.from.row, end.row);
    this.window.select(area, this.window.active);
    if (press.kind === "cells") this.view.reveal(end);
  };

  private readonly up = (event: PointerEvent): void => {
    const { press } = this;
    this.press = null;
    this.view.hideGuide();
    if (press?.kind !== "pull") return;
    const { pull } = press;
    const pixels = this.pulled(pull, event);
    if (Math.abs(pixels - pull.size) > 1) this.resize(pull, pixels);
  };

  private readonly double = (event: MouseEvent): void => {
    const hit = this.hit(event);
    if (hit.part === "cell") this.window.edit.begin();
    else if (hit.part === "column-edge") {
      const { sheet, locale } = this.window;
      const width = columnCharacters(fittingWidth(sheet, hit.index, locale));
      void this.window.do(resizeColumns(sheet, hit.index, hit.index, width));
    }
  };

  private pulled({ axis, from, size }: Pull, event: PointerEvent): number {
    return Math.max(0, size + (axis === "columns" ? event.clientX : event.clientY) - from);
  }

  /** All selected columns take the width when the pulled one is among them. */
  private resize({ axis, index }: Pull, pixels: number): void {
    const { sheet, selection } = this.window;
    if (axis === "columns") {
      const isAmong =
        isWhole(selection, "columns") && index >= selection.left && index <= selection.right;
      const [first, last] = isAmong ? [selection.left, selection.right] : [index, index];
      void this.window.do(resizeColumns(sheet, first, last, columnCharacters(pixels)));
    } else {
      const isAmong =
        isWhole(selection, "rows") && index >= selection.top && index <= selection.bottom;
      const [first, last] = isAmong ? [selection.top, selection.bottom] : [index, index];
      void this.window.do(resizeRows(sheet, first, last, rowPoints(pixels)));
    }
  }

  private showCursor({ part }: Hit): void {
    const cursors = { "column-edge": "col-resize", "row-edge": "row-resize" } as const;
    this.view.area.style.cursor = part in cursors ? cursors[part as keyof typeof cursors] : "";
  }

  private isScrollBar(event: PointerEvent): boolean {
    const { x, y } = this.view.pointOf(event);
    return x >= this.view.area.clientWidth || y >= this.view.area.clientHeight;
  }
}

const columnsArea = (a: number, b: number): Area => ({
  top: 0,
  bottom: MAX_ROWS - 1,
  left: Math.min(a, b),
  right: Math.max(a, b),
});

const rowsArea = (a: number, b: number): Area => ({
  left: 0,
  right: MAX_COLUMNS - 1,
  top: Math.min(a, b),
  bottom: Math.max(a, b),
});

const isWhole = ({ top, bottom, left, right }: Area, axis: "columns" | "rows"): boolean =>
  axis === "columns"
    ? top === 0 && bottom === MAX_ROWS - 1
    : left === 0 && right === MAX_COLUMNS - 1;

/** The cell that a drag has reached; over headings that of the row or column it began in. */
function placeUnder(hit: Hit, from: Place): Place {
  if (hit.part === "cell") return hit.place;
  if (hit.part === "corner") return from;
  const isColumn = hit.part === "column" || hit.part === "column-edge";
  return isColumn ? { row: from.row, column: hit.index } : { row: hit.index, column: from.column };
}
