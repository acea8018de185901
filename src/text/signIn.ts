import { defineTexts } from "./translate";

/** Words of signing in and taking an invitation into use. */
export const signInTexts = defineTexts({
  title: { fi: "Kirjaudu", sv: "Logga in", en: "Sign in" },
  intro: {
    fi: "Tämä työkirja on PAR-rekisteri. Asiakkaiden tiedot on salattu, ja ne avautuvat vain niille, joilla on oikeus.",
    sv: "Den här arbetsboken är ett PAR-register. Klienternas uppgifter är krypterade och öppnas bara för dem som har rätt till dem.",
    en: "This workbook is a PAR register. Clients' data are encrypted and open only to those who have the right.",
  },
  name: { fi: "Nimi", sv: "Namn", en: "Name" },
  password: { fi: "Salasana", sv: "Lösenord", en: "Password" },
  showPassword: { fi: "Näytä salasana", sv: "Visa lösenordet", en: "Show password" },
  hidePassword: { fi: "Piilota salasana", sv: "Dölj lösenordet", en: "Hide password" },
  signIn: { fi: "Kirjaudu", sv: "Logga in", en: "Sign in" },
  haveInvite: {
    fi: "Minulla on kutsukoodi",
    sv: "Jag har en inbjudningskod",
    en: "I have an invite code",
  },
  forgot: {
    fi: "Salasana on unohtunut",
    sv: "Jag har glömt lösenordet",
    en: "I have forgotten my password",
  },
  forgotHelp: {
    fi: "Pyydä pääkäyttäjää kutsumaan sinut uudelleen. Jos ainoa pääkäyttäjä on unohtanut salasanansa, rekisteri avautuu palautuskoodilla.",
    sv: "Be huvudanvändaren bjuda in dig på nytt. Om den enda huvudanvändaren har glömt sitt lösenord öppnas registret med återställningskoden.",
    en: "Ask the main user to invite you again. If the only main user has forgotten the password, the register opens with the recovery code.",
  },
  recoveryCode: { fi: "Palautuskoodi", sv: "Återställningskod", en: "Recovery code" },
  openWithRecovery: {
    fi: "Avaa palautuskoodilla",
    sv: "Öppna med återställningskoden",
    en: "Open with the recovery code",
  },
  backToSignIn: {
    fi: "Takaisin kirjautumiseen",
    sv: "Tillbaka till inloggningen",
    en: "Back to signing in",
  },
  inviteTitle: {
    fi: "Ota kutsu käyttöön",
    sv: "Ta inbjudan i bruk",
    en: "Use your invitation",
  },
  inviteIntro: {
    fi: "Kirjoita nimesi niin kuin se on kutsussa, pääkäyttäjältä saamasi kutsukoodi ja itse keksimäsi salasana.",
    sv: "Skriv ditt namn som det står i inbjudan, koden du fick av huvudanvändaren och ett lösenord som du själv hittar på.",
    en: "Write your name as in the invitation, the code you were given by the main user, and a password of your own.",
  },
  inviteCode: { fi: "Kutsukoodi", sv: "Inbjudningskod", en: "Invite code" },
  newPassword: { fi: "Oma salasana", sv: "Eget lösenord", en: "Your own password" },
  passwordAgain: {
    fi: "Salasana uudelleen",
    sv: "Lösenordet en gång till",
    en: "Password again",
  },
  passwordHint: {
    fi: "Vähintään {count} merkkiä. Neljä tai viisi sanaa peräkkäin on helppo muistaa ja vaikea arvata. Kukaan muu ei näe salasanaasi eikä voi palauttaa sitä.",
    sv: "Minst {count} tecken. Fyra eller fem ord i rad är lätta att minnas och svåra att gissa. Ingen annan ser ditt lösenord eller kan återställa det.",
    en: "At least {count} characters. Four or five words in a row are easy to remember and hard to guess. Nobody else sees your password or can restore it.",
  },
  tooShort: {
    fi: "Salasanassa pitää olla vähintään {count} merkkiä.",
    sv: "Lösenordet ska ha minst {count} tecken.",
    en: "The password needs at least {count} characters.",
  },
  tooLong: {
    fi: "Salasanassa saa olla enintään 256 merkkiä.",
    sv: "Lösenordet får ha högst 256 tecken.",
    en: "The password may have 256 characters at most.",
  },
  common: {
    fi: "Tämä on yleinen salasana, jota kokeillaan ensimmäisten joukossa. Valitse toinen.",
    sv: "Det här är ett vanligt lösenord som provas bland de första. Välj ett annat.",
    en: "This is a common password, among the first that are tried. Choose another one.",
  },
  context: {
    fi: "Salasana on arvattavissa nimestäsi, organisaatiosta tai PAR-sanoista. Lisää siihen muita sanoja.",
    sv: "Lösenordet kan gissas av ditt namn, organisationen eller ord om PAR. Lägg till andra ord.",
    en: "The password can be guessed from your name, the organisation or words of PAR. Add other words.",
  },
  repeats: {
    fi: "Salasana on samaa pätkää yhä uudelleen. Lisää siihen muita sanoja.",
    sv: "Lösenordet är samma bit om och om igen. Lägg till andra ord.",
    en: "The password is one piece again and again. Add other words.",
  },
  sequence: {
    fi: "Salasana on näppäimistön tai aakkosten peräkkäisiä merkkejä. Valitse sanoja.",
    sv: "Lösenordet är tecken i följd på tangentbordet eller i alfabetet. Välj ord.",
    en: "The password is keys or letters in a row. Choose words.",
  },
  passwordsDiffer: {
    fi: "Salasanat eivät ole samat.",
    sv: "Lösenorden är inte likadana.",
    en: "The passwords are not the same.",
  },
  suggest: { fi: "Ehdota salasanaa", sv: "Föreslå ett lösenord", en: "Suggest a password" },
  fillIn: { fi: "Täytä tämä kohta.", sv: "Fyll i detta.", en: "Fill this in." },
  useInvite: { fi: "Ota käyttöön", sv: "Ta i bruk", en: "Use" },
  enrolled: {
    fi: "Salasana on tallennettu. Pääkäyttäjä päästää sinut vielä sisään; sen jälkeen voit kirjautua.",
    sv: "Lösenordet har sparats. Huvudanvändaren släpper ännu in dig; sedan kan du logga in.",
    en: "Your password has been saved. The main user will let you in; then you can sign in.",
  },
  firstTimeTitle: {
    fi: "Tämä kone avaa rekisterin ensimmäistä kertaa",
    sv: "Den här datorn öppnar registret för första gången",
    en: "This computer opens the register for the first time",
  },
  firstTime: {
    fi: "Vertaa tunnistetta työkaverisi ruutuun tai tulosteeseen. Jos se on eri, älä kirjaudu vaan kysy pääkäyttäjältä.",
    sv: "Jämför koden med en kollegas skärm eller med utskriften. Om den är en annan, logga inte in utan fråga huvudanvändaren.",
    en: "Compare the code with a colleague's screen or the printed sheet. If it differs, do not sign in; ask the main user.",
  },
  headCode: { fi: "Rekisterin tunniste", sv: "Registrets kod", en: "The register's code" },
});
