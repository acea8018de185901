import type { XmlElement } from "./xmlRead";
import { child, descendants, number } from "./xmlRead";

/** The theme colours of Office 2013–2022, in the order of `theme` indices, for files without a theme. */
const OFFICE_THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
] as const;

/** The order of `theme` indices: light before dark, unlike the order of the theme part. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2"].concat(
  ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"],
  ["hlink", "folHlink"]
);

/** The legacy palette, indices 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const PALETTE = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000",
  "800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99",
  "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((line) => line.split(" "));

/** Reads the colours a theme part defines, by `theme` index. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const [scheme] = theme === null ? [] : descendants(theme, "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const [color] = child(scheme, name)?.children ?? [];
    const rgb = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(rgb)
      ? `#${rgb.toUpperCase()}`
      : (OFFICE_THEME[index] ?? "#000000");
  });
}

/** `#RRGGBB` of a colour element, or `null` when it is automatic or absent. */
export function readColor(
  element: XmlElement | undefined,
  theme: readonly string[]
): string | null {
  if (element === undefined) return null;
  const { rgb, theme: themed, indexed, tint } = element.attributes;
  const plain =
    rgb !== undefined
      ? `#${rgb.slice(-6).toUpperCase()}`
      : themed !== undefined
        ? theme[number(themed, 0)]
        : indexed !== undefined
          ? paletteColor(number(indexed, 64))
          : undefined;
  return plain === undefined ? null : tinted(plain, number(tint, 0));
}

function paletteColor(index: number): string | undefined {
  const rgb = PALETTE[index < 8 ? index : index - 8];
  return rgb === undefined ? undefined : `#${rgb}`;
}

/** Lightens (positive) or darkens (negative) by mixing: within a unit of Excel's HSL arithmetic. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const towards = tint > 0 ? 255 : 0;
  const share = Math.min(Math.abs(tint), 1);
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (towards - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A colour as the attribute value of the file. */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
