import type { CellStyle } from "../model";
import { DEFAULT_STYLE, styleWith } from "../model";
import { readColor } from "./colors";
import { builtInFormat } from "./numberFormats";
import { readBorder, readRotation } from "./borders";
import {
  horizontalNames,
  readingOrders,
  scriptNames,
  underlineNames,
  verticalNames,
} from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** What a style index of the file stands for. */
export interface FileStyle {
  readonly style: CellStyle;
  readonly quotePrefix: boolean;
}

/** The cell formats of a styles part, in the order of their indices; never empty. */
export function readStyles(
  part: XmlElement | null,
  theme: readonly string[],
  warn: (what: string) => void
): FileStyle[] {
  const root = part ?? undefined;
  const fonts = children(child(root, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = children(child(root, "fills"), "fill").map((fill) => {
    if (child(fill, "gradientFill") !== undefined) warn("fills that change their colour");
    return readFill(fill, theme);
  });
  const borders = children(child(root, "borders"), "border").map((one) => readBorder(one, theme));
  if (children(child(root, "cellStyles"), "cellStyle").length > 1) {
    warn("names of cell styles, of which the looks stay");
  }
  const formats = new Map(
    children(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      number(attributes["numFmtId"], 0),
      attributes["formatCode"] ?? "General",
    ])
  );
  const styles = children(child(root, "cellXfs"), "xf").map((xf): FileStyle => {
    const { numFmtId, fontId, fillId, borderId, quotePrefix } = xf.attributes;
    const format = number(numFmtId, 0);
    const style = styleWith(DEFAULT_STYLE, {
      numberFormat: formats.get(format) ?? builtInFormat(format),
      ...fonts[number(fontId, 0)],
      ...fills[number(fillId, 0)],
      ...borders[number(borderId, 0)],
      ...readAlignment(child(xf, "alignment")),
      ...readCellProtection(child(xf, "protection")),
    });
    return { style, quotePrefix: flag(quotePrefix) };
  });
  return styles.length > 0 ? styles : [{ style: DEFAULT_STYLE, quotePrefix: false }];
}

function readFont(font: XmlElement, theme: readonly string[]): Partial<CellStyle> {
  const has = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element.attributes["val"], true);
  };
  const underline = child(font, "u");
  return {
    fontName: child(font, "name")?.attributes["val"] ?? DEFAULT_STYLE.fontName,
    fontSize: number(child(font, "sz")?.attributes["val"], DEFAULT_STYLE.fontSize),
    fontColor: readColor(child(font, "color"), theme) ?? DEFAULT_STYLE.fontColor,
    bold: has("b"),
    italic: has("i"),
    strikethrough: has("strike"),
    script: scriptNames.read(child(font, "vertAlign")?.attributes["val"]),
    underline: underline ? underlineNames.read(underline.attributes["val"] ?? "single") : "None",
  };
}

/** A solid fill is told by its foreground; that of a pattern is its lines, over the background. */
function readFill(fill: XmlElement, theme: readonly string[]): Partial<CellStyle> {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? "none";
  const front = readColor(child(pattern, "fgColor"), theme);
  if (type === "none") return {};
  if (type === "solid") return { fill: front };
  return {
    pattern: type,
    patternColor: front ?? DEFAULT_STYLE.patternColor,
    fill: readColor(child(pattern, "bgColor"), theme),
  };
}

function readAlignment(alignment: XmlElement | undefined): Partial<CellStyle> {
  if (alignment === undefined) return {};
  const { horizontal, vertical, indent, wrapText, shrinkToFit, textRotation, readingOrder } =
    alignment.attributes;
  return {
    horizontal: horizontalNames.read(horizontal),
    vertical: verticalNames.read(vertical),
    indent: number(indent, 0),
    wrap: flag(wrapText),
    shrink: flag(shrinkToFit),
    rotation: readRotation(number(textRotation, 0)),
    readingOrder: readingOrders.read(readingOrder),
  };
}

function readCellProtection(protection: XmlElement | undefined): Partial<CellStyle> {
  if (protection === undefined) return {};
  const { locked, hidden } = protection.attributes;
  return { locked: flag(locked, true), formulaHidden: flag(hidden) };
}
