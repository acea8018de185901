import { defineTexts } from "./translate";

/** Words of the commands, as on the ribbon. */
export const commandTexts = defineTexts({
  signIn: { fi: "Kirjaudu", sv: "Logga in", en: "Sign in" },
  lock: { fi: "Lukitse", sv: "Lås", en: "Lock" },
  showHome: { fi: "Etusivu", sv: "Startsida", en: "Home" },
  newClient: { fi: "Uusi asiakas", sv: "Ny klient", en: "New client" },
  openClient: { fi: "Avaa asiakas", sv: "Öppna klient", en: "Open client" },
  anonymiseExpired: {
    fi: "Anonymisoi vanhentuneet",
    sv: "Anonymisera utgångna",
    en: "Anonymise expired",
  },
  parkkiDelivery: {
    fi: "PARkki-tiedonsiirto",
    sv: "PARkki-överföring",
    en: "PARkki transfer",
  },
});
