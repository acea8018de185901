import { defineTexts } from "./translate";

/** Words of adding a client. */
export const newClientTexts = defineTexts({
  title: { fi: "Uusi asiakas", sv: "Ny klient", en: "New client" },
  firstSearch: {
    fi: "Katso ensin, onko nuori jo rekisterissä. Samannimiset ja samana päivänä syntyneet näkyvät tässä heti.",
    sv: "Se först om den unga redan finns i registret. Personer med samma namn eller födelsedag visas genast här.",
    en: "See first whether the young person is already in the register. Those of the same name or birthday are shown here at once.",
  },
  place: { fi: "Palvelu ja yksikkö", sv: "Tjänst och enhet", en: "Service and unit" },
  unit: { fi: "Yksikkö", sv: "Enhet", en: "Unit" },
  who: { fi: "Kuka?", sv: "Vem?", en: "Who?" },
  similar: {
    fi: "Mahdollisesti sama henkilö",
    sv: "Möjligen samma person",
    en: "Perhaps the same person",
  },
  sameName: { fi: "sama nimi", sv: "samma namn", en: "same name" },
  sameBirthDate: { fi: "sama syntymäaika", sv: "samma födelsedatum", en: "same date of birth" },
  noneSimilar: {
    fi: "Samannimistä tai samana päivänä syntynyttä ei ole.",
    sv: "Ingen med samma namn eller födelsedag finns.",
    en: "Nobody of the same name or birthday.",
  },
  go: { fi: "Jatka uutena asiakkaana", sv: "Fortsätt som ny klient", en: "Go on as a new client" },
  bornOn: { fi: "s. {date}", sv: "f. {date}", en: "born {date}" },
  basics: { fi: "Perustiedot", sv: "Basuppgifter", en: "Basics" },
  contact: { fi: "Yhteystiedot", sv: "Kontaktuppgifter", en: "Contacts" },
  firstPeriod: { fi: "Ensimmäinen jakso", sv: "Första perioden", en: "First period" },
  outreachPeriod: {
    fi: "Ilmoitus tai ensimmäinen jakso",
    sv: "Anmälan eller första perioden",
    en: "Notification or first period",
  },
  outreachNote: {
    fi: "Jos nuorta ei ole vielä tavoitettu, kirjaa vain ilmoituspäivä.",
    sv: "Om den unga inte har nåtts ännu, anteckna bara anmälningsdagen.",
    en: "If the young person has not been reached yet, enter only the day of the notification.",
  },
  withSituation: {
    fi: "Kirjaa myös alkutilanne",
    sv: "Anteckna också utgångsläget",
    en: "Record the situation at the start too",
  },
  situation: { fi: "Alkutilanne", sv: "Utgångsläge", en: "Situation at the start" },
  save: { fi: "Lisää asiakas", sv: "Lägg till klient", en: "Add client" },
  noUnit: {
    fi: "Sinulla ei ole yksikköä, johon voisit lisätä asiakkaita. Pyydä oikeus pääkäyttäjältä.",
    sv: "Du har ingen enhet där du kan lägga till klienter. Be huvudanvändaren om rätten.",
    en: "You have no unit to add clients to. Ask the main user for the right.",
  },
});
