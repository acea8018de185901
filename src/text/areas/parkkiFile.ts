import { defineTexts } from "../translate";

/** The cover of the PARkki file. */
export const parkkiCoverTexts = defineTexts({
  sheet: { fi: "Kansi", sv: "Omslag", en: "Cover" },
  title: { fi: "PARkki-tiedonsiirto", sv: "PARkki-överföring", en: "PARkki transfer" },
  organisation: { fi: "Organisaatio", sv: "Organisation", en: "Organisation" },
  service: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
  period: { fi: "Tilastokausi", sv: "Statistikperiod", en: "Data period" },
  made: { fi: "Muodostettu", sv: "Skapad", en: "Made" },
  version: {
    fi: "Tiedonsiirron versio",
    sv: "Överföringens version",
    en: "Version of the transfer",
  },
  replaces: {
    fi: "{version} (korvaa samasta kaudesta aiemmin tehdyn)",
    sv: "{version} (ersätter den som gjorts tidigare av samma period)",
    en: "{version} (replaces the one made earlier of the same period)",
  },
  format: { fi: "Tiedoston muoto", sv: "Filformat", en: "File format" },
  formatName: {
    fi: "PARkki-tiedosto, versio {version}",
    sv: "PARkki-fil, version {version}",
    en: "PARkki file, version {version}",
  },
  protection: { fi: "Tietosuoja", sv: "Dataskydd", en: "Protection" },
  rounded: {
    fi: "Avaimellinen satunnaispyöristys viiden monikertoihin (PARkki-suoja 1)",
    sv: "Nyckelstyrd slumpmässig avrundning till multiplar av fem (PARkki-suoja 1)",
    en: "Keyed random rounding to multiples of five (PARkki-suoja 1)",
  },
  unprotected: { fi: "Ei suojausta", sv: "Inget skydd", en: "None" },
  scope: { fi: "Laajuus", sv: "Omfattning", en: "Extent" },
  full: {
    fi: "Kaikki taulukot",
    sv: "Alla tabeller",
    en: "All tables",
  },
  oneWay: {
    fi: "Alle 20 asiakasta: vain yksiulotteiset taulukot",
    sv: "Under 20 klienter: bara endimensionella tabeller",
    en: "Fewer than 20 clients: one-way tables only",
  },
  total: {
    fi: "Alle 10 asiakasta: vain pyöristetty kokonaismäärä",
    sv: "Under 10 klienter: bara det avrundade totalantalet",
    en: "Fewer than 10 clients: the rounded total only",
  },
  checksum: {
    fi: "Tarkistussumma (SHA-256)",
    sv: "Kontrollsumma (SHA-256)",
    en: "Checksum (SHA-256)",
  },
  totals: { fi: "Kokonaisluvut", sv: "Totalantal", en: "Totals" },
  notes: { fi: "Huomioitavaa", sv: "Att beakta", en: "Please note" },
  roundedNote: {
    fi: "Luvut on satunnaispyöristetty viiden monikertoihin; summat eivät välttämättä täsmää.",
    sv: "Talen är slumpmässigt avrundade till multiplar av fem; summorna stämmer inte nödvändigtvis.",
    en: "The figures are randomly rounded to multiples of five; sums do not necessarily match.",
  },
  exactTotalsNote: {
    fi: "Asiakkaiden, uusien, päättyneiden ja alle 29-vuotiaiden kokonaismäärät ovat tarkkoja.",
    sv: "Totalantalen för klienter, nya, avslutade och under 29-åringar är exakta.",
    en: "The totals of clients, new, ended and under 29 are exact.",
  },
  linkedNote: {
    fi: "Vielä ei tarkisteta, mitä saman vuoden tiedonsiirroista voi päätellä rinnakkain luettuina. Arvioi paljastumisriski ennen lukujen julkaisemista.",
    sv: "Det kontrolleras ännu inte vad som kan utläsas ur samma års överföringar när de jämförs. Bedöm risken för röjande innan talen publiceras.",
    en: "It is not yet checked what deliveries of the same year give away when read together. Assess the risk of disclosure before publishing the figures.",
  },
  unprotectedNote: {
    fi: "Luvut ovat tarkkoja eikä niitä ole suojattu. Tällainen tiedosto tehdään vain keksityistä henkilöistä.",
    sv: "Talen är exakta och oskyddade. En sådan fil görs bara om påhittade personer.",
    en: "The figures are exact and unprotected. Such a file is made of invented people only.",
  },
});

