import type { AutoFilterModel, Cell, CellValue, PlacedCell, WorksheetModel } from "../model";
import { DEFAULT_COLUMN_WIDTH } from "../model";
import { argb } from "./colors";
import { RELATIONSHIPS, SPREADSHEET } from "./package";
import { sheetProtectionXml } from "./protection";
import { areaReference, cellReference } from "./references";
import type { StringWriter } from "./stringTable";
import { validationsXml } from "./validations";
import type { StyleWriter } from "./writeStyles";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { encodeXstring } from "./xstring";

/** What the sheets of one file share while they are written. */
export interface SheetTarget {
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
}

/**
 * The part of a worksheet.
 *
 * @param tableIds - the relationships to its tables
 * @param isActive - whether its tab is in front
 */
export function sheetPart(
  sheet: WorksheetModel,
  target: SheetTarget,
  tableIds: readonly string[],
  isActive: boolean
): string {
  const tableParts = tableIds.map((id) => xml("tablePart", { "r:id": id }));
  const merged = sheet.mergedAreas.map((area) => xml("mergeCell", { ref: areaReference(area) }));
  const standard = sheet.standardWidth;
  return xmlPart(
    xml("worksheet", { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS }, [
      sheet.tabColor === ""
        ? ""
        : xml("sheetPr", {}, xml("tabColor", { rgb: argb(sheet.tabColor) })),
      xml("dimension", { ref: areaReference(sheet.cells.usedArea() ?? ORIGIN) }),
      xml("sheetViews", {}, viewXml(sheet, isActive)),
      xml("sheetFormatPr", {
        defaultColWidth: standard === DEFAULT_COLUMN_WIDTH ? null : standard,
        defaultRowHeight: 15,
      }),
      columnsXml(sheet, target.styles),
      xml("sheetData", {}, rowsXml(sheet, target)),
      sheet.protection === null ? "" : sheetProtectionXml(sheet.protection),
      sheet.autoFilter === null ? "" : autoFilterXml(sheet.autoFilter),
      merged.length === 0 ? "" : xml("mergeCells", { count: merged.length }, merged),
      validationsXml(sheet.validations),
      xml("pageMargins", {
        left: 0.7,
        right: 0.7,
        top: 0.75,
        bottom: 0.75,
        header: 0.3,
        footer: 0.3,
      }),
      tableParts.length === 0 ? "" : xml("tableParts", { count: tableParts.length }, tableParts),
    ])
  );
}

const ORIGIN = { top: 0, left: 0, bottom: 0, right: 0 };

function viewXml(sheet: WorksheetModel, isActive: boolean): string {
  const { rows, columns } = sheet.frozen;
  const isFrozen = rows > 0 || columns > 0;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const { top, left } = sheet.selection;
  return xml(
    "sheetView",
    {
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

function columnsXml(sheet: WorksheetModel, styles: StyleWriter): string {
  const columns = sheet.columns.entries().map(({ first, last, value }) =>
    xml("col", {
      min: first + 1,
      max: last + 1,
      // Excel wants a width on every column element.
      width: value.width ?? sheet.standardWidth,
      style: value.style === undefined ? null : styles.index(value.style),
      hidden: value.hidden ? true : null,
      customWidth: value.width === undefined ? false : true,
    })
  );
  return columns.length === 0 ? "" : xml("cols", {}, columns);
}

/** Rows with cells or a format of their own, in order. */
function rowsXml(sheet: WorksheetModel, target: SheetTarget): string[] {
  const cells = new Map<number, string[]>();
  for (const placed of sheet.cells.entries()) {
    const row = cells.get(placed.row) ?? [];
    if (row.length === 0) cells.set(placed.row, row);
    row.push(cellXml(placed, target));
  }
  for (const { first, last } of sheet.rows.entries()) {
    for (let row = first; row <= last; row += 1) if (!cells.has(row)) cells.set(row, []);
  }
  const ordered = [...cells].sort(([a], [b]) => a - b);
  return ordered.map(([row, content]) => {
    const format = sheet.rows.at(row);
    const attributes = {
      r: row + 1,
      s: format?.style === undefined ? null : target.styles.index(format.style),
      customFormat: format?.style === undefined ? null : true,
      ht: format?.height,
      hidden: format?.hidden ? true : null,
      customHeight: format?.height === undefined ? null : true,
    };
    return xml("row", attributes, content);
  });
}

function cellXml({ row, column, cell }: PlacedCell, target: SheetTarget): string {
  const style = target.styles.index(cell.style, cell.quotePrefix);
  const start = `<c r="${cellReference(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  const { type, content } = cellContent(cell, target.strings);
  const typed = type === "" ? start : `${start} t="${type}"`;
  return content === "" ? `${typed}/>` : `${typed}>${content}</c>`;
}

function cellContent(cell: Cell, strings: StringWriter): { type: string; content: string } {
  const { value, formula } = cell;
  const isText = typeof value === "string";
  if (isText && formula === null) return { type: "s", content: `<v>${strings.index(value)}</v>` };
  const calculation = formula === null ? "" : `<f>${xmlText(formula.replace(/^=/, ""))}</f>`;
  if (value === null) return { type: "", content: calculation };
  return { type: VALUE_TYPES[kindOf(value)], content: `${calculation}<v>${valueText(value)}</v>` };
}

const VALUE_TYPES = { string: "str", number: "", boolean: "b", error: "e" } as const;

function kindOf(value: Exclude<CellValue, null>): keyof typeof VALUE_TYPES {
  if (typeof value === "string") return "string";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "error";
}

function valueText(value: Exclude<CellValue, null>): string {
  if (typeof value === "string") return xmlText(encodeXstring(value));
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : xmlText(value.error);
}

/** The filter with its value lists, the only criteria a file reads back. */
function autoFilterXml({ area, criteria }: AutoFilterModel): string {
  const columns = [...criteria].flatMap(([colId, criterion]) => {
    const values = (criterion as { readonly values?: readonly unknown[] } | null)?.values ?? [];
    const filters = values
      .filter((value): value is string => typeof value === "string")
      .map((val) => xml("filter", { val }));
    return filters.length === 0
      ? []
      : [xml("filterColumn", { colId }, xml("filters", {}, filters))];
  });
  return xml("autoFilter", { ref: areaReference(area) }, columns);
}
