import type { TableModel } from "../../../excel-host/model";

/** Accents of Office's own theme, by the number that table styles count with; 0 is without colour. */
const ACCENTS = ["#595959", "#156082", "#c55a11", "#196b24", "#0b769f", "#862886", "#3d8128"];

/** The classes of a cell of a table, and the accent that they draw with. */
export interface TableLook {
  readonly classes: readonly string[];
  readonly accent: string;
}

/** How a table's style draws a cell; `null` without a style. Dark styles are drawn as medium ones. */
export function tableLook(table: TableModel, row: number, column: number): TableLook | null {
  const style = /^TableStyle(Light|Medium|Dark)([0-9]+)$/.exec(table.style);
  if (style === null) return null;
  const [, shade = "", number = "1"] = style;
  const classes: string[] = [];
  const { area } = table;
  const first = area.top + (table.showHeaders ? 1 : 0);
  if (table.showHeaders && row === area.top) {
    classes.push(shade === "Light" ? "table-head-light" : "table-head");
  } else if (table.showTotals && row === area.bottom) classes.push("table-total");
  else {
    const isBand = table.showBandedRows && (row - first) % 2 === 0;
    const isColumnBand = table.showBandedColumns && (column - area.left) % 2 === 0;
    if (isBand || isColumnBand) classes.push("table-band");
    const isStrong =
      (table.highlightFirstColumn && column === area.left) ||
      (table.highlightLastColumn && column === area.right);
    if (isStrong) classes.push("table-strong");
  }
  return { classes, accent: ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? "#595959" };
}
