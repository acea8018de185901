import { defineTexts } from "./translate";

/** The roles of users, in words of the work. Keys are the roles' codes. */
export const roleTexts = defineTexts({
  main: { fi: "Pääkäyttäjä", sv: "Huvudanvändare", en: "Main user" },
  lead: { fi: "Lähiesihenkilö", sv: "Närmaste chef", en: "Team leader" },
  worker: { fi: "Työntekijä", sv: "Arbetstagare", en: "Worker" },
  viewer: { fi: "Vain katselu", sv: "Endast läsning", en: "Viewing only" },
  statistician: {
    fi: "Tilastojen lähettäjä",
    sv: "Statistiksändare",
    en: "Sender of statistics",
  },
  dpo: { fi: "Tietosuojavastaava", sv: "Dataskyddsombud", en: "Data protection officer" },
});

/** What a role may do, told when somebody is invited. */
export const roleHints = defineTexts({
  main: {
    fi: "Näkee kaikki asiakkaat ja hoitaa käyttäjät, anonymisoinnin ja tiedonsiirrot.",
    sv: "Ser alla klienter och sköter användare, anonymisering och överföringar.",
    en: "Sees all clients and takes care of users, anonymising and transfers.",
  },
  lead: {
    fi: "Näkee ja muuttaa omien yksiköidensä asiakkaita. Näkee myös käyttäjät.",
    sv: "Ser och ändrar sina enheters klienter. Ser också användarna.",
    en: "Sees and changes the clients of own units. Sees the users too.",
  },
  worker: {
    fi: "Näkee ja muuttaa oman yksikkönsä asiakkaita.",
    sv: "Ser och ändrar sin enhets klienter.",
    en: "Sees and changes the clients of own unit.",
  },
  viewer: {
    fi: "Näkee oman yksikkönsä asiakkaat, ei muuta tietoja.",
    sv: "Ser sin enhets klienter, ändrar inget.",
    en: "Sees the clients of own unit, changes nothing.",
  },
  statistician: {
    fi: "Tekee tiedonsiirrot. Ei näe kenenkään nimeä.",
    sv: "Gör överföringarna. Ser ingens namn.",
    en: "Makes the transfers. Sees nobody's name.",
  },
  dpo: {
    fi: "Saa lokin avaimen. Ei näe asiakkaiden tietoja.",
    sv: "Får loggens nyckel. Ser inte klienternas uppgifter.",
    en: "Gets the log's key. Does not see clients' data.",
  },
});

export const userStatusTexts = defineTexts({
  invited: { fi: "Kutsuttu", sv: "Inbjuden", en: "Invited" },
  enrolled: {
    fi: "Odottaa sisäänpääsyä",
    sv: "Väntar på att bli insläppt",
    en: "Waiting to be let in",
  },
  active: { fi: "Käytössä", sv: "I bruk", en: "Active" },
  deactivated: { fi: "Poistettu käytöstä", sv: "Ur bruk", en: "Deactivated" },
});
