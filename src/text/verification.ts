import { defineTexts } from "./translate";

/**
 * What verifying the storage may find, in plain words: what is wrong, not what follows from it. Keys are the codes of the
 * findings; place, time and people are told beside the words.
 */
export const storageFindingTexts = defineTexts({
  "number-shared": {
    fi: "Asiakkaalla on sama asiakasnumero kuin toisella asiakkaalla. Kaksi ihmistä on lisännyt asiakkaan samaan aikaan.",
    sv: "Klienten har samma klientnummer som en annan klient. Två personer har lagt till en klient samtidigt.",
    en: "The client has the same number as another client. Two people have added a client at the same time.",
  },
  "sheet-missing": {
    fi: "Rekisterin taulukko puuttuu kokonaan.",
    sv: "Ett av registrets blad saknas helt.",
    en: "A sheet of the register is missing altogether.",
  },
  "sheet-visible": {
    fi: "Piilotettu taulukko on tuotu näkyviin.",
    sv: "Ett dolt blad har gjorts synligt.",
    en: "A hidden sheet has been made visible.",
  },
  "not-text": {
    fi: "Solussa on luku tai kaava, vaikka rekisteri kirjoittaa vain tekstiä.",
    sv: "Cellen innehåller ett tal eller en formel, fast registret bara skriver text.",
    en: "The cell holds a number or a formula, though the register writes only text.",
  },
  "stray-text": {
    fi: "Solussa on jotakin, vaikka sen kuuluu olla tyhjä.",
    sv: "Cellen innehåller något, fast den ska vara tom.",
    en: "The cell holds something, though it should be empty.",
  },
  "headers-changed": {
    fi: "Taulukon otsikkoa on muutettu.",
    sv: "Bladets rubrik har ändrats.",
    en: "A heading of the sheet has been changed.",
  },
  "addition-unknown": {
    fi: "Uudempi PARin versio on kirjoittanut tähän jotakin, jota tämä versio ei tunne. Se jätetään ennalleen.",
    sv: "En nyare version av PAR har skrivit något här som den här versionen inte känner. Det lämnas som det är.",
    en: "A newer version of PAR has written something here that this version does not know. It is left as it is.",
  },
  "sheet-unknown": {
    fi: "Tiedostossa on piilotettu taulukko, jota rekisteri ei ole tehnyt.",
    sv: "Filen har ett dolt blad som registret inte har gjort.",
    en: "The file has a hidden sheet that the register did not make.",
  },
  "name-unknown": {
    fi: "Tiedostossa on määritetty nimi, jota rekisteri ei ole tehnyt.",
    sv: "Filen har ett definierat namn som registret inte har gjort.",
    en: "The file has a defined name that the register did not make.",
  },
  "view-missing": {
    fi: "Näkyvä taulukko puuttuu: se on poistettu tai nimetty uudelleen. Rekisterin tiedot eivät muuttuneet.",
    sv: "Ett synligt blad saknas: det har tagits bort eller fått ett annat namn. Registrets uppgifter ändrades inte.",
    en: "A visible sheet is missing: it was deleted or renamed. The register's data did not change.",
  },
  "view-changed": {
    fi: "Taulukossa näkyy jotakin, mitä rekisterissä ei ole: sitä on muutettu käsin. Kenenkään todelliset oikeudet eivät muuttuneet.",
    sv: "Bladet visar något som inte finns i registret: det har ändrats för hand. Ingens verkliga rättigheter ändrades.",
    en: "The sheet shows something that is not in the register: it was changed by hand. Nobody's real rights changed.",
  },
  "view-behind": {
    fi: "Taulukossa näkyy käyttäjien aiempi tilanne. Tallennus on voinut keskeytyä, tai taulukkoa on muutettu käsin.",
    sv: "Bladet visar ett tidigare läge för användarna. Ett sparande kan ha avbrutits, eller så har bladet ändrats för hand.",
    en: "The sheet shows how the users were before. A save may have been interrupted, or the sheet was changed by hand.",
  },
  "meta-changed": {
    fi: "Rekisterin perustietoja on muutettu.",
    sv: "Registrets grunduppgifter har ändrats.",
    en: "The register's own particulars have been changed.",
  },
  "meta-behind": {
    fi: "Tieto viimeisimmästä käyttäjien muutoksesta on jäänyt päivittymättä. Tallennus on luultavasti keskeytynyt.",
    sv: "Uppgiften om den senaste ändringen av användarna har inte uppdaterats. Sparandet har troligen avbrutits.",
    en: "The note of the newest change of the users was not updated. A save was probably interrupted.",
  },
  "newer-format": {
    fi: "Rekisteri on tehty uudemmalla PARin versiolla, jota tämä ohjelma ei tunne.",
    sv: "Registret är gjort med en nyare version av PAR som det här programmet inte känner.",
    en: "The register was made by a newer version of PAR, which this program does not know.",
  },
  "chain-unreadable": {
    fi: "Merkintää käyttäjien muutoksesta ei voi lukea.",
    sv: "En anteckning om ändring av användarna kan inte läsas.",
    en: "An entry of a change of the users cannot be read.",
  },
  "chain-signature": {
    fi: "Merkinnän käyttäjien muutoksesta on kirjoittanut joku muu kuin siinä sanotaan.",
    sv: "En anteckning om ändring av användarna är skriven av någon annan än den som anges.",
    en: "An entry of a change of the users was written by somebody else than it says.",
  },
  "chain-newer": {
    fi: "Merkintä käyttäjien muutoksesta on uudemmasta PARin versiosta, jota tämä ohjelma ei tunne.",
    sv: "En anteckning om ändring av användarna är från en nyare version av PAR som det här programmet inte känner.",
    en: "An entry of a change of the users is of a newer version of PAR, which this program does not know.",
  },
  "chain-rule": {
    fi: "Käyttäjien muutoksella ei ollut lupaa: tekijällä ei ollut siihen oikeutta, tai se on ristiriidassa aiemman kanssa. Sitä ja myöhempiä muutoksia ei oteta huomioon.",
    sv: "En ändring av användarna var inte tillåten: personen hade inte rätt till den eller så strider den mot tidigare ändringar. Den och senare ändringar beaktas inte.",
    en: "A change of the users was not allowed: its author had no right to it, or it contradicts what was before. It and later changes do not count.",
  },
  "chain-fork": {
    fi: "Kaksi pääkäyttäjää muutti käyttäjiä samaan aikaan. Toinen muutos jäi voimaan.",
    sv: "Två huvudanvändare ändrade användarna samtidigt. Den ena ändringen gäller.",
    en: "Two main users changed the users at the same time. One of the changes counts.",
  },
  "chain-missing": {
    fi: "Käyttäjien muutosten välistä puuttuu merkintä.",
    sv: "En anteckning saknas bland ändringarna av användarna.",
    en: "An entry is missing among the changes of the users.",
  },
  "chain-misplaced": {
    fi: "Merkintä käyttäjien muutoksesta on siirretty väärään paikkaan.",
    sv: "En anteckning om ändring av användarna har flyttats till fel plats.",
    en: "An entry of a change of the users has been moved to a wrong place.",
  },
  "chain-truncated": {
    fi: "Uusimmat käyttäjien muutokset puuttuvat, vaikka lokin mukaan ne on tehty.",
    sv: "De senaste ändringarna av användarna saknas, fast de enligt loggen har gjorts.",
    en: "The newest changes of the users are missing, though the log tells that they were made.",
  },
  "chain-column": {
    fi: "Käyttäjien taulukossa on sarake, joka ei ole kenenkään käyttäjän.",
    sv: "Användarnas blad har en kolumn som inte hör till någon användare.",
    en: "The users' sheet has a column that is no user's.",
  },
  "enrolment-missing": {
    fi: "Käyttäjän liittyminen on hävinnyt.",
    sv: "Användarens anslutning har försvunnit.",
    en: "The user's enrolment is gone.",
  },
  "enrolment-invalid": {
    fi: "Käyttäjän liittyminen ei ole hänen itsensä tekemä.",
    sv: "Användarens anslutning är inte gjord av användaren själv.",
    en: "The user's enrolment was not made by that user.",
  },
  "enrolment-replaced": {
    fi: "Käyttäjän liittyminen on vaihdettu toiseksi.",
    sv: "Användarens anslutning har bytts ut.",
    en: "The user's enrolment has been replaced by another.",
  },
  "password-missing": {
    fi: "Käyttäjän salasanatieto on hävinnyt. Käyttäjä ei pääse kirjautumaan.",
    sv: "Användarens lösenordsuppgift har försvunnit. Användaren kan inte logga in.",
    en: "The user's password entry is gone. The user cannot sign in.",
  },
  "password-invalid": {
    fi: "Käyttäjän salasanatietoa on muutettu käsin. Käyttäjä ei pääse kirjautumaan.",
    sv: "Användarens lösenordsuppgift har ändrats för hand. Användaren kan inte logga in.",
    en: "The user's password entry has been changed by hand. The user cannot sign in.",
  },
  "password-replaced": {
    fi: "Käyttäjän salasanatieto ei ole uusin: joku on voinut palauttaa vanhan salasanan.",
    sv: "Användarens lösenordsuppgift är inte den senaste: någon kan ha återställt ett gammalt lösenord.",
    en: "The user's password entry is not the newest: somebody may have put an old password back.",
  },
  "lane-header-broken": {
    fi: "Lokin alku on vahingoittunut tai sitä on muutettu.",
    sv: "Början av en logg är skadad eller ändrad.",
    en: "The beginning of a log is damaged or changed.",
  },
  "lane-user-unknown": {
    fi: "Lokissa on jonkun kirjauksia, joka ei ole rekisterin käyttäjä.",
    sv: "Loggen har anteckningar av någon som inte är användare av registret.",
    en: "The log has entries of somebody who is no user of the register.",
  },
  "lane-duplicate": {
    fi: "Sama loki on tiedostossa kahdesti.",
    sv: "Samma logg finns två gånger i filen.",
    en: "The same log is in the file twice.",
  },
  "lane-missing": {
    fi: "Loki puuttuu, vaikka muiden lokien mukaan se on ollut olemassa.",
    sv: "En logg saknas, fast den enligt de andra loggarna har funnits.",
    en: "A log is missing, though other logs tell that it was there.",
  },
  "lane-shortened": {
    fi: "Lokin lopusta puuttuu merkintöjä, jotka muut lokit ovat nähneet.",
    sv: "I slutet av loggen saknas anteckningar som andra loggar har sett.",
    en: "Entries that other logs have seen are missing from the end of the log.",
  },
  "lane-forked": {
    fi: "Loki on toinen kuin se, jonka muut lokit ovat nähneet.",
    sv: "Loggen är en annan än den som de andra loggarna har sett.",
    en: "The log is another than the one other logs have seen.",
  },
  "lane-unauthorised": {
    fi: "Loki on aloitettu ennen kuin sen käyttäjä oli päästetty rekisteriin.",
    sv: "Loggen har börjat innan dess användare släpptes in i registret.",
    en: "The log was begun before its user was let into the register.",
  },
  "append-missing": {
    fi: "Lokin välistä puuttuu merkintöjä.",
    sv: "Anteckningar saknas mitt i loggen.",
    en: "Entries are missing in the middle of the log.",
  },
  "append-broken": {
    fi: "Lokimerkintää on muutettu.",
    sv: "En loggpost har ändrats.",
    en: "An entry of the log has been changed.",
  },
  "append-disordered": {
    fi: "Lokimerkinnän järjestys tai aika kulkee taaksepäin. Koneen kello on voinut olla väärässä.",
    sv: "Loggpostens ordning eller tid går bakåt. Datorns klocka kan ha gått fel.",
    en: "The order or time of the log's entry runs backwards. The computer's clock may have been wrong.",
  },
  "append-unauthorised": {
    fi: "Lokimerkintä on tehty käyttäjän poistamisen jälkeen.",
    sv: "Loggposten är gjord efter att användaren togs ur bruk.",
    en: "The log's entry was made after its user was deactivated.",
  },
  "write-unauthorised": {
    fi: "Käyttäjä on kirjoittanut kohtaan, johon hänen roolillaan ei ole oikeutta.",
    sv: "Användaren har skrivit på ett ställe som rollen inte ger rätt till.",
    en: "The user has written where the role gives no right to.",
  },
  "erasure-unauthorised": {
    fi: "Asiakkaan tietoja on poistettu ilman pääkäyttäjän päätöstä.",
    sv: "En klients uppgifter har raderats utan huvudanvändarens beslut.",
    en: "A client's data were removed without a main user's decision.",
  },
  "tip-broken": {
    fi: "Lokin viimeisintä kohtaa osoittava merkintä on muutettu tai vahingoittunut.",
    sv: "Anteckningen om loggens slut är ändrad eller skadad.",
    en: "The note of where the log ends is changed or damaged.",
  },
  "tip-behind": {
    fi: "Tallennus keskeytyi ennen kuin lokin loppu ehdittiin merkitä. Mitään ei puutu.",
    sv: "Sparandet avbröts innan loggens slut hann antecknas. Inget saknas.",
    en: "A save was interrupted before the end of the log was noted. Nothing is missing.",
  },
  "outbox-missing": {
    fi: "Lokin vieressä säilytettävä tallennuksen kopio on hävinnyt.",
    sv: "Kopian av ett sparande bredvid loggen har försvunnit.",
    en: "The copy of a save that is kept beside the log is gone.",
  },
  "outbox-changed": {
    fi: "Lokin vieressä säilytettävää tallennuksen kopiota on muutettu.",
    sv: "Kopian av ett sparande bredvid loggen har ändrats.",
    en: "The copy of a save that is kept beside the log has been changed.",
  },
  "outbox-left": {
    fi: "Lokin vieressä on vielä tallennuksen kopio, jota ei enää tarvita.",
    sv: "Bredvid loggen finns ännu en kopia av ett sparande som inte längre behövs.",
    en: "Beside the log there still is a copy of a save that is no longer needed.",
  },
  "row-changed": {
    fi: "Rivi ei ole sellainen kuin se viimeksi tallennettiin: sitä on muutettu käsin tai se on palautettu vanhasta.",
    sv: "Raden är inte sådan som den senast sparades: den har ändrats för hand eller återställts från en äldre version.",
    en: "The row is not as it was last saved: it was changed by hand or put back from an older version.",
  },
  "cell-changed": {
    fi: "Solu ei ole sellainen kuin se viimeksi tallennettiin: sitä on muutettu käsin tai se on palautettu vanhasta.",
    sv: "Cellen är inte sådan som den senast sparades: den har ändrats för hand eller återställts från en äldre version.",
    en: "The cell is not as it was last saved: it was changed by hand or put back from an older version.",
  },
  "row-unknown": {
    fi: "Riviä ei ole tallentanut kukaan rekisterin käyttäjä.",
    sv: "Raden är inte sparad av någon av registrets användare.",
    en: "No user of the register has saved the row.",
  },
  "row-missing": {
    fi: "Tallennettu rivi on poistettu rekisterin ohi.",
    sv: "En sparad rad har tagits bort förbi registret.",
    en: "A saved row has been removed past the register.",
  },
  "row-duplicate": {
    fi: "Samasta rivistä on taulukossa toinen, täsmälleen samanlainen kappale. Niin voi käydä, kun kaksi konetta palauttaa saman keskeytyneen tallennuksen; rivi on voitu myös kopioida käsin. Rekisteri käyttää vain toista.",
    sv: "Bladet har ett andra, exakt likadant exemplar av samma rad. Det kan hända när två datorer återställer samma avbrutna sparande; raden kan också ha kopierats för hand. Registret använder bara det ena.",
    en: "The sheet has a second, exactly equal copy of the same row. That happens when two computers put back the same interrupted save; the row may also have been copied by hand. The register uses only one of them.",
  },
  "row-copied": {
    fi: "Riviä on kopioitu taulukossa käsin: samanlaisia kappaleita on enemmän kuin keskeytynyt tallennus voi jättää.",
    sv: "Rader har kopierats för hand på bladet: det finns fler likadana exemplar än ett avbrutet sparande kan lämna.",
    en: "Rows were copied by hand on the sheet: there are more equal copies than an interrupted save can leave.",
  },
  "erased-present": {
    fi: "Anonymisoidun asiakkaan rivi on yhä taulukossa tai palautettu sinne. Sen tietoja ei voi enää avata, jos avaimet on hävitetty.",
    sv: "Raden för en anonymiserad klient finns kvar på bladet eller har återställts. Uppgifterna kan inte öppnas om nycklarna är förstörda.",
    en: "The row of an anonymised client is still on the sheet or was put back. Its data cannot be opened once the keys are destroyed.",
  },
  "key-signature": {
    fi: "Asiakkaan avainta ei ole tehnyt se käyttäjä, joka siihen on merkitty.",
    sv: "Klientens nyckel är inte gjord av den användare som anges.",
    en: "The client's key was not made by the user it names.",
  },
  "row-unproven": {
    fi: "Riviä ei voi arvioida, koska siitä kertova loki on vahingoittunut tai puuttuu.",
    sv: "Raden kan inte bedömas, eftersom loggen som berättar om den är skadad eller saknas.",
    en: "The row cannot be judged, because the log that tells of it is damaged or missing.",
  },
  "write-pending": {
    fi: "Tallennus keskeytyi kesken kirjoittamisen. Tallennettu tieto on tallessa lokin vieressä.",
    sv: "Ett sparande avbröts mitt i skrivandet. Det sparade finns kvar bredvid loggen.",
    en: "A save was interrupted while writing. What was saved is kept beside the log.",
  },
  "other-founder": {
    fi: "Rekisterin perustaja on toinen kuin se, jonka tämä kone tuntee.",
    sv: "Registrets grundare är en annan än den som datorn känner.",
    en: "The register's founder is another than the one this computer knows.",
  },
  "chain-rolled-back": {
    fi: "Käyttäjien muutoksia puuttuu: tiedosto on vanhempi kuin se, jonka tämä kone on nähnyt.",
    sv: "Ändringar av användarna saknas: filen är äldre än den som datorn har sett.",
    en: "Changes of the users are missing: the file is older than the one this computer has seen.",
  },
  "lane-rolled-back": {
    fi: "Lokista puuttuu merkintöjä, jotka tämä kone on nähnyt.",
    sv: "I loggen saknas anteckningar som datorn har sett.",
    en: "Entries that this computer has seen are missing from the log.",
  },
  "lane-restored": {
    fi: "Pääkäyttäjä on palauttanut varmuuskopion, jossa ei ole kaikkia tämän koneen näkemiä merkintöjä.",
    sv: "En huvudanvändare har återställt en säkerhetskopia som inte har alla anteckningar som datorn har sett.",
    en: "A main user has put back a backup that lacks entries this computer has seen.",
  },
});

/** A code that has words. */
export type StorageFindingCode = keyof typeof storageFindingTexts;
