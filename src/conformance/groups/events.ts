import type { Bench, Group } from "../expectation";
import { equal, holds } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events";
const COAUTHOR =
  "https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins";
const CHANGED = "https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs";

/** Events come some time after the sync that caused them: so many further syncs are waited for. */
const PATIENCE = 40;

/** A handler that puts what it is told into a list. */
const into =
  <T>(heard: T[]) =>
  (event: T): Promise<void> => {
    heard.push(event);
    return Promise.resolve();
  };

/** Reads something again and again until an event was told, or patience ends. */
async function told({ context, sheet }: Bench, happened: readonly unknown[]): Promise<void> {
  for (let round = 0; round < PATIENCE && happened.length === 0; round += 1) {
    // A batch without anything to do would not leave the client.
    sheet.load("name");
    await context.sync();
  }
}

export const events: Group = {
  title: "Events",
  expectations: [
    {
      says: "a change of one cell is told with its address, kind, source, and values before and after",
      page: CHANGED,
      needs: "ExcelApi 1.9",
      assumption: 35,
      check: async (bench) => {
        const { sheet, context } = bench;
        const heard: Excel.WorksheetChangedEventArgs[] = [];
        sheet.getRange("B2").values = [["old"]];
        await context.sync();
        sheet.onChanged.add((event) => {
          heard.push(event);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2").values = [["new"]];
        await context.sync();
        await told(bench, heard);
        const [event] = heard;
        equal("address", event?.address, "B2");
        equal("kind", [event?.changeType, event?.source], ["RangeEdited", "Local"]);
        equal("details", [event?.details.valueBefore, event?.details.valueAfter], ["old", "new"]);
      },
    },
    {
      says: "a change of several cells is told without details",
      page: CHANGED,
      needs: "ExcelApi 1.9",
      assumption: 35,
      check: async (bench) => {
        const { sheet, context } = bench;
        const heard: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(into(heard));
        await context.sync();
        sheet.getRange("A1:B1").values = [[1, 2]];
        await context.sync();
        await told(bench, heard);
        equal("address", heard[0]?.address, "A1:B1");
        holds("no details", !heard[0]?.details);
      },
    },
    {
      says: "an add-in can tell its own writes from those of others by the trigger",
      page: COAUTHOR,
      needs: "ExcelApi 1.14",
      assumption: 36,
      check: async (bench) => {
        const { sheet, context } = bench;
        const heard: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(into(heard));
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        await told(bench, heard);
        equal("trigger", heard[0]?.triggerSource, "ThisLocalAddin");
      },
    },
    {
      says: "an added worksheet is told to the collection",
      page: PAGE,
      needs: "ExcelApi 1.7",
      check: async (bench) => {
        const { context, fresh } = bench;
        const heard: Excel.WorksheetAddedEventArgs[] = [];
        const registered = context.workbook.worksheets.onAdded.add(into(heard));
        await context.sync();
        const added = context.workbook.worksheets.add(fresh("Told"));
        added.load("id");
        await context.sync();
        await told(bench, heard);
        registered.remove();
        added.delete();
        await context.sync();
        equal("worksheet", heard[0]?.worksheetId, added.id);
      },
    },
    {
      says: "after remove nothing is told any more",
      page: PAGE,
      needs: "ExcelApi 1.7",
      check: async (bench) => {
        const { sheet, context } = bench;
        const first: unknown[] = [];
        const second: unknown[] = [];
        const registered = sheet.onChanged.add(into(first));
        sheet.onChanged.add(into(second));
        await context.sync();
        registered.remove();
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        await told(bench, second);
        equal("told to the removed and to the other", [first.length, second.length], [0, 1]);
      },
    },
    {
      says: "with enableEvents false this add-in hears nothing",
      page: PAGE,
      needs: "ExcelApi 1.8",
      assumption: 37,
      check: async (bench) => {
        const { sheet, context } = bench;
        const heard: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(into(heard));
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange("A1").values = [["silent"]];
        await context.sync();
        context.runtime.enableEvents = true;
        await context.sync();
        sheet.getRange("A2").values = [["heard"]];
        await context.sync();
        await told(bench, heard);
        equal(
          "addresses",
          heard.map(({ address }) => address),
          ["A2"]
        );
      },
    },
    {
      says: "inserted rows are told as such",
      page: CHANGED,
      needs: "ExcelApi 1.7",
      check: async (bench) => {
        const { sheet, context } = bench;
        const heard: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(into(heard));
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        await context.sync();
        await told(bench, heard);
        equal("kind", [heard[0]?.changeType, heard[0]?.address], ["RowInserted", "2:3"]);
      },
    },
  ],
};
