import type { Area, WorksheetModel } from "../model";
import { intersect } from "../model";

/** Takes merged cells apart, where the area touches any. Asks nobody. */
export function takeApart(sheet: WorksheetModel, area: Area): void {
  if (sheet.mergedAreas.every((merged) => intersect(merged, area) === null)) return;
  sheet.mergedAreas = sheet.mergedAreas.filter((merged) => intersect(merged, area) === null);
}

/** True when the area meets a table: Excel merges no cells there. */
export const meetsTable = (sheet: WorksheetModel, area: Area): boolean =>
  sheet.tables.some((table) => intersect(table.area, area) !== null);
