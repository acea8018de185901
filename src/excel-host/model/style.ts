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

/** How a cell looks and whether protection applies to it. Immutable and shared between cells. */
export interface CellStyle {
  /** A number format code in its en-US form: `General`, `@`, `d.m.yyyy`. */
  readonly numberFormat: string;
  /** `#RRGGBB`, or `null` without fill. */
  readonly fill: string | null;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Takes effect when the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What an untouched cell looks like. */
export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: "General",
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  shrink: false,
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
