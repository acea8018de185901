import type { Group } from "../expectation";
import { equal, refused } from "../expectation";

const PAGE = "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection";
const WORKBOOK = "https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection";

export const protection: Group = {
  title: "Protection",
  expectations: [
    {
      says: "a protected worksheet refuses to have a locked cell written",
      page: PAGE,
      assumption: 24,
      check: async (bench) => {
        bench.sheet.protection.protect();
        bench.sheet.protection.load("protected");
        await bench.context.sync();
        equal("protected", bench.sheet.protection.protected, true);
        await refused(bench, "AccessDenied", () => {
          bench.sheet.getRange("A1").values = [["x"]];
        });
      },
    },
    {
      says: "an unlocked cell of a protected worksheet can be written",
      page: PAGE,
      check: async ({ context, sheet }) => {
        const cell = sheet.getRange("A1");
        cell.format.protection.locked = false;
        sheet.protection.protect();
        cell.values = [["x"]];
        cell.load("values");
        await context.sync();
        equal("values", cell.values, [["x"]]);
      },
    },
    {
      says: "options that were given are read back",
      page: PAGE,
      check: async ({ context, sheet }) => {
        sheet.protection.protect({ allowSort: true, allowAutoFilter: true });
        sheet.protection.load("options");
        await context.sync();
        const { allowSort, allowAutoFilter, allowInsertRows } = sheet.protection.options;
        equal("options", [allowSort, allowAutoFilter, allowInsertRows], [true, true, false]);
      },
    },
    {
      says: "a wrong password does not lift protection, the right one does",
      page: PAGE,
      assumption: 25,
      needs: "ExcelApi 1.7",
      check: async (bench) => {
        const { protection } = bench.sheet;
        protection.protect({}, "secret");
        await bench.context.sync();
        await refused(bench, "AccessDenied", () => {
          protection.unprotect("wrong");
        });
        protection.unprotect("secret");
        protection.load("protected");
        await bench.context.sync();
        equal("protected", protection.protected, false);
      },
    },
    {
      says: "protecting a protected worksheet again is refused",
      page: null,
      assumption: 25,
      check: async (bench) => {
        bench.sheet.protection.protect();
        await bench.context.sync();
        await refused(bench, "AccessDenied", () => {
          bench.sheet.protection.protect();
        });
      },
    },
    {
      says: "with a protected structure no worksheet is added",
      page: WORKBOOK,
      assumption: 27,
      needs: "ExcelApi 1.7",
      check: async (bench) => {
        const { workbook } = bench.context;
        workbook.protection.protect();
        await bench.context.sync();
        try {
          await refused(bench, "AccessDenied", () => {
            workbook.worksheets.add(bench.fresh("Refused"));
          });
        } finally {
          workbook.protection.unprotect();
          await bench.context.sync();
        }
      },
    },
  ],
};
