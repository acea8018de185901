import { defineTexts } from "./translate";

/** Words of marking a year's statistics as checked and published. */
export const publicationTexts = defineTexts({
  title: { fi: "Julkaistut vuodet", sv: "Publicerade år", en: "Published years" },
  explanation: {
    fi: "Merkitse vuosi, kun sen tilastot on tarkistettu ja julkaistu. Sen jälkeen vuoden lukuja ei enää korjata, ja sinä vuonna päättyneiden asiakkaiden tiedot, joita ei enää tarvita, voi anonymisoida.",
    sv: "Markera året när dess statistik har granskats och publicerats. Därefter rättas årets siffror inte mer, och uppgifter om klienter som avslutats det året och inte längre behövs får anonymiseras.",
    en: "Mark a year when its statistics have been checked and published. After that its figures are no longer corrected, and data of clients who ended that year may be anonymised when they are no longer needed.",
  },
  published: {
    fi: "{year}: tarkistettu ja julkaistu {date}",
    sv: "{year}: granskat och publicerat {date}",
    en: "{year}: checked and published on {date}",
  },
  notPublished: {
    fi: "{year}: ei vielä merkitty",
    sv: "{year}: inte markerat ännu",
    en: "{year}: not marked yet",
  },
  mark: {
    fi: "Merkitse vuosi {year} julkaistuksi",
    sv: "Markera {year} som publicerat",
    en: "Mark {year} as published",
  },
  question: {
    fi: "Onko vuoden {year} tilastot tarkistettu ja julkaistu? Merkintää ei voi perua.",
    sv: "Har statistiken för {year} granskats och publicerats? Markeringen kan inte ångras.",
    en: "Have the statistics of {year} been checked and published? This cannot be undone.",
  },
  day: { fi: "Julkaisupäivä", sv: "Publiceringsdag", en: "Day of publication" },
  wrongDay: {
    fi: "Anna päivä, joka on vuoden {year} jälkeen ja viimeistään tänään.",
    sv: "Ange en dag efter år {year} och senast i dag.",
    en: "Give a day after {year} and not later than today.",
  },
  confirm: { fi: "Merkitse julkaistuksi", sv: "Markera som publicerat", en: "Mark as published" },
  onlyMain: {
    fi: "Pääkäyttäjä merkitsee vuoden.",
    sv: "Huvudanvändaren markerar året.",
    en: "A main user marks the year.",
  },
});
