import { defineTexts } from "./translate";

/** Words that occur in every view. */
export const commonTexts = defineTexts({
  save: { fi: "Tallenna", sv: "Spara", en: "Save" },
  saved: { fi: "Tallennettu", sv: "Sparat", en: "Saved" },
  saving: { fi: "Tallennetaan…", sv: "Sparar…", en: "Saving…" },
  cancel: { fi: "Peruuta", sv: "Avbryt", en: "Cancel" },
  close: { fi: "Sulje", sv: "Stäng", en: "Close" },
  back: { fi: "Takaisin", sv: "Tillbaka", en: "Back" },
  next: { fi: "Seuraava", sv: "Nästa", en: "Next" },
  add: { fi: "Lisää", sv: "Lägg till", en: "Add" },
  refresh: { fi: "Päivitä luettelo", sv: "Uppdatera listan", en: "Refresh the list" },
  change: { fi: "Muuta", sv: "Ändra", en: "Change" },
  remove: { fi: "Poista", sv: "Ta bort", en: "Remove" },
  search: { fi: "Hae", sv: "Sök", en: "Search" },
  open: { fi: "Avaa", sv: "Öppna", en: "Open" },
  print: { fi: "Tulosta", sv: "Skriv ut", en: "Print" },
  tryAgain: { fi: "Yritä uudelleen", sv: "Försök igen", en: "Try again" },
  yes: { fi: "Kyllä", sv: "Ja", en: "Yes" },
  no: { fi: "Ei", sv: "Nej", en: "No" },
  mandatory: { fi: "(pakollinen)", sv: "(obligatorisk)", en: "(required)" },
  noInformation: { fi: "Ei tietoa", sv: "Ingen uppgift", en: "No information" },
  notFilledIn: { fi: "Puuttuu", sv: "Saknas", en: "Missing" },
  loading: { fi: "Haetaan tietoja…", sv: "Hämtar uppgifter…", en: "Fetching…" },
  unsaved: {
    fi: "Muutoksia ei ole vielä tallennettu.",
    sv: "Ändringarna har inte sparats ännu.",
    en: "Your changes have not been saved yet.",
  },
  discardChanges: {
    fi: "Hylkää muutokset",
    sv: "Kasta ändringarna",
    en: "Discard changes",
  },
  progress: {
    fi: "{done} / {total} valmiina",
    sv: "{done} / {total} klara",
    en: "{done} of {total} done",
  },
  clients: {
    fi: { one: "1 asiakas", other: "{count} asiakasta" },
    sv: { one: "1 klient", other: "{count} klienter" },
    en: { one: "1 client", other: "{count} clients" },
  },
  clientNumber: {
    fi: "Asiakasnumero {number}",
    sv: "Klientnummer {number}",
    en: "Client number {number}",
  },
  age: { fi: "{years} v", sv: "{years} år", en: "aged {years}" },
  outreach: { fi: "Etsivä", sv: "Uppsökande", en: "Outreach" },
  workshop: { fi: "Paja", sv: "Verkstad", en: "Workshop" },
});
