import { code, local, national, noInformationCode } from "./codeList";

/** The two services, as a code of a client, a delivery and a tally. */
export const serviceCodes = national(
  code("outreach", "Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work"),
  code("workshop", "Nuorten työpaja", "Ungdomsverkstad", "Youth workshop")
);

/** Always chosen. In what leaves the register X is only inside totals (PAR manual 5.2). */
export const genderCodes = national(
  code("M", "Mies", "Man", "Man"),
  code("N", "Nainen", "Kvinna", "Woman"),
  code("X", "Muu sukupuoli", "Annat kön", "Other gender")
);

/** A short list; any other language is MU with its name typed beside it (PAR manual 5.2). */
export const motherTongueCodes = national(
  code("fi", "Suomi", "Finska", "Finnish"),
  code("sv", "Ruotsi", "Svenska", "Swedish"),
  code("se", "Saame", "Samiska", "Sámi"),
  code("ru", "Venäjä", "Ryska", "Russian"),
  code("et", "Viro", "Estniska", "Estonian"),
  code("en", "Englanti", "Engelska", "English"),
  code("ar", "Arabia", "Arabiska", "Arabic"),
  code("so", "Somali", "Somaliska", "Somali"),
  code("ku", "Kurdi", "Kurdiska", "Kurdish"),
  code("uk", "Ukraina", "Ukrainska", "Ukrainian"),
  code("MU", "Muu, mikä", "Annat, vilket", "Other, which"),
  noInformationCode
);

/** How the young person was told about the register (GDPR art. 12). */
export const informedHowCodes = local(
  code("S", "Suullisesti", "Muntligt", "In conversation"),
  code("K", "Kirjallisesti", "Skriftligt", "In writing"),
  code(
    "SK",
    "Suullisesti ja kirjallisesti",
    "Muntligt och skriftligt",
    "In conversation and in writing"
  ),
  code("V", "Verkossa", "På nätet", "Online")
);

/** The answer to "are the data still needed?" when a clientship is closed. */
export const stillNeededCodes = local(
  code("renewal", "Asiakkuus voi jatkua", "Klientrelationen kan fortsätta", "May come back"),
  code("followUp", "Seuranta", "Uppföljning", "Follow-up"),
  code("no", "Ei enää", "Inte längre", "No longer")
);
