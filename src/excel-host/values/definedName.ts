import { parseAddress } from "../address";

/** Longest name of a table or of a range. */
const MAX_NAME = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** `R`, `C`, `R1C1`, `R5`, `C7`: references in the other notation. */
const R1C1 = /^(?:r[0-9]*(?:c[0-9]*)?|c[0-9]*)$/i;

/**
 * What Excel takes as a name of a table or of a range: letters, digits, `_`, `.`, `\` and `?`, no digit in front, and
 * nothing that reads as a cell or as a truth value.
 *
 * @see "Names in formulas" of Excel's help
 */
export const isDefinedName = (name: string): boolean =>
  NAME.test(name) &&
  name.length <= MAX_NAME &&
  parseAddress(name) === null &&
  !R1C1.test(name) &&
  !/^(?:true|false)$/i.test(name);
