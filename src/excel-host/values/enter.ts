import { parseBool, parseDate, parseNumber, parseTime } from "numfmt";
import { ExcelError } from "../errors";
import type { CellValue } from "../model";
import { CELL_ERRORS } from "../model";
import { isWellFormedFormula, MAX_FORMULA } from "./formulaText";

/** Longest text of a cell. */
export const MAX_TEXT = 32_767;

/** What entering something makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  /** A format that the entry brings along, taken by cells whose format is `General`. */
  readonly numberFormat: string | null;
}

const plain = (value: CellValue, numberFormat: string | null = null): Entry => ({
  value,
  formula: null,
  quotePrefix: false,
  numberFormat,
});

const EMPTY = plain(null);
const ISO_DAY = /^\s*[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}(?:[ ]+[0-9:]+)?\s*$/;

/**
 * What Excel makes of a value that an add-in assigns to a cell (`Range.values`, `Range.formulas`).
 *
 * @param value - string, finite number or boolean; `""` empties the cell
 * @param numberFormat - the cell's format; under `@` everything stays text
 * @throws ExcelError `InvalidArgument` for other types, texts over 32,767 characters and broken formulas
 */
export function enter(value: unknown, numberFormat: string): Entry {
  if (typeof value === "number" && Number.isFinite(value)) {
    return plain(numberFormat === "@" ? String(value) : value);
  }
  if (typeof value === "boolean") {
    return plain(numberFormat === "@" ? String(value).toUpperCase() : value);
  }
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  if (value === "") return EMPTY;
  if (value.startsWith("'")) {
    return { ...plain(withinLimit(value.slice(1))), quotePrefix: true };
  }
  return numberFormat === "@" ? plain(withinLimit(value)) : enterText(value);
}

function enterText(text: string): Entry {
  if (text.startsWith("=") && text.length > 1) return enterFormula(text);
  const converted = enterNumber(text) ?? enterConstant(text);
  if (converted !== null) return converted;
  if (/^[+-]./.test(text)) return enterFormula(`=${text}`);
  return plain(withinLimit(text));
}

function enterFormula(formula: string): Entry {
  if (formula.length > MAX_FORMULA) throw new ExcelError("FormulaLengthExceedsLimit");
  if (!isWellFormedFormula(formula)) throw new ExcelError("InvalidArgument");
  return { ...EMPTY, formula };
}

function enterNumber(text: string): Entry | null {
  if (/,(?![0-9]{3}(?![0-9]))/.test(text)) return null;
  const number = parseNumber(withFifteenDigits(text));
  if (number !== null && typeof number.v === "number") {
    // Fractions ("1 1/2") are left to people: no two programs agree on them.
    return text.includes("/") ? null : plain(number.v, number.z ?? null);
  }
  if (ISO_DAY.test(text)) {
    const date = parseDate(text);
    if (date !== null && typeof date.v === "number") {
      return plain(date.v, Number.isInteger(date.v) ? "yyyy-mm-dd" : "yyyy-mm-dd h:mm");
    }
  }
  // "7 a" is seven in the morning, "7a" a class: Excel wants a space before the letter, numfmt does not.
  if (/[0-9][ap]m?\s*$/i.test(text)) return null;
  const time = parseTime(text);
  if (time === null || typeof time.v !== "number") return null;
  return plain(time.v, time.z?.replace(/^hh/, "h") ?? null);
}

/** Excel keeps fifteen digits of a number that is typed and makes the rest zeros. */
function withFifteenDigits(text: string): string {
  const [mantissa = "", ...exponent] = text.split(/(?=e)/i);
  let significant = 0;
  const kept = mantissa.replace(/[0-9]/g, (digit) => {
    if (significant > 0 || digit !== "0") significant += 1;
    return significant > 15 ? "0" : digit;
  });
  return kept + exponent.join("");
}

function enterConstant(text: string): Entry | null {
  const truth = parseBool(text);
  if (truth !== null && typeof truth.v === "boolean") return plain(truth.v);
  const error = CELL_ERRORS.find((name) => name === text.toUpperCase());
  return error === undefined ? null : plain({ error });
}

function withinLimit(text: string): string {
  if (text.length > MAX_TEXT) throw new ExcelError("InvalidArgument");
  return text;
}
