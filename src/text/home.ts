import { defineTexts } from "./translate";

/** Words of the front page: search, list, what is due. */
export const homeTexts = defineTexts({
  title: { fi: "Etusivu", sv: "Startsida", en: "Home" },
  search: { fi: "Hae asiakasta", sv: "Sök klient", en: "Find a client" },
  searchHint: {
    fi: "Nimi, kutsumanimi, asiakasnumero tai syntymäaika",
    sv: "Namn, tilltalsnamn, klientnummer eller födelsedatum",
    en: "Name, nickname, client number or birth date",
  },
  searchHintNumbers: {
    fi: "Asiakasnumero tai syntymäaika",
    sv: "Klientnummer eller födelsedatum",
    en: "Client number or birth date",
  },
  own: { fi: "Omat", sv: "Egna", en: "Mine" },
  all: { fi: "Kaikki", sv: "Alla", en: "All" },
  whose: { fi: "Kenen asiakkaat", sv: "Vems klienter", en: "Whose clients" },
  alsoEnded: { fi: "Myös päättyneet", sv: "Även avslutade", en: "Ended ones too" },
  nobody: {
    fi: "Hakua vastaavia asiakkaita ei ole.",
    sv: "Inga klienter motsvarar sökningen.",
    en: "No clients match.",
  },
  noClients: {
    fi: "Rekisterissä ei ole vielä asiakkaita, joita voisit avata.",
    sv: "Registret har ännu inga klienter som du kan öppna.",
    en: "The register has no clients yet that you may open.",
  },
  noRightToClients: {
    fi: "Sinulla ei ole oikeutta asiakkaiden tietoihin.",
    sv: "Du har inte rätt till klienternas uppgifter.",
    en: "You have no right to clients' data.",
  },
  showMore: { fi: "Näytä lisää", sv: "Visa fler", en: "Show more" },
  found: {
    fi: { one: "1 asiakas", other: "{count} asiakasta" },
    sv: { one: "1 klient", other: "{count} klienter" },
    en: { one: "1 client", other: "{count} clients" },
  },
  number: { fi: "nro {number}", sv: "nr {number}", en: "no. {number}" },
  age: { fi: "{age} v.", sv: "{age} år", en: "{age} yrs" },
  nicknamed: { fi: "”{name}”", sv: "”{name}”", en: "“{name}”" },
  damaged: {
    fi: "Osa tiedoista ei avaudu",
    sv: "En del av uppgifterna öppnas inte",
    en: "Some of the data do not open",
  },
  addressProtected: { fi: "Turvakielto", sv: "Spärrmarkering", en: "Address protected" },
  nextDelivery: {
    fi: "Seuraava PARkki-tiedonsiirto: {period}, viimeistään {due}",
    sv: "Nästa PARkki-överföring: {period}, senast {due}",
    en: "Next PARkki transfer: {period}, due {due}",
  },
  expired: {
    fi: {
      one: "Yhden asiakkaan säilytysaika on päättynyt",
      other: "{count} asiakkaan säilytysaika on päättynyt",
    },
    sv: {
      one: "En klients förvaringstid har gått ut",
      other: "{count} klienters förvaringstid har gått ut",
    },
    en: {
      one: "The data of one client have expired",
      other: "The data of {count} clients have expired",
    },
  },
  waiting: {
    fi: {
      one: "Yksi kutsuttu odottaa, että päästät sisään",
      other: "{count} kutsuttua odottaa, että päästät sisään",
    },
    sv: {
      one: "En inbjuden väntar på att du släpper in",
      other: "{count} inbjudna väntar på att du släpper in",
    },
    en: {
      one: "One invited person waits for you to let them in",
      other: "{count} invited people wait for you to let them in",
    },
  },
  unfinishedErasures: {
    fi: "Anonymisointi on jäänyt kesken. Avaa anonymisointi ja jatka loppuun.",
    sv: "Anonymiseringen har blivit på hälft. Öppna anonymiseringen och slutför den.",
    en: "An anonymising was interrupted. Open it and finish.",
  },
  toDo: { fi: "Nyt tehtävänä", sv: "Att göra nu", en: "To do now" },
  findings: {
    fi: "Rekisterin tarkistus löysi huomautettavaa",
    sv: "Registrets kontroll hittade anmärkningar",
    en: "Checking the register found something",
  },
});
