import { strToU8, zipSync } from "fflate";
import type { WorkbookModel } from "../model";
import { namesXml } from "./names";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, SPREADSHEET } from "./package";
import { applicationPart, corePart, customPart } from "./properties";
import { workbookProtectionXml } from "./protection";
import { settingsPart } from "./settings";
import { StringWriter } from "./stringTable";
import { tablePart } from "./tables";
import { sheetPart } from "./writeSheet";
import { StyleWriter } from "./writeStyles";
import { xml, xmlPart } from "./xmlWrite";

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE_ML = "application/vnd.openxmlformats-officedocument";
const CORE_ML = "application/vnd.openxmlformats-package.core-properties+xml";

/** The oldest time a ZIP file can hold, so that equal workbooks are equal files. */
const EPOCH = new Date(1980, 0, 1);

/** The parts of a package while it is put together: contents, types and relationships. */
class PackageWriter {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly links = new Map<string, string[]>();

  /** Adds a part; `type` is absent for parts of plain XML. */
  add(name: string, content: string, type?: string): void {
    this.parts.set(name, content);
    if (type !== undefined) this.types.set(name, type);
  }

  /** Points from one part (`""`: the package) to a target written relative to it. Returns the id. */
  link(source: string, kind: string, target: string, stem = RELATIONSHIPS): string {
    const links = this.links.get(source) ?? [];
    const id = `rId${links.length + 1}`;
    links.push(xml("Relationship", { Id: id, Type: `${stem}/${kind}`, Target: target }));
    this.links.set(source, links);
    return id;
  }

  /** The file. */
  bytes(): Uint8Array {
    const overrides = [...this.types].map(([name, type]) =>
      xml("Override", { PartName: `/${name}`, ContentType: type })
    );
    const relationships = "application/vnd.openxmlformats-package.relationships+xml";
    const files = new Map([
      [
        "[Content_Types].xml",
        xmlPart(
          xml("Types", { xmlns: CONTENT_TYPES }, [
            xml("Default", { Extension: "rels", ContentType: relationships }),
            xml("Default", { Extension: "xml", ContentType: "application/xml" }),
            ...overrides,
          ])
        ),
      ],
      ...[...this.links].map(([source, links]): [string, string] => {
        const slash = source.lastIndexOf("/") + 1;
        const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
        return [name, xmlPart(xml("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, links))];
      }),
      ...this.parts,
    ]);
    const zipped = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
    return zipSync(zipped, { level: 3, mtime: EPOCH });
  }
}

/**
 * Writes a workbook as an .xlsx file; the same workbook gives the same bytes. Charts are not written.
 */
export function saveXlsx(workbook: WorkbookModel): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeWorkbook(workbook));
  });
}

function writeWorkbook(workbook: WorkbookModel): Uint8Array {
  const file = new PackageWriter();
  const target = { strings: new StringWriter(), styles: new StyleWriter() };
  const main = "xl/workbook.xml";
  file.link("", "officeDocument", main);
  const active = workbook.activeWorksheet();
  const sheets = workbook.worksheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const tableIds = sheet.tables.map((table) => {
      const name = `table${table.id}.xml`;
      file.add(`xl/tables/${name}`, tablePart(table), `${SHEET_ML}.table+xml`);
      return file.link(part, "table", `../tables/${name}`);
    });
    const content = sheetPart(sheet, target, tableIds, sheet === active);
    file.add(part, content, `${SHEET_ML}.worksheet+xml`);
    const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
    const id = file.link(main, "worksheet", `worksheets/sheet${index + 1}.xml`);
    return xml("sheet", { name: sheet.name, sheetId: index + 1, state, "r:id": id });
  });
  file.link(main, "styles", "styles.xml");
  file.add("xl/styles.xml", target.styles.part(), `${SHEET_ML}.styles+xml`);
  file.link(main, "sharedStrings", "sharedStrings.xml");
  file.add("xl/sharedStrings.xml", target.strings.part(), `${SHEET_ML}.sharedStrings+xml`);
  const view = xml("workbookView", { activeTab: workbook.worksheets.indexOf(active) });
  file.add(
    main,
    xmlPart(
      xml("workbook", { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS }, [
        xml("workbookPr", { date1904: workbook.date1904 || null }),
        workbook.protection === null ? "" : workbookProtectionXml(workbook.protection),
        xml("bookViews", {}, view),
        xml("sheets", {}, sheets),
        namesXml(workbook),
        // Nothing here calculates, so Excel is asked to, if there is anything to calculate.
        hasFormulas(workbook) ? xml("calcPr", { fullCalcOnLoad: true }) : "",
      ])
    ),
    `${SHEET_ML}.sheet.main+xml`
  );
  addProperties(file, workbook, main);
  return file.bytes();
}

function hasFormulas({ worksheets }: WorkbookModel): boolean {
  for (const { cells } of worksheets) {
    for (const { cell } of cells.entries()) if (cell.formula !== null) return true;
  }
  return false;
}

function addProperties(file: PackageWriter, workbook: WorkbookModel, main: string): void {
  const metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
  file.link("", "core-properties", "docProps/core.xml", metadata);
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
    file.link(main, "customXml", "../customXml/item1.xml");
    file.add("customXml/item1.xml", settings);
  }
}
