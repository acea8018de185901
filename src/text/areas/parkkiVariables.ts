import { defineTexts } from "../translate";

/** Titles of the counted variables in the PARkki file, by their name in the column `muuttuja`. */
export const parkkiVariableTexts = defineTexts({
  asiakkaat: { fi: "Asiakkaat", sv: "Klienter", en: "Clients" },
  uudet: { fi: "Uudet asiakkaat", sv: "Nya klienter", en: "New clients" },
  paattyneet: {
    fi: "Päättyneet asiakkuudet",
    sv: "Avslutade klientrelationer",
    en: "Ended clientships",
  },
  alle29: {
    fi: "Alle 29-vuotiaat asiakkaat",
    sv: "Klienter under 29 år",
    en: "Clients under 29",
  },
  ilmoitetut: {
    fi: "Ilmoitettu, ei tavoitettu",
    sv: "Anmälda som inte nåtts",
    en: "Notified, not reached",
  },
  koulutus_alussa: {
    fi: "Koulutus asiakkuuden alussa",
    sv: "Utbildning i början av klientrelationen",
    en: "Education at the start of the clientship",
  },
  koulutus_lopussa: {
    fi: "Koulutus tilastokauden lopussa",
    sv: "Utbildning i slutet av statistikperioden",
    en: "Education at the end of the data period",
  },
  toiminta_alussa: {
    fi: "Pääasiallinen toiminta asiakkuuden alussa",
    sv: "Huvudsaklig verksamhet i början av klientrelationen",
    en: "Main activity at the start of the clientship",
  },
  toiminta_lopussa: {
    fi: "Pääasiallinen toiminta tilastokauden lopussa",
    sv: "Huvudsaklig verksamhet i slutet av statistikperioden",
    en: "Main activity at the end of the data period",
  },
  saapuminen: { fi: "Mitä kautta saapunut", sv: "Via vem", en: "Arrived via" },
  toimenpide: {
    fi: "Toimenpiteet: asiakkaat toimenpiteittäin",
    sv: "Åtgärder: klienter per åtgärd",
    en: "Measures: clients by measure",
  },
  toimenpidejaksot: {
    fi: "Toimenpiteet: jaksot toimenpiteittäin",
    sv: "Åtgärder: perioder per åtgärd",
    en: "Measures: periods by measure",
  },
  sijoittuminen: {
    fi: "Sijoittuminen: kaudella päättyneet jaksot",
    sv: "Placering: perioder som avslutats under statistikperioden",
    en: "Placement: periods that ended within the data period",
  },
});

/** Names of the sheets of the variables, at most 31 characters. */
export const parkkiSheetTexts = defineTexts({
  asiakkaat: { fi: "Asiakkaat", sv: "Klienter", en: "Clients" },
  koulutus_alussa: { fi: "Koulutus alussa", sv: "Utbildning i början", en: "Education at start" },
  koulutus_lopussa: { fi: "Koulutus lopussa", sv: "Utbildning i slutet", en: "Education at end" },
  toiminta_alussa: { fi: "Toiminta alussa", sv: "Verksamhet i början", en: "Activity at start" },
  toiminta_lopussa: { fi: "Toiminta lopussa", sv: "Verksamhet i slutet", en: "Activity at end" },
  saapuminen: { fi: "Saapuminen", sv: "Via vem", en: "Arrived via" },
  toimenpide: { fi: "Toimenpiteet", sv: "Åtgärder", en: "Measures" },
  toimenpidejaksot: { fi: "Toimenpidejaksot", sv: "Åtgärdsperioder", en: "Measure periods" },
  sijoittuminen: { fi: "Sijoittuminen", sv: "Placering", en: "Placement" },
});
