/** What a person's typing means in their language, in terms of the host. */
export interface Typed {
  /** A number, or a text that the host reads in its own way. */
  readonly value: string | number;
  /** A format that the entry brings along for cells without one. */
  readonly numberFormat: string | null;
}

interface Manner {
  readonly decimal: "," | ".";
  /** Day, month and year as they are typed; groups named `day`, `month`, `year`. */
  readonly date: RegExp;
  readonly dateFormat: string;
}

const MANNERS: Readonly<Record<string, Manner>> = {
  fi: {
    decimal: ",",
    date: /^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.?(?<year>[0-9]{4}|[0-9]{2})?$/,
    dateFormat: "d.m.yyyy",
  },
  sv: {
    decimal: ",",
    date: /^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$/,
    dateFormat: "yyyy-mm-dd",
  },
  en: {
    decimal: ".",
    date: /^(?<month>[0-9]{1,2})\/(?<day>[0-9]{1,2})(?:\/(?<year>[0-9]{4}|[0-9]{2}))?$/,
    dateFormat: "m/d/yyyy",
  },
};

const TRUTHS: Readonly<Record<string, string>> = {
  tosi: "TRUE",
  epätosi: "FALSE",
  sant: "TRUE",
  falskt: "FALSE",
};

/** Two digits of a year mean 1930 to 2029. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

/** Days since 30.12.1899, as Excel counts them; `null` for a day that no calendar has. */
function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? Math.round(time / 86_400_000) + 25_569 : null;
}

/**
 * Reads what was typed as Excel does in a language: `1,5` is a number in Finnish, `15.3.2023` a date.
 * Formulas, texts and what is typed after an apostrophe pass through.
 *
 * @param locale - for instance `fi-FI`
 * @param year - the year of dates that are typed without one
 */
export function typed(text: string, locale: string, year: number): Typed {
  const manner = MANNERS[locale.slice(0, 2)];
  const trimmed = text.trim();
  if (manner === undefined || /^['=]/.test(text)) return { value: text, numberFormat: null };
  const date = manner.date.exec(trimmed)?.groups;
  if (date !== undefined) {
    const inYear = date["year"] === undefined ? year : fullYear(date["year"]);
    const serial = serialOf(inYear, Number(date["month"]), Number(date["day"]));
    return serial === null
      ? { value: `'${text}`, numberFormat: null }
      : { value: serial, numberFormat: manner.dateFormat };
  }
  const truth = TRUTHS[trimmed.toLowerCase()];
  if (truth !== undefined) return { value: truth, numberFormat: null };
  return manner.decimal === "," ? commaNumber(text, trimmed) : { value: text, numberFormat: null };
}

/** Digits in groups of three by spaces, a decimal comma, a percent sign: where the comma is the decimal sign. */
const COMMA_NUMBER =
  /^([+-]?)([0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)?(?:,([0-9]*))?\s*(%)?$/;

function commaNumber(text: string, trimmed: string): Typed {
  const match = COMMA_NUMBER.exec(trimmed);
  const [, sign = "", whole = "", decimals = "", percent] = match ?? [];
  if (match === null || whole + decimals === "") {
    // A point is no decimal sign there: the text must not become a number on its way.
    const looksForeign = /^[+-]?[0-9][0-9,]*\.[0-9]+$/.test(trimmed);
    return { value: looksForeign ? `'${text}` : text, numberFormat: null };
  }
  const number = Number(`${sign}${whole.replaceAll(/[^0-9]/g, "") || "0"}.${decimals || "0"}`);
  const isGrouped = /[^0-9]/.test(whole);
  if (percent === undefined) {
    const grouped = decimals === "" ? "#,##0" : "#,##0.00";
    return { value: number, numberFormat: isGrouped ? grouped : null };
  }
  return { value: number / 100, numberFormat: decimals === "" ? "0%" : "0.00%" };
}
