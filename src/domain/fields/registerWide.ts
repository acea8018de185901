import type { FieldTable } from "./field";

/** Fields of the organisation that keeps the register. */
export const organisationFields = {
  name: {
    number: 400,
    class: "case",
    type: "text",
    maxLength: 200,
    parkki: true,
    label: { fi: "Organisaatio", sv: "Organisation", en: "Organisation" },
    source: "PAR manual 3.2.1",
  },
  businessId: {
    number: 401,
    class: "case",
    type: "text",
    maxLength: 9,
    parkki: true,
    label: { fi: "Y-tunnus", sv: "FO-nummer", en: "Business ID" },
    source: "Own",
  },
  form: {
    number: 402,
    class: "stat",
    type: "code",
    list: "organisationForm",
    parkki: true,
    label: { fi: "Hallintomuoto", sv: "Förvaltningsform", en: "Form of organisation" },
    source: "intory.fi workshop statistics",
  },
  municipalities: {
    number: 403,
    class: "stat",
    type: "codes",
    list: "municipality",
    parkki: true,
    label: { fi: "Toimintakunnat", sv: "Verksamhetskommuner", en: "Municipalities served" },
    source: "PAR manual 3.4.1",
  },
  contactName: {
    number: 404,
    class: "case",
    type: "text",
    maxLength: 100,
    label: { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "Contact person" },
    source: "PAR manual 3.2.1",
  },
  contactEmail: {
    number: 405,
    class: "case",
    type: "email",
    maxLength: 200,
    label: { fi: "Sähköposti", sv: "E-post", en: "E-mail" },
    source: "PAR manual 3.2.1",
  },
  contactPhone: {
    number: 406,
    class: "case",
    type: "phone",
    maxLength: 40,
    label: { fi: "Puhelin", sv: "Telefon", en: "Phone" },
    source: "PAR manual 3.2.1",
  },
  settings: {
    number: 407,
    class: "stat",
    type: "json",
    label: { fi: "Asetukset", sv: "Inställningar", en: "Settings" },
    source: "Own: due dates, retention periods and the recipient as data",
  },
} as const satisfies FieldTable;

/** The ledger: one PARkki delivery that was made, kept so that it is reprinted and never recounted. */
export const deliveryFields = {
  service: {
    number: 500,
    class: "stat",
    type: "code",
    list: "service",
    label: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
    source: "PAR manual 8",
  },
  from: {
    number: 501,
    class: "stat",
    type: "date",
    label: { fi: "Tilastokauden alku", sv: "Statistikperiodens början", en: "First day counted" },
    source: "PAR manual 8",
  },
  to: {
    number: 502,
    class: "stat",
    type: "date",
    label: { fi: "Tilastokauden loppu", sv: "Statistikperiodens slut", en: "Last day counted" },
    source: "PAR manual 8",
  },
  made: {
    number: 503,
    class: "stat",
    type: "instant",
    label: { fi: "Tehty", sv: "Gjord", en: "Made" },
    source: "Own",
  },
  published: {
    number: 504,
    class: "stat",
    type: "date",
    label: {
      fi: "Tarkistettu ja julkaistu",
      sv: "Granskad och publicerad",
      en: "Checked and published",
    },
    source: "PAR manual 4.3.2",
  },
  checksum: {
    number: 505,
    class: "stat",
    type: "text",
    maxLength: 64,
    label: { fi: "Tarkistussumma", sv: "Kontrollsumma", en: "Checksum" },
    source: "Own: SHA-256 of the canonical data rows, hex",
  },
  content: {
    number: 506,
    class: "stat",
    type: "json",
    label: { fi: "Sisältö", sv: "Innehåll", en: "Content" },
    source: "Own: the figures that left",
  },
} as const satisfies FieldTable;

/** Counts of the clients of a year that were anonymised before its figures were published. */
export const tallyFields = {
  service: {
    number: 550,
    class: "stat",
    type: "code",
    list: "service",
    label: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
    source: "Own",
  },
  year: {
    number: 551,
    class: "stat",
    type: "number",
    range: [2000, 2199],
    label: { fi: "Vuosi", sv: "År", en: "Year" },
    source: "Own",
  },
  content: {
    number: 552,
    class: "stat",
    type: "json",
    label: { fi: "Lukumäärät", sv: "Antal", en: "Counts" },
    source: "Own: exactly the published margins",
  },
} as const satisfies FieldTable;

/** The key of a year's rounding, kept with the ledger. */
export const roundingFields = {
  year: {
    number: 580,
    class: "stat",
    type: "number",
    range: [2000, 2199],
    label: { fi: "Vuosi", sv: "År", en: "Year" },
    source: "Own",
  },
  key: {
    number: 581,
    class: "stat",
    type: "text",
    maxLength: 100,
    label: { fi: "Pyöristysavain", sv: "Avrundningsnyckel", en: "Rounding key" },
    source: "Own: changes on 1 January only",
  },
} as const satisfies FieldTable;
