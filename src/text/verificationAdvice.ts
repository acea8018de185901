import { defineTexts } from "./translate";
import type { StorageFindingCode } from "./verification";

/** What to do about a finding. */
export const adviceTexts = defineTexts({
  backup: {
    fi: "Älä korjaa käsin. Pääkäyttäjä etsii tiedoston versiohistoriasta tai varmuuskopiosta version, jonka tarkistus menee läpi, ja vertaa siihen.",
    sv: "Rätta inte för hand. Huvudanvändaren söker i versionshistoriken eller säkerhetskopiorna en version som klarar kontrollen och jämför med den.",
    en: "Do not mend it by hand. The main user finds, in the version history or a backup, a version that passes verification, and compares.",
  },
  investigate: {
    fi: "Pääkäyttäjä ja tietosuojavastaava selvittävät, kuka tiedostoa on muuttanut. Älkää jatkako kirjaamista tähän tiedostoon ennen sitä.",
    sv: "Huvudanvändaren och dataskyddsombudet utreder vem som har ändrat filen. Skriv inte vidare i den här filen före det.",
    en: "The main user and the data protection officer find out who has changed the file. Do not go on writing in this file before that.",
  },
  user: {
    fi: "Pääkäyttäjä kysyy käyttäjältä, mitä on tapahtunut, ja kutsuu hänet tarvittaessa uudelleen.",
    sv: "Huvudanvändaren frågar användaren vad som har hänt och bjuder vid behov in användaren på nytt.",
    en: "The main user asks the user what has happened and invites them again if needed.",
  },
  heals: {
    fi: "Ei tarvitse tehdä mitään: korjautuu, kun kirjoittaja seuraavan kerran kirjautuu.",
    sv: "Inget behöver göras: rättas när skribenten loggar in nästa gång.",
    en: "Nothing needs doing: it is put right when its writer next signs in.",
  },
  update: {
    fi: "Päivitä PAR ja tarkista uudelleen.",
    sv: "Uppdatera PAR och kontrollera på nytt.",
    en: "Update PAR and verify again.",
  },
  hide: {
    fi: "Tietoja ei ole vaarantunut. Kysy, miksi taulukko tuotiin näkyviin, ja neuvo jättämään se rauhaan.",
    sv: "Inga uppgifter är i fara. Fråga varför bladet gjordes synligt och be att det lämnas i fred.",
    en: "No data are at risk. Ask why the sheet was made visible, and ask that it be left alone.",
  },
  check: {
    fi: "Tarkista asia rekisteristä. Jos se näyttää oikealta, muuta ei tarvita.",
    sv: "Kontrollera saken i registret. Om den ser rätt ut behövs inget annat.",
    en: "Check the matter in the register. If it looks right, nothing else is needed.",
  },
  finish: {
    fi: "Pääkäyttäjä avaa anonymisoinnin ja vie sen loppuun.",
    sv: "Huvudanvändaren öppnar anonymiseringen och slutför den.",
    en: "The main user opens anonymising and finishes it.",
  },
  renumber: {
    fi: "Avaa toinen asiakkaista PARissa ja anna hänelle uusi numero.",
    sv: "Öppna den ena klienten i PAR och ge ett nytt nummer.",
    en: "Open one of the clients in PAR and give a new number.",
  },
  others: {
    fi: "Selvitä ensin lokia koskevat virheet.",
    sv: "Utred först felen i loggen.",
    en: "Clear up the errors of the log first.",
  },
});

/** Which advice belongs to which finding. */
export const adviceOf: Readonly<Record<StorageFindingCode, keyof typeof adviceTexts>> = {
  "sheet-missing": "backup",
  "sheet-visible": "hide",
  "not-text": "backup",
  "stray-text": "backup",
  "headers-changed": "backup",
  "meta-changed": "backup",
  "meta-behind": "heals",
  "newer-format": "update",
  "chain-unreadable": "backup",
  "chain-signature": "investigate",
  "chain-newer": "update",
  "chain-rule": "investigate",
  "chain-fork": "check",
  "chain-missing": "backup",
  "chain-misplaced": "backup",
  "chain-truncated": "investigate",
  "chain-column": "investigate",
  "enrolment-missing": "user",
  "enrolment-invalid": "investigate",
  "enrolment-replaced": "investigate",
  "password-missing": "user",
  "password-invalid": "user",
  "password-replaced": "investigate",
  "lane-header-broken": "backup",
  "lane-user-unknown": "investigate",
  "lane-duplicate": "backup",
  "lane-missing": "investigate",
  "lane-shortened": "investigate",
  "lane-forked": "investigate",
  "lane-unauthorised": "investigate",
  "append-missing": "backup",
  "append-broken": "backup",
  "append-disordered": "check",
  "append-unauthorised": "investigate",
  "write-unauthorised": "investigate",
  "erasure-unauthorised": "investigate",
  "tip-broken": "backup",
  "tip-behind": "heals",
  "outbox-missing": "backup",
  "outbox-changed": "backup",
  "outbox-left": "heals",
  "row-changed": "backup",
  "cell-changed": "backup",
  "row-unknown": "investigate",
  "row-missing": "backup",
  "row-duplicate": "check",
  "number-shared": "renumber",
  "erased-present": "finish",
  "key-signature": "investigate",
  "row-unproven": "others",
  "write-pending": "heals",
  "other-founder": "investigate",
  "chain-rolled-back": "investigate",
  "lane-rolled-back": "investigate",
  "lane-restored": "check",
};

/** Words around the findings. */
export const verificationTexts = defineTexts({
  error: { fi: "VIRHE", sv: "FEL", en: "ERROR" },
  notice: { fi: "HUOMIO", sv: "ANMÄRKNING", en: "NOTICE" },
  cell: { fi: "{sheet}, solu {place}", sv: "{sheet}, cell {place}", en: "{sheet}, cell {place}" },
  item: { fi: "{sheet}, tunnus {place}", sv: "{sheet}, id {place}", en: "{sheet}, id {place}" },
  since: {
    fi: "Oikea sisältö tallennettiin {time}.",
    sv: "Det rätta innehållet sparades {time}.",
    en: "What should be there was saved {time}.",
  },
  who: {
    fi: "Viimeisin oikea kirjoittaja: {name}.",
    sv: "Senaste rätta skribent: {name}.",
    en: "Last proper writer: {name}.",
  },
  unknownUser: { fi: "tuntematon ({id})", sv: "okänd ({id})", en: "unknown ({id})" },
});
