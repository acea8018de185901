import { localDate } from "../localDate";
import { code, national, noInformationCode } from "./codeList";

/** By whose initiative a period began; chosen for each period (PAR manual 6.4.1). */
export const arrivalCodes = national(
  code("H01", "Nuori itse", "Den unga själv", "The young person"),
  code("H02", "Läheinen tai huoltaja", "Närstående eller vårdnadshavare", "Relative or guardian"),
  code("H03", "Ystävä", "Vän", "Friend"),
  code("H04", "Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services", {
    validFrom: localDate("2025-01-01"),
  }),
  // Employment services moved from the state's TE offices to municipalities on 1.1.2025.
  code("H04TE", "TE-palvelut", "AN-tjänster", "TE services (until 2024)", {
    validTo: localDate("2024-12-31"),
    successor: "H04",
  }),
  code("H05", "Sosiaalipalvelut", "Socialtjänster", "Social services"),
  code("H06", "Terveyspalvelut", "Hälsotjänster", "Health services"),
  code(
    "H07",
    "Mielenterveys- tai päihdepalvelut",
    "Mentalvård eller missbrukarvård",
    "Mental health or substance services"
  ),
  code("H08", "Peruskoulu", "Grundskola", "Comprehensive school"),
  code(
    "H09",
    "Toisen asteen tai muu oppilaitos",
    "Läroanstalt på andra stadiet eller annan läroanstalt",
    "Upper secondary or other school"
  ),
  code("H10", "Nuorisotyö", "Ungdomsarbete", "Youth work"),
  code(
    "H11",
    "Etsivä nuorisotyö tai työpaja",
    "Uppsökande ungdomsarbete eller verkstad",
    "Outreach youth work or workshop"
  ),
  code("H12", "Ohjaamo", "Navigatorn", "One-Stop Guidance Center"),
  code(
    "H13",
    "Kutsunnat, varusmies- tai siviilipalvelus (Aikalisä)",
    "Uppbåd, beväringstjänst eller civiltjänst (Tilläggstid)",
    "Call-up, military or civilian service"
  ),
  code("H14", "Kela", "FPA", "Kela"),
  code("H15", "Lastensuojelu", "Barnskyddet", "Child protection"),
  code(
    "H16",
    "Poliisi tai rikosseuraamuslaitos",
    "Polisen eller Brottspåföljdsmyndigheten",
    "Police or criminal sanctions"
  ),
  code("H17", "Järjestö tai seurakunta", "Organisation eller församling", "Association or parish"),
  code(
    "H18",
    "Etsivä tapasi nuoren jalkautuessaan",
    "Den uppsökande mötte den unga i fältarbete",
    "Met in field work"
  ),
  code("H99", "Muu", "Annat", "Other"),
  noInformationCode
);
