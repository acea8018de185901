import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
beforeEach(async () => {
  client = await openClient({ name: "rekisteri.xlsx" });
});

describe("defined names", () => {
  test.each<[string, string]>([
    ["with a space", "a b"],
    ["like a cell", "A1"],
    ["like a row", "R"],
    ["beginning with a digit", "1a"],
  ])("%s are refused", async (_, name) => {
    expect(await client.refusal((c) => c.workbook.names.add(name, sheet(c).getRange("A1")))).toBe(
      "InvalidArgument"
    );
  });

  test("are unique in their scope", async () => {
    await client.run((c) => void c.workbook.names.add("Alku", sheet(c).getRange("A1")));
    expect(await client.refusal((c) => c.workbook.names.add("ALKU", "=1"))).toBe(
      "ItemAlreadyExists"
    );
    expect(await client.refusal((c) => sheet(c).names.add("Alku", "=1"))).toBe("none");
    expect(await client.refusal((c) => c.workbook.names.getItem("muu").load("name"))).toBe(
      "ItemNotFound"
    );
  });

  test("stand for ranges and follow them", async () => {
    await client.run(async (context) => {
      context.workbook.names.add("Alue", sheet(context).getRange("B2:C3"), "selite");
      sheet(context).getRange("1:1").insert("Down");
      sheet(context).name = "Uusi nimi";
      const name = context.workbook.names.getItem("alue").load("formula,type,scope,comment");
      const range = name.getRange().load("address");
      const none = context.workbook.names.getItemOrNullObject("muu");
      await context.sync();
      expect(name.formula).toBe("='Uusi nimi'!$B$3:$C$4");
      expect([name.type, name.scope, name.comment]).toEqual(["Range", "Workbook", "selite"]);
      expect(range.address).toBe("'Uusi nimi'!B3:C4");
      expect(none.isNullObject).toBe(true);
      name.delete();
      await context.sync();
    });
    expect(client.host.model.names).toEqual([]);
  });
});

describe("data validation", () => {
  test("is kept, shown and cut out of what lay there before", async () => {
    await client.run(async (context) => {
      const column = sheet(context).getRange("A2:A10").dataValidation;
      column.rule = { list: { inCellDropDown: true, source: "auki,kiinni" } };
      column.errorAlert = { showAlert: true, style: "Stop", title: "Ei", message: "Valitse" };
      column.prompt = { showPrompt: true, title: "Tila", message: "auki tai kiinni" };
      const one = sheet(context).getRange("A5").dataValidation;
      one.clear();
      one.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      const part = sheet(context).getRange("A2:A4").dataValidation.load("type,rule,errorAlert");
      const middle = sheet(context).getRange("A5").dataValidation.load("type,rule");
      const outside = sheet(context).getRange("B1").dataValidation.load("type");
      await context.sync();
      expect([part.type, middle.type, outside.type]).toEqual(["List", "WholeNumber", "None"]);
      expect(part.rule).toEqual({ list: { source: "auki,kiinni", inCellDropDown: true } });
      expect(part.errorAlert).toMatchObject({ title: "Ei", style: "Stop" });
    });
  });

  test("a list takes its choices from a range, which it tells as a formula", async () => {
    await client.run(async (context) => {
      const { dataValidation } = sheet(context).getRange("B2");
      const source = sheet(context).getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.load("rule");
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe("=Sheet1!$A$1:$A$3");
    });
  });

  test("a rule that is none is refused", async () => {
    expect(await client.refusal((c) => (sheet(c).getRange("A1").dataValidation.rule = {}))).toBe(
      "InvalidArgument"
    );
  });
});

describe("selection", () => {
  test("belongs to the window", async () => {
    await client.run(async (context) => {
      context.workbook.worksheets.add("B").getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual(["B!C3:D4", "B!C3", "B"]);
    });
  });
});

