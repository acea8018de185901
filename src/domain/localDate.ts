declare const brand: unique symbol;

/** A calendar day `YYYY-MM-DD` between 1800-01-01 and 2199-12-31, without time or zone. Sorts as text. */
export type LocalDate = string & { readonly [brand]: "LocalDate" };

const dayMs = 86_400_000;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
const firstYear = 1800;
const lastYear = 2199;

/** Year, month 1–12, day 1–31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of these parts, or `null` when the calendar has no such day. */
export function fromParts({ year, month, day }: DateParts): LocalDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists =
    at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!exists || year < firstYear || year > lastYear) return null;
  return at.toISOString().slice(0, 10) as LocalDate;
}

/** Reads `YYYY-MM-DD` strictly; `null` when it is not a day. */
export function parseLocalDate(text: unknown): LocalDate | null {
  const found = typeof text === "string" ? isoPattern.exec(text) : null;
  return found === null
    ? null
    : fromParts({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
}

/** A day known to be right, such as a constant. @throws RangeError */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError("not a calendar day");
  return date;
}

/** `31.1.2026`, as dates are written in Finland. */
export function formatFinnishDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}.${month}.${year}`;
}

/** Year, month and day of a day. */
export function partsOf(date: LocalDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The calendar year of a day. */
export const yearOf = (date: LocalDate): number => partsOf(date).year;

/** The later of two days. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The earlier of two days. */
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** The day this many days later (earlier when negative). @throws RangeError outside 1800–2199 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10));
}

/** The same day this many months later, or the last day of a shorter month. @throws RangeError */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const length = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  const result = fromParts({ ...target, day: Math.min(day, length) });
  if (result === null) throw new RangeError("date out of range");
  return result;
}

/** The same day this many years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Weeks left from `from` to `to`, a begun week counting as one; 0 on the day itself. */
export function weeksBetween(from: LocalDate, to: LocalDate): number {
  return Math.ceil(daysBetween(from, to) / 7);
}

/** Full years of age on a day. Born on 29 February: a year older on 1 March of a common year. */
export function ageAt(birth: LocalDate, on: LocalDate): number {
  const born = partsOf(birth);
  const now = partsOf(on);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The day that a clock on a wall in Finland shows at an instant. */
export function localDateAt(instant: Date, timeZone = "Europe/Helsinki"): LocalDate {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return localDate(format.format(instant));
}
