import { code, national } from "./codeList";

/** Administrative form of an organisation. */
export const organisationFormCodes = national(
  code("O1", "Kunta", "Kommun", "Municipality"),
  code("O2", "Kuntayhtymä", "Samkommun", "Joint municipal authority"),
  code("O3", "Seutukunta", "Ekonomisk region", "Sub-region"),
  code("O4", "Säätiö", "Stiftelse", "Foundation"),
  code("O5", "Yhdistys", "Förening", "Association"),
  code("O6", "Osakeyhtiö", "Aktiebolag", "Limited company"),
  code("O7", "Osuuskunta", "Andelslag", "Co-operative"),
  code("O9", "Muu", "Annan", "Other")
);

/** What an employee does; shares of one employee add up to 100 %. */
export const employeeTaskCodes = national(
  code("W1", "Etsivä nuorisotyöntekijä", "Uppsökande ungdomsarbetare", "Outreach youth worker"),
  code("W2", "Yksilövalmentaja", "Individuell handledare", "Individual coach"),
  code("W3", "Työvalmentaja", "Arbetshandledare", "Work coach"),
  code("W4", "Starttivalmentaja", "Starttränare", "Start coach"),
  code("W5", "Ryhmävalmentaja", "Grupphandledare", "Group coach"),
  code("W6", "Esihenkilö", "Chef", "Manager"),
  code("W7", "Hallinto tai koordinointi", "Administration eller koordinering", "Administration"),
  code("W9", "Muu", "Annan", "Other")
);
