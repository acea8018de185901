import type { WorkbookModel } from "../model";
import { FileError } from "./fileError";
import type { PackageReader, Relationship } from "./package";
import { children } from "./xmlRead";
import { xml, xmlPart, xmlText } from "./xmlWrite";

/**
 * The add-in's property bag in a custom XML part of its own. Excel keeps it in a web extension part
 * tied to the add-in's identity and store, which a host without a store cannot name truthfully;
 * so a bag written here is kept by Excel but not shown to the add-in, and the other way round.
 */
const NAMESPACE = "urn:excel-host:settings";

/** True when a custom XML part is the property bag that a host wrote. */
export const isSettingsPart = (file: PackageReader, target: string): boolean => {
  // Custom XML belongs to others, who may write any of it: only what begins like ours is read.
  const start = file.bytes(target)?.subarray(0, 200);
  return start !== undefined && new TextDecoder().decode(start).includes(`xmlns="${NAMESPACE}"`);
};

/** Reads the property bag, if a host wrote one. */
export function readSettings(
  workbook: WorkbookModel,
  file: PackageReader,
  relationships: readonly Relationship[]
): void {
  for (const { kind, target } of relationships) {
    if (kind !== "customXml" || !isSettingsPart(file, target)) continue;
    const part = file.part(target) ?? undefined;
    for (const { attributes, text } of children(part, "setting")) {
      workbook.settings.set(attributes["key"] ?? "", parseSetting(text));
    }
  }
}

function parseSetting(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FileError("damaged", "a setting of the file is broken", { cause });
  }
}

/** The property bag, or `null` when it is empty. */
export function settingsPart({ settings }: WorkbookModel): string | null {
  if (settings.size === 0) return null;
  const items = [...settings].map(([key, value]) =>
    xml("setting", { key }, xmlText(JSON.stringify(value)))
  );
  return xmlPart(xml("excelHostSettings", { xmlns: NAMESPACE }, items));
}
