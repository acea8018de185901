/** Errors of the workbook, its storage and its place. */
export const errorTextsOfWorkbook = {
  "not-a-register": {
    what: {
      fi: "Tämä työkirja ei ole PAR-rekisteri.",
      sv: "Arbetsboken är inte ett PAR-register.",
      en: "This workbook is not a PAR register.",
    },
    todo: {
      fi: "Avaa rekisterin tiedosto, tai tee tästä uusi rekisteri.",
      sv: "Öppna registrets fil, eller gör ett nytt register av denna.",
      en: "Open the register's file, or make a new register of this one.",
    },
  },
  "already-a-register": {
    what: {
      fi: "Tässä työkirjassa on jo rekisteri.",
      sv: "I arbetsboken finns redan ett register.",
      en: "This workbook already holds a register.",
    },
    todo: {
      fi: "Kirjaudu siihen, tai tee uusi rekisteri tyhjään työkirjaan.",
      sv: "Logga in i det, eller gör ett nytt register i en tom arbetsbok.",
      en: "Sign in to it, or make a new register in an empty workbook.",
    },
  },
  "newer-format": {
    what: {
      fi: "Rekisteri on tehty uudemmalla PARin versiolla.",
      sv: "Registret är gjort med en nyare version av PAR.",
      en: "The register was made with a newer version of PAR.",
    },
    todo: {
      fi: "Sulje Excel ja avaa tiedosto uudelleen, jotta saat uusimman version. Mitään ei muutettu.",
      sv: "Stäng Excel och öppna filen på nytt så får du den nyaste versionen. Inget ändrades.",
      en: "Close Excel and open the file again to get the newest version. Nothing was changed.",
    },
  },
  "damaged-register": {
    what: {
      fi: "Osa rekisteristä ei ole luettavissa.",
      sv: "En del av registret går inte att läsa.",
      en: "Part of the register cannot be read.",
    },
    todo: {
      fi: "Mitään ei muutettu. Kerro pääkäyttäjälle: aiempi versio löytyy tiedoston versiohistoriasta tai organisaation varmuuskopioista.",
      sv: "Inget ändrades. Berätta för huvudanvändaren: en tidigare version finns i filens versionshistorik eller i organisationens säkerhetskopior.",
      en: "Nothing was changed. Tell the main user: an earlier version is in the file's version history or the organisation's backups.",
    },
  },
  "missing-sheet": {
    what: {
      fi: "Rekisteristä puuttuu taulukko {sheet}.",
      sv: "Bladet {sheet} saknas i registret.",
      en: "The sheet {sheet} is missing from the register.",
    },
    todo: {
      fi: "Mitään ei muutettu. Kerro pääkäyttäjälle: aiempi versio löytyy tiedoston versiohistoriasta tai organisaation varmuuskopioista.",
      sv: "Inget ändrades. Berätta för huvudanvändaren: en tidigare version finns i filens versionshistorik eller i organisationens säkerhetskopior.",
      en: "Nothing was changed. Tell the main user: an earlier version is in the file's version history or the organisation's backups.",
    },
  },
  "view-not-painted": {
    what: {
      fi: "Näkyvää taulukkoa ei voitu päivittää: {sheet}.",
      sv: "Det synliga bladet kunde inte uppdateras: {sheet}.",
      en: "The visible sheet could not be brought up to date: {sheet}.",
    },
    todo: {
      fi: "Rekisterin tiedot ovat tallessa; vain näkyvä taulukko on vanhentunut. Jos työkirja tai taulukko on suojattu, poista suojaus Excelin välilehdellä Tarkista. Taulukko päivitetään, kun palaat PARin etusivulle tai kirjaudut seuraavan kerran.",
      sv: "Registrets uppgifter är sparade; bara det synliga bladet är föråldrat. Om arbetsboken eller bladet är skyddat, ta bort skyddet på Excels flik Granska. Bladet uppdateras när du återvänder till PARs startsida eller loggar in nästa gång.",
      en: "The register's data are saved; only the visible sheet is out of date. If the workbook or the sheet is protected, take the protection away on Excel's tab Review. The sheet is brought up to date when you return to PAR's front page or sign in next time.",
    },
  },
  "storage-tampered": {
    what: {
      fi: "Rekisterin tallennettua tietoa on muutettu muualla kuin PARissa.",
      sv: "Registrets sparade uppgifter har ändrats någon annanstans än i PAR.",
      en: "Stored data of the register were changed outside PAR.",
    },
    todo: {
      fi: "Muutettua tietoa ei näytetä. Kerro pääkäyttäjälle: tiedoston versiohistoriasta löytyy versio ajalta ennen muutosta, ja tietohallinto voi tarkistaa rekisterin komennolla verify.",
      sv: "De ändrade uppgifterna visas inte. Berätta för huvudanvändaren: i filens versionshistorik finns en version från tiden före ändringen, och it-avdelningen kan kontrollera registret med kommandot verify.",
      en: "They are not shown. Tell the main user: the file's version history has a version from before the change, and IT can check the register with the command verify.",
    },
  },
  "read-only": {
    what: {
      fi: "Tiedosto on auki vain luettavana, joten PAR ei voi avata eikä tallentaa asiakkaita.",
      sv: "Filen är öppen endast för läsning, så PAR kan varken öppna eller spara klienter.",
      en: "The file is open for reading only, so PAR can neither open nor save clients.",
    },
    todo: {
      fi: "Ota muokkaus käyttöön, tai odota, että toinen käyttäjä sulkee tiedoston. Kirjoittamasi on tallessa täällä.",
      sv: "Aktivera redigering, eller vänta tills den andra användaren stänger filen. Det du skrivit finns kvar här.",
      en: "Enable editing, or wait until the other user closes the file. What you wrote is still here.",
    },
  },
  "host-busy": {
    what: {
      fi: "Excel on hetken varattu, esimerkiksi solun muokkaus on kesken.",
      sv: "Excel är upptaget just nu, till exempel redigeras en cell.",
      en: "Excel is busy, for example because a cell is being edited.",
    },
    todo: {
      fi: "Paina Excelissä Enter tai Esc ja yritä uudelleen.",
      sv: "Tryck Enter eller Esc i Excel och försök igen.",
      en: "Press Enter or Esc in Excel and try again.",
    },
  },
  "host-unsupported": {
    what: {
      fi: "Tämä Excelin versio on liian vanha PARille.",
      sv: "Den här versionen av Excel är för gammal för PAR.",
      en: "This version of Excel is too old for PAR.",
    },
    todo: {
      fi: "Päivitä Excel tai avaa tiedosto selaimen Excelissä.",
      sv: "Uppdatera Excel eller öppna filen i Excel på webben.",
      en: "Update Excel or open the file in Excel on the web.",
    },
  },
  "outcome-unknown": {
    what: {
      fi: "Yhteys Exceliin katkesi kesken tallennuksen.",
      sv: "Förbindelsen till Excel bröts mitt i sparandet.",
      en: "The connection to Excel broke off while saving.",
    },
    todo: {
      fi: "Kirjoittamasi on yhä täällä; älä sulje ikkunaa. Katso hetken päästä, tuliko tallennus perille, ennen kuin tallennat uudelleen.",
      sv: "Det du skrivit finns kvar här; stäng inte fönstret. Se efter en stund om det sparades, innan du sparar på nytt.",
      en: "What you wrote is still here; do not close the window. Look in a moment whether it was saved before you save again.",
    },
  },
  "sync-failed": {
    what: {
      fi: "Excel ei hyväksynyt muutosta.",
      sv: "Excel godkände inte ändringen.",
      en: "Excel did not accept the change.",
    },
    todo: {
      fi: "Mitään ei tallennettu. Kirjoittamasi on tallessa täällä: yritä hetken päästä uudelleen.",
      sv: "Inget sparades. Det du skrivit finns kvar här: försök igen om en stund.",
      en: "Nothing was saved. What you wrote is still here: try again in a moment.",
    },
  },
  "save-failed": {
    what: {
      fi: "Tallennus ei onnistunut.",
      sv: "Det gick inte att spara.",
      en: "Saving did not work.",
    },
    todo: {
      fi: "Mitään ei ole hävinnyt. Tarkista yhteys ja yritä uudelleen. Älä sulje Exceliä ennen kuin tallennus onnistuu.",
      sv: "Inget har gått förlorat. Kontrollera förbindelsen och försök igen. Stäng inte Excel innan det har sparats.",
      en: "Nothing is lost. Check the connection and try again. Do not close Excel before saving works.",
    },
  },
  cancelled: {
    what: { fi: "Toiminto keskeytettiin.", sv: "Åtgärden avbröts.", en: "It was cancelled." },
    todo: {
      fi: "Jo tehty jäi voimaan. Voit jatkaa myöhemmin siitä, mihin jäit.",
      sv: "Det som redan gjorts gäller. Du kan fortsätta senare där du slutade.",
      en: "What was done stays done. You can go on later from where it stopped.",
    },
  },
  internal: {
    what: {
      fi: "Jokin meni vikaan.",
      sv: "Något gick fel.",
      en: "Something went wrong.",
    },
    todo: {
      fi: "Yritä uudelleen. Jos sama toistuu, sulje Excel ja avaa rekisteri uudelleen, ja kerro asiasta pääkäyttäjälle.",
      sv: "Försök igen. Om det upprepas, stäng Excel och öppna registret på nytt, och berätta för huvudanvändaren.",
      en: "Try again. If it happens again, close Excel, open the register anew and tell the main user.",
    },
  },
} as const;
