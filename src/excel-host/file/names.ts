import { formatAddress } from "../address";
import type { Area, NameModel, WorkbookModel, WorksheetModel } from "../model";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml, xmlText } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

const BUILT_IN = /^_xlnm\./i;
/** Names that Excel shows without their prefix. */
const SHOWN = new Set([
  "Print_Area",
  "Print_Titles",
  "Criteria",
  "Extract",
  "Database",
  "Consolidate_Area",
  "Sheet_Title",
]);

/**
 * Puts the defined names of the workbook part where they are known: the workbook or one sheet.
 *
 * @param sheets - the sheets of the file by their numbers; `null` for those that are no worksheets
 */
export function readNames(
  workbook: WorkbookModel,
  root: XmlElement,
  sheets: readonly (WorksheetModel | null)[]
): void {
  for (const element of children(child(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden, comment } = element.attributes;
    const plain = name.replace(BUILT_IN, "");
    // The rest (_FilterDatabase) Excel keeps for itself and makes anew.
    if (plain !== name && !SHOWN.has(plain)) continue;
    const model: NameModel = {
      name: plain,
      formula: `=${element.text}`,
      visible: !flag(hidden),
      comment: decodeXstring(comment ?? ""),
    };
    const sheet = localSheetId === undefined ? workbook : sheets[number(localSheetId, -1)];
    sheet?.names.push(model);
  }
}

/** The element of all names, or nothing. */
export function namesXml(workbook: WorkbookModel): string {
  const elements = [
    ...workbook.names.map((name) => nameXml(name, null)),
    ...workbook.worksheets.flatMap((sheet, index) => [
      ...sheet.names.map((name) => nameXml(name, index)),
      ...(sheet.autoFilter === null ? [] : [filterName(sheet.name, sheet.autoFilter.area, index)]),
    ]),
  ];
  return elements.length === 0 ? "" : xml("definedNames", {}, elements);
}

/** The hidden name by which Excel finds the filtered cells of a sheet. */
function filterName(sheet: string, area: Area, localSheetId: number): string {
  const attributes = { name: "_xlnm._FilterDatabase", localSheetId, hidden: true };
  return xml("definedName", attributes, xmlText(formatAddress(sheet, area, true)));
}

function nameXml({ name, formula, visible, comment }: NameModel, sheet: number | null): string {
  return xml(
    "definedName",
    {
      name: SHOWN.has(name) ? `_xlnm.${name}` : name,
      comment: comment === "" ? null : encodeXstring(comment),
      localSheetId: sheet,
      hidden: visible ? null : true,
    },
    xmlText(formula.replace(/^=/, ""))
  );
}
