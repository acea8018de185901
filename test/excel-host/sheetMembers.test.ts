import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

beforeEach(async () => {
  client = await openClient();
});

/** The client again after its workbook was saved and opened. */
const reopened = async (): Promise<HostClient> => openClient({ file: await client.host.save() });

describe("page layout", () => {
  test.each<[string, (layout: Excel.PageLayout, sheet: Excel.Worksheet) => unknown]>([
    ["an orientation of no page", (l) => (l.orientation = "Diagonal" as "Portrait")],
    ["a scale of 401 percent", (l) => (l.zoom = { scale: 401 })],
    ["a scale and pages to fit", (l) => (l.zoom = { scale: 50, horizontalFitToPages: 1 })],
    ["a margin below nothing", (l) => (l.leftMargin = -1)],
    ["a margin of no side", (l) => l.setPrintMargins("Inches", { middle: 1 } as object)],
    ["titles that are no rows", (l) => l.setPrintTitleRows("A1:B2")],
    ["titles that are no columns", (l) => l.setPrintTitleColumns("1:2")],
  ])("%s is refused", async (_, act) => {
    expect(await client.refusal((c) => act(sheet(c).pageLayout, sheet(c)))).toBe("InvalidArgument");
  });

  test("is kept, in the file too", async () => {
    await client.run((c) => {
      const { pageLayout } = sheet(c);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns("A:A");
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&A";
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.firstPage.rightFooter = "Sivu &P";
    });
    const second = await reopened();
    await second.run(async (context) => {
      const { pageLayout } = sheet(context);
      pageLayout.load("orientation,paperSize,centerHorizontally,zoom,topMargin,leftMargin");
      const { headersFooters } = pageLayout;
      headersFooters.load("state");
      headersFooters.oddPages.load("centerHeader");
      headersFooters.firstPage.load("rightFooter,centerHeader");
      const area = pageLayout.getPrintArea().load("address");
      const rows = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
        topMargin: 72,
        leftMargin: 36,
      });
      expect(headersFooters.state).toBe("FirstAndDefault");
      expect(headersFooters.oddPages.centerHeader).toBe("&A");
      expect(headersFooters.firstPage.toJSON()).toMatchObject({
        rightFooter: "Sivu &P",
        centerHeader: "",
      });
      expect([area.address, rows.address, columns.address]).toEqual([
        "Sheet1!A1:D20",
        "Sheet1!1:2",
        "Sheet1!A:A",
      ]);
    });
  });

  test("page breaks are set, listed and removed", async () => {
    await client.run(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } = sheet(context);
      horizontalPageBreaks.add("A10");
      horizontalPageBreaks.add("A5");
      verticalPageBreaks.add("C1");
      const count = horizontalPageBreaks.getCount();
      horizontalPageBreaks.load("items/rowIndex");
      const cell = verticalPageBreaks.getItem(0).getCellAfterBreak().load("address");
      await context.sync();
      expect(count.value).toBe(2);
      expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 9]);
      expect(cell.address).toBe("Sheet1!C1");
      sheet(context).getRange("7:8").insert("Down");
      horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 11]);
      horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(client.host.model.worksheets[0]?.pageBreaks).toEqual({ rows: [], columns: [2] });
    expect(await client.refusal((c) => sheet(c).horizontalPageBreaks.add("B1"))).toBe(
      "InvalidArgument"
    );
  });
});

describe("a sheet", () => {
  test("has properties of its own, in any case and in the file", async () => {
    await client.run((c) => {
      sheet(c).customProperties.add("Versio", "1");
      sheet(c).customProperties.add("VERSIO", "2 ä");
    });
    const second = await reopened();
    await second.run(async (context) => {
      const { customProperties } = sheet(context);
      customProperties.load("items/key,items/value");
      const none = customProperties.getItemOrNullObject("muu");
      await context.sync();
      expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
        ["VERSIO", "2 ä"],
      ]);
      expect(none.isNullObject).toBe(true);
      customProperties.getItem("versio").delete();
      await context.sync();
    });
    expect(second.host.model.worksheets[0]?.customProperties).toEqual([]);
  });
});

