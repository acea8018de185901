import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/excel-host";
import { loadOffice } from "../support/genuineOffice";

describe("the genuine client on the host", () => {
  test("writes and reads cells", async () => {
    const host = await createExcelHost();
    const { Excel, Office } = await loadOffice(host);
    expect(Office.context.displayLanguage).toBe("fi-FI");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", 1],
        [true, "2.5"],
      ];
      range.load();
      sheet.load("name,visibility");
      context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.values).toEqual([
        ["a", 1],
        [true, 2.5],
      ]);
      expect(sheet.visibility).toBe("Visible");
      expect(context.workbook.worksheets.items.map((one) => one.name)).toEqual(["Sheet1"]);
    });
  });
});
