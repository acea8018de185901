import type { WorksheetModel } from "../../../excel-host/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../../excel-host/model";
import { element } from "../frame/dom";
import type { Slot } from "./axis";
import type { HeadingRow } from "./headingRow";
import { headingRow } from "./headingRow";
import { measureRow } from "./naturalHeights";
import { paintSelection } from "./paintSelection";
import type { Place } from "./place";
import type { DrawnRow } from "./rowView";
import { drawRow } from "./rowView";
import type { ColumnWindow, Scene } from "./scene";
import type { SheetAxes } from "./sheetAxes";
import { HEADING, sheetAxes, shownSize } from "./sheetAxes";
import { rowStamp, sameStamp, sheetStamp } from "./stamps";

/** Rows and columns drawn beyond what can be seen, so that small scrolls draw nothing. */
const OVERSCAN = { rows: 8, columns: 3 };
/** Browsers lay out far places inexactly; rows are placed from the last multiple of this, in pixels. */
const BASE_STEP = 1_000_000;
const NONE: ReadonlyMap<number, HTMLElement> = new Map();

/** A box in pixels of the stage. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A sheet of which only what is in sight exists. A canvas as large as the sheet scrolls; a stage as large as
 * the window stays and is moved to fit. What a scroll costs depends on the window, never on the sheet.
 */
export class GridView {
  private readonly head = element("div", { className: "head-rows", role: "rowgroup" });
  private readonly frozen = element("div", { className: "frozen-rows", role: "rowgroup" });
  private readonly body = element("div", { className: "body-rows", role: "rowgroup" });
  private readonly stage = element(
    "div",
    { className: "stage", role: "presentation" },
    this.body,
    this.frozen,
    this.head
  );
  private readonly guide = element("div", { className: "guide" });
  private readonly canvas = element(
    "div",
    { className: "canvas", role: "presentation" },
    this.stage
  );
  private scene: Scene | null = null;
  private window: ColumnWindow = { frozen: 0, first: 0, last: -1 };
  private heading: HeadingRow | null = null;
  private rows = new Map<number, DrawnRow>();
  private frozenRows = new Map<number, DrawnRow>();
  private base = 0;
  private stamp: readonly unknown[] = [];
  /** Whether a row was just found to be of another height than it was placed for. */
  private isStale = false;
  private readonly sizes: ResizeObserver;

  /**
   * @param area - scrolls, and has the focus
   * @param id - begins the ids of its cells
   * @param moved - is told when something was scrolled or measured anew
   */
  constructor(
    readonly area: HTMLElement,
    private readonly id: string,
    private readonly moved: () => void
  ) {
    area.append(this.canvas);
    area.addEventListener("scroll", this.follow, { passive: true });
    this.sizes = new ResizeObserver(this.follow);
    this.sizes.observe(area);
  }

  dispose(): void {
    this.sizes.disconnect();
    this.area.removeEventListener("scroll", this.follow);
    this.canvas.remove();
  }

  /** Shows the sheet as it is now; of what is drawn already only what has changed is drawn again. */
  draw(scene: Scene): void {
    const isOther = this.scene?.sheet !== scene.sheet;
    this.scene = scene;
    const { sheet } = scene;
    this.sizeCanvas(scene);
    this.area.classList.toggle("plain", !sheet.showGridlines);
    this.area.setAttribute("aria-label", sheet.name);
    if (isOther) this.area.scrollTo(0, 0);
    this.forgetChanged(scene);
    this.update();
    if (this.heading === null) return;
    paintSelection(scene, this.heading.headings, [...this.frozenRows, ...this.rows]);
    const { row, column } = scene.active;
    this.area.setAttribute("aria-activedescendant", `${this.id}-${row}-${column}`);
  }

