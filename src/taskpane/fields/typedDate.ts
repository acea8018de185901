import { fromParts, parseLocalDate, yearOf } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";

const withMarks = /^(\d{1,2})\s*[./,-]\s*(\d{1,2})\s*[./,-]\s*(\d{2}|\d{4})\.?$/u;
const digitsOnly = /^(\d{2})(\d{2})(\d{2}|\d{4})$/u;

/** A year of two digits is at most this many years ahead; agreements are not made for longer. */
const yearsAhead = 10;

/**
 * Reads a day as people write it: `1.2.2026`, `01.02.26`, `1/2/2026`, `010226`, `2026-02-01`. A year of two digits is
 * of this century up to ten years from now, otherwise of the last one. `null` when it is not a day of the calendar.
 */
export function parseTypedDate(text: string, today: LocalDate): LocalDate | null {
  const typed = text.trim();
  const found = withMarks.exec(typed) ?? digitsOnly.exec(typed);
  if (found === null) return parseLocalDate(typed);
  const [, day = "", month = "", year = ""] = found;
  return fromParts({
    year: year.length === 2 ? fullYear(Number(year), yearOf(today)) : Number(year),
    month: Number(month),
    day: Number(day),
  });
}

function fullYear(year: number, thisYear: number): number {
  const ofThisCentury = Math.floor(thisYear / 100) * 100 + year;
  return ofThisCentury > thisYear + yearsAhead ? ofThisCentury - 100 : ofThisCentury;
}
