import { beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pastedCells } from "../../src/excel-host/values";
import type { WindowUser } from "../../src/excel-host";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
let user: WindowUser;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

beforeEach(async () => {
  client = await openClient();
  user = client.host.userOf(client.connection);
});

const values = (address: string) =>
  client.run(async (context) => {
    const range = sheet(context).getRange(address).load("values");
    await context.sync();
    return range.values as unknown;
  });

describe("what a person may not do", () => {
  test("paste onto locked cells: nothing of the block arrives", async () => {
    await client.run((c) => {
      sheet(c).getRange("A1").format.protection.locked = false;
      sheet(c).protection.protect();
    });
    await expect(user.paste("Sheet1", "A1", "free\tlocked")).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await values("A1:B1")).toEqual([["", ""]]);
    await user.paste("Sheet1", "A1", "free");
    expect(await values("A1:B1")).toEqual([["free", ""]]);
  });

  test("paste over the edge of the sheet", async () => {
    await expect(user.paste("Sheet1", "XFD1", "a\tb")).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test("insert rows into a protected sheet, or tear a table", async () => {
    await user.type("Sheet1", "A1:B3", "x");
    await client.run((c) => void sheet(c).tables.add("A1:B3", true));
    await expect(user.deleteRows("Sheet1", 0)).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
    await client.run((c) => sheet(c).protection.protect());
    await expect(user.insertRows("Sheet1", 1)).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(user.insertColumns("Sheet1", 1)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("hide, delete or rename sheets of a workbook with a protected structure", async () => {
    await user.addSheet("Other");
    await client.run((c) => c.workbook.protection.protect());
    const denied = { code: "AccessDenied" };
    await expect(user.deleteSheet("Other")).rejects.toMatchObject(denied);
    await expect(user.renameSheet("Other", "x")).rejects.toMatchObject(denied);
    await expect(user.showSheet("Other", "Hidden")).rejects.toMatchObject(denied);
    await expect(user.addSheet("Third")).rejects.toMatchObject(denied);
  });

  test("hide the last visible sheet, or use one that is not there", async () => {
    await expect(user.showSheet("Sheet1", "Hidden")).rejects.toMatchObject({
      code: "InvalidOperation",
    });
    await expect(user.deleteSheet("Nowhere")).rejects.toMatchObject({ code: "ItemNotFound" });
    await expect(user.insertColumns("Sheet1", 16_384)).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("pasting", () => {
  test("fills cells from the corner on and reads them as if they were typed", async () => {
    await user.paste("Sheet1", "B2", "1\ttext\r\nTRUE\t\r\n");
    expect(await values("A1:C3")).toEqual([
      ["", "", ""],
      ["", 1, "text"],
      ["", true, ""],
    ]);
  });

  test("leaves cells alone that a short row does not name", async () => {
    await user.type("Sheet1", "A1:B2", "old");
    await user.paste("Sheet1", "A1", "a\tb\nc");
    expect(await values("A1:B2")).toEqual([
      ["a", "b"],
      ["c", "old"],
    ]);
  });

  test("right below a table makes it grow; over its headings renames columns", async () => {
    await user.paste("Sheet1", "A1", "Name\tAge\nx\t1");
    await client.run((c) => void sheet(c).tables.add("A1:B2", true));
    await user.paste("Sheet1", "A3", "y\t2\nz\t3");
    await user.paste("Sheet1", "A1", "Nimi\tIkä");
    const [table] = client.host.model.worksheets[0]!.tables;
    expect(table?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
    expect(table?.columns.map(({ name }) => name)).toEqual(["Nimi", "Ikä"]);
  });

  test("is one change for those who listen", async () => {
    const heard: (string | undefined)[] = [];
    await client.run((context) => {
      sheet(context).onChanged.add(({ address, source, triggerSource }) => {
        heard.push(`${address} ${source} ${triggerSource}`);
        return Promise.resolve();
      });
    });
    await user.paste("Sheet1", "A1", "a\tb\nc\td");
    await client.host.settled();
    expect(heard).toEqual(["A1:B2 Local Unknown"]);
  });
});

describe("a text on the clipboard", () => {
  test.each([
    ["", [[""]]],
    ["a", [["a"]]],
    ["a\n", [["a"]]],
    ["a\t", [["a", ""]]],
    [
      "a\tb\r\n\tc",
      [
        ["a", "b"],
        ["", "c"],
      ],
    ],
    ["\n\na", [[""], [""], ["a"]]],
    ['"two\nlines"\t"say ""hi"""', [["two\nlines", 'say "hi"']]],
    ['"open\tb', [['"open', "b"]]],
    ['"a"b\tc', [['"a"b', "c"]]],
  ])("%j", (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });

  test("is what was copied", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "ä") });
    const grid = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      })
    );
    fc.assert(
      fc.property(grid, (rows) => {
        const text = rows.map((row) => row.map(copied).join("\t")).join("\r\n");
        expect(pastedCells(`${text}\r\n`)).toEqual(rows);
      })
    );
  });

  /** A cell as grids put it on the clipboard. */
  const copied = (text: string): string =>
    /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
});

describe("sheets by hand", () => {
  test("columns come and go, and sheets are added, renamed and hidden", async () => {
    await user.paste("Sheet1", "A1", "a\tb\tc");
    await user.insertColumns("Sheet1", 1, 2);
    await user.deleteColumns("Sheet1", 4);
    expect(await values("A1:E1")).toEqual([["a", "", "", "b", ""]]);
    await user.addSheet("Other");
    await user.renameSheet("Other", "Toinen");
    await user.showSheet("Toinen", "Hidden");
    expect(client.host.model.worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["Toinen", "Hidden"],
    ]);
    await user.deleteSheet("Toinen");
    expect(client.host.model.worksheets).toHaveLength(1);
  });
});
