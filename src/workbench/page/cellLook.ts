import { valueType, displayText } from "../../excel-host/values";
import type { CellStyle, TableModel, WorksheetModel } from "../../excel-host/model";
import { containsCell, DEFAULT_STYLE } from "../../excel-host/model";

/** Text longer than this is cut on the screen; sealed cells are thousands of characters. */
const SHOWN_TEXT = 300;

/** How a cell is drawn. */
export interface CellLook {
  readonly text: string;
  readonly classes: readonly string[];
  /** CSS properties that differ from the default. */
  readonly css: string;
}

/** What a cell looks like: its text by its number format, its font, fill and table. */
export function cellLook(
  sheet: WorksheetModel,
  row: number,
  column: number,
  locale: string
): CellLook {
  const style = sheet.styleAt(row, column);
  const value = sheet.valueAt(row, column);
  const kind = valueType(value);
  const classes: string[] = [];
  if (style.horizontal === "Right" || (style.horizontal === "General" && kind === "Double")) {
    classes.push("number");
  } else if (
    style.horizontal.startsWith("Center") ||
    (style.horizontal === "General" && (kind === "Boolean" || kind === "Error"))
  ) {
    classes.push("centered");
  }
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const part = table && tablePart(table, row);
  if (part !== undefined && style.fill === null) classes.push(part);
  const text = displayText(value, style.numberFormat, locale);
  return {
    text:
      text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text.replace(/\s*\n\s*/g, " ⏎ "),
    classes,
    css: style === DEFAULT_STYLE ? "" : css(style),
  };
}

function tablePart(table: TableModel, row: number): string | undefined {
  if (table.style === "") return undefined;
  if (table.showHeaders && row === table.area.top) return "table-head";
  const first = table.area.top + (table.showHeaders ? 1 : 0);
  return table.showBandedRows && (row - first) % 2 === 0 ? "table-band" : undefined;
}

function css(style: CellStyle): string {
  const rules: string[] = [];
  if (style.fill !== null) rules.push(`background-color:${style.fill}`);
  // Text on a fill keeps the file's colours in both themes; on the sheet it takes the theme's.
  if (style.fontColor !== DEFAULT_STYLE.fontColor || style.fill !== null) {
    rules.push(`color:${style.fontColor}`);
  }
  if (style.bold) rules.push("font-weight:600");
  if (style.italic) rules.push("font-style:italic");
  const lines = [
    ...(style.underline === "None" ? [] : ["underline"]),
    ...(style.strikethrough ? ["line-through"] : []),
  ];
  if (lines.length > 0) rules.push(`text-decoration:${lines.join(" ")}`);
  if (style.fontSize !== DEFAULT_STYLE.fontSize) {
    rules.push(`font-size:${Math.min(style.fontSize * 1.18, 18)}px`);
  }
  if (style.indent > 0) rules.push(`padding-left:${3 + style.indent * 9}px`);
  return rules.join(";");
}
