import type { FileError, FileErrorCode } from "../excel-host/file";

const words: Readonly<Record<FileErrorCode, string>> = {
  notAWorkbook: "Tiedosto ei ole Excel-työkirja (.xlsx).",
  damaged:
    "Tiedosto on vahingoittunut, eikä sitä voi lukea luotettavasti. Hae ehjä versio tiedoston versiohistoriasta tai varmuuskopiosta.",
  tooLarge: "Tiedosto on suurempi kuin mikään rekisteri, eikä sitä avata.",
  encrypted:
    "Tiedosto on suojattu Excelin salasanalla. Avaa se Excelissä ja poista salasana ennen tarkistusta.",
  unsupported:
    "Tiedosto on toisen muotoinen Excel-työkirja (esimerkiksi .xls tai .xlsb). Tallenna se Excelissä .xlsx-muotoon.",
};

/** Why a file could not be opened, in words for people, with the place where that is known. */
export function describeFileProblem({ code, place }: FileError): string {
  if (place === null) return words[code];
  return `${words[code]} Ristiriita on kohdassa ${place}: sama kohta on tiedostossa kahdesti tai väärässä järjestyksessä.`;
}
