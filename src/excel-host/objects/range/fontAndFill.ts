import type { RangeTarget } from "../../openWorkbook";
import { colorOf, flag, numberBetween, someText, word } from "../accept";
import type { ObjectType, Scalar } from "../object";
import { changeStyle, sharedStyle, styled } from "./styled";

/** `Excel.FillPattern` in the words of the file. */
const PATTERNS: Readonly<Record<string, string>> = {
  None: "",
  Solid: "",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
};

const pattern: Scalar<RangeTarget> = {
  get: (target, session) => {
    const word = sharedStyle(target, session, "pattern");
    if (word === null) return null;
    if (word !== "") return Object.keys(PATTERNS).find((name) => PATTERNS[name] === word) ?? null;
    return sharedStyle(target, session, "fill") === null ? "None" : "Solid";
  },
  set: (target, value, session) => {
    const name = word(...Object.keys(PATTERNS))(value);
    const change = { pattern: PATTERNS[name] ?? "" };
    if (name === "None") changeStyle(target, session, { ...change, fill: null });
    else changeStyle(target, session, change);
  },
};

/** `Excel.RangeFill`. */
export const RANGE_FILL: ObjectType<RangeTarget> = {
  name: "RangeFill",
  scalars: {
    Color: styled("fill", colorOf, (fill) => fill ?? "#FFFFFF"),
    Pattern: pattern,
    PatternColor: styled("patternColor", colorOf),
  },
  methods: {
    Clear: (target, _args, session) => {
      changeStyle(target, session, { fill: null, pattern: "" });
    },
  },
};

/** Superscript and subscript exclude each other; switching one off leaves the other. */
const script = (which: "Superscript" | "Subscript"): Scalar<RangeTarget> => ({
  get: (target, session) => {
    const value = sharedStyle(target, session, "script");
    return value === null ? null : value === which;
  },
  set: (target, value, session) => {
    if (flag(value)) changeStyle(target, session, { script: which });
    else if (sharedStyle(target, session, "script") === which) {
      changeStyle(target, session, { script: "None" });
    }
  },
});

/** `Excel.RangeFont`. */
export const RANGE_FONT: ObjectType<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    Name: styled("fontName", someText),
    Size: styled("fontSize", numberBetween(1, 409)),
    Color: styled("fontColor", colorOf),
    Bold: styled("bold", flag),
    Italic: styled("italic", flag),
    Underline: styled(
      "underline",
      word("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")
    ),
    Strikethrough: styled("strikethrough", flag),
    Superscript: script("Superscript"),
    Subscript: script("Subscript"),
  },
};
