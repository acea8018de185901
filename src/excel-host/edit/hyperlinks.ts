import type { Area, HyperlinkModel, WorksheetModel } from "../model";
import { containsCell, intersect } from "../model";
import { subtract } from "./subtract";

/** The link on a cell, or `null`. */
export const hyperlinkAt = (
  sheet: WorksheetModel,
  row: number,
  column: number
): HyperlinkModel | null =>
  sheet.hyperlinks.findLast(({ area }) => containsCell(area, row, column)) ?? null;

/** Takes links off cells; what is left of a link on more cells stays. */
export function removeHyperlinks(sheet: WorksheetModel, area: Area): void {
  if (!sheet.hyperlinks.some((link) => intersect(link.area, area) !== null)) return;
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    subtract(link.area, area).map((rest) => ({ ...link, area: rest }))
  );
}

/** Puts a link on cells, in the place of others. */
export function putHyperlink(sheet: WorksheetModel, link: HyperlinkModel): void {
  removeHyperlinks(sheet, link.area);
  sheet.hyperlinks = [...sheet.hyperlinks, link];
}
