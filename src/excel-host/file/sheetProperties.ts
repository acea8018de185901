import type { WorksheetModel } from "../model";
import type { PackageReader, Relationship } from "./package";
import type { PackageWriter } from "./packageWriter";
import type { XmlElement } from "./xmlRead";
import { child, children } from "./xmlRead";
import { xml } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Texts that add-ins keep with a sheet: each in a part of its own, in UTF-16 (ECMA-376 part 1, 12.3.5). */
export function readSheetProperties(
  sheet: WorksheetModel,
  root: XmlElement,
  file: PackageReader,
  links: readonly Relationship[]
): void {
  for (const { attributes } of children(child(root, "customProperties"), "customPr")) {
    const target = links.find(({ id }) => id === attributes["id"])?.target;
    const bytes = target === undefined ? null : file.bytes(target);
    if (bytes === null) continue;
    const value = new TextDecoder("utf-16le").decode(bytes);
    sheet.customProperties.push({ key: decodeXstring(attributes["name"] ?? ""), value });
  }
}

/** The element that names the parts, which are added to the file. */
export function sheetPropertiesXml(
  sheet: WorksheetModel,
  part: string,
  file: PackageWriter
): string {
  const elements = sheet.customProperties.map(({ key, value }) => {
    const name = file.freeName("xl/customProperty", ".bin");
    file.add(name, utf16(value), TYPE);
    const id = file.link(part, "customProperty", name);
    return xml("customPr", { name: encodeXstring(key), "r:id": id });
  });
  return elements.length === 0 ? "" : xml("customProperties", {}, elements);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
