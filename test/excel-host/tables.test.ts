import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Asiakkaat");
const area = () => client.host.model.worksheets[0]?.tables[0]?.area;

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

const addressOf = (find: (table: Excel.Table) => Excel.Range): Promise<string> =>
  client.run(async (context) => {
    const range = find(table(context)).load("address");
    await context.sync();
    return range.address;
  });

describe("refusals", () => {
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ["an unknown table", "ItemNotFound", (c) => c.workbook.tables.getItem("Muut").load("name")],
    ["overlapping tables", "InvalidArgument", (c) => sheet(c).tables.add("B3:C4", true)],
    ["a name with a space", "InvalidArgument", (c) => (table(c).name = "Omat asiakkaat")],
    ["resizing away from the headings", "InvalidArgument", (c) => table(c).resize("A2:B5")],
    [
      "a row that is not there",
      "InvalidArgument",
      (c) => table(c).rows.getItemAt(9).load("values"),
    ],
    ["rows of a wrong width", "InvalidArgument", (c) => table(c).rows.add(undefined, [[1, 2, 3]])],
    ["deleting rows that are not there", "InvalidArgument", (c) => table(c).rows.deleteRowsAt(5)],
    [
      "a column of a taken name",
      "InvalidArgument",
      (c) => (table(c).columns.getItem("Tila").name = "numero"),
    ],
    ["totals that are off", "ItemNotFound", (c) => table(c).getTotalRowRange()],
    [
      "tearing it by shifting cells",
      "InsertDeleteConflict",
      (c) => sheet(c).getRange("A2").insert("Down"),
    ],
    ["deleting its headings", "InsertDeleteConflict", (c) => sheet(c).getRange("1:1").delete("Up")],
  ])("%s: %s", async (_, code, act) => {
    expect(await client.refusal(act)).toBe(code);
  });

  test("names of tables and of ranges are one space", async () => {
    await client.run((c) => {
      sheet(c).tables.add("E1:E2", true);
      c.workbook.names.add("Alue", sheet(c).getRange("G1"));
    });
    expect(await client.refusal((c) => (table(c).name = "table1"))).toBe("ItemAlreadyExists");
    expect(await client.refusal((c) => (table(c).name = "alue"))).toBe("ItemAlreadyExists");
  });
});