describe("sheets of another workbook", () => {
  /** A workbook of two sheets in Base64. */
  async function other(): Promise<string> {
    const source = await openClient();
    await source.run((c) => {
      const first = sheet(c);
      first.getRange("A1:B2").values = [
        ["Nimi", "Ikä"],
        ["a", 1],
      ];
      first.getRange("A1").format.font.bold = true;
      first.tables.add("A1:B2", true).name = "Taulu";
      c.workbook.names.add("Alku", first.getRange("A1"));
      c.workbook.worksheets.add("Muu").getRange("C3").values = [[3]];
    });
    return Buffer.from(await source.host.save()).toString("base64");
  }

  test.each<[string, string, Excel.InsertWorksheetOptions, string]>([
    ["no Base64", "***", {}, "InvalidArgument"],
    ["no workbook", Buffer.from("PK nonsense").toString("base64"), {}, "InvalidArgument"],
    ["a place beside a sheet that is not there", "", { relativeTo: "Muu" }, "InvalidArgument"],
  ])("%s", async (_, file, options, code) => {
    const given = file === "" ? await other() : file;
    expect(await client.refusal((c) => c.workbook.insertWorksheetsFromBase64(given, options))).toBe(
      code
    );
    expect(client.host.model.worksheets).toHaveLength(1);
  });

  test("are inserted with their tables, formats and names, under free names", async () => {
    const file = await other();
    await client.run(async (context) => {
      context.workbook.names.add("Muu", "=1");
      sheet(context).tables.add("A1:A2", true).name = "Taulu";
      const ids = context.workbook.insertWorksheetsFromBase64(file, {
        positionType: "Before",
        relativeTo: "Sheet1",
      });
      await context.sync();
      const inserted = context.workbook.worksheets.getItem(ids.value[0] ?? "").load("name");
      const table = inserted.tables.getItemAt(0).load("name");
      const range = context.workbook.names.getItem("Alku").getRange().load("address,values");
      range.format.font.load("bold");
      await context.sync();
      expect([inserted.name, table.name]).toEqual(["Sheet1 (2)", "Taulu1"]);
      expect([range.address, range.values]).toEqual(["'Sheet1 (2)'!A1", [["Nimi"]]]);
      expect(range.format.font.bold).toBe(true);
    });
    expect(client.host.model.worksheets.map(({ name }) => name)).toEqual([
      "Sheet1 (2)",
      "Muu",
      "Sheet1",
    ]);
  });

  test("can be chosen by name", async () => {
    const file = await other();
    await client.run((c) => {
      c.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["muu"] });
    });
    expect(client.host.model.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Muu"]);
    const unknown = { sheetNamesToInsert: ["Kolmas"] };
    expect(await client.refusal((c) => c.workbook.insertWorksheetsFromBase64(file, unknown))).toBe(
      "ItemNotFound"
    );
  });
});

