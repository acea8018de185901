/**
 * Format codes that files name by number only (ECMA-376 part 1, 18.8.30), in their en-US form as
 * Excel reports them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const IDS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** The first number a file may give to a code of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The code of a built-in number; an unknown one shows as General. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** The number of a built-in code, or `undefined`. */
export const builtInFormatId = (code: string): number | undefined => IDS.get(code);
