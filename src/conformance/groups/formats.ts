import type { Group } from "../expectation";
import { equal } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-format";
const BORDER = "https://learn.microsoft.com/javascript/api/excel/excel.rangeborder";
const FORMAT = "https://learn.microsoft.com/javascript/api/excel/excel.rangeformat";
const RANGE = "https://learn.microsoft.com/javascript/api/excel/excel.range";

export const formats: Group = {
  title: "Range: formats",
  expectations: [
    {
      says: "fill and font are set and read back",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("B2:E2");
        range.format.fill.color = "#4472C4";
        range.format.font.color = "white";
        range.format.font.name = "Calibri";
        range.format.font.size = 14;
        range.load("format/fill/color, format/font/color, format/font/name, format/font/size");
        await context.sync();
        const { fill, font } = range.format;
        equal(
          "read",
          [fill.color, font.color, font.name, font.size],
          ["#4472C4", "#FFFFFF", "Calibri", 14]
        );
      },
    },
    {
      says: "a number format is given cell by cell, or once for all",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B2");
        Object.assign(range, { numberFormat: "0.00" });
        range.values = [
          [1, 2],
          [3, 4],
        ];
        range.load("numberFormat");
        await context.sync();
        equal("numberFormat", range.numberFormat, [
          ["0.00", "0.00"],
          ["0.00", "0.00"],
        ]);
      },
    },
    {
      says: "alignment, wrapping and indent are kept",
      page: FORMAT,
      check: async ({ context, sheet }) => {
        const { format } = sheet.getRange("A1");
        format.horizontalAlignment = "Left";
        format.verticalAlignment = "Top";
        format.wrapText = true;
        format.indentLevel = 2;
        format.load("horizontalAlignment, verticalAlignment, wrapText, indentLevel");
        await context.sync();
        const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
        equal(
          "read",
          [horizontalAlignment, verticalAlignment, wrapText, indentLevel],
          ["Left", "Top", true, 2]
        );
      },
    },
    {
      says: "an edge has a style, a weight and a colour",
      page: BORDER,
      check: async ({ context, sheet }) => {
        const edge = sheet.getRange("B2:C3").format.borders.getItem("EdgeBottom");
        edge.style = "Continuous";
        edge.weight = "Thick";
        edge.color = "#FF0000";
        const below = sheet.getRange("B3").format.borders.getItem("EdgeBottom");
        below.load("style, weight, color");
        const above = sheet.getRange("B2").format.borders.getItem("EdgeTop");
        above.load("style");
        await context.sync();
        equal("edge", [below.style, below.weight, below.color], ["Continuous", "Thick", "#FF0000"]);
        equal("other", above.style, "None");
      },
    },
    {
      says: "merged cells keep the value of the upper left one",
      page: RANGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B2");
        range.values = [
          ["a", "b"],
          ["c", "d"],
        ];
        range.merge();
        range.load("values");
        await context.sync();
        equal("values", range.values, [
          ["a", ""],
          ["", ""],
        ]);
        range.unmerge();
        await context.sync();
      },
    },
    {
      says: "rows and columns are hidden and shown",
      page: RANGE,
      check: async ({ context, sheet }) => {
        sheet.getRange("B:B").columnHidden = true;
        sheet.getRange("3:3").rowHidden = true;
        const cell = sheet.getRange("B3");
        cell.load("columnHidden, rowHidden, hidden");
        await context.sync();
        equal("hidden", [cell.columnHidden, cell.rowHidden, cell.hidden], [true, true, true]);
      },
    },
    {
      says: "clear takes contents, formats or both",
      page: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete",
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:C1");
        range.values = [[1, 2, 3]];
        range.format.fill.color = "#00FF00";
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("B1").clear("Formats");
        sheet.getRange("C1").clear();
        const fills = ["A1", "B1", "C1"].map((address) => {
          const { fill } = sheet.getRange(address).format;
          fill.load("color");
          return fill;
        });
        range.load("values");
        await context.sync();
        equal("values", range.values, [["", 2, ""]]);
        equal(
          "fills",
          fills.map(({ color }) => color),
          ["#00FF00", "#FFFFFF", "#FFFFFF"]
        );
      },
    },
  ],
};
