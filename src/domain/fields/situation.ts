import type { FieldTable } from "./field";

/** Fields of a situation (tilanne) of a client on a day. */
export const situationFields = {
  date: {
    number: 300,
    class: "stat",
    type: "date",
    label: { fi: "Päivä", sv: "Datum", en: "Date" },
    source: "Rauma register statement",
  },
  education: {
    number: 301,
    class: "stat",
    type: "code",
    list: "education",
    mandatory: "start",
    parkki: true,
    label: { fi: "Koulutus", sv: "Utbildning", en: "Education" },
    source: "Rauma register statement",
  },
  mainActivity: {
    number: 302,
    class: "stat",
    type: "code",
    list: "mainActivity",
    mandatory: "start",
    parkki: true,
    label: { fi: "Pääasiallinen toiminta", sv: "Huvudsaklig verksamhet", en: "Main activity" },
    source: "Rauma register statement",
  },
  livelihood: {
    number: 303,
    class: "stat",
    type: "code",
    list: "livelihood",
    mandatory: "start",
    parkki: true,
    label: { fi: "Toimeentulo", sv: "Försörjning", en: "Livelihood" },
    source: "Rauma register statement",
  },
  housing: {
    number: 304,
    class: "stat",
    type: "code",
    list: "housing",
    mandatory: "start",
    parkki: true,
    label: { fi: "Asumismuoto", sv: "Boendeform", en: "Housing" },
    source: "Rauma register statement",
  },
} as const satisfies FieldTable;