describe("settings and properties", () => {
  test("settings hold JSON and dates", async () => {
    await client.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("a", { list: [1, "x"] });
      settings.add("when", new Date(Date.UTC(2024, 0, 31)));
      const a = settings.getItem("a").load("value");
      const when = settings.getItem("when").load("value");
      const none = settings.getItemOrNullObject("b");
      await context.sync();
      expect(a.value).toEqual({ list: [1, "x"] });
      expect(new Date(when.value as Date).toISOString()).toBe("2024-01-31T00:00:00.000Z");
      expect(none.isNullObject).toBe(true);
      a.delete();
      await context.sync();
    });
    expect([...client.host.model.settings.keys()]).toEqual(["when"]);
  });

  test("properties and custom properties", async () => {
    await client.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Rekisteri";
      properties.custom.add("format", 1);
      properties.revisionNumber = 3;
      properties.load("title,revisionNumber");
      const custom = properties.custom.getItem("FORMAT").load("key,value,type");
      await context.sync();
      expect([properties.title, properties.revisionNumber]).toEqual(["Rekisteri", 3]);
      expect([custom.key, custom.value, custom.type]).toEqual(["format", 1, "Number"]);
    });
    expect(await client.refusal((c) => (c.workbook.properties.revisionNumber = -1))).toBe(
      "InvalidArgument"
    );
    expect(
      await client.refusal((c) => c.workbook.properties.custom.getItem("x").load("value"))
    ).toBe("ItemNotFound");
  });
});

describe("the workbook", () => {
  test("knows whether it is dirty, saved, closed", async () => {
    const read = () =>
      client.run(async (context) => {
        const { workbook } = context;
        workbook.load("name,isDirty,readOnly,autoSave");
        await context.sync();
        return [workbook.name, workbook.isDirty, workbook.readOnly, workbook.autoSave];
      });
    expect(await read()).toEqual(["rekisteri.xlsx", false, false, false]);
    await client.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    expect((await read())[1]).toBe(true);
    await client.run((c) => c.workbook.save("Save"));
    expect((await read())[1]).toBe(false);
    expect(client.host.book.saves).toBe(1);
    await client.run((c) => c.workbook.close("SkipSave"));
    expect(client.host.book.isClosed).toBe(true);
    expect(await client.refusal((c) => c.workbook.load("name"))).toBe("InvalidOperation");
  });

  test("read-only can be changed but not saved", async () => {
    const other = await openClient({ profile: "readOnly" });
    expect(await other.refusal((c) => (sheet(c).getRange("A1").values = [[1]]))).toBe("none");
    expect(await other.refusal((c) => c.workbook.save("Save"))).toBe("AccessDenied");
  });

  test("with AutoSave every change is saved", async () => {
    const web = await openClient({ profile: "web" });
    await web.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    expect(web.host.book).toMatchObject({ isDirty: false, saves: 1 });
  });

  test("opens created workbooks in windows of their own", async () => {
    const file = Buffer.from("PK\u0003\u0004 and more").toString("base64");
    await client.Excel.createWorkbook(file);
    expect(client.host.createdWorkbooks).toEqual([file]);
    await expect(client.Excel.createWorkbook("no file at all")).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    const web = await openClient({ profile: "web" });
    await web.Excel.createWorkbook(file);
    expect(web.host.createdWorkbooks).toEqual([file]);
  });

  test("calculates nothing, but can be told to", async () => {
    expect(
      await client.refusal((c) => {
        c.workbook.application.suspendApiCalculationUntilNextSync();
        c.workbook.application.suspendScreenUpdatingUntilNextSync();
        c.workbook.application.calculate("Full");
      })
    ).toBe("none");
  });

  test("speaks the profile's language", async () => {
    await client.run(async (context) => {
      const culture = context.workbook.application.cultureInfo;
      culture.load("name");
      culture.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      expect([culture.name, culture.numberFormat.numberDecimalSeparator]).toEqual(["fi-FI", ","]);
    });
  });

  test("keeps charts", async () => {
    await client.run(async (context) => {
      const chart = sheet(context).charts.add("ColumnClustered", sheet(context).getRange("A1:B3"));
      chart.title.text = "Asiakkaat";
      chart.setPosition("D2", "H10");
      sheet(context).charts.load("items/name,items/top,items/left");
      await context.sync();
    });
    expect(client.host.model.worksheets[0]?.charts).toMatchObject([
      { type: "ColumnClustered", title: "Asiakkaat", place: { top: 15, left: 144 } },
    ]);
  });
});
