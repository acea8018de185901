import { columnLetters } from "../../../excel-host/address";
import type { Area, WorksheetModel } from "../../../excel-host/model";
import { filterAt } from "../filter/filterPlaces";
import { element } from "../frame/dom";
import type { Axis, Slot } from "./axis";
import { cellLook } from "./cellLook";
import type { ColumnWindow, Scene } from "./scene";
import { HEADING, sheetAxes } from "./sheetAxes";
import { spillEnd, spillSource } from "./spill";
import { rowStamp } from "./stamps";

/** A cell on the screen. */
export interface DrawnCell {
  readonly node: HTMLElement;
  /** What it covers: itself, or its merged cells. */
  readonly area: Area;
}

/** A row on the screen. */
export interface DrawnRow {
  readonly node: HTMLElement;
  readonly heading: HTMLElement;
  readonly cells: readonly DrawnCell[];
  /** What it was drawn from. */
  readonly stamp: readonly unknown[];
}

/** The columns of a window that can be seen, frozen ones first. */
export function* columnSlots(axis: Axis, window: ColumnWindow): Generator<Slot> {
  for (const slot of axis.from(0, axis.offsetOf(window.frozen))) yield slot;
  for (const slot of axis.from(window.first, axis.offsetOf(window.last + 1))) yield slot;
}

/** The merged areas that reach into a row, by where they begin there. */
const mergesIn = (sheet: WorksheetModel, row: number): readonly Area[] =>
  sheet.mergedAreas.filter(({ top, bottom }) => row >= top && row <= bottom);

/**
 * Draws one row: its heading, its cells, and texts that run on over empty cells. The row lies at its place
 * below `base`; columns that scroll lie in a box that moves as one.
 */
export function drawRow(
  scene: Scene,
  slot: Slot,
  window: ColumnWindow,
  frame: { readonly id: string; readonly base: number }
): DrawnRow {
  const { sheet } = scene;
  const { index: row } = slot;
  const { columns: axis } = sheetAxes(sheet);
  const heading = element(
    "div",
    { className: "heading row-heading", role: "rowheader", "data-row": String(row) },
    String(row + 1)
  );
  const moving = element("div", { className: "moving", role: "presentation" });
  const node = element(
    "div",
    { className: "row", role: "row", "aria-rowindex": String(row + 2) },
    heading
  );
  node.style.cssText = `top:${slot.offset - frame.base}px;height:${slot.size}px`;
  const cells: DrawnCell[] = [];
  const merges = mergesIn(sheet, row);
  const add = (column: number): void => {
    const drawn = drawCell(scene, row, column, merges, slot.size, frame.id);
    cells.push(drawn);
    (column < window.frozen ? node : moving).append(drawn.node);
    if (column < window.frozen) drawn.node.classList.add("frozen");
    if (column === window.frozen - 1) drawn.node.classList.add("last-frozen");
  };
  for (const { index: column } of columnSlots(axis, window)) {
    const merged = merges.find(({ left, right }) => column >= left && column <= right);
    if (merged === undefined || (merged.top === row && merged.left === column)) add(column);
  }
  const source = spillSource(sheet, row, window.first);
  const isFree = source !== null && source >= window.frozen && merges.length === 0;
  if (isFree && axis.sizeOf(source) > 0) add(source);
  // Merged cells that begin left of the window reach into it.
  for (const { top, left, right } of merges) {
    const isOut = left < window.first && right >= window.first && left >= window.frozen;
    if (top === row && isOut) add(left);
  }
  node.append(moving);
  return { node, heading, cells, stamp: rowStamp(scene, row, window) };
}

function drawCell(
  scene: Scene,
  row: number,
  column: number,
  merges: readonly Area[],
  height: number,
  id: string
): DrawnCell {
  const { sheet, locale } = scene;
  const { columns, rows } = sheetAxes(sheet);
  const merged = merges.find(({ left }) => left === column);
  const area = merged ?? { top: row, left: column, bottom: row, right: column };
  const left = columns.offsetOf(column);
  const width = columns.offsetOf(area.right + 1) - left;
  const look = cellLook(sheet, row, column, { locale, width });
  const end =
    look.runsOn > 0 && merged === undefined && !look.classes.includes("right")
      ? spillEnd(sheet, row, column, look.runsOn, (at) => columns.sizeOf(at))
      : area.right;
  const node = element("div", {
    id: `${id}-${row}-${column}`,
    role: "gridcell",
    className: ["cell", ...look.classes].join(" "),
    "aria-colindex": String(column + 2),
    "data-row": String(row),
    "data-column": String(column),
  });
  const drawnHeight =
    merged === undefined ? height : rows.offsetOf(area.bottom + 1) - rows.offsetOf(row);
  node.style.cssText = `left:${left + HEADING.width}px;width:${width}px;height:${drawnHeight}px;${look.css}`;
  if (look.text !== "")
    node.append(label(look.text, columns.offsetOf(end + 1) - left, end > area.right));
  addFilter(node, scene, row, column);
  return { node, area };
}

function label(text: string, width: number, isSpilled: boolean): HTMLElement {
  const span = element("span", { className: isSpilled ? "text spilled" : "text" }, text);
  if (isSpilled) span.style.width = `${width - 6}px`;
  return span;
}

function addFilter(node: HTMLElement, { sheet, words }: Scene, row: number, column: number): void {
  const filter = filterAt(sheet, { row, column });
  if (filter === null) return;
  const isOn = filter.criteria !== null;
  const name = words.filterOf(node.textContent || columnLetters(column));
  node.classList.add("with-filter");
  node.append(
    element("button", {
      type: "button",
      tabIndex: -1,
      className: isOn ? "filter on" : "filter",
      "aria-label": isOn ? `${name} (${words.filtered})` : name,
      "aria-haspopup": "dialog",
    })
  );
}
