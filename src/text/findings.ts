import { defineTexts } from "./translate";

/** What opening the register may find, in plain words: what, and what to do. Keys are the findings' codes. */
export const openingFindingTexts = defineTexts({
  "register-rolled-back": {
    fi: "Tiedosto on vanhempi kuin se, jonka tämä kone on jo nähnyt. Älä jatka kirjaamista, ennen kuin pääkäyttäjä on selvittänyt, mistä oikea tiedosto löytyy.",
    sv: "Filen är äldre än den som den här datorn redan har sett. Fortsätt inte skriva innan huvudanvändaren har utrett var den rätta filen finns.",
    en: "The file is older than one this computer has already seen. Do not go on writing before the main user has found the right file.",
  },
  "lane-rolled-back": {
    fi: "Lokista puuttuu merkintöjä, jotka tämä kone on aiemmin nähnyt. Kerro pääkäyttäjälle.",
    sv: "I loggen saknas anteckningar som den här datorn tidigare har sett. Berätta för huvudanvändaren.",
    en: "Entries that this computer has seen are missing from the log. Tell the main user.",
  },
  "other-founder": {
    fi: "Rekisterin perustaja on vaihtunut: tämä ei ole sama rekisteri, jonka tämä kone tuntee. Älä jatka, vaan kysy pääkäyttäjältä.",
    sv: "Registrets grundare är en annan: det här är inte det register som datorn känner. Fortsätt inte utan fråga huvudanvändaren.",
    en: "The register's founder is another: this is not the register that this computer knows. Do not go on; ask the main user.",
  },
  "chain-record-ignored": {
    fi: "Käyttäjien muutoksista yksi jätettiin ottamatta huomioon, koska kaksi pääkäyttäjää teki muutoksen samaan aikaan tai merkintä ei ole aito. Tarkista käyttäjät.",
    sv: "En ändring av användarna lämnades obeaktad, eftersom två huvudanvändare ändrade samtidigt eller anteckningen inte är äkta. Kontrollera användarna.",
    en: "One change of the users was left out, because two main users changed at the same time or the entry is not genuine. Check the users.",
  },
  "view-differs": {
    fi: "Joku oli muuttanut taulukkoa {sheet} käsin. Se palautettiin rekisterin mukaiseksi; oikeudet eivät muuttuneet.",
    sv: "Någon hade ändrat bladet {sheet} för hand. Det återställdes enligt registret; rättigheterna ändrades inte.",
    en: "Somebody had changed the sheet {sheet} by hand. It was restored; nobody's rights changed.",
  },
  "view-missing": {
    fi: "Taulukko {sheet} puuttui, ja se tehtiin uudelleen. Rekisterin tiedot eivät muuttuneet. Jos joku oli nimennyt taulukon uudelleen, hänen taulukkonsa jäi paikoilleen, mutta PAR ei enää päivitä sitä: poistakaa se, kun ette tarvitse sitä.",
    sv: "Bladet {sheet} saknades och gjordes på nytt. Registrets uppgifter ändrades inte. Om någon hade gett bladet ett nytt namn finns det bladet kvar, men PAR uppdaterar det inte längre: ta bort det när ni inte behöver det.",
    en: "The sheet {sheet} was missing and was made again. The register's data did not change. If somebody had renamed the sheet, theirs is still there, but PAR no longer keeps it up to date: delete it when you do not need it.",
  },
  "view-not-painted": {
    fi: "Näkyvää taulukkoa ei voitu päivittää: {sheet}. Rekisterin tiedot ovat tallessa. Jos työkirja tai taulukko on suojattu, poista suojaus Excelin välilehdellä Tarkista. Taulukko päivitetään, kun joku seuraavan kerran kirjautuu PARiin.",
    sv: "Det synliga bladet kunde inte uppdateras: {sheet}. Registrets uppgifter är sparade. Om arbetsboken eller bladet är skyddat, ta bort skyddet på Excels flik Granska. Bladet uppdateras när någon nästa gång loggar in i PAR.",
    en: "The visible sheet could not be brought up to date: {sheet}. The register's data are saved. If the workbook or the sheet is protected, take the protection away on Excel's tab Review. The sheet is brought up to date when somebody next signs in to PAR.",
  },
  "columns-unknown": {
    fi: "Taulukossa {sheet} on jotakin rekisterin sarakkeiden ulkopuolella (viimeksi sarakkeessa {column}). Joku on kirjoittanut sinne käsin, tai rekisteriä on käytetty uudemmalla PARin versiolla. Rekisterin tiedot eivät muuttuneet. Kerro pääkäyttäjälle.",
    sv: "Bladet {sheet} innehåller något utanför registrets kolumner (senast i kolumn {column}). Någon har skrivit där för hand, eller så har registret använts med en nyare version av PAR. Registrets uppgifter ändrades inte. Berätta för huvudanvändaren.",
    en: "The sheet {sheet} holds something outside the register's columns (last in column {column}). Somebody has typed there, or the register was used with a newer version of PAR. The register's data did not change. Tell the main user.",
  },
  "row-restored": {
    fi: "Kadonnut tallennus löytyi ja palautettiin.",
    sv: "Ett försvunnet sparande hittades och återställdes.",
    en: "A lost save was found and restored.",
  },
  "row-damaged": {
    fi: "Rekisterin rivi on vahingoittunut. Muut tiedot ovat kunnossa. Kerro pääkäyttäjälle: tiedon voi katsoa tiedoston versiohistoriasta versiosta, jossa se vielä aukeaa.",
    sv: "En rad i registret är skadad. Övriga uppgifter är i skick. Berätta för huvudanvändaren: uppgiften kan ses i en tidigare version i filens versionshistorik.",
    en: "A row of the register is damaged. The rest is sound. Tell the main user: an earlier version in the file's version history may still show it.",
  },
  "rows-clash": {
    fi: "Kaksi ihmistä tallensi samaan kohtaan yhtä aikaa. Molemmat tallennukset säilyivät; tarkista asiakkaan tiedot.",
    sv: "Två personer sparade på samma ställe samtidigt. Båda sparandena finns kvar; kontrollera klientens uppgifter.",
    en: "Two people saved in the same place at once. Both saves are kept; check the client's data.",
  },
  "saves-collided": {
    fi: "Kaksi ihmistä tallensi asiakkaan {number} tietoja yhtä aikaa, ja Excel säilytti vain toisen tallennuksen. Tarkista asiakkaan tiedot, täydennä puuttuvat ja tallenna.",
    sv: "Två personer sparade uppgifter om klient {number} samtidigt, och Excel behöll bara det ena sparandet. Kontrollera klientens uppgifter, komplettera det som fattas och spara.",
    en: "Two people saved the data of client {number} at the same time, and Excel kept only one of the saves. Check the client's data, add what is missing and save.",
  },
  "number-shared": {
    fi: "Asiakasnumero {number} on useammalla kuin yhdellä asiakkaalla, koska kaksi ihmistä lisäsi asiakkaan samaan aikaan. Avaa heistä se, jonka numeroa ei ole vielä kirjoitettu mihinkään, ja anna hänelle uusi numero.",
    sv: "Fler än en klient har klientnumret {number}, eftersom två personer lade till en klient samtidigt. Öppna den av dem vars nummer ännu inte har antecknats någonstans och ge ett nytt nummer.",
    en: "More than one client has the number {number}, because two people added a client at the same time. Open the one whose number has not been written down anywhere yet, and give a new number.",
  },
});
