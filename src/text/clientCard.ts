import { defineTexts } from "./translate";

/** Words of the client card. */
export const clientCardTexts = defineTexts({
  section: { fi: "Osio", sv: "Avsnitt", en: "Section" },
  sections: { fi: "Kortin osiot", sv: "Kortets avsnitt", en: "Sections of the card" },
  basics: { fi: "Perustiedot", sv: "Basuppgifter", en: "Basics" },
  background: { fi: "Tausta", sv: "Bakgrund", en: "Background" },
  situation: { fi: "Tilanne", sv: "Situation", en: "Situation" },
  periods: { fi: "Jaksot", sv: "Perioder", en: "Periods" },
  ending: { fi: "Päättäminen", sv: "Avslutning", en: "Ending" },
  nameUnknown: {
    fi: "Asiakas {number}",
    sv: "Klient {number}",
    en: "Client {number}",
  },
  shortNumber: { fi: "Nro {number}", sv: "Nr {number}", en: "No. {number}" },
  ageEstimated: { fi: "noin {years} v", sv: "cirka {years} år", en: "aged about {years}" },
  nicknamed: { fi: "”{name}”", sv: "”{name}”", en: "“{name}”" },
  letters: { fi: "Huomattavaa", sv: "Att notera", en: "To note" },
  missingCount: {
    fi: { one: "1 puuttuu", other: "{count} puuttuu" },
    sv: { one: "1 saknas", other: "{count} saknas" },
    en: { one: "1 missing", other: "{count} missing" },
  },
  gaps: {
    fi: { one: "Yksi tilastotieto puuttuu", other: "{count} tilastotietoa puuttuu" },
    sv: { one: "En statistikuppgift saknas", other: "{count} statistikuppgifter saknas" },
    en: { one: "One statistic is missing", other: "{count} statistics are missing" },
  },
  protectedTitle: { fi: "Turvakielto", sv: "Spärrmarkering", en: "Address protected" },
  protectedNotice: {
    fi: "Yhteystiedot ja kotikunta näkyvät vasta pyynnöstä. Älä kerro niitä eteenpäin.",
    sv: "Kontaktuppgifter och hemkommun visas först på begäran. Berätta dem inte vidare.",
    en: "Contacts and home municipality are shown on request only. Do not pass them on.",
  },
  held: { fi: "Säilytettävä", sv: "Bevaras", en: "On hold" },
  holdTitle: {
    fi: "Tietoja ei saa hävittää",
    sv: "Uppgifterna får inte förstöras",
    en: "The data must be kept for now",
  },
  readOnly: {
    fi: "Voit katsoa tämän asiakkaan tietoja, mutta et muuttaa niitä.",
    sv: "Du kan se klientens uppgifter men inte ändra dem.",
    en: "You may look at this client's data but not change them.",
  },
  damagedTitle: {
    fi: "Osa tiedoista ei auennut",
    sv: "En del av uppgifterna kunde inte öppnas",
    en: "Some of the data did not open",
  },
  damagedTodo: {
    fi: "Muut tiedot ovat käytettävissä. Rikkoutunutta kohtaa ei voi muuttaa. Kerro pääkäyttäjälle: tiedon voi katsoa tiedoston versiohistoriasta versiosta, jossa se vielä aukeaa.",
    sv: "De övriga uppgifterna kan användas. Det skadade stället kan inte ändras. Berätta för huvudanvändaren: uppgiften kan ses i en tidigare version i filens versionshistorik.",
    en: "The rest can be used. What is damaged cannot be changed. Tell the main user: an earlier version in the file's version history may still show it.",
  },
  damagedIdentity: {
    fi: "Nimi, henkilötunnus ja yhteystiedot",
    sv: "Namn, personbeteckning och kontaktuppgifter",
    en: "Name, identity code and contacts",
  },
  damagedCase: { fi: "Taustatiedot", sv: "Bakgrundsuppgifter", en: "Background" },
  damagedStat: { fi: "Tilastotiedot", sv: "Statistikuppgifter", en: "Statistics" },
  damagedPeriod: { fi: "Jakson tietoja", sv: "Uppgifter om en period", en: "Data of a period" },
  damagedSituation: {
    fi: "Tilannetietoja",
    sv: "Uppgifter om situationen",
    en: "Data of a situation",
  },
  damagedOther: { fi: "Muu merkintä", sv: "Annan anteckning", en: "Another entry" },
  sharedNumber: {
    fi: "Toisella asiakkaalla on sama asiakasnumero {number}, koska kaksi ihmistä lisäsi asiakkaan samaan aikaan. Anna uusi numero sille, jonka numeroa ei ole vielä kirjoitettu mihinkään.",
    sv: "En annan klient har samma klientnummer {number}, eftersom två personer lade till en klient samtidigt. Ge ett nytt nummer åt den vars nummer ännu inte har antecknats någonstans.",
    en: "Another client has the same number {number}, because two people added a client at the same time. Give a new one to the client whose number has not been written down anywhere yet.",
  },
  newNumber: { fi: "Anna uusi numero", sv: "Ge nytt nummer", en: "Give a new number" },
  firstSaved: {
    fi: "Ensin tallennettu {saved}",
    sv: "Först sparat {saved}",
    en: "First saved {saved}",
  },
  lastChanged: {
    fi: "Viimeksi muutettu {saved}",
    sv: "Senast ändrat {saved}",
    en: "Last changed {saved}",
  },
  savedMerged: {
    fi: "Tallennettu. Työtoveri muutti samaan aikaan: {fields}. Nekin jäivät voimaan.",
    sv: "Sparat. En kollega ändrade samtidigt: {fields}. Också de gäller.",
    en: "Saved. A colleague changed at the same time: {fields}. Those were kept too.",
  },
});

