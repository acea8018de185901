import type { CarriedFile, Visibility, WorksheetModel } from "../model";
import { WorkbookModel } from "../model";
import { readCalculation } from "./calculation";
import { Keeper, PartCollector } from "./carry";
import { readCharts } from "./charts";
import { themeColors } from "./colors";
import { readDxfColors } from "./dxfs";
import { FileError } from "./fileError";
import { readNames } from "./names";
import type { Relationship } from "./package";
import { kindOf, PackageReader } from "./package";
import { BOOK_RULES, PACKAGE_LINKS, STYLES_RULES } from "./partRules";
import { readProperties } from "./properties";
import { readWorkbookProtection } from "./protection";
import type { SheetContext } from "./readSheet";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { isSettingsPart, readSettings } from "./settings";
import { readStrings } from "./stringTable";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** The first bytes of a compound file: an old .xls, or an .xlsx behind a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** Parts that the model is written into, by the kind of the link that leads to them. */
const OWN_PARTS = new Set(["worksheet", "table", "styles", "sharedStrings"]);
const NOTHING = { namespaces: {}, elements: [], attributes: {}, links: [] };

/**
 * Reads an .xlsx file into a workbook. What the model has no place for is carried along where that is
 * safe (`carried`), and named in `warnings` where it is not.
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
  const keeper = new Keeper(BOOK_RULES);
  const root = file.requiredPart(main, {}, keeper);
  if (root.name !== "workbook") throw new FileError("notAWorkbook", "not a spreadsheet");

  const workbook = new WorkbookModel();
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  workbook.date1904 = flag(child(root, "workbookPr")?.attributes["date1904"]);
  workbook.protection = readWorkbookProtection(child(root, "workbookProtection"));
  workbook.calculation = readCalculation(child(root, "calcPr"));
  const links = file.relationships(main);
  const collector = new PartCollector(file, ownParts(file, main, links));
  const styles = new Keeper(STYLES_RULES);
  const context = sheetContext(workbook, file, links, { warn, collector, styles });
  readNames(workbook, root, readSheets(workbook, root, links, context));
  readProperties(workbook, file, packageLinks);
  readSettings(workbook, file, links);
  if (links.some(({ kind }) => kind === "vbaProject")) warn("macros");
  if (packageLinks.some(({ kind }) => kind === "origin")) warn("digital signatures");
  readCharts(workbook, collector);
  workbook.carried = carriedFile(file, { main, root, keeper, styles, collector, warn });
  workbook.warnings = [...warnings];
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

/** The parts that are written from the model, tables of sheets included. */
function ownParts(
  file: PackageReader,
  main: string,
  links: readonly Relationship[]
): ReadonlySet<string> {
  const own = links.filter(({ kind }) => OWN_PARTS.has(kind)).map(({ target }) => target);
  const settings = links
    .filter(({ kind, target }) => kind === "customXml" && isSettingsPart(file, target))
    .map(({ target }) => target);
  const tables = links
    .filter(({ kind }) => kind === "worksheet")
    .flatMap(({ target }) => file.relationships(target))
    .filter(({ kind }) => kind === "table")
    .map(({ target }) => target);
  return new Set([main, ...own, ...settings, ...tables]);
}

interface Collecting {
  readonly warn: (what: string) => void;
  readonly collector: PartCollector;
  /** Listens to the styles part. */
  readonly styles: Keeper;
}

function sheetContext(
  workbook: WorkbookModel,
  file: PackageReader,
  links: readonly Relationship[],
  { warn, collector, styles }: Collecting
): SheetContext {
  const target = (kind: string): string | undefined =>
    links.find((link) => link.kind === kind)?.target;
  const part = (kind: string, keeper: Keeper | null = null): XmlElement | null => {
    const name = target(kind);
    return name === undefined ? null : file.part(name, {}, keeper);
  };
  const theme = themeColors(part("theme"));
  const stylesPart = part("styles", styles);
  return {
    file,
    theme,
    warn,
    collector,
    strings: readStrings(file, target("sharedStrings")),
    styles: readStyles(stylesPart, theme, warn),
    filterColors: readDxfColors(stylesPart, theme),
    date1904: workbook.date1904,
  };
}

interface CarrySources extends Collecting {
  readonly main: string;
  readonly root: XmlElement;
  readonly keeper: Keeper;
}

function carriedFile(
  file: PackageReader,
  { main, root, keeper, styles, collector, warn }: CarrySources
): CarriedFile | null {
  const elements: Readonly<Record<string, XmlElement | undefined>> = {
    workbookPr: child(root, "workbookPr"),
    workbookView: child(child(root, "bookViews"), "workbookView"),
  };
  const book = keeper.carried(file.links(main), (name) => elements[name], warn) ?? NOTHING;
  const workbook = { ...book, links: collector.follow(book.links) };
  const foreign = file.links("").filter(({ type }) => !PACKAGE_LINKS.has(kindOf(type)));
  const links = collector.follow(foreign);
  const kept = styles.carried([], () => undefined, warn) ?? NOTHING;
  const parts = collector.parts();
  const isNothing = [workbook, kept].every(
    (one) => one.elements.length === 0 && Object.keys(one.attributes).length === 0
  );
  return isNothing && parts.length === 0 ? null : { parts, workbook, styles: kept, links };
}

/**
 * Worksheets only: sheets that are nothing but a chart or a dialog have no place in the model. Answers all
 * sheets of the file by their numbers, `null` for those.
 */
function readSheets(
  workbook: WorkbookModel,
  root: XmlElement,
  links: readonly Relationship[],
  context: SheetContext
): (WorksheetModel | null)[] {
  const inFront = number(
    child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"],
    0
  );
  const sheets = children(child(root, "sheets"), "sheet").map(({ attributes }, index) => {
    const link = links.find(({ id }) => id === attributes["id"]);
    if (link === undefined) throw new FileError("damaged", "a sheet of the file is missing");
    if (link.kind !== "worksheet") {
      context.warn(`sheets of kind ${link.kind}`);
      return null;
    }
    const sheet = workbook.addWorksheet(attributes["name"] ?? "");
    sheet.visibility = visibility(attributes["state"]);
    readSheet(sheet, link.target, context);
    const canBeActive = index === inFront && sheet.visibility === "Visible";
    if (canBeActive) workbook.activeWorksheetId = sheet.id;
    return sheet;
  });
  const [first] = workbook.worksheets.filter((sheet) => sheet.visibility === "Visible");
  if (first === undefined) throw new FileError("damaged", "a file without a visible sheet");
  if (workbook.activeWorksheetId === "") workbook.activeWorksheetId = first.id;
  return sheets;
}

function visibility(state: string | undefined): Visibility {
  if (state === "veryHidden") return "VeryHidden";
  return state === "hidden" ? "Hidden" : "Visible";
}
