import type { Area } from "../../../excel-host/model";
import { intersect, sameArea } from "../../../excel-host/model";
import type { DrawnRow } from "./rowView";
import type { Scene } from "./scene";

/** The edges of an area on which a cell lies, as classes with a prefix. */
const edges = (prefix: string, cell: Area, area: Area): Readonly<Record<string, boolean>> => ({
  [`${prefix}-top`]: cell.top === area.top,
  [`${prefix}-bottom`]: cell.bottom === area.bottom,
  [`${prefix}-left`]: cell.left === area.left,
  [`${prefix}-right`]: cell.right === area.right,
});

const NO_EDGES = { top: -1, left: -1, bottom: -1, right: -1 };

/** Marks what is selected and what is copied on the cells and headings that are drawn. */
export function paintSelection(
  { selection, active, copied }: Scene,
  columns: ReadonlyMap<number, HTMLElement>,
  rows: Iterable<readonly [number, DrawnRow]>
): void {
  for (const [column, node] of columns) {
    const isIn = column >= selection.left && column <= selection.right;
    node.classList.toggle("in", isIn);
  }
  for (const [row, { heading, cells }] of rows) {
    heading.classList.toggle("in", row >= selection.top && row <= selection.bottom);
    for (const { node, area } of cells) {
      const isSelected = intersect(area, selection) !== null;
      const isActive = intersect(area, at(active)) !== null;
      const isCopied = copied !== null && intersect(area, copied) !== null;
      const isAlone = isActive && (sameArea(area, selection) || sameArea(at(active), selection));
      const classes = {
        ...edges("edge", area, isSelected ? (isAlone ? area : selection) : NO_EDGES),
        ...edges("copied", area, isCopied ? copied : NO_EDGES),
        in: isSelected && !isActive,
        active: isActive,
      };
      for (const [name, isOn] of Object.entries(classes)) node.classList.toggle(name, isOn);
      if (isSelected) node.setAttribute("aria-selected", "true");
      else node.removeAttribute("aria-selected");
    }
  }
}

const at = ({ row, column }: Scene["active"]): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