/** Titles of the groups of fields. */
export const cardGroupTexts = defineTexts({
  person: { fi: "Henkilö", sv: "Person", en: "Person" },
  contact: { fi: "Yhteystiedot", sv: "Kontaktuppgifter", en: "Contacts" },
  close: {
    fi: "Läheiset ja ilmoittaja",
    sv: "Närstående och anmälare",
    en: "Next of kin and notifier",
  },
  clientship: { fi: "Asiakkuus", sv: "Klientrelationen", en: "Clientship" },
  informing: {
    fi: "Kerrottu tietojen käsittelystä",
    sv: "Information om behandlingen",
    en: "Told about the data",
  },
  competence: { fi: "Osaaminen ja tavoite", sv: "Kunnande och mål", en: "Skills and goal" },
  wellbeing: { fi: "Terveys ja perhe", sv: "Hälsa och familj", en: "Health and family" },
  other: { fi: "Muuta", sv: "Övrigt", en: "Other" },
  need: {
    fi: "Tarvitaanko tietoja vielä?",
    sv: "Behövs uppgifterna ännu?",
    en: "Are the data still needed?",
  },
  hold: { fi: "Säilyttäminen", sv: "Bevarande", en: "Keeping" },
  removed: { fi: "Tilastot", sv: "Statistik", en: "Statistics" },
});

/** Words of situations. */
export const situationTexts = defineTexts({
  add: { fi: "Lisää tilanne", sv: "Lägg till situation", en: "Add situation" },
  added: { fi: "Uusi tilanne", sv: "Ny situation", en: "New situation" },
  basedOnLast: {
    fi: "Pohjana on edellinen tilanne. Muuta se, mikä on muuttunut.",
    sv: "Den senaste situationen är förifylld. Ändra det som har ändrats.",
    en: "Filled in from the last situation. Change what has changed.",
  },
  none: {
    fi: "Tilannetta ei ole vielä kirjattu. Alkutilanne tarvitaan tilastoihin.",
    sv: "Ingen situation har antecknats. Utgångsläget behövs för statistiken.",
    en: "No situation yet. The one at the start is needed for statistics.",
  },
  on: { fi: "Tilanne {date}", sv: "Situationen {date}", en: "Situation on {date}" },
});

/** Words of periods. */
export const periodTexts = defineTexts({
  add: { fi: "Uusi jakso", sv: "Ny period", en: "New period" },
  none: {
    fi: "Jaksoa ei ole vielä kirjattu.",
    sv: "Ingen period har antecknats.",
    en: "No period has been recorded yet.",
  },
  range: { fi: "{from} – {to}", sv: "{from} – {to}", en: "{from} – {to}" },
  goesOn: { fi: "jatkuu", sv: "fortgår", en: "ongoing" },
  notifiedOn: { fi: "Ilmoitus {date}", sv: "Anmälan {date}", en: "Notified {date}" },
  undated: { fi: "Jakso ilman päiviä", sv: "Period utan datum", en: "Period without days" },
  ongoing: { fi: "Käynnissä", sv: "Pågår", en: "Ongoing" },
  ended: { fi: "Päättynyt", sv: "Avslutad", en: "Ended" },
  upcoming: { fi: "Alkamassa", sv: "Börjar", en: "About to begin" },
  notified: { fi: "Ilmoitettu", sv: "Anmäld", en: "Notified" },
  begin: { fi: "Aloita jakso", sv: "Inled perioden", en: "Start the period" },
  extend: { fi: "Jatka", sv: "Förläng", en: "Extend" },
  end: { fi: "Päätä", sv: "Avsluta", en: "End" },
  actionOf: { fi: "{action}: {period}", sv: "{action}: {period}", en: "{action}: {period}" },
  beginning: { fi: "Jakson alku", sv: "Periodens början", en: "Start of the period" },
  extending: { fi: "Jakson jatkaminen", sv: "Förläng perioden", en: "Extend the period" },
  ending: { fi: "Jakson päättäminen", sv: "Avsluta perioden", en: "End the period" },
  endingNote: {
    fi: "Päättymispäivän lisäksi pakollinen on vain sijoittuminen.",
    sv: "Utöver slutdatumet är bara placeringen obligatorisk.",
    en: "Besides the end date only the placement is required.",
  },
  moreFields: { fi: "Lisää kohtia", sv: "Fler uppgifter", en: "More fields" },
  fewerFields: { fi: "Vähemmän kohtia", sv: "Färre uppgifter", en: "Fewer fields" },
  endPrevious: {
    fi: "Päätä edellinen jakso {date}",
    sv: "Avsluta föregående period {date}",
    en: "End the previous period on {date}",
  },
  endPreviousContinuing: {
    fi: "Päätä edellinen jakso {date}: edelleen työpajalla",
    sv: "Avsluta föregående period {date}: fortfarande på verkstaden",
    en: "End the previous period on {date}: still at the workshop",
  },
  markContinuing: {
    fi: "Merkitse edellisen jakson jälkeen: edelleen työpajalla",
    sv: "Ange efter föregående period: fortfarande på verkstaden",
    en: "After the previous period: still at the workshop",
  },
  previousOpen: {
    fi: "Edellinen jakso on vielä auki. Jaksot eivät voi olla päällekkäin.",
    sv: "Föregående period är ännu öppen. Perioder kan inte överlappa varandra.",
    en: "The previous period is still open. Periods cannot overlap.",
  },
  thenDecide: {
    fi: "Kun viimeinen jakso on päättynyt, kirjaa osioon Päättäminen, tarvitaanko tietoja vielä.",
    sv: "När den sista perioden är avslutad, ange under Avslutning om uppgifterna ännu behövs.",
    en: "After the last period has ended, say under Ending whether the data are still needed.",
  },
});

