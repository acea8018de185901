import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

beforeEach(async () => {
  client = await openClient();
  await client.run((context) => {
    sheet(context).getRange("A1:B2").values = [
      ["a", "b"],
      ["c", "d"],
    ];
    sheet(context).getRange("B:B").format.protection.locked = false;
    sheet(context).protection.protect({ allowSort: true, allowFormatColumns: true }, "salasana");
  });
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
describe("on a protected sheet", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["writing a locked cell", (s) => (s.getRange("A1").values = [["x"]])],
    ["writing locked and free cells together", (s) => (s.getRange("A1:B1").values = [["x", "y"]])],
    ["clearing", (s) => s.getRange("A1").clear()],
    ["formatting", (s) => (s.getRange("B1").format.fill.color = "red")],
    ["number formats", (s) => (s.getRange("B1").numberFormat = [["@"]])],
    ["unlocking", (s) => (s.getRange("A1").format.protection.locked = false)],
    ["inserting rows", (s) => s.getRange("1:1").insert("Down")],
    ["deleting columns", (s) => s.getRange("A:A").delete("Left")],
    ["shifting cells", (s) => s.getRange("B1").insert("Down")],
    ["sorting locked cells", (s) => s.getRange("A1:B2").sort.apply([{ key: 0 }])],
    ["adding a table", (s) => s.tables.add("A1:B2", true)],
    ["validation", (s) => s.getRange("B1").dataValidation.clear()],
    ["protecting again", (s) => s.protection.protect()],
    ["unprotecting without the password", (s) => s.protection.unprotect()],
    ["unprotecting with a wrong password", (s) => s.protection.unprotect("Salasana")],
  ])("%s is denied", async (_, act) => {
    expect(await client.refusal((c) => act(sheet(c)))).toBe("AccessDenied");
  });

  test("unlocked cells and what was allowed remain possible", async () => {
    expect(
      await client.refusal((c) => {
        sheet(c).getRange("B1:B2").values = [["y"], ["x"]];
        sheet(c)
          .getRange("B1:B2")
          .sort.apply([{ key: 0 }]);
        sheet(c).getRange("A:A").format.columnWidth = 99;
      })
    ).toBe("none");
    expect(client.host.model.worksheets[0]?.valueAt(0, 1)).toBe("x");
  });

  test("reading is free, and the options can be read", async () => {
    await client.run(async (context) => {
      const { protection } = sheet(context);
      protection.load("protected,options");
      const cells = sheet(context).getRange("A1").load("values");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowSort: true, allowInsertRows: false });
      expect(cells.values).toEqual([["a"]]);
    });
  });

  test("unprotect, write and protect again fit in one batch", async () => {
    const code = await client.refusal((c) => {
      sheet(c).protection.unprotect("salasana");
      sheet(c).getRange("A1").values = [["new"]];
      sheet(c).protection.protect({}, "salasana");
    });
    expect(code).toBe("none");
    const [first] = client.host.model.worksheets;
    expect(first?.valueAt(0, 0)).toBe("new");
    expect(first?.protection).not.toBeNull();
  });

  test("the password itself is not kept", () => {
    const kept = JSON.stringify(client.host.model.worksheets[0]?.protection);
    expect(kept).toContain("SHA-512");
    expect(kept).not.toContain("salasana");
  });
});

describe("deleting rows and columns where that is allowed", () => {
  const allowed = { allowDeleteRows: true, allowDeleteColumns: true };

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["a row", (s) => s.getRange("2:2").delete("Up")],
    ["a column", (s) => s.getRange("A:A").delete("Left")],
    ["an unlocked column with a locked cell", (s) => s.getRange("B:B").delete("Left")],
  ])("%s with a locked cell is denied", async (_, act) => {
    await client.run((c) => {
      sheet(c).protection.unprotect("salasana");
      sheet(c).getRange("B7").format.protection.locked = true;
      sheet(c).protection.protect(allowed);
    });
    expect(await client.refusal((c) => act(sheet(c)))).toBe("AccessDenied");
  });

  test("unlocked ones go", async () => {
    await client.run((c) => {
      sheet(c).protection.unprotect("salasana");
      sheet(c).getRange("1:1").format.protection.locked = false;
      sheet(c).protection.protect(allowed);
    });
    expect(
      await client.refusal((c) => {
        sheet(c).getRange("1:1").delete("Up");
        sheet(c).getRange("B:B").delete("Left");
      })
    ).toBe("none");
    expect(client.host.model.worksheets[0]?.valueAt(0, 0)).toBe("c");
    expect(client.host.model.worksheets[0]?.valueAt(0, 1)).toBeNull();
  });
});

describe("charts of a protected sheet", () => {
  const add = (s: Excel.Worksheet) => s.charts.add("ColumnClustered", s.getRange("A1:B2"));
  const acts: [string, (s: Excel.Worksheet) => unknown][] = [
    ["adding", add],
    ["renaming", (s) => (s.charts.getItemAt(0).name = "x")],
    ["moving", (s) => (s.charts.getItemAt(0).top = 1)],
    ["a title", (s) => (s.charts.getItemAt(0).title.text = "x")],
    ["other data", (s) => s.charts.getItemAt(0).setData(s.getRange("A1:A2"))],
    ["deleting", (s) => s.charts.getItemAt(0).delete()],
  ];

  test.each(acts)("%s is denied, unless objects may be edited", async (_, act) => {
    await client.run((c) => {
      sheet(c).protection.unprotect("salasana");
      add(sheet(c));
      sheet(c).protection.protect();
    });
    expect(await client.refusal((c) => act(sheet(c)))).toBe("AccessDenied");
    await client.run((c) => {
      sheet(c).protection.unprotect();
      sheet(c).protection.protect({ allowEditObjects: true });
    });
    expect(await client.refusal((c) => act(sheet(c)))).toBe("none");
  });
});
