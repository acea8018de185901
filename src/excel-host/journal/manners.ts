import type { WorkbookModel, WorksheetModel } from "../model";

/**
 * How changes of a property are told apart and put together:
 *
 * - `whole`: one value
 * - `record`: an object, each of its properties for itself
 * - `map`: a map, each entry for itself
 * - `things`: a list of objects with an identity, each of their properties for itself
 * - `bag`: a list without identities; entries come and go
 * - `bands`: properties of rows or columns
 * - `apart`: not by comparison: cells and sheets, which are followed as they change, and what belongs to
 *   the window or the file rather than to the contents
 */
export type Manner = "whole" | "record" | "map" | "things" | "bag" | "bands" | "apart";

/** The properties of a class that hold data. */
type Data<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => unknown ? never : K;
}[keyof T];

/** Every property of a worksheet has a manner: a new one does not compile before it is decided here. */
export const SHEET_MANNERS = {
  id: "apart",
  name: "whole",
  visibility: "whole",
  tabColor: "whole",
  showGridlines: "whole",
  showHeadings: "whole",
  cells: "apart",
  columns: "bands",
  rows: "bands",
  standardWidth: "whole",
  protection: "whole",
  tables: "things",
  validations: "bag",
  charts: "things",
  autoFilter: "whole",
  frozen: "whole",
  names: "things",
  mergedAreas: "bag",
  hyperlinks: "bag",
  pageLayout: "whole",
  pageBreaks: "whole",
  enableCalculation: "whole",
  customProperties: "things",
  carried: "apart",
  selection: "apart",
} as const satisfies Record<Data<WorksheetModel>, Manner>;

/** The same for a workbook. */
export const BOOK_MANNERS = {
  observer: "apart",
  replica: "apart",
  name: "apart",
  worksheets: "apart",
  activeWorksheetId: "apart",
  names: "things",
  settings: "map",
  customProperties: "map",
  properties: "record",
  protection: "whole",
  date1904: "whole",
  calculation: "whole",
  carried: "apart",
  warnings: "apart",
} as const satisfies Record<Data<WorkbookModel>, Manner>;

/** What a thing is known by among its like: an id, a key, or a name without regard to case. */
export function identityOf(thing: object): string {
  if ("id" in thing) return String(thing.id);
  if ("key" in thing) return String(thing.key);
  if ("name" in thing) return String(thing.name).toLowerCase();
  throw new Error("a thing without id and name");
}
