import type { Group } from "../expectation";
import { equal, refused } from "../expectation";

const GET = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-get";
const RANGE = "https://learn.microsoft.com/javascript/api/excel/excel.range";
const EDGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded";

/** The address without its sheet. */
const local = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

export const addressing: Group = {
  title: "Range: addresses, neighbours, used range",
  expectations: [
    {
      says: "a range knows its address with the sheet, its place and its size",
      page: GET,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("B2:D5");
        range.load("address, rowIndex, columnIndex, rowCount, columnCount, cellCount");
        sheet.load("name");
        await context.sync();
        equal("address", range.address, `${sheet.name}!B2:D5`);
        const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
        equal("place", [rowIndex, columnIndex], [1, 1]);
        equal("size", [rowCount, columnCount, cellCount], [4, 3, 12]);
      },
    },
    {
      says: "offset, resized, cell, row, column, last cell and entire row start from the range",
      page: RANGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("B2:D5");
        const ranges = [
          range.getOffsetRange(1, 2),
          range.getResizedRange(2, -1),
          range.getAbsoluteResizedRange(1, 1),
          range.getCell(1, 1),
          range.getRow(0),
          range.getColumn(2),
          range.getLastCell(),
          range.getLastRow(),
          range.getLastColumn(),
          range.getRowsBelow(1),
          range.getColumnsAfter(2),
          range.getEntireRow(),
        ];
        for (const one of ranges) one.load("address");
        await context.sync();
        const addresses = ranges.map(({ address }) => local(address));
        equal(
          "addresses",
          addresses.join(" "),
          "D3:F6 B2:C7 B2 C3 B2:D2 D2:D5 D5 B5:D5 D2:D5 B6:D6 E2:F5 2:5"
        );
      },
    },
    {
      says: "the intersection of ranges that do not meet is a null object, and bounding takes both",
      page: RANGE,
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:B2");
        const met = range.getIntersectionOrNullObject("B2:C3");
        const none = range.getIntersectionOrNullObject("D4");
        const both = range.getBoundingRect("D4");
        met.load("address");
        none.load("address");
        both.load("address");
        await context.sync();
        equal("met", local(met.address), "B2");
        equal("none", none.isNullObject, true);
        equal("both", local(both.address), "A1:D4");
      },
    },
    {
      says: "getIntersection of ranges that do not meet is refused with ItemNotFound",
      page: RANGE,
      check: async (bench) => {
        await refused(bench, "ItemNotFound", () => {
          bench.sheet.getRange("A1").getIntersection("B2").load("address");
        });
      },
    },
    {
      says: "the used range holds every value; an empty sheet has none",
      page: GET,
      check: async ({ context, sheet }) => {
        const before = sheet.getUsedRangeOrNullObject(true);
        await context.sync();
        equal("of an empty sheet", before.isNullObject, true);
        sheet.getRange("B3").values = [["x"]];
        sheet.getRange("D7").values = [[1]];
        const used = sheet.getUsedRange(true);
        used.load("address");
        await context.sync();
        equal("address", local(used.address), "B3:D7");
      },
    },
    {
      says: "with valuesOnly a cell that is only formatted does not count",
      page: RANGE,
      check: async ({ context, sheet }) => {
        sheet.getRange("A1").values = [["x"]];
        sheet.getRange("C9").format.fill.color = "#FFFF00";
        const values = sheet.getUsedRange(true);
        const all = sheet.getUsedRange();
        values.load("address");
        all.load("address");
        await context.sync();
        equal("with values", local(values.address), "A1");
        equal("with formats", local(all.address), "A1:C9");
      },
    },
    {
      says: "cell values of an unbounded range are null, and setting them is refused",
      page: EDGE,
      assumption: 18,
      check: async (bench) => {
        const column = bench.sheet.getRange("C:C");
        column.load("values, address");
        await bench.context.sync();
        equal("values", column.values as unknown, null);
        equal("address", local(column.address), "C:C");
        await refused(bench, "InvalidArgument", () => {
          bench.sheet.getRange("C:C").values = [["x"]];
        });
      },
    },
    {
      says: "what is no address is refused with InvalidArgument",
      page: RANGE,
      check: async (bench) => {
        await refused(bench, "InvalidArgument", () => {
          bench.sheet.getRange("A0:?").load("address");
        });
      },
    },
  ],
};
