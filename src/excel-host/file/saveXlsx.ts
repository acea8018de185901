import type { WorkbookModel, WorksheetModel } from "../model";
import { calculationXml } from "./calculation";
import { namesXml } from "./names";
import { RELATIONSHIPS, SPREADSHEET } from "./package";
import { PackageWriter } from "./packageWriter";
import { BOOK_ORDER, inOrder } from "./partRules";
import { applicationPart, corePart, customPart } from "./properties";
import { workbookProtectionXml } from "./protection";
import { settingsPart } from "./settings";
import { StringWriter } from "./stringTable";
import { tablePart } from "./tables";
import type { SheetTarget } from "./writeSheet";
import { sheetPart } from "./writeSheet";
import { StyleWriter } from "./writeStyles";
import { xml, xmlPart } from "./xmlWrite";

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE_ML = "application/vnd.openxmlformats-officedocument";
const CORE_ML = "application/vnd.openxmlformats-package.core-properties+xml";
const METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
const MAIN = "xl/workbook.xml";

/**
 * Writes a workbook as an .xlsx file, with what it carries along; the same workbook gives the same bytes.
 */
export function saveXlsx(workbook: WorkbookModel): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeWorkbook(workbook));
  });
}

function writeWorkbook(workbook: WorkbookModel): Uint8Array {
  const { carried } = workbook;
  const file = new PackageWriter(carried?.parts);
  const target: SheetTarget = {
    file,
    workbook,
    strings: new StringWriter(),
    styles: new StyleWriter(carried?.styles),
    hasMetadata:
      carried?.workbook.links.some(({ type }) => type.endsWith("/sheetMetadata")) === true,
  };
  file.link("", "officeDocument", MAIN);
  // Before anything else takes their ids.
  if (carried !== null) file.carry(MAIN, carried.workbook.links);
  const sheets = workbook.worksheets.map((sheet, index) => writeSheet(sheet, index, target));
  const styles = "xl/styles.xml";
  file.link(MAIN, "styles", styles);
  file.add(styles, target.styles.part(), `${SHEET_ML}.styles+xml`);
  const strings = "xl/sharedStrings.xml";
  file.link(MAIN, "sharedStrings", strings);
  file.add(strings, target.strings.part(), `${SHEET_ML}.sharedStrings+xml`);
  file.add(MAIN, bookPart(workbook, sheets), `${SHEET_ML}.sheet.main+xml`);
  addProperties(file, workbook);
  for (const link of carried?.links ?? []) file.carryFromPackage(link);
  return file.bytes();
}

/** Adds a sheet with its tables. Answers its element in the workbook. */
function writeSheet(sheet: WorksheetModel, index: number, target: SheetTarget): string {
  const { file, workbook, styles } = target;
  const part = `xl/worksheets/sheet${index + 1}.xml`;
  if (sheet.carried !== null) file.carry(part, sheet.carried.links);
  const tableIds = sheet.tables.map((table) => {
    const name = `xl/tables/table${table.id}.xml`;
    file.add(name, tablePart(table, styles.dxfs), `${SHEET_ML}.table+xml`);
    return file.link(part, "table", name);
  });
  const isActive = sheet === workbook.activeWorksheet();
  const content = sheetPart(sheet, target, { part, tableIds, isActive });
  file.add(part, content, `${SHEET_ML}.worksheet+xml`);
  const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
  const id = file.link(MAIN, "worksheet", part);
  return xml("sheet", { name: sheet.name, sheetId: index + 1, state, "r:id": id });
}

function bookPart(workbook: WorkbookModel, sheets: readonly string[]): string {
  const carried = workbook.carried?.workbook;
  const activeTab = workbook.worksheets.indexOf(workbook.activeWorksheet());
  const { workbookPr, workbookView } = carried?.attributes ?? {};
  const view = xml("workbookView", { ...workbookView, activeTab });
  const own = {
    workbookPr: xml("workbookPr", { ...workbookPr, date1904: workbook.date1904 || null }),
    workbookProtection:
      workbook.protection === null ? "" : workbookProtectionXml(workbook.protection),
    bookViews: xml("bookViews", {}, view),
    sheets: xml("sheets", {}, sheets),
    definedNames: namesXml(workbook),
    calcPr: calculationXml(workbook),
  };
  const elements = Object.entries(own).map(([name, text]) => ({ name, xml: text }));
  return xmlPart(
    xml(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS, ...carried?.namespaces },
      inOrder(BOOK_ORDER, [...elements, ...(carried?.elements ?? [])])
    )
  );
}

function addProperties(file: PackageWriter, workbook: WorkbookModel): void {
  file.link("", "core-properties", "docProps/core.xml", { stem: METADATA });
  file.add("docProps/core.xml", corePart(workbook), CORE_ML);
  file.link("", "extended-properties", "docProps/app.xml");
  file.add("docProps/app.xml", applicationPart(workbook), `${OFFICE_ML}.extended-properties+xml`);
  const custom = customPart(workbook);
  if (custom !== null) {
    file.link("", "custom-properties", "docProps/custom.xml");
    file.add("docProps/custom.xml", custom, `${OFFICE_ML}.custom-properties+xml`);
  }
  const settings = settingsPart(workbook);
  if (settings !== null) {
    const name = file.freeName("customXml/item");
    file.link(MAIN, "customXml", name);
    file.add(name, settings);
  }
}
