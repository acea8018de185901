// Workbooks that the tests of the workbench open.
import { saveXlsx } from "../../src/excel-host/file";
import type { TableModel, WorkbookModel, WorksheetModel } from "../../src/excel-host/model";
import { DEFAULT_STYLE, newWorkbook, styleWith } from "../../src/excel-host/model";

const date = styleWith(DEFAULT_STYLE, { numberFormat: "d.m.yyyy" });

/** A table over an area with its first row as headers. */
function table(
  workbook: WorkbookModel,
  name: string,
  columns: readonly string[],
  bottom: number
): TableModel {
  return {
    id: workbook.nextTableId(),
    name,
    area: { top: 0, left: 0, bottom, right: columns.length - 1 },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: columns.map((column, index) => ({ id: index + 1, name: column })),
  };
}

function addView(workbook: WorkbookModel): WorksheetModel {
  const view = workbook.activeWorksheet();
  view.name = "Asiakkaat";
  const rows = [
    ["Nimi", "Tila", "Ikä", "Päivä"],
    ["Esimerkki, Anna", "Asiakas", 19, 45_000],
    ["Malli, Matti", "Jakso päättynyt", 22, 45_100.5],
  ];
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      view.putValue(at, column, value, at > 0 && column === 3 ? date : DEFAULT_STYLE);
    });
  });
  view.columns.update(0, 0, () => ({ width: 28 }));
  view.columns.update(1, 1, () => ({ width: 18 }));
  view.columns.update(3, 3, () => ({ width: 14 }));
  view.columns.update(5, 5, () => ({
    width: 20,
    style: styleWith(DEFAULT_STYLE, { numberFormat: "@" }),
  }));
  view.frozen = { rows: 1, columns: 1 };
  view.tables = [table(workbook, "Asiakastaulu", ["Nimi", "Tila", "Ikä", "Päivä"], 2)];
  return view;
}

/** A register as it looks: a view with a table, and storage that is not shown. */
export async function register(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const view = addView(workbook);
  view.putValue(6, 1, "Tämä teksti jatkuu tyhjien solujen yli aina seuraavaan, jossa on jotakin.");
  view.putValue(6, 6, "tähän");
  const storage = workbook.addWorksheet("par.data");
  storage.visibility = "VeryHidden";
  for (let row = 0; row < 2000; row += 1) storage.putValue(row, 0, `par1.${row}`);
  return saveXlsx(workbook);
}

/** Rows of the large sheet, its header not counted. */
export const MANY_ROWS = 50_000;

/** A sheet of numbers with a name, a colour and merged cells, and one with 50,000 rows under a filter. */
export async function large(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = workbook.activeWorksheet();
  sheet.name = "Luvut";
  sheet.tabColor = "#C00000";
  const numbers = [
    [1, 2, 3],
    [4, null, 6],
    [7, 8, 9],
  ];
  numbers.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== null) sheet.putValue(at + 1, column + 1, value);
    });
  });
  sheet.mergedAreas = [{ top: 7, left: 1, bottom: 8, right: 3 }];
  sheet.putValue(7, 1, "yhdistetty");
  workbook.names.push({ name: "Kulma", formula: "=Luvut!$B$2:$D$4", visible: true, comment: "" });
  const many = workbook.addWorksheet("Paljon");
  const columns = ["Numero", "Kunta", "Nimi"];
  columns.forEach((name, column) => {
    many.putValue(0, column, name);
  });
  const towns = ["Jyväskylä", "Kuopio", "Oulu", "Vaasa"];
  for (let row = 1; row <= MANY_ROWS; row += 1) {
    many.putValue(row, 0, row);
    many.putValue(row, 1, towns[row % towns.length] ?? "");
    many.putValue(row, 2, `Asiakas ${row}`);
  }
  many.tables = [table(workbook, "Suuri", columns, MANY_ROWS)];
  many.frozen = { rows: 1, columns: 0 };
  return saveXlsx(workbook);
}
