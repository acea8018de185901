import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient();
});

const names = (): string[] => client.host.model.worksheets.map(({ name }) => name);
const sheet = (context: Excel.RequestContext, name = "Sheet1") =>
  context.workbook.worksheets.getItem(name);

/** https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
describe("refusals", () => {
  test.each([
    "",
    "x".repeat(32),
    "a:b",
    "a/b",
    "a\\b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "'a",
    "a'",
    "History",
  ])("no sheet is named %j", async (name) => {
    expect(await client.refusal((c) => c.workbook.worksheets.add(name))).toBe("InvalidArgument");
    expect(await client.refusal((c) => (sheet(c).name = name))).toBe("InvalidArgument");
  });

  test("names are unique without regard to case", async () => {
    expect(await client.refusal((c) => c.workbook.worksheets.add("sheet1"))).toBe(
      "ItemAlreadyExists"
    );
  });

  test("an unknown sheet is not found", async () => {
    expect(await client.refusal((c) => sheet(c, "Nowhere").load("name"))).toBe("ItemNotFound");
  });

  test("the last visible sheet can be neither hidden nor deleted", async () => {
    await client.run((c) => void c.workbook.worksheets.add("Other"));
    await client.run((c) => void (sheet(c, "Other").visibility = "Hidden"));
    expect(await client.refusal((c) => (sheet(c).visibility = "VeryHidden"))).toBe(
      "InvalidOperation"
    );
    expect(await client.refusal((c) => sheet(c).delete())).toBe("InvalidOperation");
  });

  test("a very hidden sheet cannot be deleted before it is shown", async () => {
    await client.run((c) => {
      c.workbook.worksheets.add("_loki").visibility = "VeryHidden";
    });
    expect(await client.refusal((c) => sheet(c, "_loki").delete())).toBe("InvalidOperation");
    await client.run((c) => {
      sheet(c, "_loki").visibility = "Hidden";
      sheet(c, "_loki").delete();
    });
    expect(names()).toEqual(["Sheet1"]);
  });

  test("a hidden sheet cannot come to the front", async () => {
    await client.run((c) => {
      c.workbook.worksheets.add("B").visibility = "Hidden";
    });
    expect(await client.refusal((c) => sheet(c, "B").activate())).toBe("InvalidOperation");
  });

  test("with a protected structure sheets stay as they are", async () => {
    await client.run((c) => c.workbook.protection.protect("pw"));
    expect(await client.refusal((c) => c.workbook.worksheets.add("B"))).toBe("AccessDenied");
    expect(await client.refusal((c) => (sheet(c).name = "B"))).toBe("AccessDenied");
    expect(await client.refusal((c) => c.workbook.protection.unprotect("wrong"))).toBe(
      "AccessDenied"
    );
    await client.run((c) => c.workbook.protection.unprotect("pw"));
    expect(await client.refusal((c) => c.workbook.worksheets.add("B"))).toBe("none");
  });
});

describe("worksheets", () => {
  test("are added at the end, without a name under the next free one", async () => {
    await client.run(async (context) => {
      const added = context.workbook.worksheets.add();
      added.load("name,position,id");
      await context.sync();
      expect([added.name, added.position]).toEqual(["Sheet2", 1]);
      expect(added.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    });
  });

  test("are found by name in any case and by id, or as a null object", async () => {
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const found = worksheets.getItem("SHEET1");
      const missing = worksheets.getItemOrNullObject("Nowhere");
      found.load("id,name");
      missing.load("name");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(found.isNullObject).toBe(false);
      const again = worksheets.getItem(found.id).load("name");
      await context.sync();
      expect(again.name).toBe("Sheet1");
    });
  });

  test("are listed with what was asked for, and nothing else", async () => {
    await client.run(async (context) => {
      context.workbook.worksheets.add("B").visibility = "VeryHidden";
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map((one) => [one.name, one.visibility])).toEqual([
        ["Sheet1", "Visible"],
        ["B", "VeryHidden"],
      ]);
      expect(() => worksheets.items[0]?.position).toThrow(/not available|not loaded|load/i);
      expect(visible.value).toBe(1);
    });
  });

  test("can be moved, renamed, coloured, copied and deleted", async () => {
    await client.run((context) => {
      const { worksheets } = context.workbook;
      worksheets.add("B").position = 0;
      worksheets.getItem("B").name = "Bee";
      worksheets.getItem("Bee").tabColor = "#ff8800";
      worksheets.getItem("Bee").copy("End");
      worksheets.getItem("Sheet1").delete();
    });
    expect(names()).toEqual(["Bee", "Bee (2)"]);
    expect(client.host.model.worksheets[0]?.tabColor).toBe("#FF8800");
  });

  test("have neighbours, first and last", async () => {
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("B").visibility = "Hidden";
      worksheets.add("C");
      const next = sheet(context).getNext(true).load("name");
      const before = sheet(context).getPreviousOrNullObject();
      const [first, last] = [worksheets.getFirst().load("name"), worksheets.getLast().load("name")];
      await context.sync();
      expect([first.name, next.name, last.name]).toEqual(["Sheet1", "C", "C"]);
      expect(before.isNullObject).toBe(true);
    });
  });

  test("freeze rows and columns", async () => {
    await client.run(async (context) => {
      const panes = sheet(context).freezePanes;
      panes.freezeAt(sheet(context).getRange("A1:B2"));
      const where = panes.getLocation().load("address");
      await context.sync();
      expect(where.address).toBe("Sheet1!A1:B2");
      panes.freezeRows(1);
      const rows = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:1");
      panes.unfreeze();
      const none = panes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a very hidden sheet is written and read like any other", async () => {
    await client.run(async (context) => {
      const hidden = context.workbook.worksheets.add("_tiedot");
      hidden.visibility = "VeryHidden";
      hidden.getRange("A1").values = [["par1.x"]];
      const read = hidden.getRange("A1").load("values");
      await context.sync();
      expect(read.values).toEqual([["par1.x"]]);
    });
  });
});
