import type { WriteSheet } from "hucre/xlsx";
import type { Delivery } from "../../statistics/delivery";
import { Grid } from "./grid";

/** The name of the machine-readable sheet, the same in every language. */
export const dataSheetName = "data";

const widths = [12, 12, 12, 20, 10, 11, 11, 10, 12];

/** The rows as they are, one count a row: codes and days as text, counts as numbers. */
export function dataSheet({ header, rows }: Delivery): WriteSheet {
  const grid = new Grid();
  header.forEach((column, at) => grid.put(0, at, column, "headerLeft"));
  rows.forEach((row, at) =>
    header.forEach((column, across) => {
      const value = row[column];
      grid.put(at + 1, across, value, typeof value === "number" ? "count" : "code");
    })
  );
  return grid.sheet({
    name: dataSheetName,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
  });
}
