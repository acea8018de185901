import type { AutoFilterModel, FilterCriteria, ColumnFormat, WorksheetModel } from "../model";
import { MAX_COLUMNS } from "../model";
import { readColor } from "./colors";
import { FileError } from "./fileError";
import type { PackageReader } from "./package";
import { readSheetProtection } from "./protection";
import type { CellContext } from "./readCells";
import { CellReader } from "./readCells";
import { parseArea, parseAreas } from "./references";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** What a sheet needs to know of its file. */
export interface SheetContext extends CellContext {
  readonly file: PackageReader;
  readonly theme: readonly string[];
}

/** Fills an empty sheet from its part and the tables the part points at. */
export function readSheet(sheet: WorksheetModel, part: string, context: SheetContext): void {
  const cells = new CellReader(sheet, context);
  const root = context.file.requiredPart(part, {
    c: (cell, row) => cells.takeCell(cell, row),
    row: (row) => cells.takeRow(row),
  });
  if (root.name !== "worksheet") throw new FileError("damaged", `part ${part} is no worksheet`);
  readColumns(sheet, root, context);
  readView(sheet, root);
  sheet.tabColor = readColor(child(child(root, "sheetPr"), "tabColor"), context.theme) ?? "";
  sheet.protection = readSheetProtection(child(root, "sheetProtection"));
  sheet.validations = readValidations(root);
  sheet.autoFilter = readAutoFilter(child(root, "autoFilter"));
  sheet.mergedAreas = children(child(root, "mergeCells"), "mergeCell").map(({ attributes }) =>
    parseArea(attributes["ref"] ?? "")
  );
  sheet.tables = context.file
    .relationships(part)
    .filter(({ kind }) => kind === "table")
    .map(({ target }) => readTable(context.file.requiredPart(target)));
}

function readColumns(sheet: WorksheetModel, root: XmlElement, context: SheetContext): void {
  const standard = child(root, "sheetFormatPr")?.attributes["defaultColWidth"];
  sheet.standardWidth = number(standard, sheet.standardWidth);
  for (const { attributes } of children(child(root, "cols"), "col")) {
    const first = number(attributes["min"], 0) - 1;
    const last = Math.min(number(attributes["max"], 0), MAX_COLUMNS) - 1;
    if (first < 0 || first > last) throw new FileError("damaged", "a column is not on the sheet");
    const style = context.styles[number(attributes["style"], 0)]?.style;
    const format: ColumnFormat = {
      ...(attributes["width"] !== undefined && flag(attributes["customWidth"], true)
        ? { width: number(attributes["width"], sheet.standardWidth) }
        : {}),
      ...(flag(attributes["hidden"]) ? { hidden: true } : {}),
      ...(attributes["style"] !== undefined && style !== undefined ? { style } : {}),
    };
    sheet.columns.update(first, last, () => format);
  }
}

function readView(sheet: WorksheetModel, root: XmlElement): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view === undefined) return;
  sheet.showGridlines = flag(view.attributes["showGridLines"], true);
  sheet.showHeadings = flag(view.attributes["showRowColHeaders"], true);
  const pane = child(view, "pane")?.attributes;
  if (pane?.["state"]?.startsWith("frozen")) {
    sheet.frozen = { rows: number(pane["ySplit"], 0), columns: number(pane["xSplit"], 0) };
  }
  const [selected] = parseAreas(children(view, "selection").at(-1)?.attributes["sqref"] ?? "");
  if (selected !== undefined) sheet.selection = selected;
}

/** Value lists and custom criteria; colour, icon and dynamic filters have no place in the model. */
function readAutoFilter(element: XmlElement | undefined): AutoFilterModel | null {
  const reference = element?.attributes["ref"];
  if (element === undefined || reference === undefined) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of children(element, "filterColumn")) {
    const index = number(column.attributes["colId"], 0);
    const values = children(child(column, "filters"), "filter");
    if (values.length > 0) {
      const list = values.map(({ attributes }) => attributes["val"] ?? "");
      criteria.set(index, { filterOn: "Values", values: list });
    }
  }
  return { area: parseArea(reference), criteria };
}
