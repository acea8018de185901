import type { LocalDate } from "./localDate";
import { fromParts } from "./localDate";

/** A Finnish personal identity code (henkilötunnus), valid by form, date and check character. */
export interface Hetu {
  /** The code in capitals, eleven characters. The separator is part of the identity since 2023. */
  readonly text: string;
  readonly birthDate: LocalDate;
  /** Individual numbers 900–999 are never given to a person: trial and test data. */
  readonly synthetic: boolean;
}

/** Separators of each century; the letters beside the old ones were taken into use in 2023. */
const centuries: readonly (readonly [separators: string, century: number])[] = [
  ["+", 1800],
  ["-YXWVU", 1900],
  ["ABCDEF", 2000],
];

const checkCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const form = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/u;

/** The check character: the nine digits as one number, modulo 31. The separator takes no part. */
export function hetuCheckCharacter(dayMonthYear: string, individual: string): string {
  return checkCharacters.charAt(Number(dayMonthYear + individual) % 31);
}

/**
 * Reads a hetu, in small or capital letters and with spaces around it; `null` when it is not one.
 * Gender is not derived: numbers without gender are being prepared. Source: Decree on the Population
 * Information System 128/2010 as in force from 1.1.2023; Digital and Population Data Services Agency.
 */
export function parseHetu(input: string): Hetu | null {
  const text = input.trim().toUpperCase();
  const found = form.exec(text);
  if (found === null) return null;
  const [, day = "", month = "", year = "", separator = "", individual = "", check = ""] = found;
  const century = centuries.find(([separators]) => separators.includes(separator))?.[1];
  if (century === undefined || Number(individual) < 2) return null;
  const birthDate = fromParts({
    year: century + Number(year),
    month: Number(month),
    day: Number(day),
  });
  if (birthDate === null || hetuCheckCharacter(day + month + year, individual) !== check) {
    return null;
  }
  return { text, birthDate, synthetic: Number(individual) >= 900 };
}
