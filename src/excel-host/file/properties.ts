import type { CustomPropertyValue, WorkbookModel } from "../model";
import type { PackageReader, Relationship } from "./package";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const VALUES = `${OFFICE}/docPropsVTypes`;
/** Marks a property as user-defined (ECMA-376 part 1, 22.3.2.2). */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Reads what the package says about the file: core, application and user-defined properties. */
export function readProperties(
  workbook: WorkbookModel,
  file: PackageReader,
  relationships: readonly Relationship[]
): void {
  const part = (kind: string): XmlElement | undefined => {
    const target = relationships.find((candidate) => candidate.kind === kind)?.target;
    return (target === undefined ? null : file.part(target)) ?? undefined;
  };
  const core = part("core-properties");
  const application = part("extended-properties");
  const text = (element: XmlElement | undefined, name: string): string =>
    decodeXstring(child(element, name)?.text ?? "");
  const created = Date.parse(text(core, "created"));
  workbook.properties = {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    category: text(core, "category"),
    lastAuthor: text(core, "lastModifiedBy"),
    manager: text(application, "Manager"),
    company: text(application, "Company"),
    creationDate: Number.isNaN(created) ? null : new Date(created),
    revisionNumber: number(text(core, "revision"), 0),
  };
  for (const property of children(part("custom-properties"), "property")) {
    const [value] = property.children;
    const name = property.attributes["name"];
    if (value !== undefined && name !== undefined) {
      workbook.customProperties.set(decodeXstring(name), readValue(value));
    }
  }
}

function readValue({ name, text }: XmlElement): CustomPropertyValue {
  if (name === "bool") return flag(text);
  if (/^(?:u?i[1248]|u?int|r[48]|decimal)$/.test(name)) return Number(text);
  return name === "filetime" ? new Date(text) : decodeXstring(text);
}

/** Dublin Core and its Office relatives. */
export function corePart({ properties }: WorkbookModel): string {
  const element = (name: string, text: string): string =>
    text === "" ? "" : xml(name, {}, xmlText(encodeXstring(text)));
  const { creationDate } = properties;
  return xmlPart(
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": CORE,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      [
        element("dc:title", properties.title),
        element("dc:subject", properties.subject),
        element("dc:creator", properties.author),
        element("cp:keywords", properties.keywords),
        element("dc:description", properties.comments),
        element("cp:lastModifiedBy", properties.lastAuthor),
        creationDate === null
          ? ""
          : xml("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, timestamp(creationDate)),
        element("cp:category", properties.category),
        element(
          "cp:revision",
          properties.revisionNumber === 0 ? "" : String(properties.revisionNumber)
        ),
      ]
    )
  );
}

/** Manager and company. */
export function applicationPart({ properties: { manager, company } }: WorkbookModel): string {
  return xmlPart(
    xml("Properties", { xmlns: `${OFFICE}/extended-properties` }, [
      manager === "" ? "" : xml("Manager", {}, xmlText(encodeXstring(manager))),
      company === "" ? "" : xml("Company", {}, xmlText(encodeXstring(company))),
    ])
  );
}

/** User-defined properties, or `null` when there are none. */
export function customPart({ customProperties }: WorkbookModel): string | null {
  if (customProperties.size === 0) return null;
  const properties = [...customProperties].map(([name, value], index) =>
    // Numbers 0 and 1 are reserved.
    xml(
      "property",
      { fmtid: USER_DEFINED, pid: index + 2, name: encodeXstring(name) },
      valueXml(value)
    )
  );
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": VALUES };
  return xmlPart(xml("Properties", namespaces, properties));
}

function valueXml(value: CustomPropertyValue): string {
  if (typeof value === "boolean") return xml("vt:bool", {}, value ? "true" : "false");
  if (typeof value === "number") return xml("vt:r8", {}, String(value));
  if (value instanceof Date) return xml("vt:filetime", {}, timestamp(value));
  return xml("vt:lpwstr", {}, xmlText(encodeXstring(value)));
}

const timestamp = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, "Z");
