import { ExcelError } from "../errors";

/** Checks of values that an add-in assigns to properties. Each throws ExcelError `InvalidArgument`. */

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export const numberBetween =
  (low: number, high: number) =>
  (value: unknown): number => {
    if (typeof value !== "number" || !(value >= low && value <= high)) {
      throw new ExcelError("InvalidArgument");
    }
    return value;
  };

export const integerBetween =
  (low: number, high: number) =>
  (value: unknown): number => {
    if (!Number.isInteger(value)) throw new ExcelError("InvalidArgument");
    return numberBetween(low, high)(value);
  };

/** One of some words, in Excel's spelling; compared without regard to case, as in arguments. */
export const word =
  <T extends string>(...words: readonly T[]) =>
  (value: unknown): T => {
    const wanted = anyText(value).toLowerCase();
    const found = words.find((one) => one.toLowerCase() === wanted);
    if (found === undefined) throw new ExcelError("InvalidArgument");
    return found;
  };

export function anyText(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function someText(value: unknown): string {
  const text = anyText(value);
  if (text === "") throw new ExcelError("InvalidArgument");
  return text;
}

/** A plain JSON object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ExcelError("InvalidArgument");
  }
  return value as Record<string, unknown>;
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  navy: "#000080",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  purple: "#800080",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  maroon: "#800000",
  olive: "#808000",
  teal: "#008080",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  gold: "#FFD700",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  indigo: "#4B0082",
  violet: "#EE82EE",
  coral: "#FF7F50",
  tomato: "#FF6347",
  salmon: "#FA8072",
  darkred: "#8B0000",
  crimson: "#DC143C",
  darkorange: "#FF8C00",
  khaki: "#F0E68C",
  beige: "#F5F5DC",
  tan: "#D2B48C",
  darkgreen: "#006400",
  darkblue: "#00008B",
  skyblue: "#87CEEB",
  steelblue: "#4682B4",
  turquoise: "#40E0D0",
  lightpink: "#FFB6C1",
};

/** `#RRGGBB`, or the HTML name of a common colour. */
export function colorOf(value: unknown): string {
  if (typeof value === "string") {
    const named = COLOR_NAMES[value.toLowerCase()];
    if (named !== undefined) return named;
    if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  }
  throw new ExcelError("InvalidArgument");
}
