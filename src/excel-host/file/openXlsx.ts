import type { Visibility } from "../model";
import { WorkbookModel } from "../model";
import { themeColors } from "./colors";
import { FileError } from "./fileError";
import { readNames } from "./names";
import { PackageReader } from "./package";
import type { Relationship } from "./package";
import { readProperties } from "./properties";
import { readWorkbookProtection } from "./protection";
import type { SheetContext } from "./readSheet";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { readSettings } from "./settings";
import { readStrings } from "./stringTable";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** The first bytes of a compound file: an old .xls, or an .xlsx behind a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an .xlsx file into a workbook. What the model has no place for (conditional formats, comments,
 * pictures, charts, pivot tables, borders) is left out.
 *
 * @throws FileError by rejecting
 */
export function openXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  return new Promise((resolve) => {
    resolve(readWorkbook(bytes));
  });
}

/** The same at once, for a batch that cannot wait. @throws FileError */
export function readWorkbook(bytes: Uint8Array): WorkbookModel {
  refuseCompoundFile(bytes);
  const file = new PackageReader(bytes);
  const packageLinks = file.relationships("");
  const main = packageLinks.find(({ kind }) => kind === "officeDocument")?.target;
  if (main === undefined) throw new FileError("notAWorkbook", "a package without a document");
  if (main.endsWith(".bin")) throw new FileError("unsupported", "an .xlsb workbook");
  const root = file.requiredPart(main);
  if (root.name !== "workbook") throw new FileError("notAWorkbook", "not a spreadsheet");

  const workbook = new WorkbookModel();
  workbook.date1904 = flag(child(root, "workbookPr")?.attributes["date1904"]);
  workbook.protection = readWorkbookProtection(child(root, "workbookProtection"));
  const links = file.relationships(main);
  readSheets(workbook, root, links, sheetContext(workbook, file, links));
  readNames(workbook, root);
  readProperties(workbook, file, packageLinks);
  readSettings(workbook, file, links);
  return workbook;
}

function refuseCompoundFile(bytes: Uint8Array): void {
  if (COMPOUND_FILE.some((byte, index) => bytes[index] !== byte)) return;
  // The names of the streams inside are UTF-16.
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  throw names.includes("EncryptedPackage")
    ? new FileError("encrypted", "a workbook behind a password")
    : new FileError("unsupported", "a workbook of Excel 97–2003");
}

function sheetContext(
  workbook: WorkbookModel,
  file: PackageReader,
  links: readonly Relationship[]
): SheetContext {
  const target = (kind: string): string | undefined =>
    links.find((link) => link.kind === kind)?.target;
  const part = (kind: string): XmlElement | null => {
    const name = target(kind);
    return name === undefined ? null : file.part(name);
  };
  const theme = themeColors(part("theme"));
  return {
    file,
    theme,
    strings: readStrings(file, target("sharedStrings")),
    styles: readStyles(part("styles"), theme),
    date1904: workbook.date1904,
  };
}

/** Worksheets only: sheets that are nothing but a chart or a dialog have no place in the model. */
function readSheets(
  workbook: WorkbookModel,
  root: XmlElement,
  links: readonly Relationship[],
  context: SheetContext
): void {
  const inFront = number(
    child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"],
    0
  );
  children(child(root, "sheets"), "sheet").forEach(({ attributes }, index) => {
    const link = links.find(({ id }) => id === attributes["id"]);
    if (link === undefined) throw new FileError("damaged", "a sheet of the file is missing");
    if (link.kind !== "worksheet") return;
    const sheet = workbook.addWorksheet(attributes["name"] ?? "");
    sheet.visibility = visibility(attributes["state"]);
    readSheet(sheet, link.target, context);
    const canBeActive = index === inFront && sheet.visibility === "Visible";
    if (canBeActive) workbook.activeWorksheetId = sheet.id;
  });
  const [first] = workbook.worksheets.filter((sheet) => sheet.visibility === "Visible");
  if (first === undefined) throw new FileError("damaged", "a file without a visible sheet");
  if (workbook.activeWorksheetId === "") workbook.activeWorksheetId = first.id;
}

function visibility(state: string | undefined): Visibility {
  if (state === "veryHidden") return "VeryHidden";
  return state === "hidden" ? "Hidden" : "Visible";
}
