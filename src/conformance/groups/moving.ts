import type { Group } from "../expectation";
import { equal, holds } from "../expectation";

const INSERT = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert";
const DELETE =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete";
const COPY =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste";
const FIND =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-string-match";
const DUPLICATES =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates";
const SORT = "https://learn.microsoft.com/javascript/api/excel/excel.rangesort";

export const moving: Group = {
  title: "Range: insert, delete, copy, sort, find",
  expectations: [
    {
      says: "inserting cells moves those below down and tells the new blank range",
      page: INSERT,
      check: async ({ context, sheet }) => {
        sheet.getRange("A1:B2").values = [
          ["a", "b"],
          ["c", "d"],
        ];
        const made = sheet.getRange("A1:A1").insert("Down");
        made.load("address, values");
        const all = sheet.getRange("A1:B3");
        all.load("values");
        await context.sync();
        holds("the new cell is A1", made.address.endsWith("!A1"));
        equal("values", all.values, [
          ["", "b"],
          ["a", "d"],
          ["c", ""],
        ]);
      },
    },
    {
      says: "deleting cells moves the rest up or left",
      page: DELETE,
      check: async ({ context, sheet }) => {
        sheet.getRange("A1:C2").values = [
          [1, 2, 3],
          [4, 5, 6],
        ];
        sheet.getRange("A1").delete("Left");
        sheet.getRange("C1:C1").delete("Up");
        const all = sheet.getRange("A1:C2");
        all.load("values");
        await context.sync();
        equal("values", all.values, [
          [2, 3, 6],
          [4, 5, ""],
        ]);
      },
    },
    {
      says: "copyFrom copies values alone, or transposed",
      page: COPY,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        sheet.getRange("A1:B1").values = [["a", "b"]];
        sheet.getRange("A1").format.font.bold = true;
        const plain = sheet.getRange("D1:E1");
        plain.copyFrom("A1:B1", "Values");
        const turned = sheet.getRange("D3:D4");
        turned.copyFrom("A1:B1", "All", false, true);
        plain.load("values, format/font/bold");
        turned.load("values");
        await context.sync();
        equal("values", plain.values, [["a", "b"]]);
        equal("bold", plain.format.font.bold, false);
        equal("transposed", turned.values, [["a"], ["b"]]);
      },
    },
    {
      says: "copyFrom with skipBlanks leaves what a blank would overwrite",
      page: COPY,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        sheet.getRange("A1:C1").values = [["a", "", "c"]];
        const target = sheet.getRange("A3:C3");
        target.values = [[1, 2, 3]];
        target.copyFrom("A1:C1", "All", true, false);
        target.load("values");
        await context.sync();
        equal("values", target.values, [["a", 2, "c"]]);
      },
    },
    {
      says: "rows are sorted by several keys",
      page: SORT,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B4");
        range.values = [
          ["b", 1],
          ["a", 2],
          ["b", 0],
          ["a", 1],
        ];
        range.sort.apply([
          { key: 0, ascending: true },
          { key: 1, ascending: false },
        ]);
        range.load("values");
        await context.sync();
        equal("values", range.values, [
          ["a", 2],
          ["a", 1],
          ["b", 1],
          ["b", 0],
        ]);
      },
    },
    {
      says: "find tells the first cell, and its null object when there is none",
      page: FIND,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B2");
        range.values = [
          ["Bread", "Milk"],
          ["Tea", "milk chocolate"],
        ];
        const found = range.findOrNullObject("milk", { completeMatch: false, matchCase: false });
        const whole = range.findOrNullObject("Te", { completeMatch: true });
        found.load("address");
        await context.sync();
        holds("the first is B1", found.address.endsWith("!B1"));
        equal("no whole match", whole.isNullObject, true);
      },
    },
    {
      says: "replaceAll tells how many cells it changed",
      page: FIND,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:A3");
        range.values = [["one"], ["two"], ["one"]];
        const count = range.replaceAll("one", "1st", { completeMatch: true });
        range.load("values");
        await context.sync();
        equal("count", count.value, 2);
        equal("values", range.values, [["1st"], ["two"], ["1st"]]);
      },
    },
    {
      says: "removeDuplicates keeps the first of equal rows and tells the counts",
      page: DUPLICATES,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B4");
        range.values = [
          ["n", "v"],
          ["a", 1],
          ["b", 2],
          ["a", 3],
        ];
        const result = range.removeDuplicates([0], true);
        result.load("removed, uniqueRemaining");
        range.load("values");
        await context.sync();
        equal("counts", [result.removed, result.uniqueRemaining], [1, 2]);
        equal("values", range.values, [
          ["n", "v"],
          ["a", 1],
          ["b", 2],
          ["", ""],
        ]);
      },
    },
  ],
};
