import type { TableModel } from "../model";
import { FileError } from "./fileError";
import { SPREADSHEET } from "./package";
import { areaReference, parseArea } from "./references";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml, xmlPart } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

/** The table of a table part. */
export function readTable(part: XmlElement): TableModel {
  const { attributes } = part;
  const look = child(part, "tableStyleInfo");
  const columns = children(child(part, "tableColumns"), "tableColumn").map((column, index) => ({
    id: number(column.attributes["id"], index + 1),
    name: decodeXstring(column.attributes["name"] ?? ""),
  }));
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
export function tablePart(table: TableModel): string {
  const filtered = {
    ...table.area,
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
  const columns = table.columns.map(({ id, name }) =>
    xml("tableColumn", { id, name: encodeXstring(name) })
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
        table.showFilterButton && table.showHeaders
          ? xml("autoFilter", { ref: areaReference(filtered) })
          : "",
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
