import { defineTexts } from "./translate";

/** Words of making a PARkki delivery. */
export const parkkiTexts = defineTexts({
  title: { fi: "PARkki-tiedonsiirto", sv: "PARkki-överföring", en: "PARkki transfer" },
  intro: {
    fi: "Tilastot lähetetään kolme kertaa vuodessa. Luvut lasketaan aina vuoden alusta.",
    sv: "Statistiken skickas tre gånger om året. Talen räknas alltid från årets början.",
    en: "Statistics are sent three times a year. They are always counted from the beginning of the year.",
  },
  service: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
  period: { fi: "Tilastokausi", sv: "Statistikperiod", en: "Data period" },
  periodOption: { fi: "{from}–{to}", sv: "{from}–{to}", en: "{from} – {to}" },
  due: { fi: "Määräpäivä {due}", sv: "Senast {due}", en: "Due {due}" },
  wasDue: { fi: "Määräpäivä oli {due}", sv: "Skulle in senast {due}", en: "Was due {due}" },
  closed: {
    fi: "Vuoden {published} luvut on julkaistu {day}. Vuoden {year} lukuja ei enää lasketa, koska osa asiakkaista voi olla jo anonymisoitu. Aiemmin tehdyn tiedoston voi avata uudelleen.",
    sv: "Siffrorna för {published} publicerades {day}. Siffrorna för {year} räknas inte längre, eftersom en del av klienterna redan kan vara anonymiserade. En fil som gjorts tidigare kan öppnas på nytt.",
    en: "The figures of {published} were published on {day}. Those of {year} are no longer counted, because some of the clients may have been anonymised. A file made earlier can be opened again.",
  },
  noneMade: {
    fi: "Tästä kaudesta ei ole tehty siirtoa tässä rekisterissä.",
    sv: "Ingen överföring av perioden har gjorts i detta register.",
    en: "No transfer of this period was made in this register.",
  },
  unfinishedPeriod: {
    fi: "Tilastokausi on vielä kesken. Luvut muuttuvat, kunnes se päättyy {to}.",
    sv: "Statistikperioden pågår ännu. Talen förändras tills den slutar {to}.",
    en: "The data period is not over. The figures change until it ends on {to}.",
  },
  count: { fi: "Laske luvut", sv: "Räkna", en: "Count" },
  complete: {
    fi: "Pakolliset tilastotiedot ovat kunnossa.",
    sv: "De obligatoriska statistikuppgifterna är kompletta.",
    en: "The required statistics are complete.",
  },
  gaps: {
    fi: {
      one: "Yhdeltä asiakkaalta puuttuu tilastotietoja",
      other: "{count} asiakkaalta puuttuu tilastotietoja",
    },
    sv: {
      one: "En klient saknar statistikuppgifter",
      other: "{count} klienter saknar statistikuppgifter",
    },
    en: { one: "One client lacks statistics", other: "{count} clients lack statistics" },
  },
  gapsTodo: {
    fi: "Täydennä ne ennen siirtoa tai merkitse ”Ei tietoa”. Tyhjä kohta ei näy missään luvussa.",
    sv: "Komplettera dem före överföringen eller ange ”Ingen uppgift”. En tom uppgift syns inte i något tal.",
    en: "Fill them in before the transfer or choose “No information”. An empty field is in no figure.",
  },
  figures: { fi: "Luvut", sv: "Siffror", en: "Figures" },
  exactStays: {
    fi: "Tarkka luku on vain tällä ruudulla. Tiedostoon menee pyöristetty luku: viiden monikerta, joka on aina sama samoista asiakkaista. Siksi pyöristetyt luvut eivät aina summaudu.",
    sv: "Det exakta talet finns bara på denna skärm. I filen går det avrundade talet: en multipel av fem, alltid samma för samma klienter. Därför stämmer summorna inte alltid.",
    en: "The exact figure is on this screen only. The rounded one goes into the file: a multiple of five, always the same for the same clients. That is why rounded figures do not always add up.",
  },
  totalsExact: {
    fi: "Asiakkaiden, uusien, päättyneiden ja alle 29-vuotiaiden kokonaismäärät lähtevät tarkkoina.",
    sv: "Totalantalen för klienter, nya, avslutade och under 29-åringar skickas exakta.",
    en: "The totals of clients, new, ended and under 29 leave exact.",
  },
  oneWay: {
    fi: "Asiakkaita on alle 20: tiedostoon menevät vain yksiulotteiset taulukot.",
    sv: "Klienterna är under 20: bara endimensionella tabeller tas med i filen.",
    en: "Fewer than 20 clients: only one-way tables go into the file.",
  },
  totalOnly: {
    fi: "Asiakkaita on alle 10: tiedostoon menee vain pyöristetty kokonaismäärä.",
    sv: "Klienterna är under 10: bara det avrundade totalantalet tas med i filen.",
    en: "Fewer than 10 clients: only the rounded total goes into the file.",
  },
  figure: { fi: "Luku", sv: "Tal", en: "Figure" },
  exact: { fi: "Tarkka", sv: "Exakt", en: "Exact" },
  leaving: { fi: "Siirtoon", sv: "Skickas", en: "Leaves" },
  notLeaving: { fi: "ei lähde", sv: "stannar", en: "stays" },
  totals: { fi: "Kokonaisluvut", sv: "Totalantal", en: "Totals" },
  byAgeAndGender: {
    fi: "Asiakkaat iän ja sukupuolen mukaan",
    sv: "Klienter efter ålder och kön",
    en: "Clients by age and gender",
  },
  nobody: { fi: "Ei ketään.", sv: "Ingen.", en: "Nobody." },
  make: { fi: "Muodosta tiedosto", sv: "Skapa filen", en: "Make the file" },
  makeAnyway: {
    fi: "Voit muodostaa tiedoston puutteista huolimatta.",
    sv: "Du kan skapa filen trots bristerna.",
    en: "You can make the file in spite of the gaps.",
  },
  alreadyMade: {
    fi: "Tästä kaudesta on jo tehty siirto. Uusi on versio {version} ja korvaa sen: kerro siitä vastaanottajalle.",
    sv: "En överföring av perioden har redan gjorts. Den nya är version {version} och ersätter den: berätta det för mottagaren.",
    en: "This period has been transferred already. The new transfer is version {version} and replaces it: tell the recipient.",
  },
  opened: {
    fi: "Tiedosto on avattu Exceliin",
    sv: "Filen har öppnats i Excel",
    en: "The file is open in Excel",
  },
  nextSave: {
    fi: "Tallenna uusi työkirja nimellä {file}.",
    sv: "Spara den nya arbetsboken med namnet {file}.",
    en: "Save the new workbook as {file}.",
  },
  nextSend: {
    fi: "Lähetä se vastaanottajan ohjeen mukaan viimeistään {due}.",
    sv: "Skicka den enligt mottagarens anvisning senast {due}.",
    en: "Send it as the recipient instructs by {due}.",
  },
  nextSendLate: {
    fi: "Määräpäivä {due} on jo mennyt: lähetä se heti vastaanottajan ohjeen mukaan.",
    sv: "Senaste dagen {due} har redan gått: skicka den genast enligt mottagarens anvisning.",
    en: "It was due on {due}: send it at once as the recipient instructs.",
  },
  nextReplaces: {
    fi: "Kerro vastaanottajalle, että tämä on versio {version} ja korvaa aiemmin lähetetyn.",
    sv: "Berätta för mottagaren att detta är version {version} och ersätter den som skickats tidigare.",
    en: "Tell the recipient that this is version {version} and replaces the one sent earlier.",
  },
  nextReplaced: {
    fi: "Tämä on versio {version}. Kaudesta on tehty uudempi versio {newest}.",
    sv: "Detta är version {version}. En nyare version, {newest}, har gjorts av perioden.",
    en: "This is version {version}. A newer one, version {newest}, has been made of the period.",
  },
  nextKept: {
    fi: "Siirto jäi tähän rekisteriin talteen. Voit avata sen täältä uudelleen samanlaisena.",
    sv: "Överföringen finns kvar i registret. Du kan öppna den här igen i samma form.",
    en: "The transfer is kept in this register. You can open it here again just as it was.",
  },
  earlier: {
    fi: "Tästä kaudesta tehdyt siirrot",
    sv: "Gjorda överföringar av perioden",
    en: "Deliveries made of this period",
  },
  earlierOf: { fi: "Tehty {time}", sv: "Gjord {time}", en: "Made {time}" },
  earlierVersion: {
    fi: "Versio {version}, tehty {time}",
    sv: "Version {version}, gjord {time}",
    en: "Version {version}, made {time}",
  },
  reopen: { fi: "Avaa uudelleen", sv: "Öppna på nytt", en: "Open again" },
  reopenOf: { fi: "Avaa uudelleen: {time}", sv: "Öppna på nytt: {time}", en: "Open again: {time}" },
});
