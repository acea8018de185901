import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../../support/hostClient";
import { openClient } from "../../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const range = (context: Excel.RequestContext, address: string) => sheet(context).getRange(address);

beforeEach(async () => {
  client = await openClient();
});

async function read(address: string, what: "values" | "formulas" = "values"): Promise<unknown[][]> {
  return client.run(async (context) => {
    const cells = range(context, address).load(what);
    await context.sync();
    return cells[what] as unknown[][];
  });
}

const write = (address: string, values: unknown[][]) =>
  client.run((c) => void (range(c, address).values = values as string[][]));

describe("hyperlinks", () => {
  test("a link without a target is refused, and any on a protected sheet", async () => {
    const link = (value: Excel.RangeHyperlink) =>
      client.refusal((c) => (range(c, "A1").hyperlink = value));
    expect(await link({ textToDisplay: "x" })).toBe("InvalidArgument");
    await client.run((c) => sheet(c).protection.protect());
    expect(await link({ address: "https://example.org" })).toBe("AccessDenied");
  });

  test("show their text, or their address in a blank cell", async () => {
    await write("A2", [["jo tekstiä"]]);
    await client.run((c) => {
      const address = "https://example.org/a";
      range(c, "A1").hyperlink = { address, textToDisplay: "Ohje", screenTip: "Avaa ohje" };
      range(c, "A2").hyperlink = { address };
      range(c, "A3:A4").hyperlink = { documentReference: "Sheet1!B2" };
    });
    // Of several cells the first one shows the text.
    expect(await read("A1:A4")).toEqual([["Ohje"], ["jo tekstiä"], ["Sheet1!B2"], [""]]);
    await client.run(async (context) => {
      const first = range(context, "A1").load("hyperlink");
      first.format.font.load("underline");
      const none = range(context, "B1").load("hyperlink");
      await context.sync();
      expect(first.hyperlink).toEqual({
        address: "https://example.org/a",
        textToDisplay: "Ohje",
        screenTip: "Avaa ohje",
      });
      expect(first.format.font.underline).toBe("Single");
      expect(none.hyperlink).toBeNull();
    });
  });

  test("go away with everything, or alone", async () => {
    await client.run((c) => {
      range(c, "A1:A2").hyperlink = { address: "https://example.org" };
      range(c, "A1").clear("Hyperlinks");
    });
    expect(await read("A1")).toEqual([["https://example.org"]]);
    const [model] = client.host.model.worksheets;
    expect(model?.hyperlinks.map(({ area }) => area.top)).toEqual([1]);
    await client.run((c) => range(c, "A2").clear());
    expect(model?.hyperlinks).toEqual([]);
  });

  test("follow inserted rows", async () => {
    await client.run((c) => {
      range(c, "A1").hyperlink = { address: "https://example.org" };
      range(c, "1:1").insert("Down");
    });
    expect(client.host.model.worksheets[0]?.hyperlinks[0]?.area.top).toBe(1);
  });
});

describe("copying", () => {
  beforeEach(async () => {
    await write("A1:B3", [
      [1, "=A1*2"],
      [2, "=A$1+A2"],
      ["", "x"],
    ]);
  });

  test("moves relative references along and repeats a block in a multiple of it", async () => {
    await client.run((c) => range(c, "D1:E6").copyFrom("A1:B3"));
    expect(await read("D1:E6", "formulas")).toEqual([
      [1, "=D1*2"],
      [2, "=D$1+D2"],
      ["", "x"],
      [1, "=D4*2"],
      [2, "=D$1+D5"],
      ["", "x"],
    ]);
  });

  test("transposes, skips blanks, links", async () => {
    await write("A10:C10", [["p", "q", "r"]]);
    await client.run((c) => {
      range(c, "A10").copyFrom("A1:A3", "Values", true, true);
      range(c, "A12").copyFrom("A1:A2", "Link");
    });
    expect(await read("A10:C10")).toEqual([[1, 2, "r"]]);
    expect(await read("A12:A13", "formulas")).toEqual([["=Sheet1!A1"], ["=Sheet1!A2"]]);
  });

  test("takes formats and merged cells with it, or only them", async () => {
    await client.run((c) => {
      range(c, "A1").format.fill.color = "red";
      range(c, "A2:B2").merge();
      range(c, "G1").copyFrom("A1:B3", "Formats");
    });
    expect(await read("G1:H1")).toEqual([["", ""]]);
    const [model] = client.host.model.worksheets;
    expect(model?.styleAt(0, 6).fill).toBe("#FF0000");
    expect(model?.mergedAreas).toContainEqual({ top: 1, left: 6, bottom: 1, right: 7 });
  });

  test("moving leaves nothing behind", async () => {
    await client.run((c) => {
      range(c, "A1").format.font.bold = true;
      range(c, "A1:B2").moveTo("A2");
    });
    expect(await read("A1:B3", "formulas")).toEqual([
      ["", ""],
      [1, "=A1*2"],
      [2, "=A$1+A2"],
    ]);
    const [model] = client.host.model.worksheets;
    expect([model?.styleAt(0, 0).bold, model?.styleAt(1, 0).bold]).toEqual([false, true]);
    expect(await client.refusal((c) => range(c, "A2:B3").moveTo("XFD1"))).toBe("InvalidArgument");
  });
});

