/** Errors of signing in, users and rights. */
export const errorTextsOfSigningIn = {
  "wrong-credentials": {
    what: {
      fi: "Kirjautuminen ei onnistunut.",
      sv: "Inloggningen lyckades inte.",
      en: "Signing in did not work.",
    },
    todo: {
      fi: "Tarkista nimi ja salasana ja yritä uudelleen. Pääkäyttäjä voi antaa sinulle uuden kutsun.",
      sv: "Kontrollera namnet och lösenordet och försök igen. Huvudanvändaren kan ge dig en ny inbjudan.",
      en: "Check the name and the password and try again. The main user can give you a new invitation.",
    },
  },
  "user-deactivated": {
    what: {
      fi: "Käyttöoikeutesi tähän rekisteriin on päättynyt.",
      sv: "Din rätt att använda registret har upphört.",
      en: "Your right to use this register has ended.",
    },
    todo: {
      fi: "Jos tarvitset oikeuden uudelleen, pyydä sitä pääkäyttäjältä.",
      sv: "Behöver du rätten på nytt, be huvudanvändaren om den.",
      en: "If you need it again, ask the main user.",
    },
  },
  "not-signed-in": {
    what: { fi: "Et ole kirjautunut.", sv: "Du är inte inloggad.", en: "You are not signed in." },
    todo: {
      fi: "Kirjaudu ja yritä uudelleen.",
      sv: "Logga in och försök igen.",
      en: "Sign in and try again.",
    },
  },
  locked: {
    what: {
      fi: "Istunto on päättynyt.",
      sv: "Sessionen har avslutats.",
      en: "The session has ended.",
    },
    todo: {
      fi: "Kirjaudu uudelleen.",
      sv: "Logga in på nytt.",
      en: "Sign in again.",
    },
  },
  "no-right": {
    what: {
      fi: "Sinulla ei ole oikeutta tähän.",
      sv: "Du har inte rätt till detta.",
      en: "You do not have the right to do this.",
    },
    todo: {
      fi: "Jos tarvitset oikeuden työssäsi, pyydä sitä pääkäyttäjältä.",
      sv: "Behöver du rätten i ditt arbete, be huvudanvändaren om den.",
      en: "If you need it in your work, ask the main user.",
    },
  },
  "weak-password": {
    what: {
      fi: "Salasanan pituus ei kelpaa.",
      sv: "Lösenordets längd duger inte.",
      en: "The password does not have the right length.",
    },
    todo: {
      fi: "Valitse salasana, jossa on {limit}–256 merkkiä, esimerkiksi usean sanan lause.",
      sv: "Välj ett lösenord på {limit}–256 tecken, till exempel en mening med flera ord.",
      en: "Choose one of {limit} to 256 characters, for example a sentence of several words.",
    },
  },
  "password-blocked": {
    what: {
      fi: "Salasana on liian helppo arvata.",
      sv: "Lösenordet är för lätt att gissa.",
      en: "The password is too easy to guess.",
    },
    todo: {
      fi: "Pelkkä yleinen salasana, oma nimi, organisaation tai yksikön nimi, toistuva pätkä tai näppäimistön rivi ei kelpaa. Valitse esimerkiksi neljä tai viisi sanaa, jotka eivät liity toisiinsa.",
      sv: "Enbart ett vanligt lösenord, ditt eget namn, organisationens eller enhetens namn, en bit som upprepas eller en tangentrad duger inte. Välj till exempel fyra eller fem ord som inte hör ihop.",
      en: "A common password, your own name, the name of the organisation or unit, a repeated piece or a row of keys will not do by itself. Choose four or five words that have nothing to do with each other, for example.",
    },
  },
  "wrong-invite": {
    what: {
      fi: "Kutsukoodi ei ollut oikea.",
      sv: "Inbjudningskoden var inte rätt.",
      en: "The invitation code was not right.",
    },
    todo: {
      fi: "Tarkista nimi ja koodi. Pääkäyttäjä voi tehdä uuden kutsun.",
      sv: "Kontrollera namnet och koden. Huvudanvändaren kan göra en ny inbjudan.",
      en: "Check the name and the code. The main user can make a new invitation.",
    },
  },
  "invite-expired": {
    what: {
      fi: "Kutsu ei ole enää voimassa.",
      sv: "Inbjudan gäller inte längre.",
      en: "The invitation is no longer valid.",
    },
    todo: {
      fi: "Pyydä pääkäyttäjältä uusi kutsu.",
      sv: "Be huvudanvändaren om en ny inbjudan.",
      en: "Ask the main user for a new one.",
    },
  },
  "user-name-taken": {
    what: {
      fi: "Rekisterissä on jo tämänniminen käyttäjä.",
      sv: "I registret finns redan en användare med detta namn.",
      en: "The register already has a user of this name.",
    },
    todo: {
      fi: "Lisää nimeen esimerkiksi toinen etunimi tai yksikkö.",
      sv: "Lägg till exempelvis ett andra förnamn eller enheten.",
      en: "Add a second first name or the unit, for example.",
    },
  },
  "wrong-recovery-code": {
    what: {
      fi: "Palautuskoodi ei ollut oikea.",
      sv: "Återställningskoden var inte rätt.",
      en: "The recovery code was not right.",
    },
    todo: {
      fi: "Kirjoita koodi niin kuin se on tulosteessa. Varmista, että tuloste on tämän rekisterin.",
      sv: "Skriv koden så som den står på utskriften. Se till att utskriften hör till detta register.",
      en: "Type it as it is printed, and make sure that the print is of this register.",
    },
  },
  "not-enrolled": {
    what: {
      fi: "Käyttöönotto on kesken.",
      sv: "Ibruktagandet är inte slutfört.",
      en: "Your account is not ready yet.",
    },
    todo: {
      fi: "Pääkäyttäjän pitää vielä hyväksyä sinut käyttäjäksi. Kerro hänelle, että olet tehnyt salasanan.",
      sv: "Huvudanvändaren ska ännu godkänna dig som användare. Berätta att du har gjort ett lösenord.",
      en: "The main user must still approve you. Tell them that you have made your password.",
    },
  },
  "last-main-user": {
    what: {
      fi: "Rekisterissä pitää olla vähintään yksi pääkäyttäjä.",
      sv: "Registret ska ha minst en huvudanvändare.",
      en: "A register needs at least one main user.",
    },
    todo: {
      fi: "Kutsu ensin toinen pääkäyttäjä ja päästä hänet sisään.",
      sv: "Bjud först in en annan huvudanvändare och släpp in personen.",
      en: "Invite another main user first and let them in.",
    },
  },
  "unknown-chain-head": {
    what: {
      fi: "Rekisterin käyttäjäluettelo ei vastaa sitä, mikä tällä koneella on nähty aiemmin.",
      sv: "Registrets användarförteckning motsvarar inte den som tidigare setts på den här datorn.",
      en: "The list of users is not the one seen earlier on this computer.",
    },
    todo: {
      fi: "Tiedosto voi olla vanha kopio. Vertaa tunnusta pääkäyttäjän kanssa ennen kuin jatkat.",
      sv: "Filen kan vara en gammal kopia. Jämför koden med huvudanvändaren innan du fortsätter.",
      en: "The file may be an old copy. Compare the code with the main user before you go on.",
    },
  },
} as const;
