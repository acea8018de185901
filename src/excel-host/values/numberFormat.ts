import { isValidFormat, tokenize } from "numfmt";

const MAX_FORMAT = 255;

/**
 * True when Excel takes a number format: at most four sections, closed quotes and brackets, known words in brackets,
 * and no letters that mean nothing outside of quotes.
 */
export const isNumberFormat = (format: string): boolean =>
  format.length <= MAX_FORMAT &&
  isValidFormat(format) &&
  tokenize(format).every(({ type, raw }) => type !== "char" || !/[a-z]/i.test(raw));
