import type { Language } from "../domain/language";
import type { LocalDate } from "../domain/localDate";
import { formatFinnishDate, localDateAt, partsOf } from "../domain/localDate";

const locales: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
const finnishTime = "Europe/Helsinki";
const clockWords: Readonly<Record<Language, string>> = { fi: " klo ", sv: " kl. ", en: ", " };
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `31.1.2026` in Finnish and Swedish; `31 Jan 2026` in English, where 1.2. would be ambiguous. */
export function formatDate(date: LocalDate, language: Language): string {
  if (language !== "en") return formatFinnishDate(date);
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1] ?? ""} ${year}`;
}

/** Day and time of an instant on a Finnish clock: `31.1.2026 klo 14.05`. */
export function formatInstant(instant: Date, language: Language): string {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: finnishTime,
    hour: "2-digit",
    minute: "2-digit",
  });
  const time = clock.format(instant);
  const shown = language === "en" ? time : time.replace(":", ".");
  return formatDate(localDateAt(instant), language) + clockWords[language] + shown;
}

/** A number with the language's own marks, at most the given decimals. Not for years. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const options = { maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locales[language], options).format(value);
}

/** Several words with the language's own "and": `etunimi, sukunimi ja kotikunta`. */
export function formatList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: "conjunction" }).format(words);
}

/** Finnish alphabetical order, å, ä and ö last, also in Swedish; English order in English. */
export function collator(language: Language): Intl.Collator {
  return new Intl.Collator(locales[language], { numeric: true });
}
