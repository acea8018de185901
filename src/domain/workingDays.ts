import type { LocalDate } from "./localDate";
import { addDays, fromParts, localDate, weekdayOf, yearOf } from "./localDate";

/** Easter Sunday of a year by the anonymous Gregorian algorithm. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const easter = fromParts({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
  if (easter === null) throw new RangeError("year out of range");
  return easter;
}

/** First Friday from 19 June on: the eve of Midsummer, when offices are closed. */
function midsummerEve(year: number): LocalDate {
  const first = localDate(`${year}-06-19`);
  return addDays(first, (12 - weekdayOf(first)) % 7);
}

/** Days other than weekends on which Finnish offices are closed. */
export function officeHolidays(year: number): readonly LocalDate[] {
  const easter = easterSunday(year);
  const fixed = ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"];
  return [
    ...fixed.map((day) => localDate(`${year}-${day}`)),
    addDays(easter, -2),
    addDays(easter, 1),
    addDays(easter, 39),
    midsummerEve(year),
  ];
}

/** Whether Finnish offices are open on a day. */
export function isWorkingDay(day: LocalDate): boolean {
  return weekdayOf(day) < 6 && !officeHolidays(yearOf(day)).includes(day);
}

/** The day itself when it is a working day, otherwise the next one. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}
