/** Errors of clients, their data, anonymising and deliveries. */
export const errorTextsOfClients = {
  validation: {
    what: {
      fi: { one: "Yksi kohta pitää vielä korjata.", other: "{count} kohtaa pitää vielä korjata." },
      sv: { one: "En punkt ska ännu rättas.", other: "{count} punkter ska ännu rättas." },
      en: {
        one: "One thing still needs correcting.",
        other: "{count} things still need correcting.",
      },
    },
    todo: {
      fi: "Korjaa merkityt kohdat ja tallenna uudelleen. Mitään ei vielä tallennettu.",
      sv: "Rätta de markerade punkterna och spara på nytt. Inget har sparats ännu.",
      en: "Correct what is marked and save again. Nothing has been saved yet.",
    },
  },
  "hetu-not-in-outreach": {
    what: {
      fi: "Etsivässä nuorisotyössä ei kirjata henkilötunnusta.",
      sv: "I uppsökande ungdomsarbete antecknas ingen personbeteckning.",
      en: "Outreach youth work does not record personal identity codes.",
    },
    todo: {
      fi: "Poista henkilötunnus. Syntymäaika riittää, ja se voi olla arvio.",
      sv: "Ta bort personbeteckningen. Födelsedatum räcker, och det får vara en uppskattning.",
      en: "Remove it. A date of birth is enough, and it may be an estimate.",
    },
  },
  "client-not-found": {
    what: {
      fi: "Asiakasta ei löytynyt.",
      sv: "Klienten hittades inte.",
      en: "The client was not found.",
    },
    todo: {
      fi: "Tarkista asiakasnumero. Asiakkaan tiedot on voitu anonymisoida, tai hän on toisessa yksikössä.",
      sv: "Kontrollera klientnumret. Uppgifterna kan ha anonymiserats, eller så är klienten i en annan enhet.",
      en: "Check the client number. The data may have been anonymised, or the client is in another unit.",
    },
  },
  "no-client-selected": {
    what: {
      fi: "Asiakasta ei ole valittu.",
      sv: "Ingen klient är vald.",
      en: "No client is selected.",
    },
    todo: {
      fi: "Valitse rivi taulukosta Asiakkaat ja paina uudelleen Avaa asiakas, tai hae asiakas etusivulta.",
      sv: "Välj en rad på bladet Asiakkaat och tryck på Öppna klient igen, eller sök klienten på startsidan.",
      en: "Select a row on the sheet Asiakkaat and press Open client again, or find the client on the front page.",
    },
  },
  "record-not-found": {
    what: {
      fi: "Merkintää ei enää ole.",
      sv: "Anteckningen finns inte längre.",
      en: "The entry is no longer there.",
    },
    todo: {
      fi: "Toinen käyttäjä on voinut poistaa sen. Avaa asiakas uudelleen.",
      sv: "En annan användare kan ha tagit bort den. Öppna klienten på nytt.",
      en: "Somebody else may have removed it. Open the client again.",
    },
  },
  "changed-by-another": {
    what: {
      fi: "Toinen käyttäjä on muuttanut samoja tietoja sinun jälkeesi.",
      sv: "En annan användare har ändrat samma uppgifter efter dig.",
      en: "Somebody else has changed the same data meanwhile.",
    },
    todo: {
      fi: "Valitse, kumpi tieto jää voimaan. Kumpikaan ei katoa ennen valintaasi.",
      sv: "Välj vilken uppgift som ska gälla. Ingendera försvinner innan du har valt.",
      en: "Choose which one stays. Neither is lost before you choose.",
    },
  },
  "text-too-long": {
    what: {
      fi: "Teksti on liian pitkä.",
      sv: "Texten är för lång.",
      en: "The text is too long.",
    },
    todo: {
      fi: "Lyhennä tekstiä ja tallenna uudelleen. Mitään ei vielä tallennettu.",
      sv: "Förkorta texten och spara på nytt. Inget har sparats ännu.",
      en: "Shorten it and save again. Nothing has been saved yet.",
    },
  },
  "nothing-to-do": {
    what: {
      fi: "Nyt ei ole mitään tehtävää.",
      sv: "Det finns inget att göra just nu.",
      en: "There is nothing to do now.",
    },
    todo: { fi: "Mitään ei muutettu.", sv: "Inget ändrades.", en: "Nothing was changed." },
  },
  "year-locked": {
    what: {
      fi: "Vuoden {year} tilastoja ei ole vielä merkitty tarkistetuiksi ja julkaistuiksi.",
      sv: "Statistiken för år {year} är ännu inte märkt som granskad och publicerad.",
      en: "The statistics of {year} have not been marked as checked and published.",
    },
    todo: {
      fi: "Anonymisoi vasta sen jälkeen, jotta luvut voi vielä korjata.",
      sv: "Anonymisera först efter det, så att siffrorna ännu kan rättas.",
      en: "Anonymise only after that, so that the figures can still be corrected.",
    },
  },
  "on-hold": {
    what: {
      fi: "Asiakkaan tiedot on merkitty säilytettäviksi.",
      sv: "Klientens uppgifter är markerade att bevaras.",
      en: "The client's data are marked to be kept.",
    },
    todo: {
      fi: "Tarkista peruste asiakkaan tiedoista. Pääkäyttäjä voi poistaa merkinnän.",
      sv: "Se grunden i klientens uppgifter. Huvudanvändaren kan ta bort markeringen.",
      en: "See the reason on the client's card. The main user can remove the mark.",
    },
  },
  "wrong-confirmation": {
    what: {
      fi: "Vahvistus ei ollut oikein.",
      sv: "Bekräftelsen var inte rätt.",
      en: "The confirmation was not right.",
    },
    todo: {
      fi: "Kirjoita vahvistus niin kuin se näkyy ruudulla, ja oma salasanasi. Mitään ei muutettu.",
      sv: "Skriv bekräftelsen så som den visas, och ditt eget lösenord. Inget ändrades.",
      en: "Type it as it is shown, and your own password. Nothing was changed.",
    },
  },
  "statistics-gaps": {
    what: {
      fi: {
        one: "Tilastotietoja puuttuu 1 kohdasta.",
        other: "Tilastotietoja puuttuu {count} kohdasta.",
      },
      sv: {
        one: "Statistikuppgifter saknas i 1 punkt.",
        other: "Statistikuppgifter saknas i {count} punkter.",
      },
      en: { one: "1 statistic is missing.", other: "{count} statistics are missing." },
    },
    todo: {
      fi: "Täydennä ne luettelosta, tai merkitse ”Ei tietoa”.",
      sv: "Komplettera dem i listan, eller markera ”Ingen uppgift”.",
      en: "Fill them in from the list, or choose “No information”.",
    },
  },
  "already-delivered": {
    what: {
      fi: "Tämän tilastokauden siirto on jo tehty.",
      sv: "Överföringen för den här statistikperioden är redan gjord.",
      en: "The transfer of this period has already been made.",
    },
    todo: {
      fi: "Avaa se aiempien siirtojen luettelosta. Lukuja ei lasketa uudelleen.",
      sv: "Öppna den i listan över tidigare överföringar. Siffrorna räknas inte om.",
      en: "Open it from the list of earlier transfers. The figures are not counted again.",
    },
  },
  "year-published": {
    what: {
      fi: "Vuoden {published} luvut on julkaistu {day}. Vuoden {year} lukuja ei enää lasketa.",
      sv: "Siffrorna för {published} publicerades {day}. Siffrorna för {year} räknas inte längre.",
      en: "The figures of {published} were published on {day}. Those of {year} are no longer counted.",
    },
    todo: {
      fi: "Osa asiakkaista voi olla jo anonymisoitu. Aiemmin muodostetun tiedoston voi avata uudelleen.",
      sv: "En del av klienterna kan redan vara anonymiserade. En fil som skapats tidigare kan öppnas på nytt.",
      en: "Some of the clients may have been anonymised. A file made earlier can be opened again.",
    },
  },
  "file-not-opened": {
    what: {
      fi: "Siirto on tehty ja tallessa rekisterissä, mutta Excel ei avannut sen tiedostoa.",
      sv: "Överföringen är gjord och finns i registret, men Excel öppnade inte dess fil.",
      en: "The transfer is made and kept in the register, but Excel did not open its file.",
    },
    todo: {
      fi: "Älä tee siirtoa toista kertaa: avaa kausi uudelleen ja valitse tehdyn siirron kohdalta Avaa uudelleen.",
      sv: "Gör inte överföringen en gång till: öppna perioden på nytt och välj Öppna på nytt vid den gjorda överföringen.",
      en: "Do not make the transfer a second time: open the period again and choose Open again at the transfer that was made.",
    },
  },
} as const;
