import { displayText, valueType } from "../../../excel-host/values";
import type {
  BorderLine,
  Cell,
  CellStyle,
  HorizontalAlignment,
  WorksheetModel,
} from "../../../excel-host/model";
import { containsCell, DEFAULT_STYLE } from "../../../excel-host/model";
import { tableLook } from "./tableLook";
import { fontFamily, fontPixels, textWidth } from "./textWidth";

/** Text longer than this is cut on the screen; sealed cells are thousands of characters. */
const SHOWN_TEXT = 300;
/** Room left and right of the text, in pixels. */
export const CELL_PADDING = 3;

/** How a cell is drawn. */
export interface CellLook {
  readonly text: string;
  readonly classes: readonly string[];
  /** CSS properties that differ from the default. */
  readonly css: string;
  /** Text that may run on over empty neighbours: pixels it needs; 0 for none. */
  readonly runsOn: number;
}

/** What decides how cells are drawn, beside the sheet. */
export interface LookContext {
  /** Language of dates, decimals and truth values. */
  readonly locale: string;
  /** Pixels of the cell's column, or of its merged cells. */
  readonly width: number;
}

/** TRUE and FALSE as Excel writes them in a language. */
const TRUTHS: Readonly<Record<string, readonly [no: string, yes: string]>> = {
  fi: ["EPÄTOSI", "TOSI"],
  sv: ["FALSKT", "SANT"],
};

/** The text of a cell by its number format. A formula that nothing has calculated yet shows itself. */
export function shownText(cell: Cell | undefined, locale: string): string {
  if (cell === undefined) return "";
  const { value, formula, style } = cell;
  if (value === null) return formula ?? "";
  if (typeof value === "boolean") {
    const [no, yes] = TRUTHS[locale.slice(0, 2)] ?? ["FALSE", "TRUE"];
    return value ? yes : no;
  }
  return displayText(value, style.numberFormat, locale);
}

/** What a cell looks like: its text, its font, fill, borders and table. */
export function cellLook(
  sheet: WorksheetModel,
  row: number,
  column: number,
  { locale, width }: LookContext
): CellLook {
  const cell = sheet.cells.get(row, column);
  const style = cell?.style ?? sheet.styleAt(row, column);
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const part = table === undefined ? null : tableLook(table, row, column);
  if (cell === undefined && part === null && style === DEFAULT_STYLE) return NOTHING;
  const kind = cell === undefined ? "Empty" : valueType(cell.value);
  const classes = alignment(style.horizontal, kind);
  const css = style === DEFAULT_STYLE ? [] : styleRules(style);
  if (part !== null) {
    if (style.fill === null) classes.push(...part.classes);
    css.push(`--table:${part.accent}`);
  }
  if (style.fill !== null) classes.push("filled");
  if (style.wrap) classes.push("wrap");
  if (style.vertical !== "Bottom") classes.push(style.vertical === "Top" ? "top" : "middle");
  if (cell?.value === null && cell.formula !== null) classes.push("uncalculated");
  const text = fitted(shownText(cell, locale), kind === "Double", style, width);
  const needed =
    kind === "String" && !style.wrap && text !== "" && style.rotation === 0
      ? textWidth(text, fontOf(style)) + 2 * CELL_PADDING + style.indent * 9
      : 0;
  return { text, classes, css: css.join(";"), runsOn: needed > width ? needed : 0 };
}

const NOTHING: CellLook = { text: "", classes: [], css: "", runsOn: 0 };

const fontOf = (style: CellStyle) => ({
  name: style.fontName,
  size: style.fontSize,
  bold: style.bold,
  italic: style.italic,
});

/** Numbers that do not fit are not cut, which would change them: Excel fills the cell with `#`. */
function fitted(text: string, isNumber: boolean, style: CellStyle, width: number): string {
  if (!isNumber) {
    const cut = text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
    return style.wrap ? cut : cut.replace(/\s*\n\s*/g, " ⏎ ");
  }
  const font = fontOf(style);
  const room = width - 2 * CELL_PADDING;
  if (room <= 0 || textWidth(text, font) <= room) return text;
  const [whole = "", decimals = ""] = text.split(/(?=[.,][0-9]+$)/);
  // Without a format of its own a number loses decimals before it loses its face.
  for (
    let length = decimals.length - 1;
    style.numberFormat === "General" && length >= 1;
    length -= 1
  ) {
    const shorter = whole + (length > 1 ? decimals.slice(0, length) : "");
    if (textWidth(shorter, font) <= room) return shorter;
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", font))));
}

function alignment(horizontal: HorizontalAlignment, kind: string): string[] {
  if (horizontal === "General") {
    if (kind === "Double") return ["right"];
    return kind === "Boolean" || kind === "Error" ? ["centered"] : [];
  }
  if (horizontal === "Right") return ["right"];
  return horizontal.startsWith("Center") || horizontal === "Distributed" ? ["centered"] : [];
}

function styleRules(style: CellStyle): string[] {
  const rules: string[] = [];
  if (style.fill !== null) rules.push(`--paper:${style.fill}`, `color:${style.fontColor}`);
  else if (style.fontColor !== DEFAULT_STYLE.fontColor) {
    // Colours are chosen for white paper; on the dark sheet they are lifted until they can be read.
    const lifted = `color-mix(in oklab, ${style.fontColor} 45%, white)`;
    rules.push(`color:light-dark(${style.fontColor}, ${lifted})`);
  }
  if (style.bold) rules.push("font-weight:600");
  if (style.italic) rules.push("font-style:italic");
  const lines = [
    ...(style.underline === "None" ? [] : ["underline"]),
    ...(style.strikethrough ? ["line-through"] : []),
    ...(style.underline.startsWith("Double") ? ["double"] : []),
  ];
  if (lines.length > 0) rules.push(`text-decoration:${lines.join(" ")}`);
  if (style.fontSize !== DEFAULT_STYLE.fontSize) {
    rules.push(`font-size:${fontPixels(style.fontSize)}px`);
  }
  if (style.fontName !== DEFAULT_STYLE.fontName) {
    rules.push(`font-family:${fontFamily(style.fontName)}`);
  }
  if (style.script !== "None") {
    rules.push(`font-variant-position:${style.script === "Subscript" ? "sub" : "super"}`);
  }
  if (style.indent > 0) {
    const side = style.horizontal === "Right" ? "right" : "left";
    rules.push(`padding-${side}:${CELL_PADDING + style.indent * 9}px`);
  }
  if (style.rotation === 180) rules.push("writing-mode:vertical-lr;text-orientation:upright");
  else if (style.rotation !== 0) rules.push(`--turn:${-style.rotation}deg`);
  rules.push(...borderRules(style));
  return rules;
}

/** Lines as CSS has them: pixels and a style. */
const LINES: Readonly<Record<BorderLine["pattern"], string>> = {
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  hair: "1px dotted",
  double: "3px double",
  dashed: "1px dashed",
  mediumDashed: "2px dashed",
  dotted: "1px dotted",
  dashDot: "1px dashed",
  mediumDashDot: "2px dashed",
  dashDotDot: "1px dotted",
  mediumDashDotDot: "2px dotted",
  slantDashDot: "2px dashed",
};

function borderRules(style: CellStyle): string[] {
  const sides = [
    ["top", style.borderTop],
    ["right", style.borderRight],
    ["bottom", style.borderBottom],
    ["left", style.borderLeft],
  ] as const;
  return sides.flatMap(([side, line]) => {
    if (line === null) return [];
    const color = line.color === "#000000" ? "light-dark(#000, #ddd)" : line.color;
    return [`border-${side}:${LINES[line.pattern]} ${color}`];
  });
}
