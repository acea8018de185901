import { backgroundFields } from "./background";
import type { FieldTable } from "./field";
import { identityFields } from "./identity";

/**
 * Statistics, duties and decisions of a clientship. The asiakasnumero is not here: it is a clear column of
 * the client's row.
 */
const statFields = {
  service: {
    number: 51,
    class: "stat",
    type: "code",
    list: "service",
    label: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
    parkki: true,
    source: "PAR manual 1",
  },
  gender: {
    number: 52,
    class: "stat",
    type: "code",
    list: "gender",
    mandatory: "start",
    parkki: true,
    label: { fi: "Sukupuoli", sv: "Kön", en: "Gender" },
    source: "PAR manual 5.2",
  },
  birthDate: {
    number: 53,
    class: "stat",
    type: "date",
    mandatory: "start",
    parkki: true,
    label: { fi: "Syntymäaika", sv: "Födelsedatum", en: "Date of birth" },
    source: "PAR manual 5.2",
  },
  birthDateEstimated: {
    number: 54,
    class: "stat",
    type: "flag",
    label: {
      fi: "Syntymäaika on arvio",
      sv: "Födelsedatumet är en uppskattning",
      en: "Date of birth is an estimate",
    },
    source: "PAR manual 5.2",
  },
  motherTongue: {
    number: 55,
    class: "stat",
    type: "code",
    list: "motherTongue",
    mandatory: "start",
    parkki: true,
    label: { fi: "Äidinkieli", sv: "Modersmål", en: "Mother tongue" },
    source: "PAR manual 5.2",
  },
  motherTongueOther: {
    number: 56,
    class: "stat",
    type: "text",
    maxLength: 60,
    label: {
      fi: "Muu äidinkieli, mikä",
      sv: "Annat modersmål, vilket",
      en: "Which other language",
    },
    source: "PAR manual 5.2",
  },
  municipality: {
    number: 57,
    class: "stat",
    type: "code",
    list: "municipality",
    mandatory: "start",
    parkki: true,
    label: { fi: "Kotikunta", sv: "Hemkommun", en: "Home municipality" },
    source: "PAR manual 3.4.1, 5.2",
  },
  responsible: {
    number: 58,
    class: "stat",
    type: "users",
    label: { fi: "Vastuutyöntekijä", sv: "Ansvarig arbetstagare", en: "Responsible worker" },
    source: "PAR manual 3.3",
  },
  firstConversation: {
    number: 59,
    class: "stat",
    type: "date",
    service: "outreach",
    parkki: true,
    label: {
      fi: "Ensimmäinen keskustelu",
      sv: "Första samtalet",
      en: "First conversation",
    },
    source: "nuorisotilastot.fi: reached means a personal conversation",
  },
  informedDate: {
    number: 60,
    class: "stat",
    type: "date",
    label: {
      fi: "Tietojen käsittelystä kerrottu",
      sv: "Informerad om behandlingen av uppgifter",
      en: "Told how the data are handled",
    },
    source: "GDPR art. 13–14",
  },
  informedHow: {
    number: 61,
    class: "stat",
    type: "code",
    list: "informedHow",
    label: { fi: "Miten kerrottu", sv: "Hur informerad", en: "Told how" },
    source: "GDPR art. 12",
  },
  addressProtected: {
    number: 62,
    class: "stat",
    type: "flag",
    label: { fi: "Turvakielto", sv: "Spärrmarkering", en: "Address protected" },
    source: "Act on the Population Information System 661/2009 36 §",
  },
  sibling: {
    number: 63,
    class: "stat",
    type: "record",
    label: {
      fi: "Sama nuori toisessa palvelussa",
      sv: "Samma unga i den andra tjänsten",
      en: "Same person in the other service",
    },
    source: "Own: two clientships joined by a sealed field",
  },
  hold: {
    number: 64,
    class: "stat",
    type: "flag",
    label: {
      fi: "Tietoja ei saa hävittää",
      sv: "Uppgifterna får inte förstöras",
      en: "Data must be kept for now",
    },
    source: "GDPR art. 17.3, 18",
  },
  holdReason: {
    number: 65,
    class: "stat",
    type: "text",
    maxLength: 300,
    label: { fi: "Säilyttämisen peruste", sv: "Grund för bevarandet", en: "Reason for keeping" },
    source: "GDPR art. 5.2",
  },
  stillNeeded: {
    number: 66,
    class: "stat",
    type: "code",
    list: "stillNeeded",
    label: {
      fi: "Tarvitaanko tietoja vielä?",
      sv: "Behövs uppgifterna ännu?",
      en: "Are the data still needed?",
    },
    source: "PAR manual 4.3.2; GDPR art. 5.1 e",
  },
  neededUntil: {
    number: 67,
    class: "stat",
    type: "date",
    label: { fi: "Tarvitaan saakka", sv: "Behövs till och med", en: "Needed until" },
    source: "PAR manual 4.3.2; GDPR art. 5.1 e",
  },
  stillNeededDecided: {
    number: 68,
    class: "stat",
    type: "date",
    label: { fi: "Päätetty", sv: "Beslutat", en: "Decided on" },
    source: "GDPR art. 5.2",
  },
  removedFromStatistics: {
    number: 69,
    class: "stat",
    type: "flag",
    label: {
      fi: "Poistettu tilastoista",
      sv: "Borttagen ur statistiken",
      en: "Left out of statistics",
    },
    source: "PAR manual 4.3.2",
  },
  removedReason: {
    number: 70,
    class: "stat",
    type: "text",
    maxLength: 300,
    label: {
      fi: "Tilastoista poistamisen syy",
      sv: "Orsak till borttagningen",
      en: "Why left out of statistics",
    },
    source: "PAR manual 4.3.2",
  },
  roundingSeed: {
    number: 71,
    class: "stat",
    type: "text",
    maxLength: 22,
    label: { fi: "Pyöristyksen satunnaisluku", sv: "Avrundningens slumptal", en: "Rounding seed" },
    source: "Own: drawn by the register, in no form; what is counted of a client is rounded by it",
  },
} as const satisfies FieldTable;

/** Fields of a client: one person in one service. */
export const clientFields = { ...identityFields, ...backgroundFields, ...statFields };
