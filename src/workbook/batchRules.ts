import type { Box } from "./address";
import { isOnSheet, isUnbounded, MAX_ROWS, namedColumns, parseAddress } from "./address";
import type { Area, Operation, Rows, TableColumn } from "./port";
import { WorkbookError } from "./port";

/** Longest text of an Excel cell, in UTF-16 code units. */
export const MAX_CELL_TEXT = 32_767;

const LONE_SURROGATE = /\p{Surrogate}/u;
const SHEET_NAME = /^(?!'|history$)[^\\/?*[\]:\u0000-\u001F]{1,31}(?<!')$/i;
const TABLE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,254}$/u;
const CELL_LIKE = /^([a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc])$/i;

/**
 * Refuses a batch that cannot succeed, before any of it is done, so that a mistake in the program never
 * leaves half a batch: addresses that are none, values of another shape than their area, texts that a cell
 * or the file cannot hold, names that Excel does not take.
 *
 * @throws WorkbookError `refused` with the index of the operation
 */
export function checkBatch(batch: readonly Operation[]): void {
  const first = new Map(batch.map(({ op }, index) => [op, index] as const).reverse());
  batch.forEach((operation, index) => {
    const isRepeated = askedOnce.has(operation.op) && first.get(operation.op) !== index;
    const reason = isRepeated ? "asked twice in one batch" : fault(operation);
    if (reason !== null) throw new WorkbookError("refused", `${operation.op}: ${reason}`, index);
  });
}

/** Questions about the whole workbook: two of them in a batch would load the same object twice. */
const askedOnce: ReadonlySet<Operation["op"]> = new Set(["sheets", "names", "capabilities"]);

function fault(operation: Operation): string | null {
  switch (operation.op) {
    case "sheets":
    case "names":
    case "capabilities":
    case "deleteSheet":
    case "setVisibility":
    case "protect":
    case "unprotect":
    case "activate":
      return null;
    case "read":
      return areaFault(operation.area, "values");
    case "extent":
    case "clear":
      return areaFault(operation.area, "place");
    case "write":
      return areaFault(operation.area, "values") ?? valuesFault(operation.values, operation.area);
    case "paint":
      return (
        areaFault(operation.area, "values") ??
        valuesFault(operation.values, operation.area) ??
        (operation.style === "number" ? null : textFault(operation.values))
      );
    case "addSheet":
      if (!SHEET_NAME.test(operation.sheet) || LONE_SURROGATE.test(operation.sheet)) {
        return "Excel does not take this sheet name";
      }
      return isPosition(operation.position ?? 0) ? null : "no such position";
    case "paintTable":
      return tableFault(operation.table, operation.columns, operation.rows);
    case "columnWidths":
      return operation.widths.every(isWidth) ? null : "a column is 0 to 255 characters wide";
  }
}

const isPosition = (position: number): boolean => Number.isSafeInteger(position) && position >= 0;
const isWidth = (width: number): boolean => width >= 0 && width <= 255;

/** The fixed size of an area, or `null` when its content decides. */
function sizeOf(area: Area): Pick<Box, "rows" | "columns"> | null {
  if ("used" in area) return null;
  return "address" in area ? parseAddress(area.address) : area;
}

function areaFault(area: Area, purpose: "values" | "place"): string | null {
  if ("below" in area) {
    if (!isOnSheet({ ...area, row: 0, column: 0 })) return "no such size";
    return areaFault(area.below, "place");
  }
  if ("used" in area) {
    return namedColumns(area.used) === null ? "no such columns" : null;
  }
  const box = "address" in area ? parseAddress(area.address) : area;
  if (box === null || !isOnSheet(box)) return "no such cells";
  return purpose === "values" && isUnbounded(box)
    ? "whole rows and columns have no values; name the used part"
    : null;
}

function valuesFault(values: Rows, area: Area | null): string | null {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return "no values";
  if (values.some((row) => row.length !== columns)) return "rows of unequal length";
  const size = area === null ? null : sizeOf(area);
  if (size !== null && (size.rows !== values.length || size.columns !== columns)) {
    return `${values.length} × ${columns} values for ${size.rows} × ${size.columns} cells`;
  }
  for (const row of values) {
    for (const value of row) {
      if (typeof value === "number" && !Number.isFinite(value)) return "a number that is none";
      if (typeof value !== "string") continue;
      if (value.length > MAX_CELL_TEXT) return "a text longer than a cell";
      if (LONE_SURROGATE.test(value)) return "a text with a lone surrogate";
    }
  }
  return null;
}

function textFault(values: Rows): string | null {
  return values.every((row) => row.every((value) => typeof value === "string"))
    ? null
    : "only text in cells formatted as text";
}

function tableFault(table: string, columns: readonly TableColumn[], rows: Rows): string | null {
  if (!TABLE_NAME.test(table) || CELL_LIKE.test(table))
    return "Excel does not take this table name";
  const titles = columns.map(({ title }) => title);
  if (titles.length === 0) return "a table without columns";
  if (titles.some((title) => title === "" || title.length > 255)) return "a column without a title";
  if (new Set(titles.map((title) => title.toLowerCase())).size < titles.length) {
    return "two columns with the same title";
  }
  if (!columns.every(({ width }) => isWidth(width))) return "a column is 0 to 255 characters wide";
  if (rows.length > MAX_ROWS - 2) return "more rows than a sheet has";
  if (rows.some((row) => row.length !== columns.length)) return "a row of another length";
  const isText = columns.map(({ format }) => (format ?? "@") === "@");
  const texts = rows.map((row) => row.filter((_, column) => isText[column] === true));
  return valuesFault([titles, ...rows], null) ?? textFault(texts);
}
