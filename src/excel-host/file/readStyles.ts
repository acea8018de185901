import type { CellStyle } from "../model";
import { DEFAULT_STYLE, styleWith } from "../model";
import { readColor } from "./colors";
import { builtInFormat } from "./numberFormats";
import { horizontalNames, underlineNames, verticalNames } from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";

/** What a style index of the file stands for. */
export interface FileStyle {
  readonly style: CellStyle;
  readonly quotePrefix: boolean;
}

/** The cell formats of a styles part, in the order of their indices; never empty. */
export function readStyles(part: XmlElement | null, theme: readonly string[]): FileStyle[] {
  const root = part ?? undefined;
  const fonts = children(child(root, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = children(child(root, "fills"), "fill").map((fill) => readFill(fill, theme));
  const formats = new Map(
    children(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      number(attributes["numFmtId"], 0),
      attributes["formatCode"] ?? "General",
    ])
  );
  const styles = children(child(root, "cellXfs"), "xf").map((xf): FileStyle => {
    const { numFmtId, fontId, fillId, quotePrefix } = xf.attributes;
    const format = number(numFmtId, 0);
    const style = styleWith(DEFAULT_STYLE, {
      numberFormat: formats.get(format) ?? builtInFormat(format),
      ...fonts[number(fontId, 0)],
      fill: fills[number(fillId, 0)] ?? null,
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
    underline: underline ? underlineNames.read(underline.attributes["val"] ?? "single") : "None",
  };
}

/** Solid fills only: the model has no patterns and gradients. */
function readFill(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = child(fill, "patternFill");
  return pattern?.attributes["patternType"] === "solid"
    ? readColor(child(pattern, "fgColor"), theme)
    : null;
}

function readAlignment(alignment: XmlElement | undefined): Partial<CellStyle> {
  if (alignment === undefined) return {};
  const { horizontal, vertical, indent, wrapText, shrinkToFit } = alignment.attributes;
  return {
    horizontal: horizontalNames.read(horizontal),
    vertical: verticalNames.read(vertical),
    indent: number(indent, 0),
    wrap: flag(wrapText),
    shrink: flag(shrinkToFit),
  };
}

function readCellProtection(protection: XmlElement | undefined): Partial<CellStyle> {
  if (protection === undefined) return {};
  const { locked, hidden } = protection.attributes;
  return { locked: flag(locked, true), formulaHidden: flag(hidden) };
}
