import type { Labels, Language } from "../domain/language";
import type { Problem, ProblemCode } from "../domain/validation/problem";
import { fieldOf, isRecordKind } from "../domain/fields/catalogue";
import { fill } from "./translate";

/** What is wrong with a field, said beside it. */
export const problemTexts: Readonly<Record<ProblemCode, Labels>> = {
  missing: { fi: "Tieto puuttuu.", sv: "Uppgiften saknas.", en: "This is missing." },
  "missing-name": {
    fi: "Kirjoita nimi. Etsivässä nuorisotyössä kutsumanimi riittää.",
    sv: "Skriv namnet. I uppsökande ungdomsarbete räcker tilltalsnamnet.",
    en: "Write the name. In outreach what they are called is enough.",
  },
  "missing-dates": { fi: "Merkitse päivä.", sv: "Ange dagen.", en: "Enter the day." },
  "missing-reason": { fi: "Kirjoita peruste.", sv: "Skriv orsaken.", en: "Write the reason." },
  "missing-until": {
    fi: "Merkitse, mihin asti tietoja tarvitaan.",
    sv: "Ange hur länge uppgifterna behövs.",
    en: "Enter how long the data are needed.",
  },
  "missing-situation": {
    fi: "Tilannetta ei ole kirjattu.",
    sv: "Situationen har inte antecknats.",
    en: "No situation has been recorded.",
  },
  "missing-period": {
    fi: "Jaksoa ei ole kirjattu.",
    sv: "Ingen period har antecknats.",
    en: "No period has been recorded.",
  },
  "wrong-type": {
    fi: "Tieto on väärässä muodossa.",
    sv: "Uppgiften har fel form.",
    en: "This is not in the right form.",
  },
  "bad-characters": {
    fi: "Tekstissä on merkkejä, joita ei voi tallentaa. Kirjoita kohta uudelleen.",
    sv: "Texten har tecken som inte kan sparas. Skriv stället på nytt.",
    en: "Some characters cannot be saved. Type that part again.",
  },
  "text-too-long": {
    fi: "Teksti on liian pitkä: enintään {limit} merkkiä, nyt {length}.",
    sv: "Texten är för lång: högst {limit} tecken, nu {length}.",
    en: "Too long: at most {limit} characters, now {length}.",
  },
  "unknown-code": {
    fi: "Tätä ei ole luettelossa. Valitse vaihtoehto luettelosta.",
    sv: "Det här finns inte i listan. Välj ett alternativ i listan.",
    en: "This is not in the list. Choose from the list.",
  },
  "number-out-of-range": {
    fi: "Luvun pitää olla {lowest}–{highest}.",
    sv: "Talet ska vara {lowest}–{highest}.",
    en: "The number must be {lowest}–{highest}.",
  },
  "wrong-email": {
    fi: "Tarkista sähköpostiosoite.",
    sv: "Kontrollera e-postadressen.",
    en: "Check the e-mail address.",
  },
  "wrong-phone": {
    fi: "Tarkista puhelinnumero.",
    sv: "Kontrollera telefonnumret.",
    en: "Check the phone number.",
  },
  "wrong-service": {
    fi: "Tätä tietoa ei kirjata tässä palvelussa.",
    sv: "Uppgiften antecknas inte i den här tjänsten.",
    en: "This is not recorded in this service.",
  },
  "hetu-not-in-outreach": {
    fi: "Etsivässä nuorisotyössä ei kirjata henkilötunnusta.",
    sv: "I uppsökande ungdomsarbete antecknas ingen personbeteckning.",
    en: "Outreach youth work does not record personal identity codes.",
  },
  "wrong-hetu": {
    fi: "Tarkista henkilötunnus: muoto tai tarkistusmerkki ei täsmää.",
    sv: "Kontrollera personbeteckningen: formen eller kontrolltecknet stämmer inte.",
    en: "Check the identity code: its form or check character does not match.",
  },
  "hetu-birth-date-differs": {
    fi: "Syntymäaika on eri kuin henkilötunnuksessa.",
    sv: "Födelsedatumet är ett annat än i personbeteckningen.",
    en: "The date of birth differs from the identity code.",
  },
  "future-date": {
    fi: "Päivä ei voi olla tulevaisuudessa.",
    sv: "Dagen kan inte vara i framtiden.",
    en: "The day cannot be in the future.",
  },
  "date-too-early": {
    fi: "Tarkista vuosi: päivä on liian varhainen.",
    sv: "Kontrollera året: dagen är för tidig.",
    en: "Check the year: the day is too early.",
  },
  "before-birth": {
    fi: "Päivä on ennen syntymäaikaa.",
    sv: "Dagen är före födelsedatumet.",
    en: "The day is before the date of birth.",
  },
  "before-clientship": {
    fi: "Päivä on ennen asiakkuuden alkua.",
    sv: "Dagen är före klientrelationens början.",
    en: "The day is before the clientship began.",
  },
  "notification-after-start": {
    fi: "Ilmoituspäivä on aloituspäivän jälkeen.",
    sv: "Anmälningsdagen är efter startdatumet.",
    en: "The notification is after the start.",
  },
  "end-before-start": {
    fi: "Päättymispäivä on ennen aloituspäivää.",
    sv: "Slutdatumet är före startdatumet.",
    en: "The end is before the start.",
  },
  "end-overdue": {
    fi: "Sovittu päättymispäivä on mennyt. Merkitse päättymispäivä tai jatka jaksoa.",
    sv: "Det avtalade slutdatumet har passerat. Ange slutdatum eller förläng perioden.",
    en: "The agreed end has passed. Enter the end date or extend the period.",
  },
  "overlapping-periods": {
    fi: "Jakso on päällekkäin asiakkaan toisen jakson kanssa.",
    sv: "Perioden överlappar en annan period för klienten.",
    en: "The period overlaps another period of the client.",
  },
};

/** What is wrong, in words, without the name of the field. */
export function describeProblem(problem: Problem, language: Language): string {
  return fill(problemTexts[problem.code][language], problem.params);
}

/** On its own the label would not tell which day. */
const situationDate: Labels = {
  fi: "Tilanteen päivä",
  sv: "Situationens datum",
  en: "Date of the situation",
};

/** The name of the field that a problem speaks of; its path when this version does not know it. */
export function problemFieldName(
  { field: path }: Pick<Problem, "field">,
  language: Language
): string {
  const [kind, key = ""] = path.split(".");
  if (path === "situation.date") return situationDate[language];
  const field = isRecordKind(kind) ? fieldOf(kind, key) : null;
  return field?.label[language] ?? path;
}
