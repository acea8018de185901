import type { WorksheetModel } from "../model";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../model";
import { argb } from "./colors";
import { areaReference, cellReference } from "./references";
import type { StyleWriter } from "./writeStyles";
import type { AttributeValues } from "./xmlWrite";
import { xml } from "./xmlWrite";

type Attributes = Readonly<Record<string, string>>;

/** The element about the sheet as a whole, or nothing. */
export function sheetPropertiesElement(
  sheet: WorksheetModel,
  carried: Readonly<Record<string, Attributes>>
): string {
  const { sheetPr, outlinePr } = carried;
  const inner = [
    sheet.tabColor === "" ? "" : xml("tabColor", { rgb: argb(sheet.tabColor) }),
    outlinePr === undefined ? "" : xml("outlinePr", outlinePr),
    sheet.pageLayout.scale === null ? xml("pageSetUpPr", { fitToPage: true }) : "",
  ];
  const isFiltered = (sheet.autoFilter?.criteria.size ?? 0) > 0;
  const attributes: AttributeValues = { ...sheetPr, filterMode: isFiltered || null };
  const isPlain = sheetPr === undefined && !isFiltered && inner.join("") === "";
  return isPlain ? "" : xml("sheetPr", attributes, inner);
}

/** The view of a sheet with its panes and selection. */
export function viewXml(
  sheet: WorksheetModel,
  isActive: boolean,
  carried: Attributes | undefined
): string {
  const { rows, columns } = sheet.frozen;
  const isFrozen = rows > 0 || columns > 0;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const { top, left } = sheet.selection;
  return xml(
    "sheetView",
    {
      ...carried,
      showGridLines: sheet.showGridlines ? null : false,
      showRowColHeaders: sheet.showHeadings ? null : false,
      tabSelected: isActive || null,
      workbookViewId: 0,
    },
    [
      isFrozen
        ? xml("pane", {
            xSplit: columns || null,
            ySplit: rows || null,
            topLeftCell: cellReference(rows, columns),
            activePane: pane,
            state: "frozen",
          })
        : "",
      xml("selection", {
        pane: isFrozen ? pane : null,
        activeCell: cellReference(top, left),
        sqref: areaReference(sheet.selection),
      }),
    ]
  );
}

/** What rows and columns are like where nothing else is said. */
export function formatXml(sheet: WorksheetModel, carried: Attributes | undefined): string {
  const standard = sheet.standardWidth;
  const deepest = (levels: readonly { readonly value: { readonly level?: number } }[]) =>
    Math.max(0, ...levels.map(({ value }) => value.level ?? 0)) || null;
  return xml("sheetFormatPr", {
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    ...carried,
    defaultColWidth: standard === DEFAULT_COLUMN_WIDTH ? null : standard,
    outlineLevelRow: deepest(sheet.rows.entries()),
    outlineLevelCol: deepest(sheet.columns.entries()),
  });
}

/** The formats of columns, or nothing. */
export function columnsXml(sheet: WorksheetModel, styles: StyleWriter): string {
  const columns = sheet.columns.entries().map(({ first, last, value }) =>
    xml("col", {
      min: first + 1,
      max: last + 1,
      // Excel wants a width on every column element.
      width: value.width ?? sheet.standardWidth,
      style: value.style === undefined ? null : styles.index(value.style),
      hidden: value.hidden ? true : null,
      outlineLevel: value.level,
      customWidth: value.width === undefined ? false : true,
    })
  );
  return columns.length === 0 ? "" : xml("cols", {}, columns);
}
