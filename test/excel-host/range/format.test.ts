import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../../support/hostClient";
import { openClient } from "../../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const range = (context: Excel.RequestContext, address: string) => sheet(context).getRange(address);

beforeEach(async () => {
  client = await openClient();
});

describe("borders", () => {
  test.each<[string, string, (b: Excel.RangeBorderCollection) => unknown]>([
    [
      "an index of no line",
      "InvalidArgument",
      (b) => b.getItem("Middle" as "EdgeTop").load("style"),
    ],
    [
      "a style of no line",
      "InvalidArgument",
      (b) => (b.getItem("EdgeTop").style = "Wavy" as "Dot"),
    ],
    ["a colour of no name", "InvalidArgument", (b) => (b.getItem("EdgeTop").color = "reddish")],
    ["an item outside", "InvalidArgument", (b) => b.getItemAt(8).load("style")],
  ])("%s is %s", async (_, code, act) => {
    expect(await client.refusal((c) => act(range(c, "B2:C3").format.borders))).toBe(code);
  });

  /** Style, weight and colour of one line. */
  const line = (address: string, index: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight") =>
    client.run(async (context) => {
      const border = range(context, address).format.borders.getItem(index);
      border.load("style,weight,color");
      await context.sync();
      return [border.style, border.weight, border.color];
    });

  test("are none at first", async () => {
    expect(await line("B2", "EdgeTop")).toEqual(["None", "Thin", "#000000"]);
  });

  test("lie at the edge of a range, and its neighbours share them", async () => {
    await client.run((c) => {
      const bottom = range(c, "B2:C3").format.borders.getItem("EdgeBottom");
      bottom.style = "Dash";
      bottom.weight = "Medium";
      bottom.color = "red";
    });
    const dashed = ["Dash", "Medium", "#FF0000"];
    expect(await line("B2:C3", "EdgeBottom")).toEqual(dashed);
    expect(await line("C3", "EdgeBottom")).toEqual(dashed);
    expect(await line("B4", "EdgeTop")).toEqual(dashed);
    expect((await line("B2", "EdgeBottom"))[0]).toBe("None");
    expect((await line("B4:D4", "EdgeTop"))[0]).toBeNull();
  });

  test("are taken away from both sides", async () => {
    await client.run((c) => {
      range(c, "A1").format.borders.getItem("EdgeBottom").style = "Continuous";
      range(c, "A2").format.borders.getItem("EdgeTop").style = "None";
    });
    expect((await line("A1", "EdgeBottom"))[0]).toBe("None");
  });

  test("are drawn inside a range between its cells", async () => {
    await client.run((c) => {
      range(c, "A1:C3").format.borders.getItem("InsideHorizontal").style = "Double";
      range(c, "A1:C3").format.borders.getItem("InsideVertical").weight = "Thick";
    });
    expect((await line("B1", "EdgeBottom"))[0]).toBe("Double");
    expect((await line("B1", "EdgeLeft"))[1]).toBe("Thick");
    expect((await line("B3", "EdgeBottom"))[0]).toBe("None");
    expect((await line("C2", "EdgeRight"))[0]).toBe("None");
  });

  test("of whole columns cost no cells", async () => {
    await client.run((c) => (range(c, "B:C").format.borders.getItem("EdgeLeft").style = "Dot"));
    expect((await line("B9000", "EdgeLeft"))[0]).toBe("Dot");
    expect((await line("A9000", "EdgeRight"))[0]).toBe("Dot");
    expect(client.host.model.worksheets[0]?.cells.size).toBe(0);
  });

  test("are listed, with their number", async () => {
    await client.run(async (context) => {
      const { borders } = range(context, "A1").format;
      borders.load("count,items/sideIndex");
      await context.sync();
      expect(borders.count).toBe(8);
      expect(borders.items.map(({ sideIndex }) => sideIndex)).toContain("DiagonalUp");
    });
  });
});

describe("other formats", () => {
  test("alignment, orientation, patterns, scripts", async () => {
    await client.run(async (context) => {
      const { format } = range(context, "A1");
      format.textOrientation = 45;
      format.readingOrder = "RightToLeft";
      format.indentLevel = 1;
      format.adjustIndent(2);
      format.font.superscript = true;
      format.fill.color = "#FFFF00";
      format.fill.pattern = "LightUp";
      format.fill.patternColor = "blue";
      format.load("textOrientation,readingOrder,indentLevel");
      format.font.load("superscript,subscript");
      format.fill.load("color,pattern,patternColor");
      await context.sync();
      expect([format.textOrientation, format.readingOrder, format.indentLevel]).toEqual([
        45,
        "RightToLeft",
        3,
      ]);
      expect([format.font.superscript, format.font.subscript]).toEqual([true, false]);
      expect([format.fill.color, format.fill.pattern, format.fill.patternColor]).toEqual([
        "#FFFF00",
        "LightUp",
        "#0000FF",
      ]);
    });
    expect(await client.refusal((c) => (range(c, "A1").format.textOrientation = 91))).toBe(
      "InvalidArgument"
    );
  });

  test("a fill that was cleared has no pattern and looks white", async () => {
    await client.run(async (context) => {
      const { fill } = range(context, "A1").format;
      fill.color = "red";
      fill.clear();
      fill.load("color,pattern");
      await context.sync();
      expect([fill.color, fill.pattern]).toEqual(["#FFFFFF", "None"]);
    });
  });

  test("standard sizes come back, and hidden columns have no width", async () => {
    await client.run(async (context) => {
      const { format } = range(context, "B2");
      format.columnWidth = 100;
      format.rowHeight = 30;
      const own = range(context, "B2").format.load("useStandardWidth,useStandardHeight");
      await context.sync();
      expect([own.useStandardWidth, own.useStandardHeight]).toEqual([false, false]);
      format.useStandardWidth = true;
      format.useStandardHeight = true;
      format.load("columnWidth,rowHeight");
      range(context, "D:D").columnHidden = true;
      const hidden = range(context, "D4").format.load("columnWidth");
      const place = range(context, "C3").load("left,top,width,height");
      await context.sync();
      expect([format.columnWidth, format.rowHeight, hidden.columnWidth]).toEqual([48, 15, 0]);
      expect([place.left, place.top, place.width, place.height]).toEqual([96, 30, 48, 15]);
    });
  });

  test("several areas are formatted as one", async () => {
    await client.run(async (context) => {
      const areas = sheet(context).getRanges("A1:B2, D4");
      areas.format.fill.color = "green";
      areas.format.borders.getItem("EdgeTop").style = "Continuous";
      const one = range(context, "D4").format;
      one.fill.load("color");
      const top = one.borders.getItem("EdgeTop").load("style");
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      areas.format.font.load("bold,color");
      await context.sync();
      expect([one.fill.color, top.style]).toEqual(["#008000", "Continuous"]);
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual([
        "Sheet1!A1:B2,Sheet1!D4",
        2,
        5,
      ]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual([
        "Sheet1!A1:B2",
        "Sheet1!D4",
      ]);
      range(context, "D4").format.font.bold = true;
      areas.format.font.load("bold,color");
      await context.sync();
      expect([areas.format.font.bold, areas.format.font.color]).toEqual([null, "#000000"]);
    });
  });

  test("formats of each cell are read and set at once", async () => {
    await client.run(async (context) => {
      range(context, "A1:B2").setCellProperties([
        [{ format: { fill: { color: "red" }, font: { bold: true } } }, {}],
        [{ format: { borders: { top: { style: "Dot" } } } }, { format: { wrapText: true } }],
      ]);
      range(context, "A1:B1").setColumnProperties([{ columnHidden: true }, {}]);
      const cells = range(context, "A1:B2").getCellProperties({
        address: true,
        format: { fill: { color: true }, borders: { style: true }, wrapText: true },
      });
      const rows = range(context, "A1:B2").getRowProperties({ rowIndex: true, rowHidden: true });
      await context.sync();
      expect(cells.value[0]?.[0]).toMatchObject({
        address: "Sheet1!A1",
        format: {
          fill: { color: "#FF0000" },
          borders: { top: { style: "None" }, bottom: { style: "Dot" } },
          wrapText: false,
        },
      });
      expect(cells.value[1]?.map(({ format }) => format?.borders?.top?.style)).toEqual([
        "Dot",
        "None",
      ]);
      expect(cells.value[1]?.[1]?.format?.wrapText).toBe(true);
      expect(rows.value).toEqual([
        { rowIndex: 0, rowHidden: false },
        { rowIndex: 1, rowHidden: false },
      ]);
    });
    expect(client.host.model.worksheets[0]?.columns.at(0)?.hidden).toBe(true);
    expect(await client.refusal((c) => range(c, "A1:B2").setCellProperties([[{}, {}, {}]]))).toBe(
      "InvalidArgument"
    );
  });
});
