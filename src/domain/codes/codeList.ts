import type { Labels } from "../language";
import type { LocalDate } from "../localDate";

/** One value of a code list. `validFrom` and `validTo` are its first and last day; open when absent. */
export interface Code {
  /** Stable, never reused for something else. */
  readonly code: string;
  readonly label: Labels;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  /** The code that took this one's place. */
  readonly successor?: string;
}

/** A list of codes. A national list is counted in PARkki; a local one is each organisation's own. */
export interface CodeList {
  readonly national: boolean;
  readonly codes: readonly Code[];
}

/** "Ei tietoa" is a value that somebody chose; an empty field is a gap (PAR manual 4.4). */
export const noInformation = "EI";

/** One value with its words in Finnish, Swedish and English. */
export function code(
  value: string,
  fi: string,
  sv: string,
  en: string,
  rest: Pick<Code, "validFrom" | "validTo" | "successor"> = {}
): Code {
  return { code: value, label: { fi, sv, en }, ...rest };
}

/** The value {@link noInformation}, for the lists that allow it. */
export const noInformationCode: Code = code(
  noInformation,
  "Ei tietoa",
  "Ingen uppgift",
  "No information"
);

/** A list that PARkki counts. */
export const national = (...codes: readonly Code[]): CodeList => ({ national: true, codes });

/** A list for the organisation's own use. */
export const local = (...codes: readonly Code[]): CodeList => ({ national: false, codes });
