import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

// What one client can ask for, and a real Excel would have to repair in the file that came of it.

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Asiakkaat");
const model = () => client.host.model.worksheets[0];

beforeEach(async () => {
  client = await openClient();
  await client.run((context) => {
    sheet(context).getRange("A1:B3").values = [
      ["Numero", "Tila"],
      [1, "auki"],
      [2, "kiinni"],
    ];
    sheet(context).tables.add("A1:B3", true).name = "Asiakkaat";
  });
});

describe("merged cells and tables", () => {
  test.each(["A2:B2", "B3:C5", "A1:Z99"])("no cells of a table are merged: %s", async (address) => {
    expect(await client.refusal((c) => sheet(c).getRange(address).merge())).toBe(
      "InvalidOperation"
    );
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("a table over merged cells takes them apart, others stay", async () => {
    await client.run((c) => {
      sheet(c).getRange("E2:F2").merge();
      sheet(c).getRange("H2:I2").merge();
      sheet(c).tables.add("E1:F4", true);
    });
    expect(model()?.mergedAreas).toEqual([{ top: 1, left: 7, bottom: 1, right: 8 }]);
  });

  test("a table that is resized over merged cells takes them apart", async () => {
    await client.run((c) => {
      sheet(c).getRange("A5:B5").merge();
      table(c).resize("A1:B6");
    });
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("rows that a table grows by take merged cells apart", async () => {
    await client.run((c) => {
      sheet(c).getRange("A4:B4").merge();
      table(c).rows.add(undefined, [[3, "auki"]]);
    });
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("merged cells copied into a table are not merged there", async () => {
    await client.run((c) => {
      sheet(c).getRange("E2:F2").merge();
      sheet(c).getRange("A2").copyFrom("E2:F2");
    });
    expect(model()?.mergedAreas).toEqual([{ top: 1, left: 4, bottom: 1, right: 5 }]);
  });
});
