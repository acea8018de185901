import type { Group } from "../expectation";
import { equal, holds, refused } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";
const TABLE = "https://learn.microsoft.com/javascript/api/excel/excel.table";

/** Two columns and three rows of data at A1:B4. */
function expenses(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add("A1:B1", true);
  table.getHeaderRowRange().values = [["Item", "Amount"]];
  table.rows.add(undefined, [
    ["Bread", 3],
    ["Milk", 1],
    ["Tea", 2],
  ]);
  return table;
}

export const tables: Group = {
  title: "Tables",
  expectations: [
    {
      says: "a table grows by the rows that are added, and tells its parts as ranges",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const table = expenses(sheet);
        const whole = table.getRange();
        const body = table.getDataBodyRange();
        const header = table.getHeaderRowRange();
        whole.load("address");
        body.load("values");
        header.load("values");
        await context.sync();
        holds("it lies at A1:B4", whole.address.endsWith("!A1:B4"));
        equal("header", header.values, [["Item", "Amount"]]);
        equal("body", body.values, [
          ["Bread", 3],
          ["Milk", 1],
          ["Tea", 2],
        ]);
      },
    },
    {
      says: "a column is added with its header and values, and found by its name",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const table = expenses(sheet);
        table.columns.add(undefined, [["Day"], ["Mon"], ["Tue"], ["Wed"]]);
        const day = table.columns.getItem("Day").getDataBodyRange();
        day.load("values, address");
        await context.sync();
        equal("values", day.values, [["Mon"], ["Tue"], ["Wed"]]);
        holds("it lies at C2:C4", day.address.endsWith("!C2:C4"));
      },
    },
    {
      says: "rows are sorted by a column of the table",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const table = expenses(sheet);
        table.sort.apply([{ key: 1, ascending: true }]);
        const body = table.getDataBodyRange();
        body.load("values");
        await context.sync();
        equal(
          "items",
          body.values.map(([item]) => String(item)),
          ["Milk", "Tea", "Bread"]
        );
      },
    },
    {
      says: "a name is unique in the workbook",
      page: null,
      assumption: 33,
      check: async (bench) => {
        const name = bench.fresh("Expenses");
        expenses(bench.sheet).name = name;
        await bench.context.sync();
        await refused(bench, "ItemAlreadyExists", () => {
          bench.sheet.tables.add("E1:F2", true).name = name;
        });
      },
    },
    {
      says: "two tables cannot share a cell",
      page: TABLE,
      check: async (bench) => {
        expenses(bench.sheet);
        await bench.context.sync();
        await refused(bench, "InvalidArgument", () => {
          bench.sheet.tables.add("B2:C3", true);
        });
      },
    },
    {
      says: "a row is deleted and the ones below move up",
      page: TABLE,
      check: async ({ context, sheet }) => {
        const table = expenses(sheet);
        table.rows.getItemAt(0).delete();
        const body = table.getDataBodyRange();
        body.load("values");
        await context.sync();
        equal("body", body.values, [
          ["Milk", 1],
          ["Tea", 2],
        ]);
      },
    },
    {
      says: "the totals row comes and goes",
      page: TABLE,
      check: async ({ context, sheet }) => {
        const table = expenses(sheet);
        table.showTotals = true;
        const totals = table.getTotalRowRange();
        totals.load("address");
        await context.sync();
        holds("it lies at A5:B5", totals.address.endsWith("!A5:B5"));
        table.showTotals = false;
        const whole = table.getRange();
        whole.load("address");
        await context.sync();
        holds("it lies at A1:B4", whole.address.endsWith("!A1:B4"));
      },
    },
    {
      says: "convertToRange leaves the values and no table",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = expenses(sheet).convertToRange();
        range.load("values");
        const count = sheet.tables.getCount();
        await context.sync();
        equal("tables", count.value, 0);
        equal("first", range.values[1], ["Bread", 3]);
      },
    },
  ],
};
