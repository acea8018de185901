import type { FilterCriteria, TableColumnModel, TableModel, TotalsFunction } from "../model";
import type { DxfWriter } from "./dxfs";
import { FileError } from "./fileError";
import type { FilterColors } from "./filters";
import { autoFilterXml, readCriteria } from "./filters";
import { SPREADSHEET } from "./package";
import { areaReference, parseArea } from "./references";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

const FUNCTIONS: ReadonlySet<string> = new Set<TotalsFunction>([
  "average",
  "count",
  "countNums",
  "max",
  "min",
  "stdDev",
  "sum",
  "var",
  "custom",
]);

/** What a table needs to know of its file. */
interface TableContext {
  readonly filterColors: FilterColors;
  readonly warn: (what: string) => void;
}

function readColumn(
  column: XmlElement,
  index: number,
  filter: FilterCriteria | undefined
): TableColumnModel {
  const { id, name = "", totalsRowLabel, totalsRowFunction = "none" } = column.attributes;
  const formula = child(column, "calculatedColumnFormula")?.text;
  return {
    id: number(id, index + 1),
    name: decodeXstring(name),
    ...(filter !== undefined && { filter }),
    ...(totalsRowLabel !== undefined && { totalsLabel: decodeXstring(totalsRowLabel) }),
    ...(FUNCTIONS.has(totalsRowFunction) && {
      totalsFunction: totalsRowFunction as TotalsFunction,
    }),
    ...(formula !== undefined && { formula: `=${formula}` }),
  };
}

/** True for a table or a column that remembers formats (`dataDxfId`, `headerRowCellStyle` and their like). */
const hasFormats = ({ attributes }: XmlElement): boolean =>
  Object.keys(attributes).some((name) => /(?:DxfId|CellStyle)$/.test(name));

/** The table of a table part. */
export function readTable(part: XmlElement, { filterColors, warn }: TableContext): TableModel {
  const { attributes } = part;
  const look = child(part, "tableStyleInfo");
  const criteria = readCriteria(child(part, "autoFilter"), filterColors, warn);
  const columns = children(child(part, "tableColumns"), "tableColumn").map((column, index) =>
    readColumn(column, index, criteria.get(index))
  );
  if ([part, ...children(child(part, "tableColumns"), "tableColumn")].some(hasFormats)) {
    warn("formats that a table gives to its new rows");
  }
  const area = parseArea(attributes["ref"] ?? "");
  if (columns.length !== area.right - area.left + 1) {
    throw new FileError("damaged", "a table has more or fewer columns than its range");
  }
  return {
    id: number(attributes["id"], 0),
    name: attributes["displayName"] ?? attributes["name"] ?? "",
    area,
    showHeaders: number(attributes["headerRowCount"], 1) > 0,
    showTotals: number(attributes["totalsRowCount"], 0) > 0,
    style: look?.attributes["name"] ?? "",
    showFilterButton: child(part, "autoFilter") !== undefined,
    showBandedRows: flag(look?.attributes["showRowStripes"]),
    showBandedColumns: flag(look?.attributes["showColumnStripes"]),
    highlightFirstColumn: flag(look?.attributes["showFirstColumn"]),
    highlightLastColumn: flag(look?.attributes["showLastColumn"]),
    columns,
  };
}

/** The part of a table. */
export function tablePart(table: TableModel, dxfs: DxfWriter): string {
  const filtered = {
    ...table.area,
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
  const columns = table.columns.map((column) =>
    xml(
      "tableColumn",
      {
        id: column.id,
        name: encodeXstring(column.name),
        totalsRowLabel: column.totalsLabel === undefined ? null : encodeXstring(column.totalsLabel),
        totalsRowFunction: column.totalsFunction,
      },
      column.formula === undefined
        ? ""
        : xml("calculatedColumnFormula", {}, xmlText(column.formula.replace(/^=/, "")))
    )
  );
  const criteria = new Map(
    table.columns.flatMap(({ filter }, index) => (filter === undefined ? [] : [[index, filter]]))
  );
  return xmlPart(
    xml(
      "table",
      {
        xmlns: SPREADSHEET,
        id: table.id,
        name: table.name,
        displayName: table.name,
        ref: areaReference(table.area),
        headerRowCount: table.showHeaders ? null : 0,
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      [
        // Filter buttons live in the header row, so there are none without it.
        table.showFilterButton && table.showHeaders ? autoFilterXml(filtered, criteria, dxfs) : "",
        xml("tableColumns", { count: columns.length }, columns),
        xml("tableStyleInfo", {
          name: table.style === "" ? null : table.style,
          showFirstColumn: table.highlightFirstColumn,
          showLastColumn: table.highlightLastColumn,
          showRowStripes: table.showBandedRows,
          showColumnStripes: table.showBandedColumns,
        }),
      ]
    )
  );
}
