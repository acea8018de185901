import { columnLetters } from "../../../excel-host/address";
import { element } from "../frame/dom";
import type { Axis } from "./axis";
import { columnSlots } from "./rowView";
import type { ColumnWindow, GridWords } from "./scene";
import { HEADING } from "./sheetAxes";

/** The row of column letters. */
export interface HeadingRow {
  readonly node: HTMLElement;
  readonly headings: ReadonlyMap<number, HTMLElement>;
}

export function headingRow(axis: Axis, window: ColumnWindow, words: GridWords): HeadingRow {
  const corner = element("div", {
    className: "heading corner",
    role: "columnheader",
    "aria-label": words.headings,
  });
  const moving = element("div", { className: "moving", role: "presentation" });
  const node = element("div", { className: "row head", role: "row", "aria-rowindex": "1" }, corner);
  node.style.height = `${HEADING.height}px`;
  const headings = new Map<number, HTMLElement>();
  for (const { index, offset, size } of columnSlots(axis, window)) {
    const heading = element(
      "div",
      {
        className: "heading column-heading",
        role: "columnheader",
        "aria-colindex": String(index + 2),
        "data-column": String(index),
      },
      columnLetters(index)
    );
    heading.style.cssText = `left:${offset + HEADING.width}px;width:${size}px`;
    heading.classList.toggle("frozen", index < window.frozen);
    (index < window.frozen ? node : moving).append(heading);
    headings.set(index, heading);
  }
  node.append(moving);
  return { node, headings };
}
