import { DEFAULT_ROW_HEIGHT } from "../model";
import type { CarryRules } from "./carry";

/** Children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** What a worksheet carries along. */
export const SHEET_RULES: CarryRules = {
  elements: new Set([
    "protectedRanges",
    "scenarios",
    "dataConsolidate",
    "customSheetViews",
    "phoneticPr",
    "conditionalFormatting",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "AlternateContent",
    "webPublishItems",
    "extLst",
  ]),
  attributes: {
    sheetPr: ["codeName", "transitionEvaluation", "transitionEntry", "published"],
    sheetView: [
      "view",
      "zoomScale",
      "zoomScaleNormal",
      "zoomScaleSheetLayoutView",
      "zoomScalePageLayoutView",
      "rightToLeft",
      "showZeros",
      "showFormulas",
      "showRuler",
      "showOutlineSymbols",
      "showWhiteSpace",
    ],
    sheetFormatPr: ["baseColWidth", "defaultRowHeight", "customHeight", "zeroHeight"],
    // The identity of the printer's settings, which are a part of their own.
    pageSetup: ["id", "horizontalDpi", "verticalDpi", "copies", "usePrinterDefaults"],
    outlinePr: ["applyStyles", "summaryBelow", "summaryRight", "showOutlineSymbols"],
  },
  usual: { "sheetFormatPr.defaultRowHeight": String(DEFAULT_ROW_HEIGHT) },
  ownLinks: new Set(["table", "hyperlink", "customProperty"]),
};

/** Children of the workbook in the order of the schema (18.2.27). */
export const BOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "webPublishing",
  "webPublishObjects",
  "extLst",
] as const;

/** What the workbook carries along. */
export const BOOK_RULES: CarryRules = {
  elements: new Set([
    "fileSharing",
    "functionGroups",
    "externalReferences",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "webPublishing",
    "webPublishObjects",
    "extLst",
  ]),
  attributes: {
    workbookPr: [
      "codeName",
      "filterPrivacy",
      "defaultThemeVersion",
      "hidePivotFieldList",
      "showObjects",
      "backupFile",
      "saveExternalLinkValues",
      "updateLinks",
    ],
    workbookView: [
      "xWindow",
      "yWindow",
      "windowWidth",
      "windowHeight",
      "tabRatio",
      "showSheetTabs",
      "showHorizontalScroll",
      "showVerticalScroll",
    ],
  },
  ownLinks: new Set([
    "worksheet",
    "chartsheet",
    "dialogsheet",
    "xlMacrosheet",
    "styles",
    "sharedStrings",
    // Made anew by Excel.
    "calcChain",
    "vbaProject",
    "revisionHeaders",
    "usernames",
  ]),
};

/** Children of the styles part that follow the cell formats, in the order of the schema (18.8.39). */
export const STYLES_RULES: CarryRules = {
  elements: new Set(["dxfs", "tableStyles", "colors", "extLst"]),
};

/** Links from the package that the model knows. A signature would no longer be true. */
export const PACKAGE_LINKS: ReadonlySet<string> = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "custom-properties",
  "origin",
  "thumbnail",
]);

/** Puts elements, of the model and carried ones, into the order that their schema wants. */
export function inOrder(
  order: readonly string[],
  elements: readonly { readonly name: string; readonly xml: string }[]
): string[] {
  return elements
    .map((element, index) => ({ ...element, index }))
    .filter(({ xml }) => xml !== "")
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || a.index - b.index)
    .map(({ xml }) => xml);
}
