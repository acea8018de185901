import type { Group } from "../expectation";
import { equal, holds, refused } from "../expectation";

const PAGE = "https://learn.microsoft.com/javascript/api/excel/excel.nameditem";
const COLLECTION = "https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection";
const OVERVIEW = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-get";

export const names: Group = {
  title: "Names",
  expectations: [
    {
      says: "a name of the workbook stands for a range, on whatever sheet it lies",
      page: COLLECTION,
      check: async ({ context, sheet, fresh }) => {
        const name = fresh("Figures");
        const { names } = context.workbook;
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        names.add(name, sheet.getRange("A1:B2"), "two rows");
        const item = names.getItem(name);
        item.load("type, scope, comment, visible");
        const range = item.getRange();
        range.load("values");
        await context.sync();
        equal(
          "item",
          [item.type, item.scope, item.comment, item.visible],
          ["Range", "Workbook", "two rows", true]
        );
        equal("values", range.values, [
          [1, 2],
          [3, 4],
        ]);
        item.delete();
        await context.sync();
      },
    },
    {
      says: "getRange of a worksheet takes a name as well as an address",
      page: OVERVIEW,
      check: async ({ context, sheet, fresh }) => {
        const name = fresh("Corner");
        sheet.names.add(name, sheet.getRange("C3"));
        const range = sheet.getRange(name);
        range.load("address");
        await context.sync();
        holds("it is C3", range.address.endsWith("!C3"));
      },
    },
    {
      says: "a name of a worksheet belongs to it and is told with its scope",
      page: PAGE,
      check: async ({ context, sheet, fresh }) => {
        const item = sheet.names.add(fresh("Own"), sheet.getRange("A1"));
        item.load("scope");
        const there = sheet.names.getCount();
        await context.sync();
        equal("scope", item.scope, "Worksheet");
        equal("count", there.value, 1);
      },
    },
    {
      says: "a name may stand for a constant, told with its type and value",
      page: PAGE,
      check: async ({ context, fresh }) => {
        const item = context.workbook.names.add(fresh("Rate"), "=1.24");
        item.load("type, value, formula");
        await context.sync();
        equal("item", [item.type, item.value, item.formula], ["Double", 1.24, "=1.24"]);
        item.delete();
        await context.sync();
      },
    },
    {
      says: "a name follows the rows that are inserted above its range",
      page: null,
      assumption: 20,
      check: async ({ context, sheet, fresh }) => {
        const item = sheet.names.add(fresh("Moves"), sheet.getRange("A5"));
        sheet.getRange("1:2").insert("Down");
        const range = item.getRange();
        range.load("address");
        await context.sync();
        holds("A5 has become A7", range.address.endsWith("!A7"));
      },
    },
    {
      says: "what is no name is refused with InvalidArgument",
      page: COLLECTION,
      check: async (bench) => {
        await refused(bench, "InvalidArgument", () => {
          bench.context.workbook.names.add("1 2", bench.sheet.getRange("A1"));
        });
      },
    },
  ],
};
