export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

export type ReadingOrder = "Context" | "LeftToRight" | "RightToLeft";
/** Patterns of lines around cells, in the words of the file (ECMA-376 part 1, 18.18.3). */
export type LinePattern =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "double"
  | "dashed"
  | "mediumDashed"
  | "dotted"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** A line on one side of a cell. Immutable and shared: equal lines from {@link lineOf} are the same object. */
export interface BorderLine {
  readonly pattern: LinePattern;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks and whether protection applies to it. Immutable and shared between cells. */
export interface CellStyle {
  /** A number format code in its en-US form: `General`, `@`, `d.m.yyyy`. */
  readonly numberFormat: string;
  /** `#RRGGBB`, or `null` without fill. */
  readonly fill: string | null;
  /** A pattern over the fill, in the word of the file (`gray125`, `darkUp`); `""` for none. */
  readonly pattern: string;
  /** `#RRGGBB` of the pattern's lines. */
  readonly patternColor: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly script: "None" | "Superscript" | "Subscript";
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Degrees upwards from -90 to 90; 180 stands for letters below each other. */
  readonly rotation: number;
  readonly readingOrder: ReadingOrder;
  readonly borderLeft: BorderLine | null;
  readonly borderRight: BorderLine | null;
  readonly borderTop: BorderLine | null;
  readonly borderBottom: BorderLine | null;
  /** From the lower left to the upper right corner. */
  readonly borderUp: BorderLine | null;
  /** From the upper left to the lower right corner. */
  readonly borderDown: BorderLine | null;
  /** Takes effect when the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What an untouched cell looks like. */
export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: "General",
  fill: null,
  pattern: "",
  patternColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  script: "None",
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  shrink: false,
  rotation: 0,
  readingOrder: "Context",
  borderLeft: null,
  borderRight: null,
  borderTop: null,
  borderBottom: null,
  borderUp: null,
  borderDown: null,
  locked: true,
  formulaHidden: false,
});

const KEYS = Object.keys(DEFAULT_STYLE) as (keyof CellStyle)[];
const known = new Map<string, CellStyle>();
const keyOf = (style: CellStyle): string => JSON.stringify(KEYS.map((key) => style[key]));
known.set(keyOf(DEFAULT_STYLE), DEFAULT_STYLE);

/**
 * The style with some properties changed. Equal styles are the same object, so that a hundred thousand
 * cells share a handful and `===` compares them.
 */
export function styleWith(style: CellStyle, change: Partial<CellStyle>): CellStyle {
  if ((Object.keys(change) as (keyof CellStyle)[]).every((key) => style[key] === change[key])) {
    return style;
  }
  const next: CellStyle = { ...style, ...change };
  const key = keyOf(next);
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  known.set(key, Object.freeze(next));
  return next;
}

const lines = new Map<string, BorderLine>();

/** The line of a pattern and a colour. */
export function lineOf(pattern: LinePattern, color: string): BorderLine {
  const key = `${pattern} ${color}`;
  const shared = lines.get(key);
  if (shared !== undefined) return shared;
  const line: BorderLine = Object.freeze({ pattern, color });
  lines.set(key, line);
  return line;
}
