import type { ColumnFormat, WorksheetModel } from "../model";
import { MAX_COLUMNS } from "../model";
import type { PartCollector } from "./carry";
import { Keeper } from "./carry";
import { readColor } from "./colors";
import { FileError } from "./fileError";
import type { FilterColors } from "./filters";
import { readCriteria } from "./filters";
import { readHyperlinks } from "./hyperlinks";
import type { PackageReader } from "./package";
import { readPageBreaks, readPageLayout } from "./pageSetup";
import { SHEET_RULES } from "./partRules";
import { readSheetProtection } from "./protection";
import type { CellContext } from "./readCells";
import { CellReader } from "./readCells";
import { parseArea, parseAreas } from "./references";
import { readSheetProperties } from "./sheetProperties";
import { readTable } from "./tables";
import { readValidations, withoutValidations } from "./validations";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** What a sheet needs to know of its file. */
export interface SheetContext extends CellContext {
  readonly file: PackageReader;
  readonly theme: readonly string[];
  readonly filterColors: FilterColors;
  readonly collector: PartCollector;
}

/** Fills an empty sheet from its part and the tables the part points at. */
export function readSheet(sheet: WorksheetModel, part: string, context: SheetContext): void {
  const cells = new CellReader(sheet, context);
  const keeper = new Keeper(SHEET_RULES);
  const { file, warn } = context;
  const root = file.requiredPart(
    part,
    {
      c: (cell, row) => cells.takeCell(cell, row),
      row: (row) => cells.takeRow(row),
    },
    keeper
  );
  if (root.name !== "worksheet") throw new FileError("damaged", `part ${part} is no worksheet`);
  const links = file.links(part);
  readColumns(sheet, root, context);
  readView(sheet, root, warn);
  sheet.tabColor = readColor(child(child(root, "sheetPr"), "tabColor"), context.theme) ?? "";
  sheet.protection = readSheetProtection(child(root, "sheetProtection"));
  sheet.validations = readValidations(root);
  readAutoFilter(sheet, child(root, "autoFilter"), context);
  sheet.mergedAreas = children(child(root, "mergeCells"), "mergeCell").map(({ attributes }) =>
    parseArea(attributes["ref"] ?? "")
  );
  sheet.hyperlinks = readHyperlinks(root, links);
  sheet.pageLayout = readPageLayout(root);
  sheet.pageBreaks = readPageBreaks(root);
  const relationships = file.relationships(part);
  readSheetProperties(sheet, root, file, relationships);
  sheet.tables = relationships
    .filter(({ kind }) => kind === "table")
    .map(({ target }) => {
      if (file.links(target).length > 0) warn("the query or the map behind a table");
      return readTable(file.requiredPart(target), context);
    });
  sheet.carried = carriedOf(keeper, root, links, context);
}

function carriedOf(
  keeper: Keeper,
  root: XmlElement,
  links: Parameters<Keeper["carried"]>[0],
  { collector, warn }: SheetContext
): WorksheetModel["carried"] {
  const elements: Readonly<Record<string, XmlElement | undefined>> = {
    sheetPr: child(root, "sheetPr"),
    outlinePr: child(child(root, "sheetPr"), "outlinePr"),
    sheetView: child(child(root, "sheetViews"), "sheetView"),
    sheetFormatPr: child(root, "sheetFormatPr"),
    pageSetup: child(root, "pageSetup"),
  };
  const kept = keeper.carried(links, (name) => elements[name], warn);
  if (kept === null) return null;
  return {
    ...kept,
    elements: kept.elements.flatMap((element) => {
      if (element.name !== "extLst") return [element];
      const xml = withoutValidations(element.xml);
      return xml === null ? [] : [{ ...element, xml }];
    }),
    links: collector.follow(kept.links),
  };
}

function readColumns(sheet: WorksheetModel, root: XmlElement, context: SheetContext): void {
  const standard = child(root, "sheetFormatPr")?.attributes["defaultColWidth"];
  sheet.standardWidth = number(standard, sheet.standardWidth);
  for (const { attributes } of children(child(root, "cols"), "col")) {
    const first = number(attributes["min"], 0) - 1;
    const last = Math.min(number(attributes["max"], 0), MAX_COLUMNS) - 1;
    if (first < 0 || first > last) throw new FileError("damaged", "a column is not on the sheet");
    const style = context.styles[number(attributes["style"], 0)]?.style;
    const level = number(attributes["outlineLevel"], 0);
    const format: ColumnFormat = {
      ...(attributes["width"] !== undefined && flag(attributes["customWidth"], true)
        ? { width: number(attributes["width"], sheet.standardWidth) }
        : {}),
      ...(flag(attributes["hidden"]) ? { hidden: true } : {}),
      ...(attributes["style"] !== undefined && style !== undefined ? { style } : {}),
      ...(level > 0 ? { level } : {}),
    };
    sheet.columns.update(first, last, () => format);
  }
}

function readView(sheet: WorksheetModel, root: XmlElement, warn: (what: string) => void): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view === undefined) return;
  sheet.showGridlines = flag(view.attributes["showGridLines"], true);
  sheet.showHeadings = flag(view.attributes["showRowColHeaders"], true);
  const pane = child(view, "pane")?.attributes;
  if (pane?.["state"]?.startsWith("frozen")) {
    sheet.frozen = { rows: number(pane["ySplit"], 0), columns: number(pane["xSplit"], 0) };
  } else if (pane !== undefined) warn("panes that are split but not frozen");
  const [selected] = parseAreas(children(view, "selection").at(-1)?.attributes["sqref"] ?? "");
  if (selected !== undefined) sheet.selection = selected;
}

function readAutoFilter(
  sheet: WorksheetModel,
  element: XmlElement | undefined,
  { filterColors, warn }: SheetContext
): void {
  const reference = element?.attributes["ref"];
  if (reference === undefined) return;
  const criteria = readCriteria(element, filterColors, warn);
  sheet.autoFilter = { area: parseArea(reference), criteria };
}
