import type { Alert } from "../domain/alerts";
import type { Language } from "../domain/language";
import type { Translate } from "./translate";
import { defineTexts, translate } from "./translate";

/** The words of the front page's letters. A letter never stands without them. */
export const alertTexts = defineTexts({
  ended: {
    fi: "Jakso on päättynyt, asiakkuus on auki",
    sv: "Perioden har avslutats, klientrelationen är öppen",
    en: "The period has ended, the clientship is open",
  },
  missing: {
    fi: "Jakson tietoja puuttuu",
    sv: "Uppgifter om perioden saknas",
    en: "Data of a period are missing",
  },
  endsThisDay: {
    fi: "Jakso päättyy tänään",
    sv: "Perioden slutar i dag",
    en: "The period ends today",
  },
  weeksLeft: {
    fi: { one: "Jaksoa on jäljellä viikko", other: "Jaksoa on jäljellä {count} viikkoa" },
    sv: { one: "En vecka kvar av perioden", other: "{count} veckor kvar av perioden" },
    en: { one: "One week of the period left", other: "{count} weeks of the period left" },
  },
  expired: {
    fi: "Säilytysaika on päättynyt",
    sv: "Förvaringstiden har gått ut",
    en: "The data have expired",
  },
  expiresIn: {
    fi: {
      one: "Säilytysaika päättyy viikon kuluessa",
      other: "Säilytysaika päättyy {count} viikon kuluessa",
    },
    sv: {
      one: "Förvaringstiden går ut inom en vecka",
      other: "Förvaringstiden går ut inom {count} veckor",
    },
    en: {
      one: "The data expire within a week",
      other: "The data expire within {count} weeks",
    },
  },
});

/** What a letter means, in words. */
export function describeAlert(alert: Alert, language: Language): string {
  const t: Translate = translate(language);
  switch (alert.letter) {
    case "A":
      return t(alertTexts.ended);
    case "D":
      return t(alertTexts.missing);
    case "Z":
      return alert.weeks === 0
        ? t(alertTexts.endsThisDay)
        : t(alertTexts.weeksLeft, { count: alert.weeks });
    case "S":
      return alert.weeks === 0
        ? t(alertTexts.expired)
        : t(alertTexts.expiresIn, { count: alert.weeks });
  }
}
