import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

// What one client can ask for, and a real Excel would have to repair in the file that came of it.

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Asiakkaat");
const model = () => client.host.model.worksheets[0];

beforeEach(async () => {
  client = await openClient();
  await client.run((context) => {
    sheet(context).getRange("A1:B3").values = [
      ["Numero", "Tila"],
      [1, "auki"],
      [2, "kiinni"],
    ];
    sheet(context).tables.add("A1:B3", true).name = "Asiakkaat";
  });
});

describe("merged cells and tables", () => {
  test.each(["A2:B2", "B3:C5", "A1:Z99"])("no cells of a table are merged: %s", async (address) => {
    expect(await client.refusal((c) => sheet(c).getRange(address).merge())).toBe(
      "InvalidOperation"
    );
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("a table over merged cells takes them apart, others stay", async () => {
    await client.run((c) => {
      sheet(c).getRange("E2:F2").merge();
      sheet(c).getRange("H2:I2").merge();
      sheet(c).tables.add("E1:F4", true);
    });
    expect(model()?.mergedAreas).toEqual([{ top: 1, left: 7, bottom: 1, right: 8 }]);
  });

  test("a table that is resized over merged cells takes them apart", async () => {
    await client.run((c) => {
      sheet(c).getRange("A5:B5").merge();
      table(c).resize("A1:B6");
    });
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("rows that a table grows by take merged cells apart", async () => {
    await client.run((c) => {
      sheet(c).getRange("A4:B4").merge();
      table(c).rows.add(undefined, [[3, "auki"]]);
    });
    expect(model()?.mergedAreas).toEqual([]);
  });

  test("merged cells copied into a table are not merged there", async () => {
    await client.run((c) => {
      sheet(c).getRange("E2:F2").merge();
      sheet(c).getRange("A2").copyFrom("E2:F2");
    });
    expect(model()?.mergedAreas).toEqual([{ top: 1, left: 4, bottom: 1, right: 5 }]);
  });
});

describe("headings and columns of a table are one thing", () => {
  const headings = async () => {
    const cells = await client.run(async (context) => {
      const range = table(context).getHeaderRowRange().load("values,formulas");
      await context.sync();
      return [range.values[0], range.formulas[0]];
    });
    const columns = model()?.tables[0]?.columns.map(({ name }) => name);
    expect(cells).toEqual([columns, columns]);
    return columns;
  };

  test.each<[string, string[], (s: Excel.Worksheet) => unknown]>([
    [
      "a column of the sheet is inserted",
      ["Numero", "Column3", "Tila"],
      (s) => s.getRange("B:B").insert("Right"),
    ],
    [
      "cells are inserted through the table",
      ["Numero", "Column3", "Column4", "Tila"],
      (s) => s.getRange("B1:C3").insert("Right"),
    ],
    [
      "the generated name is taken",
      ["Column3", "Column32", "Tila"],
      (s) => {
        s.getRange("A1").values = [["Column3"]];
        s.getRange("B:B").insert("Right");
      },
    ],
    [
      "a heading is copied onto another",
      ["Numero", "Numero2"],
      (s) => s.getRange("B1").copyFrom("A1"),
    ],
    [
      "a blank cell is copied onto one",
      ["Numero", "Column1"],
      (s) => s.getRange("B1").copyFrom("E9"),
    ],
    [
      "a link is copied onto one",
      ["Numero", "auki"],
      (s) => s.getRange("B1").copyFrom("B2", "Link"),
    ],
    ["a heading is moved away", ["Column1", "Tila"], (s) => s.getRange("A1").moveTo("E1")],
    ["cells are moved onto them", ["1", "auki"], (s) => s.getRange("A2:B2").moveTo("A1")],
    [
      "they are swapped",
      ["Tila", "Numero"],
      (s) => (s.getRange("A1:B1").values = [["Tila", "Numero"]]),
    ],
  ])("when %s", async (_, expected, act) => {
    await client.run((context) => {
      act(sheet(context));
    });
    expect(await headings()).toEqual(expected);
  });
});

describe("names of tables and of ranges follow one rule", () => {
  test.each(["A1", "XFD1", "R1C1", "r5", "R", "c", "C7", "TRUE", "false", "1a", "a b", "", "-"])(
    "%p is none",
    async (name) => {
      expect(await client.refusal((c) => (table(c).name = name))).toBe("InvalidArgument");
      const add = (c: Excel.RequestContext) => c.workbook.names.add(name, sheet(c).getRange("E1"));
      expect(await client.refusal(add)).toBe("InvalidArgument");
    }
  );

  test.each(["XFE1", "Rivi", "Cx", "R1x", "_1", "Täti.2"])("%p is one", async (name) => {
    await client.run((c) => c.workbook.names.add(name, sheet(c).getRange("E1")));
    await client.run((c) => (c.workbook.tables.getItemAt(0).name = `${name}_`));
    expect(client.host.model.names.map((item) => item.name)).toEqual([name]);
    expect(model()?.tables[0]?.name).toBe(`${name}_`);
  });
});

test("a name whose cells were deleted is an error", async () => {
  await client.run((c) => c.workbook.names.add("Alue", sheet(c).getRange("E9")));
  const read = (c: Excel.RequestContext) => c.workbook.names.getItem("Alue").load("type,formula");
  const [before, after] = await client.run(async (context) => {
    const first = read(context);
    await context.sync();
    const seen = first.type;
    sheet(context).getRange("9:9").delete("Up");
    const second = read(context);
    await context.sync();
    return [seen, [second.type, second.formula]];
  });
  expect([before, after]).toEqual(["Range", ["Error", "=#REF!"]]);
});

describe("number formats", () => {
  const set = (formats: string[][]) => (c: Excel.RequestContext) =>
    (sheet(c)
      .getRange("E1")
      .getResizedRange(formats.length - 1, 0).numberFormat = formats);

  test.each(['[foo]0"x', "0;0;0;0;0", '"abc', "[<5", "General0", "hello", "[foo]0", "abc"])(
    "%p is refused, and so are all of its cells",
    async (format) => {
      expect(await client.refusal(set([[format]]))).toBe("InvalidArgument");
      expect(await client.refusal(set([["0.00"], [format]]))).toBe("InvalidArgument");
      expect(model()?.styleAt(0, 4).numberFormat).toBe("General");
    }
  );

  test.each([
    "d.m.yyyy h:mm",
    "[Red][<=9]0;0.0",
    '0 "kpl"',
    ";;;",
    "#,##0.00 €",
    "[$-40B]d. mmmm",
    "@",
  ])("%p is taken", async (format) => {
    await client.run(set([[format], ["General"]]));
    expect(model()?.styleAt(0, 4).numberFormat).toBe(format);
  });
});
