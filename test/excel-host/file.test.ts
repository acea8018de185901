import { describe, expect, test } from "@jest/globals";
import { openClient } from "../support/hostClient";

describe("a workbook that an add-in made", () => {
  test("is saved and opened again with everything the add-in relies on", async () => {
    const first = await openClient();
    await first.run((context) => {
      const { worksheets, names, settings } = context.workbook;
      const storage = worksheets.add("_tiedot");
      storage.getRange().numberFormat = [["@"]];
      storage.getRange("A1:B1").values = [["par1.abc", "+text=="]];
      storage.visibility = "VeryHidden";
      storage.protection.protect({ allowAutoFilter: true }, "salasana");
      const view = worksheets.getItem("Sheet1");
      view.name = "Asiakkaat";
      view.getRange("A1:B2").values = [
        ["Numero", "Tila"],
        [1, "auki"],
      ];
      view.tables.add("A1:B2", true).name = "Asiakkaat";
      view.freezePanes.freezeRows(1);
      names.add("Alku", view.getRange("A1"));
      settings.add("avain", { a: 1 });
    });
    const second = await openClient({ file: await first.host.save() });
    await second.run(async (context) => {
      const { worksheets, tables, names, settings } = context.workbook;
      worksheets.load("items/name,items/visibility");
      const storage = worksheets.getItem("_tiedot");
      const cells = storage.getRange("A1:B1").load("values,numberFormat");
      const free = storage.getRange("Z99").load("numberFormat");
      storage.protection.load("protected,options");
      const table = tables.getItem("Asiakkaat").getRange().load("address");
      const name = names.getItem("Alku").load("formula");
      const setting = settings.getItem("avain").load("value");
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ["Asiakkaat", "Visible"],
        ["_tiedot", "VeryHidden"],
      ]);
      expect(cells.values).toEqual([["par1.abc", "+text=="]]);
      expect([...cells.numberFormat, ...free.numberFormat]).toEqual([["@", "@"], ["@"]]);
      expect(storage.protection.protected).toBe(true);
      expect(storage.protection.options).toMatchObject({ allowAutoFilter: true, allowSort: false });
      expect(table.address).toBe("Asiakkaat!A1:B2");
      expect(name.formula).toBe("=Asiakkaat!$A$1");
      expect(setting.value).toEqual({ a: 1 });
    });
    const unprotect = (password: string) =>
      second.refusal((c) =>
        c.workbook.worksheets.getItem("_tiedot").protection.unprotect(password)
      );
    expect(await unprotect("väärä")).toBe("AccessDenied");
    expect(await unprotect("salasana")).toBe("none");
  });
});
