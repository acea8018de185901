import { defineTexts } from "./translate";

/** Words around the views: header, footer, questions, start. */
export const shellTexts = defineTexts({
  product: { fi: "PAR", sv: "PAR", en: "PAR" },
  productInWords: {
    fi: "Etsivän nuorisotyön ja nuorten työpajojen asiakasrekisteri",
    sv: "Klientregister för uppsökande ungdomsarbete och ungdomsverkstäder",
    en: "Client register of outreach youth work and youth workshops",
  },
  menu: { fi: "Valikko", sv: "Meny", en: "Menu" },
  mainContent: { fi: "Sisältö", sv: "Innehåll", en: "Content" },
  signedInAs: { fi: "Kirjautuneena {name}", sv: "Inloggad som {name}", en: "Signed in as {name}" },
  version: { fi: "Versio {version}", sv: "Version {version}", en: "Version {version}" },
  starting: {
    fi: "Avataan rekisteriä…",
    sv: "Öppnar registret…",
    en: "Opening the register…",
  },
  unsavedTitle: {
    fi: "Muutoksia ei ole tallennettu",
    sv: "Ändringarna har inte sparats",
    en: "Your changes are not saved",
  },
  unsavedQuestion: {
    fi: "Jos siirryt muualle, kirjaamasi muutokset häviävät.",
    sv: "Om du går vidare försvinner det du skrivit.",
    en: "If you leave, what you have written is lost.",
  },
  stay: { fi: "Jatka kirjaamista", sv: "Fortsätt skriva", en: "Keep writing" },
  leave: { fi: "Hylkää muutokset", sv: "Kasta ändringarna", en: "Discard changes" },
  noStorage: {
    fi: "Tämä kone ei tallenna mitään PARin muistiin. Voit tehdä töitä, mutta keskeytynyttä tallennusta ei voi palauttaa, eikä vanhaa tiedostoa tunnisteta vanhaksi.",
    sv: "Den här datorn sparar inget i PARs minne. Du kan arbeta, men ett avbrutet sparande kan inte återställas och en gammal fil känns inte igen.",
    en: "This computer keeps nothing in PAR's memory. You can work, but an interrupted save cannot be restored and an old file is not recognised as old.",
  },
  readOnly: {
    fi: "Tiedosto on avattu vain luettavaksi, joten rekisteriin ei voi kirjautua: katselusta ei jäisi merkintää lokiin. Jos Excel tarjoaa muokkauksen ottamista käyttöön, ota se käyttöön. Muuten tiedosto on luultavasti auki jollakulla toisella: pyydä häntä sulkemaan se ja avaa tiedosto sitten uudelleen.",
    sv: "Filen är öppnad endast för läsning, så det går inte att logga in i registret: att uppgifter visats skulle inte antecknas i loggen. Om Excel erbjuder att aktivera redigering, gör det. Annars är filen troligen öppen hos någon annan: be personen stänga den och öppna sedan filen på nytt.",
    en: "The file is open for reading only, so nobody can sign in to the register: the log could not tell what was looked at. If Excel offers to enable editing, do so. Otherwise somebody else probably has the file open: ask them to close it, and then open the file again.",
  },
  lastUsedBy: {
    fi: "Viimeksi rekisteriä käytti {name}, {time}.",
    sv: "Senast användes registret av {name}, {time}.",
    en: "The register was last used by {name}, {time}.",
  },
  idleTitle: {
    fi: "Oletko vielä paikalla?",
    sv: "Är du kvar?",
    en: "Are you still there?",
  },
  idleWarning: {
    fi: "Istunto päättyy 20 sekunnin kuluttua, koska PARia ei ole käytetty hetkeen. Tallentamattomat muutokset häviävät. Jatka painamalla mitä tahansa näppäintä.",
    sv: "Sessionen avslutas om 20 sekunder, eftersom PAR inte har använts på en stund. Osparade ändringar går förlorade. Fortsätt genom att trycka på valfri tangent.",
    en: "The session ends in 20 seconds, because PAR has not been used for a while. Unsaved changes are lost. Press any key to go on.",
  },
  oldTitle: {
    fi: "Istunto päättyy",
    sv: "Sessionen avslutas",
    en: "The session is ending",
  },
  oldWarning: {
    fi: "Istunto on kestänyt kymmenen tuntia ja päättyy 20 sekunnin kuluttua. Kirjaudu sen jälkeen uudelleen.",
    sv: "Sessionen har pågått i tio timmar och avslutas om 20 sekunder. Logga sedan in på nytt.",
    en: "The session has lasted ten hours and ends in 20 seconds. Sign in again after that.",
  },
  secondsLeft: { fi: "{count} s", sv: "{count} s", en: "{count} s" },
  endNow: { fi: "Päätä istunto nyt", sv: "Avsluta nu", en: "End now" },
  stayIn: { fi: "Jatka istuntoa", sv: "Fortsätt", en: "Go on" },
  saveFile: { fi: "Tallenna työkirja", sv: "Spara arbetsboken", en: "Save the workbook" },
  users: { fi: "Käyttäjät", sv: "Användare", en: "Users" },
  refusedTitle: {
    fi: "Rekisteriä ei voi avata",
    sv: "Registret kan inte öppnas",
    en: "The register cannot be opened",
  },
  startProblemTitle: {
    fi: "PAR ei voi käynnistyä",
    sv: "PAR kan inte starta",
    en: "PAR cannot start",
  },
  noLibrary: {
    fi: "Excelin yhteyskirjastoa ei saatu ladattua. Tarkista verkkoyhteys ja avaa PAR uudelleen. Jos tämä toistuu, pyydä tietohallintoa sallimaan osoite appsforoffice.microsoft.com.",
    sv: "Excels anslutningsbibliotek kunde inte laddas. Kontrollera nätet och öppna PAR på nytt. Om det upprepas, be it-avdelningen tillåta adressen appsforoffice.microsoft.com.",
    en: "Excel's connection library could not be loaded. Check the network and open PAR again. If this repeats, ask IT to allow appsforoffice.microsoft.com.",
  },
  neverReady: {
    fi: "Excel ei vastannut. Sulje tämä ruutu ja avaa PAR uudelleen valintanauhasta.",
    sv: "Excel svarade inte. Stäng rutan och öppna PAR på nytt från menyfliken.",
    en: "Excel did not answer. Close this pane and open PAR again from the ribbon.",
  },
  outsideOffice: {
    fi: "PAR toimii Excelissä. Avaa rekisterin työkirja Excelillä ja valitse valintanauhasta PAR.",
    sv: "PAR fungerar i Excel. Öppna registrets arbetsbok i Excel och välj PAR på menyfliken.",
    en: "PAR works inside Excel. Open the register's workbook in Excel and choose PAR on the ribbon.",
  },
  tooOld: {
    fi: "Tämä Excel on liian vanha. PAR tarvitsee Microsoft 365:n Excelin tai Excel 2024:n.",
    sv: "Denna Excel är för gammal. PAR behöver Excel i Microsoft 365 eller Excel 2024.",
    en: "This Excel is too old. PAR needs Excel of Microsoft 365 or Excel 2024.",
  },
});
