import type { BorderLine, CellStyle, LinePattern } from "../model";
import { lineOf } from "../model";
import { argb, readColor } from "./colors";
import type { XmlElement } from "./xmlRead";
import { child, flag } from "./xmlRead";
import { xml } from "./xmlWrite";

const PATTERNS: ReadonlySet<string> = new Set<LinePattern>([
  "thin",
  "medium",
  "thick",
  "hair",
  "double",
  "dashed",
  "mediumDashed",
  "dotted",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
]);
const SIDES = [
  ["left", "borderLeft"],
  ["right", "borderRight"],
  ["top", "borderTop"],
  ["bottom", "borderBottom"],
] as const;
/** Letters below each other, in the file and in the model. */
const VERTICAL = { file: 255, model: 180 };

/** The lines of a `border` element; strict files say start and end for left and right. */
export function readBorder(border: XmlElement, theme: readonly string[]): Partial<CellStyle> {
  const line = (...names: string[]): BorderLine | null => {
    const element = names.map((name) => child(border, name)).find((found) => found !== undefined);
    const pattern = element?.attributes["style"];
    if (pattern === undefined || !PATTERNS.has(pattern)) return null;
    return lineOf(pattern as LinePattern, readColor(child(element, "color"), theme) ?? "#000000");
  };
  const diagonal = line("diagonal");
  const { diagonalUp, diagonalDown } = border.attributes;
  return {
    borderLeft: line("left", "start"),
    borderRight: line("right", "end"),
    borderTop: line("top"),
    borderBottom: line("bottom"),
    borderUp: flag(diagonalUp) ? diagonal : null,
    borderDown: flag(diagonalDown) ? diagonal : null,
  };
}

/** The `border` element of a style. Both diagonals of a cell look alike in a file. */
export function borderXml(style: CellStyle): string {
  const line = (name: string, one: BorderLine | null): string =>
    one === null
      ? xml(name)
      : xml(name, { style: one.pattern }, xml("color", { rgb: argb(one.color) }));
  const { borderUp, borderDown } = style;
  return xml(
    "border",
    { diagonalUp: borderUp ? true : null, diagonalDown: borderDown ? true : null },
    [
      ...SIDES.map(([name, side]) => line(name, style[side])),
      line("diagonal", borderUp ?? borderDown),
    ]
  );
}

/** Degrees from the file, where downwards counts on from 90. */
export function readRotation(rotation: number): number {
  if (rotation === VERTICAL.file) return VERTICAL.model;
  return rotation > 90 ? 90 - rotation : rotation;
}

export function fileRotation(rotation: number): number {
  if (rotation === VERTICAL.model) return VERTICAL.file;
  return rotation < 0 ? 90 - rotation : rotation;
}
