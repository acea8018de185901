import { labelOf } from "../domain/codes/catalogue";
import type { Language } from "../domain/language";
import { roleTexts, userStatusTexts } from "./roles";
import { defineTexts, translate } from "./translate";

/** Words of the visible sheets. */
const sheetTexts = defineTexts({
  frontTitle: { fi: "PAR-rekisteri", sv: "PAR-register", en: "PAR register" },
  what: {
    fi: "Tämä työkirja on etsivän nuorisotyön ja nuorten työpajojen asiakasrekisteri.",
    sv: "Den här arbetsboken är klientregistret för uppsökande ungdomsarbete och ungdomsverkstäder.",
    en: "This workbook is the client register of outreach youth work and youth workshops.",
  },
  how: {
    fi: "Rekisteri avataan valintanauhan välilehdeltä PAR. Asiakkaiden tiedot on salattu, eikä niitä näe ilman omia tunnuksia.",
    sv: "Registret öppnas på menyfliken PAR. Klienternas uppgifter är krypterade och syns inte utan egna inloggningsuppgifter.",
    en: "The register opens from the ribbon's tab PAR. Clients' data are encrypted and cannot be seen without signing in.",
  },
  warning: {
    fi: "Näkyviä taulukoita saa lajitella, suodattaa ja tulostaa. Niihin kirjoitettu ei muuta rekisteriä, ja ne piirretään uudelleen.",
    sv: "De synliga bladen får sorteras, filtreras och skrivas ut. Det som skrivs i dem ändrar inte registret, och de ritas om.",
    en: "The visible sheets may be sorted, filtered and printed. What is typed there does not change the register, and they are painted again.",
  },
  number: { fi: "Asiakasnumero", sv: "Klientnummer", en: "Client number" },
  service: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
  unit: { fi: "Yksikkö", sv: "Enhet", en: "Unit" },
  status: { fi: "Tila", sv: "Status", en: "Status" },
  letters: { fi: "Kirjaimet", sv: "Bokstäver", en: "Letters" },
  responsible: { fi: "Vastuutyöntekijä", sv: "Ansvarig arbetstagare", en: "Responsible worker" },
  name: { fi: "Nimi", sv: "Namn", en: "Name" },
  role: { fi: "Rooli", sv: "Roll", en: "Role" },
  units: { fi: "Yksiköt", sv: "Enheter", en: "Units" },
  see: { fi: "Näkee asiakkaat", sv: "Ser klienter", en: "Sees clients" },
  change: { fi: "Muuttaa asiakkaita", sv: "Ändrar klienter", en: "Changes clients" },
  rights: { fi: "Muut oikeudet", sv: "Övriga rättigheter", en: "Other rights" },
});

const reachTexts = defineTexts({
  none: { fi: "Ei", sv: "Nej", en: "No" },
  own: { fi: "Omat", sv: "Egna", en: "Own" },
  unit: { fi: "Oman yksikön", sv: "Egen enhets", en: "Own unit's" },
  all: { fi: "Kaikki", sv: "Alla", en: "All" },
});

const rightTexts = defineTexts({
  employees: { fi: "Työntekijätiedot", sv: "Personaluppgifter", en: "Employees" },
  access: { fi: "Käyttöoikeudet", sv: "Användarrättigheter", en: "Access rights" },
  codes: { fi: "Koodit", sv: "Koder", en: "Codes" },
  parkki: { fi: "PARkki-tiedonsiirto", sv: "PARkki-överföring", en: "PARkki transfer" },
  anonymise: { fi: "Anonymisointi", sv: "Anonymisering", en: "Anonymising" },
  log: { fi: "Lokin lukeminen", sv: "Läsa loggen", en: "Reading the log" },
});

type Table = Readonly<Record<string, Readonly<Record<Language, string>>>>;
type Words<T extends Table> = { readonly [Key in keyof T]: string };

const inLanguage = <T extends Table>(table: T, language: Language): Words<T> =>
  Object.fromEntries(Object.entries(table).map(([key, text]) => [key, text[language]])) as Words<T>;

/** The words of the visible sheets in the language of the register. */
export function viewLabels(language: Language) {
  const t = translate(language);
  return {
    front: {
      title: t(sheetTexts.frontTitle),
      paragraphs: [t(sheetTexts.what), t(sheetTexts.how), t(sheetTexts.warning)],
    },
    clients: {
      ...inLanguage(sheetTexts, language),
      services: {
        outreach: labelOf("service", "outreach", language),
        workshop: labelOf("service", "workshop", language),
      },
    },
    users: {
      ...inLanguage(sheetTexts, language),
      roles: inLanguage(roleTexts, language),
      statuses: inLanguage(userStatusTexts, language),
    },
    roles: {
      ...inLanguage(sheetTexts, language),
      reaches: inLanguage(reachTexts, language),
      registerRights: inLanguage(rightTexts, language),
    },
  };
}