  /** Scrolls as little as is needed to see a cell. */
  reveal({ row, column }: Place): void {
    const { scene, area } = this;
    if (scene === null) return;
    const { rows, columns } = sheetAxes(scene.sheet);
    const { frozen } = scene.sheet;
    if (row >= frozen.rows) {
      const above = rows.offsetOf(frozen.rows);
      const top = rows.offsetOf(row);
      const room = area.clientHeight - HEADING.height;
      if (top - above < area.scrollTop) area.scrollTop = top - above;
      else if (top + rows.sizeOf(row) - room > area.scrollTop) {
        area.scrollTop = top + rows.sizeOf(row) - room;
      }
    }
    if (column >= frozen.columns) {
      const before = columns.offsetOf(frozen.columns);
      const left = columns.offsetOf(column);
      const room = area.clientWidth - HEADING.width;
      if (left - before < area.scrollLeft) area.scrollLeft = left - before;
      else if (left + columns.sizeOf(column) - room > area.scrollLeft) {
        area.scrollLeft = Math.min(left - before, left + columns.sizeOf(column) - room);
      }
    }
    this.follow();
  }

  /** Where a cell is on the stage now. */
  boxOf({ row, column }: Place): Box {
    const { scene, area } = this;
    if (scene === null) return { left: 0, top: 0, width: 0, height: 0 };
    const { rows, columns } = sheetAxes(scene.sheet);
    const { frozen } = scene.sheet;
    return {
      left:
        HEADING.width + columns.offsetOf(column) - (column < frozen.columns ? 0 : area.scrollLeft),
      top: HEADING.height + rows.offsetOf(row) - (row < frozen.rows ? 0 : area.scrollTop),
      width: columns.sizeOf(column),
      height: rows.sizeOf(row),
    };
  }

  /** Shows where the edge of a column or row will be, so many pixels from where it is. */
  showGuide(axis: "columns" | "rows", by: number, index: number): void {
    const box = this.boxOf({ row: index, column: index });
    const isColumn = axis === "columns";
    const at = isColumn ? box.left + box.width + by : box.top + box.height + by;
    this.guide.className = `guide ${axis}`;
    this.guide.style.cssText = isColumn ? `left:${at}px` : `top:${at}px`;
    this.stage.append(this.guide);
  }

  hideGuide(): void {
    this.guide.remove();
  }

