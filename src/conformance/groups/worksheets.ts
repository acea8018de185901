import type { Group } from "../expectation";
import { equal, holds, refused } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets";
const SHEET = "https://learn.microsoft.com/javascript/api/excel/excel.worksheet";
const NULLS =
  "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model";

export const worksheets: Group = {
  title: "Worksheets",
  expectations: [
    {
      says: "a worksheet is added at the end, is found by name without regard to case, and deleted",
      page: PAGE,
      check: async ({ context, fresh }) => {
        const name = fresh("Added");
        const { worksheets } = context.workbook;
        const added = worksheets.add(name);
        added.load("position");
        const count = worksheets.getCount();
        const found = worksheets.getItem(name.toUpperCase());
        found.load("name");
        await context.sync();
        equal("position", added.position, count.value - 1);
        equal("name", found.name, name);
        added.delete();
        const gone = worksheets.getItemOrNullObject(name);
        await context.sync();
        equal("deleted", gone.isNullObject, true);
      },
    },
    {
      says: "getItem of a name that is not there is refused with ItemNotFound",
      page: NULLS,
      check: async (bench) => {
        await refused(bench, "ItemNotFound", () => {
          bench.context.workbook.worksheets.getItem(bench.fresh("Nowhere")).load("name");
        });
      },
    },
    {
      says: "calling a method of a null object does nothing",
      page: NULLS,
      assumption: 3,
      check: async ({ context, fresh }) => {
        const none = context.workbook.worksheets.getItemOrNullObject(fresh("Nowhere"));
        none.delete();
        await context.sync();
        equal("isNullObject", none.isNullObject, true);
      },
    },
    {
      says: "a name that another worksheet has is refused with ItemAlreadyExists",
      page: null,
      assumption: 22,
      check: async (bench) => {
        bench.sheet.load("name");
        await bench.context.sync();
        const { name } = bench.sheet;
        await refused(bench, "ItemAlreadyExists", () => {
          bench.context.workbook.worksheets.add(name);
        });
      },
    },
    {
      says: "a forbidden name is refused with InvalidArgument",
      page: SHEET,
      assumption: 22,
      check: async (bench) => {
        await refused(bench, "InvalidArgument", () => {
          bench.sheet.name = "a/b";
        });
      },
    },
    {
      says: "a worksheet can be hidden so that only code shows it again, and its cells still work",
      page: PAGE,
      assumption: 28,
      check: async ({ context, sheet }) => {
        sheet.visibility = "VeryHidden";
        const cell = sheet.getRange("A1");
        cell.values = [["x"]];
        cell.load("values");
        sheet.load("visibility");
        await context.sync();
        equal("visibility", sheet.visibility, "VeryHidden");
        equal("values", cell.values, [["x"]]);
        sheet.visibility = "Visible";
        await context.sync();
      },
    },
    {
      says: "a very hidden worksheet is neither activated nor deleted",
      page: null,
      assumption: 23,
      check: async (bench) => {
        bench.sheet.visibility = "VeryHidden";
        await refused(bench, "InvalidOperation", () => {
          bench.sheet.activate();
        });
        await refused(bench, "InvalidOperation", () => {
          bench.sheet.delete();
        });
      },
    },
    {
      says: "names, position and tab colour are set and read back",
      page: PAGE,
      check: async ({ context, sheet, fresh }) => {
        const name = fresh("Named");
        sheet.name = name;
        sheet.tabColor = "#FF0000";
        sheet.position = 0;
        sheet.load("name, tabColor, position");
        await context.sync();
        equal("read", [sheet.name, sheet.tabColor, sheet.position], [name, "#FF0000", 0]);
      },
    },
    {
      says: "rows and columns are frozen, told as a range, and let go",
      page: PAGE,
      needs: "ExcelApi 1.7",
      check: async ({ context, sheet }) => {
        sheet.freezePanes.freezeRows(2);
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        await context.sync();
        holds("two rows are frozen", frozen.address.endsWith("!1:2"));
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject();
        await context.sync();
        equal("let go", none.isNullObject, true);
      },
    },
    {
      says: "a copy of a worksheet has its contents and a name of its own",
      page: SHEET,
      needs: "ExcelApi 1.10",
      check: async ({ context, sheet }) => {
        sheet.getRange("A1").values = [["x"]];
        const copy = sheet.copy("End");
        copy.load("name");
        const cell = copy.getRange("A1");
        cell.load("values");
        sheet.load("name");
        await context.sync();
        equal("values", cell.values, [["x"]]);
        equal("name", copy.name, `${sheet.name} (2)`);
        copy.delete();
        await context.sync();
      },
    },
  ],
};
