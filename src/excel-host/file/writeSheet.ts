import type { Cell, CellValue, PlacedCell, WorkbookModel, WorksheetModel } from "../model";
import { writeCharts } from "./charts";
import { autoFilterXml } from "./filters";
import { hyperlinksXml } from "./hyperlinks";
import { RELATIONSHIPS, SPREADSHEET } from "./package";
import type { PackageWriter } from "./packageWriter";
import { pageBreaksXml, pageLayoutXml } from "./pageSetup";
import { inOrder, SHEET_ORDER } from "./partRules";
import { sheetProtectionXml } from "./protection";
import { areaReference, cellReference } from "./references";
import { columnsXml, formatXml, sheetPropertiesElement, viewXml } from "./sheetFrame";
import { sheetPropertiesXml } from "./sheetProperties";
import type { StringWriter } from "./stringTable";
import { validationsXml } from "./validations";
import type { StyleWriter } from "./writeStyles";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { encodeXstring } from "./xstring";

/** What the sheets of one file share while they are written. */
export interface SheetTarget {
  readonly file: PackageWriter;
  readonly workbook: WorkbookModel;
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
  /** Whether the file says what the numbers of cells' metadata mean. */
  readonly hasMetadata: boolean;
}

/** How a sheet stands in its file. */
interface SheetPlace {
  /** The name of its part. */
  readonly part: string;
  /** The relationships to its tables. */
  readonly tableIds: readonly string[];
  /** Whether its tab is in front. */
  readonly isActive: boolean;
}

/** The part of a worksheet. */
export function sheetPart(sheet: WorksheetModel, target: SheetTarget, place: SheetPlace): string {
  const { file, styles } = target;
  const { part, tableIds, isActive } = place;
  const carried = sheet.carried?.attributes ?? {};
  const tableParts = tableIds.map((id) => xml("tablePart", { "r:id": id }));
  const merged = sheet.mergedAreas.map((area) => xml("mergeCell", { ref: areaReference(area) }));
  const link = (address: string): string =>
    file.link(part, "hyperlink", address, { isExternal: true });
  const own: Readonly<Record<string, string>> = {
    sheetPr: sheetPropertiesElement(sheet, carried),
    dimension: xml("dimension", { ref: areaReference(sheet.cells.usedArea() ?? ORIGIN) }),
    sheetViews: xml("sheetViews", {}, viewXml(sheet, isActive, carried["sheetView"])),
    sheetFormatPr: formatXml(sheet, carried["sheetFormatPr"]),
    cols: columnsXml(sheet, styles),
    sheetData: xml("sheetData", {}, rowsXml(sheet, target)),
    sheetProtection: sheet.protection === null ? "" : sheetProtectionXml(sheet.protection),
    autoFilter:
      sheet.autoFilter === null
        ? ""
        : autoFilterXml(sheet.autoFilter.area, sheet.autoFilter.criteria, styles.dxfs),
    mergeCells: merged.length === 0 ? "" : xml("mergeCells", { count: merged.length }, merged),
    dataValidations: validationsXml(sheet.validations),
    hyperlinks: hyperlinksXml(sheet.hyperlinks, link),
    customProperties: sheetPropertiesXml(sheet, part, file),
    drawing: writeCharts(sheet, part, target.workbook, file),
    tableParts:
      tableParts.length === 0 ? "" : xml("tableParts", { count: tableParts.length }, tableParts),
  };
  return xmlPart(
    xml(
      "worksheet",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS, ...sheet.carried?.namespaces },
      inOrder(SHEET_ORDER, [
        ...Object.entries(own).map(([name, text]) => ({ name, xml: text })),
        ...pageLayoutXml(sheet.pageLayout, carried["pageSetup"] ?? {}),
        ...pageBreaksXml(sheet.pageBreaks),
        ...(sheet.carried?.elements ?? []),
      ])
    )
  );
}

const ORIGIN = { top: 0, left: 0, bottom: 0, right: 0 };

/** Rows with cells or a format of their own, in order. */
function rowsXml(sheet: WorksheetModel, target: SheetTarget): string[] {
  const cells = new Map<number, string[]>();
  for (const placed of sheet.cells.entries()) {
    const row = cells.get(placed.row) ?? [];
    if (row.length === 0) cells.set(placed.row, row);
    row.push(cellXml(placed, target));
  }
  for (const { first, last } of sheet.rows.entries()) {
    for (let row = first; row <= last; row += 1) if (!cells.has(row)) cells.set(row, []);
  }
  const ordered = [...cells].sort(([a], [b]) => a - b);
  return ordered.map(([row, content]) => {
    const format = sheet.rows.at(row);
    const attributes = {
      r: row + 1,
      s: format?.style === undefined ? null : target.styles.index(format.style),
      customFormat: format?.style === undefined ? null : true,
      ht: format?.height,
      hidden: format?.hidden ? true : null,
      outlineLevel: format?.level,
      customHeight: format?.height === undefined ? null : true,
    };
    return xml("row", attributes, content);
  });
}

function cellXml({ row, column, cell }: PlacedCell, target: SheetTarget): string {
  const style = target.styles.index(cell.style, cell.quotePrefix);
  const attribute = style === 0 ? "" : ` s="${style}"`;
  const metadata =
    cell.array?.metadata === undefined || !target.hasMetadata ? "" : ` cm="${cell.array.metadata}"`;
  const start = `<c r="${cellReference(row, column)}"${attribute}${metadata}`;
  const { type, content } = cellContent(cell, target.strings, { row, column });
  const typed = type === "" ? start : `${start} t="${type}"`;
  return content === "" ? `${typed}/>` : `${typed}>${content}</c>`;
}

function cellContent(
  cell: Cell,
  strings: StringWriter,
  at: { readonly row: number; readonly column: number }
): { type: string; content: string } {
  const { value, formula } = cell;
  const isText = typeof value === "string";
  if (isText && formula === null)
    return { type: "s", content: `<v>${strings.index(value, cell.rich)}</v>` };
  const calculation =
    formula === null
      ? ""
      : `<f${arrayAttributes(cell, at)}>${xmlText(formula.replace(/^=/, ""))}</f>`;
  if (value === null) return { type: "", content: calculation };
  return { type: VALUE_TYPES[kindOf(value)], content: `${calculation}<v>${valueText(value)}</v>` };
}

function arrayAttributes(
  { array }: Cell,
  { row, column }: { readonly row: number; readonly column: number }
): string {
  if (array === undefined) return "";
  const [bottom, right] = [row + array.rows - 1, column + array.columns - 1];
  return ` t="array" ref="${areaReference({ top: row, left: column, bottom, right })}"`;
}

const VALUE_TYPES = { string: "str", number: "", boolean: "b", error: "e" } as const;

function kindOf(value: Exclude<CellValue, null>): keyof typeof VALUE_TYPES {
  if (typeof value === "string") return "string";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "error";
}

function valueText(value: Exclude<CellValue, null>): string {
  if (typeof value === "string") return xmlText(encodeXstring(value));
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : xmlText(value.error);
}
