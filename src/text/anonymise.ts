import { defineTexts } from "./translate";

/** Words of anonymising expired clients. */
export const anonymiseTexts = defineTexts({
  title: { fi: "Anonymisoi vanhentuneet", sv: "Anonymisera utgångna", en: "Anonymise expired" },
  none: {
    fi: "Yhdenkään asiakkaan säilytysaika ei ole päättynyt.",
    sv: "Ingen klients förvaringstid har gått ut.",
    en: "No client's data have expired.",
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
  check: {
    fi: "Avaa kortti asiakasnumerosta, jos haluat vielä tarkistaa.",
    sv: "Öppna kortet via klientnumret om du ännu vill kontrollera.",
    en: "Open a card by its number if you still want to check.",
  },
  since: { fi: "{date} alkaen", sv: "sedan {date}", en: "since {date}" },
  openCard: {
    fi: "Avaa asiakas {number}",
    sv: "Öppna klient {number}",
    en: "Open client {number}",
  },
  blocked: {
    fi: { one: "Yhtä ei anonymisoida vielä", other: "{count} asiakasta ei anonymisoida vielä" },
    sv: { one: "En anonymiseras inte ännu", other: "{count} klienter anonymiseras inte ännu" },
    en: { one: "One is not anonymised yet", other: "{count} clients are not anonymised yet" },
  },
  unfinished: {
    fi: {
      one: "Yhden asiakkaan anonymisointi on jäänyt kesken. Se viedään ensin loppuun.",
      other: "{count} asiakkaan anonymisointi on jäänyt kesken. Ne viedään ensin loppuun.",
    },
    sv: {
      one: "Anonymiseringen av en klient har avbrutits. Den slutförs först.",
      other: "Anonymiseringen av {count} klienter har avbrutits. De slutförs först.",
    },
    en: {
      one: "Anonymising one client was interrupted. It is finished first.",
      other: "Anonymising {count} clients was interrupted. They are finished first.",
    },
  },
  whatHappens: { fi: "Mitä tapahtuu", sv: "Vad som händer", en: "What happens" },
  happensIdentity: {
    fi: "Nimet, yhteystiedot, henkilötunnukset ja kaikki tekstit hävitetään lopullisesti. Niitä ei voi palauttaa.",
    sv: "Namn, kontaktuppgifter, personbeteckningar och alla texter förstörs för gott. De kan inte återställas.",
    en: "Names, contacts, identity codes and all texts are destroyed for good. They cannot be restored.",
  },
  happensCounts: {
    fi: "Tämän vuoden tilastot pysyvät samoina: lukumäärät jäävät talteen ilman henkilötietoja.",
    sv: "Årets statistik förändras inte: antalen bevaras utan personuppgifter.",
    en: "This year's statistics stay the same: counts are kept without personal data.",
  },
  happensReturn: {
    fi: "Jos nuori palaa, hänet kirjataan uutena asiakkaana.",
    sv: "Om den unga kommer tillbaka registreras hen som ny klient.",
    en: "If the young person comes back, they are a new client.",
  },
  outside: {
    fi: "Mihin tämä ei ulotu",
    sv: "Vad detta inte når",
    en: "What this does not reach",
  },
  outsideVersions: {
    fi: "Tiedoston versiohistoria, varmuuskopiot ja muualle kopioidut tiedostot. Hävitä ne siellä, missä ne ovat.",
    sv: "Filens versionshistorik, säkerhetskopior och filer som kopierats annanstans. Förstör dem där de finns.",
    en: "The file's version history, backups and copies elsewhere. Destroy them where they are.",
  },
  outsidePaper: {
    fi: "Paperit ja tulosteet. Hävitä samojen asiakkaiden paperikansiot tietosuojajätteenä.",
    sv: "Papper och utskrifter. Förstör samma klienters pappersmappar som sekretessavfall.",
    en: "Papers and prints. Shred the same clients' folders.",
  },
  confirm: { fi: "Vahvistus", sv: "Bekräftelse", en: "Confirmation" },
  wrongCount: {
    fi: "Luku ei täsmää. Kirjoita {count}, jos olet tarkistanut luettelon; mitään ei ole vielä anonymisoitu.",
    sv: "Talet stämmer inte. Skriv {count} om du har granskat listan; ingenting har anonymiserats ännu.",
    en: "The number does not match. Write {count} if you have checked the list; nothing has been anonymised yet.",
  },
  typeCount: {
    fi: "Kirjoita anonymisoitavien määrä: {count}",
    sv: "Skriv antalet som anonymiseras: {count}",
    en: "Type the number to be anonymised: {count}",
  },
  password: { fi: "Oma salasanasi", sv: "Ditt eget lösenord", en: "Your own password" },
  wrongPassword: {
    fi: "Salasana ei ollut oikein. Mitään ei muutettu.",
    sv: "Lösenordet var inte rätt. Inget ändrades.",
    en: "The password was not right. Nothing was changed.",
  },
  run: {
    fi: { one: "Anonymisoi 1 asiakas", other: "Anonymisoi {count} asiakasta" },
    sv: { one: "Anonymisera 1 klient", other: "Anonymisera {count} klienter" },
    en: { one: "Anonymise 1 client", other: "Anonymise {count} clients" },
  },
  finish: { fi: "Vie loppuun", sv: "Slutför", en: "Finish" },
  running: { fi: "Anonymisoidaan…", sv: "Anonymiserar…", en: "Anonymising…" },
  stop: { fi: "Keskeytä", sv: "Avbryt", en: "Stop" },
  stopping: {
    fi: "Keskeytetään. Jo anonymisoidut jäävät anonymisoiduiksi.",
    sv: "Avbryter. De som redan anonymiserats förblir anonymiserade.",
    en: "Stopping. Those already anonymised stay so.",
  },
  done: {
    fi: { one: "1 asiakas anonymisoitiin", other: "{count} asiakasta anonymisoitiin" },
    sv: { one: "1 klient anonymiserades", other: "{count} klienter anonymiserades" },
    en: { one: "1 client was anonymised", other: "{count} clients were anonymised" },
  },
  left: {
    fi: {
      one: "1 jäi anonymisoimatta. Voit jatkaa myöhemmin.",
      other: "{count} jäi anonymisoimatta. Voit jatkaa myöhemmin.",
    },
    sv: {
      one: "1 blev kvar. Du kan fortsätta senare.",
      other: "{count} blev kvar. Du kan fortsätta senare.",
    },
    en: {
      one: "1 was left. You can go on later.",
      other: "{count} were left. You can go on later.",
    },
  },
  destroyed: {
    fi: "Hävittämisluettelo",
    sv: "Förteckning över förstörda uppgifter",
    en: "List of destroyed data",
  },
  printList: { fi: "Tulosta luettelo", sv: "Skriv ut förteckningen", en: "Print the list" },
  printNow: {
    fi: "Tulosta luettelo nyt: sitä ei voi avata myöhemmin uudelleen.",
    sv: "Skriv ut förteckningen nu: den kan inte öppnas senare.",
    en: "Print the list now: it cannot be opened again later.",
  },
  madeBy: { fi: "{date}, {user}", sv: "{date}, {user}", en: "{date}, {user}" },
  number: { fi: "Asiakasnumero", sv: "Klientnummer", en: "Client number" },
  reason: { fi: "Peruste", sv: "Grund", en: "Reason" },
  paperFolder: { fi: "Paperikansio hävitetty", sv: "Pappersmapp förstörd", en: "Folder shredded" },
  signature: {
    fi: "Päiväys ja allekirjoitus",
    sv: "Datum och underskrift",
    en: "Date and signature",
  },
  again: { fi: "Takaisin luetteloon", sv: "Tillbaka till listan", en: "Back to the list" },
});