/** Words of ending a clientship. */
export const endingTexts = defineTexts({
  notYet: {
    fi: "Asiakkuus on käynnissä. Kysymykseen vastataan, kun kaikki jaksot ovat päättyneet.",
    sv: "Klientrelationen pågår. Frågan besvaras när alla perioder har avslutats.",
    en: "The clientship is ongoing. The question is answered when all periods have ended.",
  },
  explanation: {
    fi: "Jos nuori voi palata tai häntä seurataan, valitse päivä, johon asti tietoja tarvitaan. ”Ei enää” tarkoittaa, että tiedot anonymisoidaan, kun vuoden tilastot on julkaistu.",
    sv: "Om den unga kan komma tillbaka eller följs upp, välj den dag fram till vilken uppgifterna behövs. ”Inte längre” betyder att uppgifterna anonymiseras när årets statistik har publicerats.",
    en: "If the young person may come back or is followed up, choose the day until which the data are needed. “No longer” means that they are anonymised once the year's statistics have been published.",
  },
  ongoing: {
    fi: "Tietoja säilytetään, kun asiakkuus on käynnissä.",
    sv: "Uppgifterna bevaras medan klientrelationen pågår.",
    en: "The data are kept while the clientship goes on.",
  },
  kept: {
    fi: "Tietoja säilytetään {date} asti.",
    sv: "Uppgifterna bevaras till och med {date}.",
    en: "The data are kept until {date}.",
  },
  blocked: {
    fi: "Tietoja ei enää tarvita ({rule}), mutta niitä ei vielä anonymisoida: {blocks}.",
    sv: "Uppgifterna behövs inte längre ({rule}) men anonymiseras inte ännu: {blocks}.",
    en: "The data are no longer needed ({rule}) but are not anonymised yet: {blocks}.",
  },
  expired: {
    fi: "Säilytysaika päättyi {date}: {rule}. Tiedot voi anonymisoida.",
    sv: "Förvaringstiden gick ut {date}: {rule}. Uppgifterna kan anonymiseras.",
    en: "Keeping ended on {date}: {rule}. The data can be anonymised.",
  },
  removedNote: {
    fi: "Vain virheellistä tai kahteen kertaan kirjattua asiakkuutta varten.",
    sv: "Endast för en felaktig eller dubbel registrering.",
    en: "Only for a wrong or double registration.",
  },
});

/** Words of choosing between two people's changes. */
export const conflictTexts = defineTexts({
  title: {
    fi: "Työtoveri muutti samoja kohtia",
    sv: "En kollega ändrade samma uppgifter",
    en: "A colleague changed the same fields",
  },
  explanation: {
    fi: "Mitään ei vielä tallennettu. Valitse joka kohdassa, kumpi jää voimaan.",
    sv: "Inget har sparats ännu. Välj för varje uppgift vilken som ska gälla.",
    en: "Nothing has been saved yet. Choose for each field which one stays.",
  },
  mine: { fi: "Sinun kirjaamasi", sv: "Det du skrev", en: "What you wrote" },
  theirs: { fi: "Työtoverin tallentama", sv: "Det kollegan sparade", en: "What they saved" },
  empty: { fi: "(tyhjä)", sv: "(tomt)", en: "(empty)" },
  save: { fi: "Tallenna valinnat", sv: "Spara valen", en: "Save the choices" },
});