/** The readable tables of the PARkki file. */
export const parkkiTableTexts = defineTexts({
  code: { fi: "Koodi", sv: "Kod", en: "Code" },
  label: { fi: "Selite", sv: "Förklaring", en: "Meaning" },
  municipality: { fi: "Kunta", sv: "Kommun", en: "Municipality" },
  everywhere: { fi: "Kaikki kunnat", sv: "Alla kommuner", en: "All municipalities" },
  otherMunicipality: {
    fi: "Muu kunta tai ei tietoa",
    sv: "Annan kommun eller ingen uppgift",
    en: "Other municipality or no information",
  },
  together: { fi: "Yhteensä", sv: "Totalt", en: "Total" },
  everybody: { fi: "Kaikki", sv: "Alla", en: "Everybody" },
  men: { fi: "Miehet", sv: "Män", en: "Men" },
  women: { fi: "Naiset", sv: "Kvinnor", en: "Women" },
});

/** The page of guidance in the PARkki file; it is printed in all three languages. */
export const parkkiReadmeTexts = defineTexts({
  sheet: { fi: "Lukuohje", sv: "Läsanvisning", en: "Read me" },
  title: { fi: "Lukuohje", sv: "Läsanvisning", en: "How to read this file" },
  content: {
    fi: "Tiedostossa on yhden organisaation yhden palvelun tilastot vuoden alusta tilastokauden viimeiseen päivään. Siinä ei ole henkilötietoja. Taulukot on tarkoitettu luettaviksi, ja välilehti data sisältää samat luvut koneluettavasti.",
    sv: "Filen innehåller statistik över en organisations ena tjänst från årets början till statistikperiodens sista dag. Den innehåller inga personuppgifter. Tabellerna är avsedda att läsas, och bladet data innehåller samma tal i maskinläsbar form.",
    en: "The file holds the statistics of one service of one organisation, from the first day of the year to the last day of the data period. There are no personal data in it. The tables are for reading; the sheet data holds the same figures for machines.",
  },
  counting: {
    fi: "Nuori lasketaan kerran, jos yksikin hänen jaksonsa osuu tilastokaudelle. Etsivässä nuorisotyössä hän on asiakas vasta, kun hänen kanssaan on keskusteltu. Uusi asiakas on se, jonka ensimmäinen jakso alkoi kaudella. Asiakkuus on päättynyt, kun kaikilla jaksoilla on päättymispäivä ja viimeinen niistä osuu kaudelle.",
    sv: "En ung person räknas en gång om någon av hens perioder infaller under statistikperioden. I uppsökande ungdomsarbete är hen klient först när ett samtal har förts. En ny klient är den vars första period började under statistikperioden. Klientrelationen är avslutad när alla perioder har ett slutdatum och det sista infaller under statistikperioden.",
    en: "A young person counts once if any of their periods falls within the data period. In outreach they are a client only once somebody has spoken with them. A client is new if their first period began within it. A clientship has ended when all its periods have end dates and the last of them is within it.",
  },
  background: {
    fi: "Ikä lasketaan tilastokauden viimeisen päivän mukaan. Alkutilanne on ensimmäinen kirjattu tilanne ja lopputilanne viimeinen, joka on kirjattu kauden loppuun mennessä. Toimenpiteissä henkilö lasketaan kerran kutakin toimenpidettä kohti; toimenpidejaksoissa ja sijoittumisessa lasketaan jaksot. Tyhjäksi jätetty tieto puuttuu luvuista; ”Ei tietoa” on oma vastauksensa.",
    sv: "Åldern beräknas enligt statistikperiodens sista dag. Situationen i början är den först antecknade och situationen i slutet den sista som antecknats senast på periodens sista dag. I åtgärder räknas personen en gång per åtgärd; i åtgärdsperioder och placering räknas perioderna. En uppgift som lämnats tom saknas i talen; ”Ingen uppgift” är ett eget svar.",
    en: "Age is that of the last day of the data period. The situation at the start is the first one recorded, that at the end the last one recorded by that day. In measures a person counts once for each measure; in measure periods and placement the periods count. What was left empty is missing from the figures; “No information” is an answer of its own.",
  },
  totalsOnly: {
    fi: "Muu sukupuoli on mukana vain luvuissa, joissa sukupuolia ei eritellä. Turvakiellon alaiset asiakkaat ovat mukana vain luvuissa, joissa kuntia ei eritellä.",
    sv: "Annat kön ingår bara i tal där könen inte särskiljs. Klienter med spärrmarkering ingår bara i tal där kommunerna inte särskiljs.",
    en: "Other gender is included only where genders are not told apart. Clients whose address is protected are included only where municipalities are not told apart.",
  },
  rounding: {
    fi: "Pyöristys on satunnainen mutta pysyvä: sama joukko ihmisiä saa saman luvun jokaisessa taulukossa ja vuoden jokaisessa tiedonsiirrossa. Pyöristetty luku poikkeaa oikeasta enintään neljällä, eikä pyöristys vääristä keskiarvoja.",
    sv: "Avrundningen är slumpmässig men bestående: samma grupp människor får samma tal i varje tabell och varje överföring under året. Ett avrundat tal avviker med högst fyra från det rätta, och avrundningen snedvrider inte medelvärden.",
    en: "The rounding is random but lasting: the same group of people gets the same figure in every table and every delivery of the year. A rounded figure is at most four away from the true one, and rounding does not bias means.",
  },
  data: {
    fi: "Välilehdellä data on yksi luku rivillä. Arvo ”kaikki” tarkoittaa, että luvussa ovat mukana sarakkeen kaikki arvot. Sarakkeet ja koodit on kuvattu ohjelman julkisessa dokumentissa docs/parkki-file.md.",
    sv: "Bladet data har ett tal per rad. Värdet ”kaikki” betyder att talet omfattar alla värden i kolumnen. Kolumner och koder beskrivs i programmets offentliga dokument docs/parkki-file.md.",
    en: "The sheet data has one figure a row. The value “kaikki” means that the figure covers every value of the column. Columns and codes are described in the program's public document docs/parkki-file.md.",
  },
  unrounded: {
    fi: "Mitään lukua ei ole pyöristetty: kaikki luvut ovat tarkkoja, eikä mikään suojaa yksittäistä ihmistä paljastumiselta.",
    sv: "Inget tal är avrundat: alla tal är exakta, och ingenting skyddar enskilda personer från att röjas.",
    en: "No figure is rounded: all of them are exact, and nothing protects single persons from being disclosed.",
  },
  checksum: {
    fi: "Kannen tarkistussumma on laskettu välilehden data riveistä. Se paljastaa vahingon, esimerkiksi kadonneen rivin, mutta ei estä muuttamasta lukuja: uuden summan voi laskea kuka tahansa. Mikä tiedosto lähetettiin, sen todistaa koko tiedoston SHA-256-tiiviste, joka on lähettäjän rekisterissä.",
    sv: "Kontrollsumman på omslaget är beräknad ur raderna på bladet data. Den avslöjar en skada, till exempel en förlorad rad, men hindrar ingen från att ändra talen: vem som helst kan beräkna en ny summa. Vilken fil som skickades bevisas av hela filens SHA-256-hash, som finns i avsändarens register.",
    en: "The checksum on the cover is taken of the rows of the sheet data. It shows damage, such as a lost row, but keeps nobody from changing figures: anybody can compute a new one. Which file was sent is proved by the SHA-256 hash of the whole file, which is in the sender's register.",
  },
});
