import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Kulut");

beforeEach(async () => {
  client = await openClient();
  await client.run((context) => {
    sheet(context).getRange("A1:C6").values = [
      ["Päivä", "Ryhmä", "Summa"],
      ["2024-01-05", "Koulutus", 120],
      ["2024-01-20", "Ruoka", 97],
      ["2024-02-02", "ruoka", 33],
      ["2025-01-05", "Matkat", 350],
      ["", "", 15],
    ];
    sheet(context).tables.add("A1:C6", true).name = "Kulut";
  });
});

/** Numbers of the rows of the table's body that are shown, counted from 1. */
async function shown(): Promise<number[]> {
  return client.run(async (context) => {
    const rows = [2, 3, 4, 5, 6].map((row) => sheet(context).getRange(`A${row}`).load("rowHidden"));
    await context.sync();
    return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [] : [index + 1]));
  });
}

const column = (context: Excel.RequestContext, name: string) =>
  table(context).columns.getItem(name);

describe("refusals", () => {
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    [
      "criteria of no kind",
      "InvalidArgument",
      (c) => column(c, "Summa").filter.apply({ filterOn: "Nonsense" as "Custom" }),
    ],
    [
      "no items at the top",
      "InvalidArgument",
      (c) => column(c, "Summa").filter.applyTopItemsFilter(0),
    ],
    [
      "icons",
      "ApiNotAvailable",
      (c) => column(c, "Summa").filter.applyIconFilter({ set: "ThreeArrows", index: 0 }),
    ],
    [
      "a column outside",
      "InvalidArgument",
      (c) =>
        sheet(c).autoFilter.apply(sheet(c).getRange("E1:F3"), 2, {
          filterOn: "Values",
          values: ["x"],
        }),
    ],
  ])("%s: %s", async (_, code, act) => {
    expect(await client.refusal(act)).toBe(code);
    expect(await shown()).toEqual([1, 2, 3, 4, 5]);
  });

  test("a protected sheet, unless filters are allowed", async () => {
    await client.run((c) => sheet(c).protection.protect());
    const act = (c: Excel.RequestContext) => column(c, "Summa").filter.applyTopItemsFilter(1);
    expect(await client.refusal(act)).toBe("AccessDenied");
    await client.run((c) => {
      sheet(c).protection.unprotect();
      sheet(c).protection.protect({ allowAutoFilter: true });
    });
    expect(await client.refusal(act)).toBe("none");
    expect(await shown()).toEqual([4]);
  });
});

describe("a column's filter hides rows", () => {
  test.each<[string, (filter: Excel.Filter) => void, string, number[]]>([
    ["values, in any case", (f) => f.applyValuesFilter(["Ruoka"]), "Ryhmä", [2, 3]],
    ["blanks", (f) => f.applyValuesFilter([""]), "Ryhmä", [5]],
    [
      "days of a month",
      (f) => f.applyValuesFilter([{ date: "2024-01", specificity: "Month" }]),
      "Päivä",
      [1, 2],
    ],
    ["a comparison", (f) => f.applyCustomFilter(">100"), "Summa", [1, 4]],
    ["two comparisons", (f) => f.applyCustomFilter(">30", "<100", "And"), "Summa", [2, 3]],
    ["one or the other", (f) => f.applyCustomFilter("=15", "=350", "Or"), "Summa", [4, 5]],
    ["a pattern", (f) => f.applyCustomFilter("=k*"), "Ryhmä", [1]],
    ["not a pattern", (f) => f.applyCustomFilter("<>*o*"), "Ryhmä", [4, 5]],
    ["the largest", (f) => f.applyTopItemsFilter(2), "Summa", [1, 4]],
    ["the smallest 40 percent", (f) => f.applyBottomPercentFilter(40), "Summa", [3, 5]],
    ["above the average", (f) => f.applyDynamicFilter("AboveAverage"), "Summa", [4]],
  ])("%s", async (_, apply, name, expected) => {
    await client.run((c) => {
      apply(column(c, name).filter);
    });
    expect(await shown()).toEqual(expected);
    await client.run((c) => {
      column(c, name).filter.clear();
    });
    expect(await shown()).toEqual([1, 2, 3, 4, 5]);
  });

  test("the colour of cells", async () => {
    await client.run((c) => {
      sheet(c).getRange("C3").format.fill.color = "#FF0000";
      column(c, "Summa").filter.applyCellColorFilter("#FF0000");
    });
    expect(await shown()).toEqual([2]);
  });

  test("together with another column's, until the table's filters are cleared", async () => {
    await client.run((c) => {
      column(c, "Ryhmä").filter.applyValuesFilter(["Ruoka", "Matkat"]);
      column(c, "Summa").filter.applyCustomFilter(">50");
    });
    expect(await shown()).toEqual([2, 4]);
    await client.run(async (context) => {
      const criteria = column(context, "Summa").filter.load("criteria");
      table(context).autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      expect(criteria.criteria).toMatchObject({ filterOn: "Custom", criterion1: ">50" });
      expect(table(context).autoFilter).toBeDefined();
    });
    await client.run((c) => table(c).clearFilters());
    expect(await shown()).toEqual([1, 2, 3, 4, 5]);
  });

  test("again after values changed, when it is reapplied", async () => {
    await client.run((c) => {
      column(c, "Summa").filter.applyCustomFilter(">100");
      sheet(c).getRange("C3").values = [[500]];
    });
    expect(await shown()).toEqual([1, 4]);
    await client.run((c) => table(c).reapplyFilters());
    expect(await shown()).toEqual([1, 2, 4]);
  });
});

describe("a sheet's filter", () => {
  beforeEach(() => client.run((c) => void table(c).convertToRange()));

  test("hides rows below its headings, and shows them when it is removed", async () => {
    await client.run((c) => {
      const { autoFilter } = sheet(c);
      autoFilter.apply(sheet(c).getRange("A1:C6"), 1, { filterOn: "Values", values: ["Ruoka"] });
    });
    expect(await shown()).toEqual([2, 3]);
    await client.run(async (context) => {
      const { autoFilter } = sheet(context);
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRange().load("address");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
      expect(autoFilter.criteria[1]).toMatchObject({ filterOn: "Values", values: ["Ruoka"] });
      expect(range.address).toBe("Sheet1!A1:C6");
      autoFilter.remove();
      await context.sync();
    });
    expect(await shown()).toEqual([1, 2, 3, 4, 5]);
  });

  test("keeps other columns' criteria when one is added or cleared", async () => {
    await client.run((c) => {
      const { autoFilter } = sheet(c);
      const range = sheet(c).getRange("A1:C6");
      autoFilter.apply(range, 1, { filterOn: "Values", values: ["Ruoka"] });
      autoFilter.apply(range, 2, { filterOn: "Custom", criterion1: ">50" });
    });
    expect(await shown()).toEqual([2]);
    await client.run((c) => sheet(c).autoFilter.clearColumnCriteria(1));
    expect(await shown()).toEqual([1, 2, 4]);
  });
});