  /** Pixels of the stage under a pointer. */
  pointOf(event: { readonly clientX: number; readonly clientY: number }): { x: number; y: number } {
    const { left, top } = this.area.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** Rows that a page key passes. */
  get pageRows(): number {
    return Math.max(1, Math.floor((this.area.clientHeight - HEADING.height) / 20) - 1);
  }

  private readonly follow = (): void => {
    this.update();
    this.moved();
  };

  private forget(): void {
    this.rows.clear();
    this.frozenRows.clear();
    this.heading = null;
  }

  private forgetChanged(scene: Scene): void {
    const stamp = sheetStamp(scene);
    const isSame = (row: number, { stamp: before }: DrawnRow): boolean =>
      sameStamp(before, rowStamp(scene, row, this.window));
    if (!sameStamp(stamp, this.stamp)) this.forget();
    else if ([...this.frozenRows].some(([row, drawn]) => !isSame(row, drawn))) this.forget();
    else for (const [row, drawn] of this.rows) if (!isSame(row, drawn)) this.drop(row, drawn);
    this.stamp = stamp;
  }

  private drop(row: number, { node }: DrawnRow): void {
    node.remove();
    this.rows.delete(row);
  }

  private update(): void {
    const { scene, area } = this;
    if (scene === null || area.clientHeight === 0) return;
    const axes = sheetAxes(scene.sheet);
    this.place(scene, axes);
    const window = this.columnWindow(scene, axes);
    const { first, last, frozen } = this.window;
    const isInside =
      frozen === window.frozen &&
      first <= window.first + OVERSCAN.columns &&
      last >= window.last - OVERSCAN.columns;
    if (this.heading === null || !isInside) {
      this.forget();
      this.window = window;
      this.heading = headingRow(axes.columns, window, scene.words);
      this.head.replaceChildren(this.heading.node);
      this.drawFrozen(scene, axes);
    }
    this.drawBody(scene, axes);
    if (!this.isStale) return;
    // Rows that came into sight turned out to be of another height: everything below them moves.
    this.isStale = false;
    this.forget();
    this.sizeCanvas(scene);
    this.update();
  }

  private sizeCanvas({ sheet, selection }: Scene): void {
    const { columns, rows } = sheetAxes(sheet);
    const size = shownSize(sheet, { row: selection.top, column: selection.left });
    this.canvas.style.width = `${columns.offsetOf(size.columns) + HEADING.width}px`;
    this.canvas.style.height = `${rows.offsetOf(size.rows) + HEADING.height}px`;
    this.area.setAttribute("aria-rowcount", String(size.rows + 1));
    this.area.setAttribute("aria-colcount", String(size.columns + 1));
  }

  private place({ sheet }: Scene, axes: SheetAxes): void {
    const { area, stage } = this;
    const { scrollLeft, scrollTop } = area;
    const before = HEADING.width + axes.columns.offsetOf(sheet.frozen.columns);
    const above = HEADING.height + axes.rows.offsetOf(sheet.frozen.rows);
    const base = Math.floor(scrollTop / BASE_STEP) * BASE_STEP;
    if (base !== this.base) this.rows.clear();
    this.base = base;
    stage.style.cssText =
      `width:${area.clientWidth}px;height:${area.clientHeight}px;` +
      `--x:${-scrollLeft}px;--y:${base - scrollTop + HEADING.height}px;--left:${before}px;--top:${above}px`;
    this.frozen.style.top = `${HEADING.height}px`;
  }

  private columnWindow({ sheet }: Scene, { columns }: SheetAxes): ColumnWindow {
    const frozen = sheet.frozen.columns;
    const start = columns.offsetOf(frozen) + this.area.scrollLeft;
    const end = this.area.scrollLeft + this.area.clientWidth - HEADING.width;
    return {
      frozen,
      first: Math.max(frozen, columns.indexAt(start) - OVERSCAN.columns),
      last: Math.min(MAX_COLUMNS - 1, columns.indexAt(end) + OVERSCAN.columns),
    };
  }

  private drawFrozen(scene: Scene, { rows }: SheetAxes): void {
    const { frozen } = scene.sheet;
    const slots = rows.from(0, rows.offsetOf(frozen.rows));
    for (const slot of slots) this.frozenRows.set(slot.index, this.row(scene, slot, 0));
    paintSelection(scene, this.heading?.headings ?? NONE, this.frozenRows);
    this.frozen.replaceChildren(...[...this.frozenRows.values()].map(({ node }) => node));
    this.frozen.hidden = this.frozenRows.size === 0;
  }

  private drawBody(scene: Scene, { rows }: SheetAxes): void {
    const { sheet } = scene;
    const { scrollTop, clientHeight } = this.area;
    const start = rows.offsetOf(sheet.frozen.rows) + scrollTop;
    const first = Math.max(sheet.frozen.rows, rows.indexAt(start) - OVERSCAN.rows);
    const last = Math.min(MAX_ROWS, rows.indexAt(scrollTop + clientHeight) + OVERSCAN.rows);
    const wanted = [
      ...this.anchors(sheet, rows.offsetOf(first), first),
      ...rows.from(first, rows.offsetOf(last + 1)),
    ];
    const kept = new Map<number, DrawnRow>();
    const drawn: [number, DrawnRow][] = [];
    for (const slot of wanted) {
      const known = this.rows.get(slot.index);
      const row = known ?? this.row(scene, slot, this.base);
      if (known === undefined) drawn.push([slot.index, row]);
      kept.set(slot.index, row);
    }
    paintSelection(scene, NONE, drawn);
    for (const [index, { node }] of this.rows) if (!kept.has(index)) node.remove();
    this.rows = kept;
    arrange(
      this.body,
      [...kept.values()].map(({ node }) => node)
    );
  }

  /** Rows above the window in which merged cells begin that reach into it. */
  private *anchors(sheet: WorksheetModel, end: number, first: number): Generator<Slot> {
    const { rows } = sheetAxes(sheet);
    const tops = sheet.mergedAreas
      .filter(({ top, bottom }) => top >= sheet.frozen.rows && top < first && bottom >= first)
      .map(({ top }) => top);
    for (const top of [...new Set(tops)].sort((a, b) => a - b)) {
      for (const slot of rows.from(top, end)) {
        if (slot.index === top) yield slot;
        break;
      }
    }
  }

  private row(scene: Scene, slot: Slot, base: number): DrawnRow {
    if (measureRow(scene.sheet, slot.index)) this.isStale = true;
    return drawRow(scene, slot, this.window, { id: this.id, base });
  }
}

/** Makes the children of a node these, in this order, moving none that is in its place. */
function arrange(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  let at: ChildNode | null = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}
