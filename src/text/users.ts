import { defineTexts } from "./translate";

/** Words of the users' view. */
export const usersTexts = defineTexts({
  title: { fi: "Käyttäjät", sv: "Användare", en: "Users" },
  intro: {
    fi: "Kutsu työkaveri, anna koodi hänelle itse ja päästä hänet sisään, kun hän on keksinyt salasanan.",
    sv: "Bjud in en kollega, ge koden personligen och släpp in personen när hen har valt ett lösenord.",
    en: "Invite a colleague, give them the code in person, and let them in when they have chosen a password.",
  },
  invite: { fi: "Kutsu käyttäjä", sv: "Bjud in en användare", en: "Invite a user" },
  name: { fi: "Nimi, jolla kirjaudutaan", sv: "Namn att logga in med", en: "Name to sign in with" },
  role: { fi: "Rooli", sv: "Roll", en: "Role" },
  units: { fi: "Yksiköt", sv: "Enheter", en: "Units" },
  makeInvite: { fi: "Tee kutsu", sv: "Skapa inbjudan", en: "Make the invitation" },
  inviteMade: { fi: "Kutsukoodi: {name}", sv: "Inbjudningskod: {name}", en: "Invite code: {name}" },
  inviteHelp: {
    fi: "Koodi näytetään vain nyt. Anna se henkilökohtaisesti, älä sähköpostilla. Koodi on voimassa seitsemän päivää.",
    sv: "Koden visas bara nu. Ge den personligen, inte per e-post. Koden gäller i sju dagar.",
    en: "The code is shown only now. Give it in person, not by e-mail. It is valid for seven days.",
  },
  letIn: { fi: "Päästä sisään", sv: "Släpp in", en: "Let in" },
  letInHelp: {
    fi: "Varmista työkaveriltasi, että hän on itse keksinyt salasanansa tällä kutsulla.",
    sv: "Försäkra dig om att kollegan själv har valt sitt lösenord med den här inbjudan.",
    en: "Make sure your colleague has chosen the password with this invitation.",
  },
  deactivate: { fi: "Poista käytöstä", sv: "Ta ur bruk", en: "Deactivate" },
  deactivateTitle: {
    fi: "Poistetaanko {name} käytöstä?",
    sv: "Tas {name} ur bruk?",
    en: "Deactivate {name}?",
  },
  deactivateHelp: {
    fi: "Käyttäjä ei pääse enää rekisteriin, ja uudet tiedot salataan uusilla avaimilla. Se, mitä hänellä on tiedoston vanhoissa kopioissa, säilyy hänellä luettavana.",
    sv: "Användaren kommer inte längre in i registret och nya uppgifter krypteras med nya nycklar. Det som finns i gamla kopior av filen kan personen fortfarande läsa.",
    en: "The user can no longer open the register, and new data are encrypted with new keys. What they have in old copies of the file stays readable to them.",
  },
  chooseUnits: {
    fi: "Valitse vähintään yksi yksikkö.",
    sv: "Välj minst en enhet.",
    en: "Choose at least one unit.",
  },
  you: { fi: "sinä", sv: "du", en: "you" },
  allUnits: { fi: "Kaikki yksiköt", sv: "Alla enheter", en: "All units" },
});
