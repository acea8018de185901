import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../../support/hostClient";
import { openClient } from "../../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const range = (context: Excel.RequestContext, address: string) => sheet(context).getRange(address);

beforeEach(async () => {
  client = await openClient();
  await client.run((c) => {
    range(c, "B2:D5").values = [
      ["Nimi", "Ikä", "Summa"],
      ["a", 1, "=C3"],
      ["", 2, ""],
      ["c", true, "x"],
    ];
  });
});

const addressOf = (find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas) =>
  client.run(async (context) => {
    const found = find(sheet(context)).load("address");
    await context.sync();
    return found.address.replaceAll("Sheet1!", "");
  });

describe("edges", () => {
  test.each<[string, string, "Up" | "Down" | "Left" | "Right", string]>([
    ["to the end of a block", "B2", "Right", "D2"],
    ["to the last before a gap", "B2", "Down", "B3"],
    ["over a gap", "B3", "Down", "B5"],
    ["to the next block", "A2", "Right", "B2"],
    ["to the end of the sheet", "D5", "Down", "D1048576"],
    ["to the first row", "C2", "Up", "C1"],
    ["nowhere", "A1", "Left", "A1"],
  ])("%s", async (_, from, direction, to) => {
    expect(await addressOf((s) => s.getRange(from).getRangeEdge(direction))).toBe(to);
  });

  test("a range is extended to the edge", async () => {
    expect(await addressOf((s) => s.getRange("B2:C2").getExtendedRange("Down"))).toBe("B2:C3");
    expect(await addressOf((s) => s.getRange("B2:C2").getExtendedRange("Down", "C2"))).toBe(
      "B2:C5"
    );
  });
});

describe("special cells", () => {
  test.each<[string, Parameters<Excel.Range["getSpecialCells"]>, string]>([
    ["blanks", ["Blanks"], "B4,D4"],
    ["formulas", ["Formulas"], "D3"],
    ["constants", ["Constants"], "B2:D2,B3:C3,C4,B5:D5"],
    ["numbers", ["Constants", "Numbers"], "C3:C4"],
    ["texts", ["Constants", "Text"], "B2:D2,B3,B5,D5"],
    ["truths and numbers", ["Constants", "LogicalNumbers"], "C3:C5"],
  ])("%s", async (_, [type, values], address) => {
    expect(await addressOf((s) => s.getRange("A1:F9").getSpecialCells(type, values))).toBe(address);
  });

  test("visible ones, in several areas too", async () => {
    await client.run((c) => (range(c, "3:4").rowHidden = true));
    expect(await addressOf((s) => s.getRange("B2:C5").getSpecialCells("Visible"))).toBe(
      "B2:C2,B5:C5"
    );
    expect(await addressOf((s) => s.getRanges("B2:C5,D2").getSpecialCells("Visible"))).toBe(
      "B2:C2,B5:C5,D2"
    );
  });

  test("that are not there", async () => {
    expect(
      await client.refusal((c) => range(c, "B2:B3").getSpecialCells("Blanks").load("address"))
    ).toBe("ItemNotFound");
    await client.run(async (context) => {
      const none = range(context, "B2:B3").getSpecialCellsOrNullObject("Blanks");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("several areas", () => {
  test.each(["A1,,B2", "A1,nonsense here", "Nowhere!A1,B2"])("%j are refused", async (address) => {
    expect(await client.refusal((c) => sheet(c).getRanges(address).load("address"))).toBe(
      "InvalidArgument"
    );
  });

  test("are intersected, moved, cleared and kept", async () => {
    expect(await addressOf((s) => s.getRanges("A1:B3,D2:E9").getIntersection("B2:D4"))).toBe(
      "B2:B3,D2:D4"
    );
    expect(await addressOf((s) => s.getRanges("A1,C3").getOffsetRangeAreas(1, 2))).toBe("C2,E4");
    expect(await addressOf((s) => s.getRanges("A1,C3").getEntireRow())).toBe("1:1,3:3");
    await client.run(async (context) => {
      const areas = sheet(context).getRanges("B2:B3,D2");
      await context.sync();
      sheet(context).getRange("1:1").insert("Down");
      areas.clear("Contents");
      areas.load("address");
      await context.sync();
      expect(areas.address).toBe("Sheet1!B3:B4,Sheet1!D3");
    });
    const values = await client.run(async (context) => {
      const cells = range(context, "B3:D4").load("values");
      await context.sync();
      return cells.values;
    });
    expect(values).toEqual([
      ["", "Ikä", ""],
      ["", 1, ""],
    ]);
    await client.host.settled();
    expect(client.host.book.areaReferences.size).toBe(0);
  });
});

describe("views and tables", () => {
  test("what is hidden is left out of the visible view", async () => {
    await client.run(async (context) => {
      range(context, "3:3").rowHidden = true;
      range(context, "C:C").columnHidden = true;
      const view = range(context, "B2:D5").getVisibleView();
      view.load("values,rowCount,columnCount,cellAddresses");
      view.rows.load("items/values");
      await context.sync();
      expect(view.values).toEqual([
        ["Nimi", "Summa"],
        ["", ""],
        ["c", "x"],
      ]);
      expect([view.rowCount, view.columnCount]).toEqual([3, 2]);
      expect(view.cellAddresses[1]).toEqual(["Sheet1!B4", "Sheet1!D4"]);
      expect(view.rows.items.map(({ values }) => values[0]?.[0] as unknown)).toEqual([
        "Nimi",
        "",
        "c",
      ]);
    });
  });

  test("tables that a range touches or holds", async () => {
    await client.run(async (context) => {
      sheet(context).tables.add("B2:D5", true).name = "Taulu";
      const touched = range(context, "D5:F9").getTables(false);
      const held = range(context, "D5:F9").getTables(true);
      touched.load("items/name");
      const first = touched.getFirst().load("name");
      const count = held.getCount();
      const ofAreas = sheet(context).getRanges("A1,C3").getTables().getCount();
      await context.sync();
      expect(touched.items.map(({ name }) => name)).toEqual(["Taulu"]);
      expect([first.name, count.value, ofAreas.value]).toEqual(["Taulu", 0, 1]);
    });
  });

  test("grouped rows are hidden and shown by level", async () => {
    await client.run((c) => {
      range(c, "3:5").group("ByRows");
      range(c, "4:4").group("ByRows");
      sheet(c).showOutlineLevels(2, 0);
    });
    const hidden = () =>
      [2, 3, 4].map((row) => client.host.model.worksheets[0]?.rows.at(row)?.hidden === true);
    expect(hidden()).toEqual([false, true, false]);
    await client.run((c) => range(c, "3:5").hideGroupDetails("ByRows"));
    expect(hidden()).toEqual([true, true, true]);
    await client.run((c) => {
      range(c, "3:5").showGroupDetails("ByRows");
      range(c, "3:5").ungroup("ByRows");
    });
    expect(client.host.model.worksheets[0]?.rows.at(2)?.level).toBeUndefined();
    expect(await client.refusal((c) => range(c, "3:3").ungroup("ByRows"))).toBe("InvalidOperation");
  });
});
