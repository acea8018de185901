import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient();
});

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const range = (context: Excel.RequestContext, address: string) => sheet(context).getRange(address);

async function read<K extends keyof Excel.Range>(address: string, key: K): Promise<Excel.Range[K]> {
  return client.run(async (context) => {
    const cells = range(context, address).load(key as string);
    await context.sync();
    return cells[key];
  });
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
describe("refusals", () => {
  test.each<[string, unknown]>([
    ["too few rows", [["a", "b"]]],
    [
      "too many columns",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    ["ragged rows", [["a", "b"], ["c"]]],
    ["a flat array", ["a", "b", "c", "d"]],
    [
      "an object in a cell",
      [
        ["a", {}],
        ["c", "d"],
      ],
    ],
    [
      "a cell of 32,768 characters",
      [
        ["a", "x".repeat(32_768)],
        ["c", "d"],
      ],
    ],
    [
      "a broken formula",
      [
        ["a", "+x/y=="],
        ["c", "d"],
      ],
    ],
  ])("values: %s, and nothing is written", async (_, values) => {
    expect(await client.refusal((c) => (range(c, "A1:B2").values = values as unknown[][]))).toBe(
      "InvalidArgument"
    );
    expect(client.host.model.worksheets[0]?.cells.size).toBe(0);
  });

  test("values of entire columns cannot be set", async () => {
    expect(await client.refusal((c) => (range(c, "A:A").values = [["x"]]))).toBe("InvalidArgument");
  });

  test("a number format is a text", async () => {
    const formats = [[5]] as unknown as string[][];
    expect(await client.refusal((c) => (range(c, "A1").numberFormat = formats))).toBe(
      "InvalidArgument"
    );
  });

  test("what the host does not build is named", async () => {
    const error = await client
      .run(async (context) => {
        range(context, "A1").load("conditionalFormats");
        await context.sync();
      })
      .catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({ code: "ApiNotAvailable" });
    expect((error as Error).message).toContain("Range.conditionalFormats");
  });
});

describe("values", () => {
  test("null leaves a cell, an empty text clears it", async () => {
    await client.run((c) => void (range(c, "A1:C1").values = [[1, 2, 3]]));
    await client.run((c) => void (range(c, "A1:C1").values = [[null, "", 9]]));
    expect(await read("A1:C1", "values")).toEqual([[1, "", 9]]);
    expect(await read("A1:C1", "valueTypes")).toEqual([["Double", "Empty", "Double"]]);
  });

  test("one value fills the range", async () => {
    await client.run((c) => void (range(c, "A1:B2").values = "x" as unknown as string[][]));
    await client.run((c) => void (range(c, "A1:B2").numberFormat = [["0.00"]]));
    expect(await read("A1:B2", "values")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
    expect(await read("A1:B2", "numberFormat")).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
  });

  test("text stays text when the format is set first, in the same batch", async () => {
    await client.run((c) => {
      range(c, "A1:A3").numberFormat = [["@"], ["@"], ["@"]];
      range(c, "A1:A3").values = [["+abc/=="], ["=1+1"], ["00123"]];
    });
    expect(await read("A1:A3", "values")).toEqual([["+abc/=="], ["=1+1"], ["00123"]]);
    expect(await read("A1:A3", "formulas")).toEqual([["+abc/=="], ["=1+1"], ["00123"]]);
  });

  test("an entire column, an entire sheet can be made text", async () => {
    await client.run((c) => {
      sheet(c).getRange().numberFormat = [["@"]];
      range(c, "2:2").format.font.bold = true;
      range(c, "B2").values = [["007"]];
      range(c, "C:C").numberFormat = [["0"]];
      range(c, "C9").values = [["007"]];
    });
    expect(await read("B2", "values")).toEqual([["007"]]);
    expect(await read("C9", "values")).toEqual([[7]]);
    expect(await read("C2", "numberFormat")).toEqual([["0"]]);
    expect(client.host.model.worksheets[0]?.cells.size).toBeLessThan(5);
  });

  test("dates become serial numbers with a date format", async () => {
    await client.run((c) => void (range(c, "A1").values = [["2024-01-31"]]));
    expect(await read("A1", "values")).toEqual([[45_322]]);
    expect(await read("A1", "text")).toEqual([["2024-01-31"]]);
  });

  test("text is shown in the user's language", async () => {
    await client.run((c) => {
      range(c, "A1:C1").values = [[1234.5, 45_322, true]];
      range(c, "A1:B1").numberFormat = [["0.00", "d.m.yyyy"]];
    });
    expect(await read("A1:C1", "text")).toEqual([["1234,50", "31.1.2024", "TRUE"]]);
  });

  test("formulas are kept as text; their value is unknown to the host", async () => {
    await client.run((c) => void (range(c, "A1:A2").formulas = [["=1+1"], [5]]));
    expect(await read("A1:A2", "formulas")).toEqual([["=1+1"], [5]]);
    expect(await read("A1:A2", "values")).toEqual([[""], [5]]);
  });

  test("thousands of cells in one assignment", async () => {
    const values = Array.from({ length: 2000 }, (_, row) => [row, `text ${row}`]);
    await client.run((c) => void (range(c, "A1:B2000").values = values));
    expect(await read("A1:B2000", "values")).toEqual(values);
  });
});

describe("clearing, copying, inserting and deleting", () => {
  test("contents and formats are cleared apart", async () => {
    await client.run((c) => {
      range(c, "A1:A2").values = [["a"], ["b"]];
      range(c, "A1:A2").format.fill.color = "#FF0000";
      range(c, "A1").clear("Contents");
      range(c, "A2").clear("Formats");
    });
    const cells = client.host.model.worksheets[0]?.cells;
    expect(cells?.get(0, 0)).toMatchObject({ value: null, style: { fill: "#FF0000" } });
    expect(cells?.get(1, 0)).toMatchObject({ value: "b", style: { fill: null } });
  });

  test("rows move down and up with their formats", async () => {
    await client.run((c) => {
      range(c, "A1:A3").values = [["a"], ["b"], ["c"]];
      range(c, "A1").numberFormat = [["@"]];
      range(c, "2:3").insert("Down");
    });
    expect(await read("A1:A5", "values")).toEqual([["a"], [""], [""], ["b"], ["c"]]);
    expect(await read("A2", "numberFormat")).toEqual([["@"]]);
    await client.run((c) => range(c, "1:3").delete("Up"));
    expect(await read("A1:A2", "values")).toEqual([["b"], ["c"]]);
  });

  test("cells move to the right and left", async () => {
    await client.run((c) => {
      range(c, "A1:C1").values = [["a", "b", "c"]];
      range(c, "A2").values = [["stays"]];
      range(c, "B1").insert("Right");
    });
    expect(await read("A1:D2", "values")).toEqual([
      ["a", "", "b", "c"],
      ["stays", "", "", ""],
    ]);
    await client.run((c) => range(c, "A1:B1").delete("Left"));
    expect(await read("A1:B1", "values")).toEqual([["b", "c"]]);
  });

  test("contents are never pushed off the sheet", async () => {
    await client.run((c) => void (range(c, "A1048576").values = [["last"]]));
    expect(await client.refusal((c) => range(c, "1:1").insert("Down"))).toBe(
      "NonBlankCellOffSheet"
    );
  });

  test("copies everything, or values or formats alone", async () => {
    await client.run((c) => {
      range(c, "A1:B1").values = [["a", 1]];
      range(c, "A1:B1").format.font.bold = true;
      range(c, "A3").copyFrom("A1:B1");
      range(c, "A4").copyFrom("A1:B1", "Values");
      range(c, "A5").copyFrom(range(c, "A1:B1"), "All", false, true);
    });
    expect(await read("A3:B6", "values")).toEqual([
      ["a", 1],
      ["a", 1],
      ["a", ""],
      [1, ""],
    ]);
    const bold = await client.run(async (context) => {
      const fonts = ["A3", "A4"].map((at) => range(context, at).format.font.load("bold"));
      await context.sync();
      return fonts.map((font) => font.bold);
    });
    expect(bold).toEqual([true, false]);
  });

  test("rows are sorted, blanks last", async () => {
    await client.run((c) => {
      range(c, "A1:A4").values = [["b"], [2], [""], ["A"]];
      range(c, "A1:A4").sort.apply([{ key: 0, ascending: true }]);
    });
    expect(await read("A1:A4", "values")).toEqual([[2], ["A"], ["b"], [""]]);
  });
});

describe("formats", () => {
  test("are set and read, null where cells differ", async () => {
    await client.run(async (context) => {
      const cells = range(context, "A1:B1");
      cells.format.fill.color = "#ffcc00";
      cells.format.font.color = "blue";
      cells.format.wrapText = true;
      cells.format.horizontalAlignment = "Center";
      cells.format.verticalAlignment = "Top";
      range(context, "A1").format.font.bold = true;
      cells.load("format/fill/color,format/font/bold,format/font/color,format/wrapText");
      cells.format.load("horizontalAlignment,verticalAlignment");
      await context.sync();
      const { format } = cells;
      expect([format.fill.color, format.font.color, format.font.bold]).toEqual([
        "#FFCC00",
        "#0000FF",
        null,
      ]);
      expect([format.wrapText, format.horizontalAlignment, format.verticalAlignment]).toEqual([
        true,
        "Center",
        "Top",
      ]);
      cells.format.fill.clear();
      cells.format.fill.load("color");
      await context.sync();
      expect(cells.format.fill.color).toBe("#FFFFFF");
    });
  });

  test("widths are points and fit the text on demand", async () => {
    await client.run(async (context) => {
      const columns = range(context, "A:B");
      const standard = range(context, "A1").format.load("columnWidth,rowHeight");
      await context.sync();
      expect([standard.columnWidth, standard.rowHeight]).toEqual([48, 15]);
      columns.format.columnWidth = 96;
      range(context, "A1").values = [["x".repeat(40)]];
      range(context, "A:A").format.autofitColumns();
      range(context, "1:1").format.rowHeight = 30;
      const [a, b] = [range(context, "A1"), range(context, "B1")];
      a.format.load("columnWidth,rowHeight");
      b.format.load("columnWidth");
      await context.sync();
      expect(b.format.columnWidth).toBe(96);
      expect(a.format.columnWidth).toBeGreaterThan(200);
      expect(a.format.rowHeight).toBe(30);
    });
  });

  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ["a colour that is none", (format) => (format.fill.color = "sort of red")],
    ["an unknown alignment", (format) => (format.horizontalAlignment = "Middle" as "Center")],
    ["a negative width", (format) => (format.columnWidth = -1)],
  ])("%s is refused", async (_, change) => {
    expect(await client.refusal((c) => change(range(c, "A1").format))).toBe("InvalidArgument");
  });

  test("rows and columns are hidden", async () => {
    await client.run(async (context) => {
      range(context, "2:3").rowHidden = true;
      const both = range(context, "A1:A3").load("rowHidden,hidden");
      await context.sync();
      expect(both.rowHidden).toBeNull();
    });
    expect(client.host.model.worksheets[0]?.rows.at(2)?.hidden).toBe(true);
  });
});