describe("a table", () => {
  test("has ranges for its parts", async () => {
    expect(await addressOf((t) => t.getRange())).toBe("Sheet1!A1:B3");
    expect(await addressOf((t) => t.getHeaderRowRange())).toBe("Sheet1!A1:B1");
    expect(await addressOf((t) => t.getDataBodyRange())).toBe("Sheet1!A2:B3");
    expect(await addressOf((t) => t.columns.getItem("Tila").getDataBodyRange())).toBe(
      "Sheet1!B2:B3"
    );
  });

  test("is listed with its properties and found by id, or as a null object", async () => {
    await client.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/style,items/id,count");
      const none = sheet(context).tables.getItemOrNullObject("Muut");
      await context.sync();
      expect(tables.count).toBe(1);
      expect(tables.items.map(({ name, style }) => [name, style])).toEqual([
        ["Asiakkaat", "TableStyleMedium2"],
      ]);
      expect(none.isNullObject).toBe(true);
      const again = tables.getItem(tables.items[0]?.id ?? "").load("name");
      await context.sync();
      expect(again.name).toBe("Asiakkaat");
    });
  });

  test("without headers gets a row of them above", async () => {
    await client.run(
      (c) =>
        void (sheet(c).getRange("D1:E2").values = [
          ["x", 1],
          ["y", 2],
        ])
    );
    await client.run((c) => void sheet(c).tables.add("D1:E2", false));
    const model = client.host.model.worksheets[0];
    expect(model?.tables[1]?.columns.map(({ name }) => name)).toEqual(["Column1", "Column2"]);
    expect(model?.valueAt(1, 3)).toBe("x");
  });

  test("makes double and blank headings unique", async () => {
    await client.run((c) => {
      sheet(c).getRange("D1:F1").values = [["a", "A", ""]];
      sheet(c).tables.add("D1:F2", true);
    });
    const columns = client.host.model.worksheets[0]?.tables[1]?.columns;
    expect(columns?.map(({ name }) => name)).toEqual(["a", "A2", "Column1"]);
  });

  test("rows are added at the end and in the middle, and what is below moves", async () => {
    await client.run((c) => {
      sheet(c).getRange("A5").values = [["below"]];
      table(c).rows.add(undefined, [[3, "auki"]]);
      table(c).rows.add(undefined, [
        [4, "auki"],
        [5, "auki"],
      ]);
      table(c).rows.add(0, [[0, "uusi"]]);
    });
    const values = await client.run(async (context) => {
      const body = table(context).columns.getItemAt(0).getDataBodyRange().load("values");
      await context.sync();
      return body.values;
    });
    expect(values).toEqual([[0], [1], [2], [3], [4], [5]]);
    expect(client.host.model.worksheets[0]?.valueAt(7, 0)).toBe("below");
  });

  test("rows are deleted, and one blank row always remains", async () => {
    await client.run((c) => table(c).rows.deleteRowsAt(0, 2));
    expect(area()).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(client.host.model.worksheets[0]?.valueAt(1, 0)).toBeNull();
    await client.run((c) => void table(c).rows.add(undefined, [[7, "auki"]]));
    expect(area()?.bottom).toBe(1);
    expect(client.host.model.worksheets[0]?.valueAt(1, 0)).toBe(7);
  });

  test("grows over rows that are written right below it", async () => {
    await client.run((c) => {
      table(c).getDataBodyRange().getLastRow().getRowsBelow(2).values = [
        [3, "x"],
        [4, "y"],
      ];
    });
    expect(area()?.bottom).toBe(4);
    await client.run((c) => void (sheet(c).getRange("A8").values = [["apart"]]));
    expect(area()?.bottom).toBe(4);
  });

  test("follows its header cells, and they follow it", async () => {
    await client.run(async (context) => {
      sheet(context).getRange("B1").values = [["Status"]];
      const column = table(context).columns.getItem("Status").load("index,values");
      await context.sync();
      expect(column.index).toBe(1);
      expect(column.values).toEqual([["Status"], ["auki"], ["kiinni"]]);
      column.name = "Tila nyt";
      await context.sync();
    });
    expect(client.host.model.worksheets[0]?.valueAt(0, 1)).toBe("Tila nyt");
  });

  test("can be resized, get columns and lose them", async () => {
    await client.run((c) => {
      table(c).resize("A1:C4");
      table(c).columns.add(1, [["Uusi"], [10], [20], [30]]);
    });
    const names = () => client.host.model.worksheets[0]?.tables[0]?.columns.map((c) => c.name);
    expect(names()).toEqual(["Numero", "Uusi", "Tila", "Column1"]);
    expect(area()).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
    await client.run((c) => table(c).columns.getItem("Uusi").delete());
    expect(names()).toEqual(["Numero", "Tila", "Column1"]);
    expect(area()?.right).toBe(2);
  });

  test("follows rows that are inserted above and inside", async () => {
    await client.run((c) => {
      sheet(c).getRange("1:2").insert("Down");
      sheet(c).getRange("5:5").insert("Down");
    });
    expect(area()).toEqual({ top: 2, left: 0, bottom: 5, right: 1 });
  });

  test("shows totals, filter buttons and styles", async () => {
    await client.run((c) => {
      const one = table(c);
      one.showTotals = true;
      one.showFilterButton = false;
      one.showBandedColumns = true;
      one.style = "TableStyleLight1";
    });
    expect(client.host.model.worksheets[0]?.tables[0]).toMatchObject({
      showTotals: true,
      showFilterButton: false,
      showBandedColumns: true,
      style: "TableStyleLight1",
      area: { bottom: 3 },
    });
  });

  test("is sorted below its headings", async () => {
    await client.run((c) => table(c).sort.apply([{ key: 0, ascending: false }]));
    expect(client.host.model.worksheets[0]?.valueAt(1, 0)).toBe(2);
  });

  test("becomes a range, or is deleted with its cells", async () => {
    await client.run((c) => void table(c).convertToRange());
    expect(client.host.model.worksheets[0]?.tables).toEqual([]);
    expect(client.host.model.worksheets[0]?.valueAt(1, 0)).toBe(1);
    await client.run((c) => sheet(c).tables.add("A1:B3", true).delete());
    expect(client.host.model.worksheets[0]?.valueAt(1, 0)).toBeNull();
  });
});
