import { defineTexts } from "./translate";

/** Words of the form fields that every form shares. */
export const formTexts = defineTexts({
  choose: { fi: "Valitse…", sv: "Välj…", en: "Choose…" },
  typeToFind: { fi: "Hae kirjoittamalla", sv: "Skriv för att söka", en: "Type to find" },
  noMatch: { fi: "Ei löytynyt", sv: "Hittades inte", en: "Not found" },
  datePattern: { fi: "p.k.vvvv", sv: "d.m.åååå", en: "d.m.yyyy" },
  today: { fi: "Tänään", sv: "I dag", en: "Today" },
  unreadableDate: {
    fi: "Tällaista päivää ei ole. Kirjoita päivä näin: 1.2.2026.",
    sv: "Det finns ingen sådan dag. Skriv dagen så här: 1.2.2026.",
    en: "There is no such day. Write the day like this: 1.2.2026.",
  },
  canBeFilledLater: {
    fi: "Voit täydentää myöhemmin.",
    sv: "Du kan komplettera senare.",
    en: "You can fill this in later.",
  },
  characters: {
    fi: "{length} / {limit} merkkiä",
    sv: "{length} / {limit} tecken",
    en: "{length} of {limit} characters",
  },
  noLongerInUse: {
    fi: "{label} (ei enää käytössä)",
    sv: "{label} (används inte längre)",
    en: "{label} (no longer in use)",
  },
  show: { fi: "Näytä", sv: "Visa", en: "Show" },
  hide: { fi: "Piilota", sv: "Dölj", en: "Hide" },
  showOf: { fi: "Näytä: {name}", sv: "Visa: {name}", en: "Show: {name}" },
  hideOf: { fi: "Piilota: {name}", sv: "Dölj: {name}", en: "Hide: {name}" },
  changeOf: { fi: "Muuta: {name}", sv: "Ändra: {name}", en: "Change: {name}" },
  closeOf: { fi: "Sulje: {name}", sv: "Stäng: {name}", en: "Close: {name}" },
  notRecorded: { fi: "Ei kirjattu", sv: "Inte antecknat", en: "Not recorded" },
  hidden: { fi: "Piilotettu", sv: "Dolt", en: "Hidden" },
  problemsTitle: {
    fi: { one: "Korjaa yksi kohta", other: "Korjaa {count} kohtaa" },
    sv: { one: "Rätta en punkt", other: "Rätta {count} punkter" },
    en: { one: "Correct one thing", other: "Correct {count} things" },
  },
  nothingSaved: {
    fi: "Mitään ei vielä tallennettu.",
    sv: "Inget har sparats ännu.",
    en: "Nothing has been saved yet.",
  },
  discardQuestion: {
    fi: "Hylätäänkö muutokset?",
    sv: "Kastas ändringarna?",
    en: "Discard the changes?",
  },
  discard: { fi: "Hylkää", sv: "Kasta", en: "Discard" },
  keep: { fi: "Jatka", sv: "Fortsätt", en: "Go on" },
  formerUser: {
    fi: "Entinen käyttäjä",
    sv: "Tidigare användare",
    en: "Former user",
  },
});
