import { defineTexts } from "./translate";

/** Words of turning a workbook into a register. */
export const firstRunTexts = defineTexts({
  title: {
    fi: "Tee työkirjasta rekisteri",
    sv: "Gör arbetsboken till ett register",
    en: "Make this workbook a register",
  },
  intro: {
    fi: "PAR muuttaa tämän työkirjan etsivän nuorisotyön ja nuorten työpajojen asiakasrekisteriksi. Tiedot salataan tällä koneella ja pysyvät tässä tiedostossa: mikään palvelin ei näe niitä.",
    sv: "PAR gör den här arbetsboken till ett klientregister för uppsökande ungdomsarbete och ungdomsverkstäder. Uppgifterna krypteras på den här datorn och stannar i filen: ingen server ser dem.",
    en: "PAR turns this workbook into the client register of outreach youth work and youth workshops. Data are encrypted on this computer and stay in this file: no server sees them.",
  },
  step: { fi: "Vaihe {step} / {steps}", sv: "Steg {step} / {steps}", en: "Step {step} of {steps}" },
  organisationStep: { fi: "Organisaatio", sv: "Organisation", en: "Organisation" },
  organisation: {
    fi: "Organisaation nimi",
    sv: "Organisationens namn",
    en: "Name of the organisation",
  },
  organisationHint: {
    fi: "Rekisterinpitäjä, esimerkiksi kunta tai yhdistys. Nimi tulee PARkki-tiedonsiirron kanteen.",
    sv: "Den personuppgiftsansvariga, till exempel kommunen eller föreningen. Namnet kommer på PARkki-överföringens pärm.",
    en: "The controller, such as the municipality or association. The name is put on the cover of PARkki transfers.",
  },
  municipalities: { fi: "Toimintakunnat", sv: "Verksamhetskommuner", en: "Municipalities served" },
  municipalitiesHint: {
    fi: "Kirjoita kunnan nimi ja lisää se. Usean kunnan luvut eritellään kunnittain.",
    sv: "Skriv kommunens namn och lägg till den. Siffror för flera kommuner specificeras per kommun.",
    en: "Type a municipality's name and add it. Figures of several are also told by municipality.",
  },
  unknownMunicipality: {
    fi: "Tämän nimistä kuntaa ei ole. Kirjoita kunnan nimi kokonaan, esimerkiksi Jyväskylä, tai tyhjennä kenttä.",
    sv: "Det finns ingen kommun med det namnet. Skriv hela namnet, till exempel Jakobstad, eller töm fältet.",
    en: "There is no municipality of that name. Write its whole name, for example Jyväskylä, or empty the field.",
  },
  addMunicipality: { fi: "Lisää kunta", sv: "Lägg till kommun", en: "Add municipality" },
  removeMunicipality: { fi: "Poista {name}", sv: "Ta bort {name}", en: "Remove {name}" },
  location: { fi: "Missä tiedosto on?", sv: "Var finns filen?", en: "Where is the file?" },
  sharepoint: {
    fi: "OneDrivessa tai SharePointissa",
    sv: "På OneDrive eller SharePoint",
    en: "On OneDrive or SharePoint",
  },
  sharepointHint: {
    fi: "Usea työntekijä voi kirjata yhtä aikaa. Suositus.",
    sv: "Flera kan skriva samtidigt. Rekommenderas.",
    en: "Several people can write at once. Recommended.",
  },
  networkDrive: { fi: "Verkkolevyllä", sv: "På en nätverksdisk", en: "On a network drive" },
  networkDriveHint: {
    fi: "Yksi käyttää rekisteriä kerrallaan: muille tiedosto aukeaa vain luettavaksi, eikä PAR näytä siinä asiakkaita.",
    sv: "En i taget använder registret: för andra öppnas filen endast för läsning, och då visar PAR inga klienter.",
    en: "One person uses the register at a time: for others the file opens for reading only, and PAR then shows no clients.",
  },
  local: { fi: "Vain tällä koneella", sv: "Bara på den här datorn", en: "Only on this computer" },
  localHint: {
    fi: "Käytä vain, jos koneen levy on salattu ja siitä otetaan varmuuskopiot.",
    sv: "Använd bara om datorns disk är krypterad och säkerhetskopieras.",
    en: "Use only if the disk is encrypted and backed up.",
  },
  unitsStep: { fi: "Palvelut ja yksiköt", sv: "Tjänster och enheter", en: "Services and units" },
  unitsHint: {
    fi: "Yksikkö ratkaisee, kenelle asiakkaiden tiedot avautuvat. Pienessä kunnassa riittää yksi palvelua kohti.",
    sv: "Enheten avgör vem klienternas uppgifter öppnas för. I en liten kommun räcker en per tjänst.",
    en: "The unit decides to whom clients' data open. In a small town one for each service is enough.",
  },
  outreachUnits: {
    fi: "Etsivän nuorisotyön yksiköt",
    sv: "Enheter för uppsökande arbete",
    en: "Units of outreach youth work",
  },
  workshopUnits: { fi: "Työpajan yksiköt", sv: "Verkstadens enheter", en: "Units of the workshop" },
  outreachUnit: {
    fi: "Etsivä nuorisotyö",
    sv: "Uppsökande ungdomsarbete",
    en: "Outreach youth work",
  },
  workshopUnit: { fi: "Nuorten työpaja", sv: "Ungdomsverkstad", en: "Youth workshop" },
  unitName: { fi: "Yksikön nimi", sv: "Enhetens namn", en: "Name of the unit" },
  addUnit: { fi: "Lisää yksikkö", sv: "Lägg till enhet", en: "Add unit" },
  removeUnit: { fi: "Poista {name}", sv: "Ta bort {name}", en: "Remove {name}" },
  noUnits: {
    fi: "Lisää vähintään yksi yksikkö.",
    sv: "Lägg till minst en enhet.",
    en: "Add at least one unit.",
  },
  sameUnits: {
    fi: "Kahdella yksiköllä on sama nimi.",
    sv: "Två enheter har samma namn.",
    en: "Two units have the same name.",
  },
  userStep: {
    fi: "Ensimmäinen pääkäyttäjä",
    sv: "Den första huvudanvändaren",
    en: "The first main user",
  },
  userHint: {
    fi: "Pääkäyttäjä kutsuu muut. Kutsu pian toinenkin pääkäyttäjä, niin rekisteri ei jää yhden varaan.",
    sv: "Huvudanvändaren bjuder in de andra. Bjud snart in en andra huvudanvändare, så att registret inte hänger på en person.",
    en: "The main user invites the others. Invite a second main user soon, so that the register does not depend on one person.",
  },
  yourName: { fi: "Nimesi", sv: "Ditt namn", en: "Your name" },
  create: { fi: "Tee rekisteri", sv: "Skapa registret", en: "Make the register" },
  creating: { fi: "Tehdään rekisteriä…", sv: "Skapar registret…", en: "Making the register…" },
  recoveryTitle: { fi: "Palautuskoodi", sv: "Återställningskod", en: "Recovery code" },
  recoveryWhy: {
    fi: "Tällä koodilla rekisteri avautuu, jos kaikki pääkäyttäjät unohtavat salasanansa. Se näytetään vain nyt. Kirjoita se paperille tai tulosta se ja lukitse kassakaappiin. Älä tallenna sitä tiedostoksi.",
    sv: "Med den här koden öppnas registret om alla huvudanvändare glömmer sina lösenord. Den visas bara nu. Skriv den på papper eller skriv ut den och lås in den i ett kassaskåp. Spara den inte som fil.",
    en: "With this code the register opens if all main users forget their passwords. It is shown only now. Write it on paper or print it and lock it in a safe. Do not save it as a file.",
  },
  recoveryKept: {
    fi: "Koodi on paperilla ja tallessa",
    sv: "Koden finns på papper och i förvar",
    en: "The code is on paper and safe",
  },
  continue: { fi: "Jatka rekisteriin", sv: "Fortsätt till registret", en: "Go on to the register" },
});
