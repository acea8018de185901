import type { Group } from "../expectation";
import { equal, refused } from "../expectation";

const PAGE =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values";
const BLANK =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values";

export const values: Group = {
  title: "Range: values, formulas, text",
  expectations: [
    {
      says: "values, set for a single cell, are read back with their type",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const cell = sheet.getRange("C3");
        cell.values = [[5]];
        cell.load("values, valueTypes, text");
        await context.sync();
        equal("values", cell.values, [[5]]);
        equal("valueTypes", cell.valueTypes, [["Double"]]);
        equal("text", cell.text, [["5"]]);
      },
    },
    {
      says: "values of a range are an array of rows in its shape",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("B5:D6");
        range.values = [
          ["Bread", 10, 1.8],
          ["Milk", 4, true],
        ];
        range.load("values, valueTypes");
        await context.sync();
        equal("values", range.values, [
          ["Bread", 10, 1.8],
          ["Milk", 4, true],
        ]);
        equal("valueTypes", range.valueTypes, [
          ["String", "Double", "Double"],
          ["String", "Double", "Boolean"],
        ]);
      },
    },
    {
      says: "one value that is no array is written to every cell of the range",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B2");
        // The type says array; the page shows the scalar.
        Object.assign(range, { values: "x" });
        range.load("values");
        await context.sync();
        equal("values", range.values, [
          ["x", "x"],
          ["x", "x"],
        ]);
      },
    },
    {
      says: "values of another shape than the range are refused",
      page: PAGE,
      check: async (bench) => {
        await refused(bench, "InvalidArgument", () => {
          bench.sheet.getRange("A1:B2").values = [[1, 2, 3]];
        });
      },
    },
    {
      says: "formulas are read back as they were written, beside plain values",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:C1");
        range.formulas = [[2, 3, "=A1 * B1"]];
        range.load("formulas");
        await context.sync();
        equal("formulas", range.formulas, [[2, 3, "=A1 * B1"]]);
      },
    },
    {
      says: "null leaves a cell as it is, and an empty text clears it",
      page: BLANK,
      assumption: 14,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:C1");
        range.values = [["a", "b", "c"]];
        range.values = [[null, "", "d"]];
        range.load("values, valueTypes");
        await context.sync();
        equal("values", range.values, [["a", "", "d"]]);
        equal("valueTypes", range.valueTypes, [["String", "Empty", "String"]]);
      },
    },
    {
      says: "a property whose cells differ is null when it is one value for the range",
      page: BLANK,
      check: async ({ context, sheet }) => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
        const range = sheet.getRange("A1:B1");
        range.load("format/fill/color");
        await context.sync();
        // A differing property arrives as null or as an empty text.
        equal("fill.color", range.format.fill.color || null, null);
      },
    },
    {
      says: "in a cell of format @ a text that looks like a formula or a number stays text",
      page: null,
      assumption: 13,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:C1");
        range.numberFormat = [["@", "@", "@"]];
        range.values = [["=1+1", "0012", "2024-01-02"]];
        range.load("values, valueTypes");
        await context.sync();
        equal("values", range.values, [["=1+1", "0012", "2024-01-02"]]);
        equal("valueTypes", range.valueTypes, [["String", "String", "String"]]);
      },
    },
  ],
};