describe("charts", () => {
  test("have series, axes, legend and labels, and come back from the file", async () => {
    await client.run(async (context) => {
      sheet(context).getRange("A1:C3").values = [
        ["", "Tytöt", "Pojat"],
        ["Tammi", 1, 2],
        ["Helmi", 3, 4],
      ];
      const chart = sheet(context).charts.add("ColumnClustered", sheet(context).getRange("A1:C3"));
      chart.series.load("items/name,count");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Tytöt", "Pojat"]);
      chart.name = "Kävijät";
      chart.title.text = "Kävijät";
      chart.legend.position = "Right";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = "Henkilöä";
      chart.axes.categoryAxis.majorGridlines.visible = true;
      chart.dataLabels.showValue = true;
      const first = chart.series.getItemAt(0);
      first.name = "Naiset";
      first.format.fill.setSolidColor("#0B8198");
      await context.sync();
    });
    const second = await reopened();
    await second.run(async (context) => {
      const chart = sheet(context).charts.getItem("Kävijät");
      chart.load("chartType");
      chart.legend.load("position,visible");
      chart.axes.valueAxis.load("minimum,maximum");
      chart.axes.valueAxis.title.load("text");
      chart.dataLabels.load("showValue");
      const first = chart.series.getItemAt(0).load("name");
      await context.sync();
      expect(chart.chartType).toBe("ColumnClustered");
      expect([chart.legend.position, chart.legend.visible]).toEqual(["Right", true]);
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual([0, ""]);
      expect(chart.axes.valueAxis.title.text).toBe("Henkilöä");
      expect([chart.dataLabels.showValue, first.name]).toEqual([true, "Naiset"]);
    });
    expect(second.host.model.worksheets[0]?.charts[0]?.looks[0]?.color).toBe("#0B8198");
  });

  test("have formats of texts, backgrounds and single points, in the file too", async () => {
    await client.run((c) => {
      sheet(c).getRange("A1:B4").values = [
        ["", "Käynnit"],
        ["Tammi", 1],
        ["Helmi", 3],
        ["Maalis", 5],
      ];
      const chart = sheet(c).charts.add(
        "ColumnClustered",
        sheet(c).getRange("A1:B4"),
        "columns" as "Columns"
      );
      chart.legend.position = "right" as "Right";
      chart.axes.valueAxis.displayUnit = "Hundreds";
      chart.title.text = "Käynnit";
      chart.title.format.font.bold = true;
      chart.format.fill.setSolidColor("#EEEEEE");
      chart.legend.format.fill.setSolidColor("white");
      chart.legend.format.font.name = "Verdana";
      chart.dataLabels.showValue = true;
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = "black";
      const { points } = chart.series.getItemAt(0);
      points.getItemAt(0).format.fill.setSolidColor("pink");
      points.getItemAt(2).format.fill.setSolidColor("indigo");
      points.getItemAt(0).format.fill.clear();
    });
    const second = await reopened();
    expect(second.host.model.worksheets[0]?.charts[0]).toMatchObject({
      fonts: { title: { bold: true }, legend: { name: "Verdana" }, labels: { color: "#000000" } },
      fills: { area: "#EEEEEE", legend: "#FFFFFF" },
      looks: [{ points: [null, null, "#4B0082"] }],
    });
    await second.run(async (context) => {
      const chart = sheet(context).charts.getItemAt(0);
      const [labels, legend] = [chart.dataLabels.format.font, chart.legend.format.font];
      [labels, legend].forEach((font) => font.load("size,name,color,bold,italic"));
      chart.legend.load("position");
      chart.axes.valueAxis.load("displayUnit");
      const { points } = chart.series.getItemAt(0);
      points.load("count");
      const last = points.getItemAt(2).load("value");
      await context.sync();
      expect([labels.size, chart.axes.valueAxis.displayUnit]).toEqual([15, "Hundreds"]);
      expect([legend.name, legend.bold, legend.italic]).toEqual(["Verdana", false, false]);
      expect([chart.legend.position, points.count, last.value]).toEqual(["Right", 3, 5]);
    });
  });

  test("refuse points, sizes and backgrounds that are none", async () => {
    await client.run((c) => void sheet(c).charts.add("Line", sheet(c).getRange("A1:B3")));
    const chart = (c: Excel.RequestContext) => sheet(c).charts.getItemAt(0);
    const refused: ((c: Excel.RequestContext) => unknown)[] = [
      (c) => chart(c).series.getItemAt(0).points.getItemAt(9).load("value"),
      (c) => (chart(c).legend.format.font.size = 0),
      (c) => {
        chart(c).format.fill.setSolidColor("no colour");
      },
    ];
    for (const act of refused) expect(await client.refusal(act)).toBe("InvalidArgument");
  });

  test("follow their data, and refuse series and colours that are none", async () => {
    await client.run((c) => {
      sheet(c).charts.add("Line", sheet(c).getRange("A1:B3"));
      sheet(c).getRange("1:2").insert("Down");
    });
    expect(client.host.model.worksheets[0]?.charts[0]?.source.area).toMatchObject({ top: 2 });
    const chart = (c: Excel.RequestContext) => sheet(c).charts.getItemAt(0);
    expect(await client.refusal((c) => chart(c).series.getItemAt(9).load("name"))).toBe(
      "InvalidArgument"
    );
    expect(
      await client.refusal((c) => chart(c).series.getItemAt(0).format.fill.setSolidColor("xyz"))
    ).toBe("InvalidArgument");
  });
});

test("calculation modes are kept in the file", async () => {
  await client.run((c) => {
    c.workbook.application.calculationMode = "Manual";
    c.workbook.application.iterativeCalculation.maxIteration = 12;
  });
  const second = await reopened();
  await second.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    application.iterativeCalculation.load("maxIteration,enabled");
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
    expect(application.iterativeCalculation.toJSON()).toMatchObject({
      maxIteration: 12,
      enabled: false,
    });
  });
});
