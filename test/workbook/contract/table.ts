import type { Operation, TableColumn } from "../../../src/workbook/port";

/** The columns of the painted view in these tests: two of text, one of numbers. */
export const columns: readonly TableColumn[] = [
  { title: "Nimi", width: 24 },
  { title: "Puhelin", width: 16 },
  { title: "Jaksoja", width: 10, format: "0" },
];
/** Paints the view `Asiakkaat`. */
export const paintTable = (...rows: (string | number)[][]): Operation => ({
  op: "paintTable",
  sheet: "Asiakkaat",
  table: "Asiakkaat_taulu",
  columns,
  rows,
});
export const aino = ["Aino", "+358401", 2];
export const eino = ["Eino", "=1+1", 0];
export const veera = ["Veera", "", ""];
