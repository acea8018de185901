import { code, national } from "./codeList";

/** Age at the end of the data period; 29 is no longer young (Youth Act 1285/2016 3 §). */
export const ageGroupCodes = national(
  code("A1", "Alle 15-vuotiaat", "Under 15 år", "Under 15"),
  code("A2", "15–17-vuotiaat", "15–17 år", "15–17"),
  code("A3", "18–20-vuotiaat", "18–20 år", "18–20"),
  code("A4", "21–24-vuotiaat", "21–24 år", "21–24"),
  code("A5", "25–28-vuotiaat", "25–28 år", "25–28"),
  code("A6", "29 vuotta täyttäneet", "29 år och äldre", "29 and over")
);

/** Length of a clientship in full months. */
export const durationCodes = national(
  code("D1", "Alle 1 kk", "Under 1 månad", "Under 1 month"),
  code("D2", "1–3 kk", "1–3 månader", "1–3 months"),
  code("D3", "3–6 kk", "3–6 månader", "3–6 months"),
  code("D4", "6–12 kk", "6–12 månader", "6–12 months"),
  code("D5", "Yli 12 kk", "Över 12 månader", "Over 12 months")
);
