import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openXlsx, saveXlsx } from "../../../src/excel-host/file";
import { DEFAULT_STYLE, newWorkbook, styleWith } from "../../../src/excel-host/model";
import { TEXT, anyWorkbook, fullWorkbook, view } from "./books";

describe("saving and opening", () => {
  test("keeps everything the model has", async () => {
    const workbook = fullWorkbook();
    const opened = await openXlsx(await saveXlsx(workbook));
    expect(view(opened)).toEqual(view(workbook));
  });

  test("keeps any cell with any text anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, async (workbook) => {
        expect(view(await openXlsx(await saveXlsx(workbook)))).toEqual(view(workbook));
      }),
      { seed: 20_260_101, numRuns: 150 }
    );
  });

  test("gives the same bytes for the same workbook", async () => {
    const first = await saveXlsx(fullWorkbook());
    const again = await saveXlsx(await openXlsx(first));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });

  test("keeps 32,767 characters in a cell", async () => {
    const workbook = newWorkbook();
    workbook.activeWorksheet().putValue(0, 0, "ä".repeat(32_767), TEXT);
    const opened = await openXlsx(await saveXlsx(workbook));
    expect(opened.activeWorksheet().valueAt(0, 0)).toBe("ä".repeat(32_767));
  });

  test("keeps a register of 50,000 rows, also against the limits for hostile files", async () => {
    const workbook = newWorkbook();
    const sheet = workbook.activeWorksheet();
    const style = styleWith(DEFAULT_STYLE, { numberFormat: "@" });
    for (let row = 0; row < 50_000; row += 1) {
      sheet.putValue(row, 0, `rivi ${row}`, style);
      sheet.putValue(row, 1, "sama teksti joka rivillä", style);
      sheet.putValue(row, 2, row);
    }
    const opened = (await openXlsx(await saveXlsx(workbook))).activeWorksheet();
    expect(opened.cells.size).toBe(150_000);
    expect(opened.valueAt(49_999, 0)).toBe("rivi 49999");
    expect(opened.valueAt(49_999, 2)).toBe(49_999);
    expect(opened.styleAt(31_415, 1)).toBe(style);
  });
});