describe("filling", () => {
  test.each<[string, unknown[][], string, Excel.AutoFillType | `${Excel.AutoFillType}`, unknown[]]>(
    [
      ["one number repeats", [[5]], "A1:A3", "FillDefault", [5, 5, 5]],
      ["one number counts when asked", [[5]], "A1:A3", "FillSeries", [5, 6, 7]],
      ["two numbers go on", [[1], [4]], "A1:A4", "FillDefault", [1, 4, 7, 10]],
      ["two numbers are copied when asked", [[1], [4]], "A1:A4", "FillCopy", [1, 4, 1, 4]],
      [
        "a text that ends in a number",
        [["Ryhmä 09"]],
        "A1:A3",
        "FillDefault",
        ["Ryhmä 09", "Ryhmä 10", "Ryhmä 11"],
      ],
      ["texts repeat", [["a"], ["b"]], "A1:A4", "FillDefault", ["a", "b", "a", "b"]],
      ["formulas move along", [["=B1+$C$1"]], "A1:A2", "FillDefault", ["=B1+$C$1", "=B2+$C$1"]],
    ]
  )("%s", async (_, values, to, type, expected) => {
    const from = `A1:A${values.length}`;
    await write(from, values);
    await client.run((c) => range(c, from).autoFill(to, type));
    expect((await read(to, "formulas")).map(([value]) => value)).toEqual(expected);
  });

  test("upwards and to the left", async () => {
    await write("C5:C6", [[10], [20]]);
    await client.run((c) => range(c, "C5:C6").autoFill("C3:C6"));
    expect(await read("C3:C6")).toEqual([[-10], [0], [10], [20]]);
  });

  test("a target that is no extension, or days of the week", async () => {
    expect(await client.refusal((c) => range(c, "A1").autoFill("B2:C3"))).toBe("InvalidArgument");
    expect(await client.refusal((c) => range(c, "A1").autoFill("A1:A3", "FillWeekdays"))).toBe(
      "ApiNotAvailable"
    );
  });
});

describe("searching", () => {
  beforeEach(async () => {
    await write("A1:C2", [
      ["Apple", "pineapple", 42],
      ["pear", "Apple*", "a.b"],
    ]);
  });

  test("finds all cells of a sheet as areas", async () => {
    await client.run(async (context) => {
      const all = sheet(context).findAll("apple", {}).load("address");
      const whole = sheet(context)
        .findAll("apple", { completeMatch: true, matchCase: false })
        .load("address");
      const wild = sheet(context).findAll("p*r", { completeMatch: true }).load("address");
      const literal = sheet(context).findAll("~*", {}).load("address");
      const none = sheet(context).findAllOrNullObject("a+b", {});
      await context.sync();
      expect(all.address).toBe("Sheet1!A1,Sheet1!B1,Sheet1!B2");
      expect([whole.address, wild.address, literal.address]).toEqual([
        "Sheet1!A1",
        "Sheet1!A2",
        "Sheet1!B2",
      ]);
      expect(none.isNullObject).toBe(true);
    });
    expect(await client.refusal((c) => sheet(c).findAll("x", {}).load("address"))).toBe(
      "ItemNotFound"
    );
  });

  test("replaces, and tells in how many cells", async () => {
    const count = await client.run(async (context) => {
      const replaced = range(context, "A1:C2").replaceAll("apple", "$&", { matchCase: false });
      await context.sync();
      return replaced.value;
    });
    expect(count).toBe(3);
    expect(await read("A1:B2")).toEqual([
      ["$&", "pine$&"],
      ["pear", "$&*"],
    ]);
  });

  test("replaces nothing when one of the cells is locked", async () => {
    await client.run((c) => {
      range(c, "A1").format.protection.locked = false;
      sheet(c).protection.protect();
    });
    expect(await client.refusal((c) => range(c, "A1:B1").replaceAll("apple", "x", {}))).toBe(
      "AccessDenied"
    );
    expect(await read("A1")).toEqual([["Apple"]]);
  });
});

describe("duplicates", () => {
  test("go, the first of each stays", async () => {
    await write("A1:B6", [
      ["Nimi", "Arvo"],
      ["a", 1],
      ["A", 2],
      ["b", 1],
      ["a", 1],
      ["b", "1"],
    ]);
    const result = await client.run(async (context) => {
      const removed = range(context, "A1:B6").removeDuplicates([0, 1], true);
      removed.load("removed,uniqueRemaining");
      await context.sync();
      return [removed.removed, removed.uniqueRemaining];
    });
    expect(result).toEqual([2, 3]);
    expect(await read("A1:B5")).toEqual([
      ["Nimi", "Arvo"],
      ["a", 1],
      ["A", 2],
      ["b", 1],
      ["", ""],
    ]);
    expect(await client.refusal((c) => range(c, "A1:B6").removeDuplicates([2], true))).toBe(
      "InvalidArgument"
    );
  });
});

describe("merging", () => {
  test("keeps the first contents, and clearing formats takes it apart", async () => {
    await write("A1:B2", [
      ["", "b"],
      ["c", "d"],
    ]);
    await client.run(async (context) => {
      range(context, "A1:B2").merge();
      const merged = range(context, "A1:D9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:B2");
    });
    expect(await read("A1:B2")).toEqual([
      ["b", ""],
      ["", ""],
    ]);
    await client.run((c) => range(c, "B2").clear("Formats"));
    expect(client.host.model.worksheets[0]?.mergedAreas).toEqual([]);
  });

  test("across makes one cell of each row", async () => {
    await client.run((c) => range(c, "A1:C2").merge(true));
    expect(client.host.model.worksheets[0]?.mergedAreas).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 1, right: 2 },
    ]);
  });
});

test("formulas can be written and read in R1C1", async () => {
  await client.run(async (context) => {
    const cell = range(context, "C3");
    cell.formulasR1C1 = [['=SUM(R1C[-2]:RC[-1])&"R1C1"']];
    cell.load("formulas,formulasR1C1");
    await context.sync();
    expect(cell.formulas).toEqual([['=SUM(A$1:B3)&"R1C1"']]);
    expect(cell.formulasR1C1).toEqual([['=SUM(R1C[-2]:RC[-1])&"R1C1"']]);
  });
});
