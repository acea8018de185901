import type { Group } from "../expectation";
import { equal, holds } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks";
const SETTINGS = "https://learn.microsoft.com/javascript/api/excel/excel.settingcollection";
const APPLICATION = "https://learn.microsoft.com/javascript/api/excel/excel.application";
const CHARTS = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts";

/** A chart of two months at A1:B3. */
function visits(sheet: Excel.Worksheet): Excel.Chart {
  sheet.getRange("A1:B3").values = [
    ["Month", "Visits"],
    ["Jan", 3],
    ["Feb", 5],
  ];
  return sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
}

export const wholeBook: Group = {
  title: "Workbook: settings, properties, selection, application, charts",
  expectations: [
    {
      says: "a setting is stored under its key, replaced and deleted",
      page: SETTINGS,
      check: async ({ context, fresh }) => {
        const key = fresh("setting");
        const { settings } = context.workbook;
        settings.add(key, { a: [1, "x"], b: null });
        settings.add(key, "second");
        const stored = settings.getItem(key);
        stored.load("value");
        await context.sync();
        equal("value", stored.value as unknown, "second");
        stored.delete();
        const gone = settings.getItemOrNullObject(key);
        await context.sync();
        equal("deleted", gone.isNullObject, true);
      },
    },
    {
      says: "custom properties keep texts, numbers and booleans with their type",
      page: PAGE,
      check: async ({ context, fresh }) => {
        const { custom } = context.workbook.properties;
        const keys = [fresh("text"), fresh("number"), fresh("yes")];
        const values = ["abc", 12.5, true];
        const stored = keys.map((key, index) => {
          custom.add(key, values[index]);
          const one = custom.getItem(key);
          one.load("value, type");
          return one;
        });
        await context.sync();
        equal(
          "values",
          stored.map(({ value }) => value as unknown),
          values
        );
        for (const one of stored) one.delete();
        await context.sync();
      },
    },
    {
      says: "the selected range is the one that was selected",
      page: PAGE,
      check: async ({ context, sheet }) => {
        sheet.getRange("B2:C3").select();
        const selected = context.workbook.getSelectedRange();
        const active = context.workbook.getActiveCell();
        selected.load("address");
        active.load("address");
        await context.sync();
        holds("B2:C3 is selected", selected.address.endsWith("!B2:C3"));
        holds("B2 is active", active.address.endsWith("!B2"));
      },
    },
    {
      says: "the application tells its way of calculating, and may be asked to calculate",
      page: APPLICATION,
      check: async ({ context }) => {
        const { application } = context.workbook;
        application.calculate("Full");
        application.load("calculationMode");
        await context.sync();
        holds(
          "a known mode",
          ["Automatic", "AutomaticExceptTables", "Manual"].includes(application.calculationMode)
        );
      },
    },
    {
      says: "the workbook knows its name and whether it was changed",
      page: PAGE,
      needs: "ExcelApi 1.9",
      check: async ({ context, sheet }) => {
        const { workbook } = context;
        sheet.getRange("A1").values = [["x"]];
        workbook.load("name, isDirty, readOnly");
        await context.sync();
        holds("a name", workbook.name.length > 0);
        equal("readOnly", workbook.readOnly, false);
      },
    },
    {
      says: "a chart's legend, labels and single points take formats, and positions in small letters",
      page: CHARTS,
      check: async ({ context, sheet }) => {
        const chart = visits(sheet);
        chart.legend.position = "right" as "Right";
        chart.legend.format.fill.setSolidColor("white");
        chart.legend.load("position");
        chart.dataLabels.format.font.size = 15;
        chart.dataLabels.format.font.load("size");
        const { points } = chart.series.getItemAt(0);
        points.getItemAt(0).format.fill.setSolidColor("pink");
        const count = points.getCount();
        await context.sync();
        equal("position", chart.legend.position, "Right");
        equal("size", chart.dataLabels.format.font.size, 15);
        equal("points", count.value, 2);
      },
    },
    {
      says: "a chart of a range is added to its worksheet, named, titled and deleted",
      page: CHARTS,
      check: async ({ context, sheet }) => {
        const chart = visits(sheet);
        chart.title.text = "Visits";
        chart.name = "VisitsChart";
        const found = sheet.charts.getItem("VisitsChart");
        found.load("name");
        found.title.load("text");
        const series = found.series.getCount();
        await context.sync();
        equal("title", found.title.text, "Visits");
        equal("series", series.value, 1);
        found.delete();
        const count = sheet.charts.getCount();
        await context.sync();
        equal("charts", count.value, 0);
      },
    },
  ],
};
