import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient();
});

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return client.run(async (context) => {
    const range = find(sheet(context)).load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });
}

describe("refusals", () => {
  test.each(["", "A", "A1:B", "XFE1", "Nonsense!!", "A1048577"])(
    "getRange(%j) is an invalid argument",
    async (address) => {
      // An empty address is the client's way of giving none, so it is asked for in another way.
      const text = address === "" ? " " : address;
      expect(await client.refusal((c) => sheet(c).getRange(text))).toBe("InvalidArgument");
    }
  );

  test.each<[string, (s: Excel.Worksheet) => Excel.Range]>([
    ["before the first row", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
    ["beyond the last column", (s) => s.getRange("XFD1").getOffsetRange(0, 1)],
    ["no rows", (s) => s.getRange("A1:B2").getResizedRange(-2, 0)],
    ["no columns", (s) => s.getRangeByIndexes(0, 0, 1, 0)],
    ["a row outside", (s) => s.getRange("A1:B2").getRow(2)],
    ["zero rows below", (s) => s.getRange("A1").getRowsBelow(0)],
    ["rows above the first", (s) => s.getRange("A1").getRowsAbove(1)],
  ])("%s", async (_, find) => {
    expect(await client.refusal((c) => find(sheet(c)))).toBe("InvalidArgument");
  });

  test("ranges that do not meet have no intersection", async () => {
    expect(await client.refusal((c) => sheet(c).getRange("A1").getIntersection("B2"))).toBe(
      "ItemNotFound"
    );
  });

  test("the error names the member and keeps what was done before", async () => {
    const error = await client
      .run(async (context) => {
        sheet(context).getRange("A1").values = [["done"]];
        sheet(context).getRange("nonsense here");
        sheet(context).getRange("A2").values = [["not done"]];
        await context.sync();
      })
      .catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.getRange" },
    });
    const [first] = client.host.model.worksheets;
    expect(first?.valueAt(0, 0)).toBe("done");
    expect(first?.valueAt(1, 0)).toBeNull();
  });
});

describe("finding ranges", () => {
  test.each<[string, (s: Excel.Worksheet) => Excel.Range]>([
    ["B2:C3", (s) => s.getRange("b2:$C$3")],
    ["1:1048576", (s) => s.getRange()],
    ["A:C", (s) => s.getRange("A:C")],
    ["2:4", (s) => s.getRange("2:4")],
    ["C2:D4", (s) => s.getRangeByIndexes(1, 2, 3, 2)],
    ["C2", (s) => s.getCell(1, 2)],
    ["E5", (s) => s.getRange("B2:C3").getCell(3, 3)],
    ["B3:C3", (s) => s.getRange("B2:C3").getLastRow()],
    ["C2:C3", (s) => s.getRange("B2:C3").getLastColumn()],
    ["C3", (s) => s.getRange("B2:C3").getLastCell()],
    ["B2:B3", (s) => s.getRange("B2:C3").getColumn(0)],
    ["C4:D5", (s) => s.getRange("B2:C3").getOffsetRange(2, 1)],
    ["B2:D4", (s) => s.getRange("B2:C3").getResizedRange(1, 1)],
    ["B2", (s) => s.getRange("B2:C3").getResizedRange(-1, -1)],
    ["B2:E2", (s) => s.getRange("B2:C3").getAbsoluteResizedRange(1, 4)],
    ["B4:C4", (s) => s.getRange("B2:C3").getRowsBelow()],
    ["B4:C6", (s) => s.getRange("B2:C3").getRowsBelow(3)],
    ["B3:C3", (s) => s.getRange("B2:C3").getRowsBelow(-1)],
    ["B1:C1", (s) => s.getRange("B2:C3").getRowsAbove()],
    ["B2:C2", (s) => s.getRange("B2:C3").getRowsAbove(-1)],
    ["D2:E3", (s) => s.getRange("B2:C3").getColumnsAfter(2)],
    ["A2:A3", (s) => s.getRange("B2:C3").getColumnsBefore()],
    ["B:C", (s) => s.getRange("B2:C3").getEntireColumn()],
    ["2:3", (s) => s.getRange("B2:C3").getEntireRow()],
    ["C3", (s) => s.getRange("B2:C3").getIntersection("C3:D4")],
    ["A1:C3", (s) => s.getRange("B2:C3").getBoundingRect("A1")],
    ["A1", (s) => s.getUsedRange()],
  ])("%s", async (address, find) => {
    expect(await addressOf(find)).toBe(address);
  });

  test("an address may name another sheet", async () => {
    await client.run(async (context) => {
      context.workbook.worksheets.add("My sheet");
      const range = sheet(context).getRange("'My sheet'!A1").load("address");
      await context.sync();
      expect(range.address).toBe("'My sheet'!A1");
    });
  });

  test("counts and places", async () => {
    await client.run(async (context) => {
      const range = sheet(context).getRange("B2:D3");
      const whole = sheet(context).getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow");
      whole.load("cellCount,values,isEntireColumn");
      await context.sync();
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([
        1, 1, 2, 3,
      ]);
      expect([range.cellCount, range.isEntireRow]).toEqual([6, false]);
      expect([whole.cellCount, whole.isEntireColumn]).toEqual([-1, true]);
      expect(whole.values).toBeNull();
    });
  });

  test.each<[string, (cells: Excel.Range) => unknown]>([
    ["clearing", (cells) => cells.clear()],
    ["clearing contents", (cells) => cells.clear("Contents")],
    ["writing an empty text", (cells) => (cells.values = [[""]])],
  ])("the used range shrinks after %s", async (_, act) => {
    await client.run(async (context) => {
      sheet(context).getRange("B2").values = [[1]];
      sheet(context).getRange("D9").values = [[1]];
      await context.sync();
      act(sheet(context).getRange("D9"));
      const used = sheet(context).getUsedRange().load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!B2");
    });
  });

  test("the used range shrinks when formats are taken away, but not inside a formatted column", async () => {
    await client.run(async (context) => {
      sheet(context).getRange("B2").values = [[1]];
      sheet(context).getRange("D9").format.fill.color = "yellow";
      sheet(context).getRange("D9").format.fill.clear();
      const used = sheet(context).getUsedRange().load("address");
      sheet(context).getRange("F:F").format.font.bold = true;
      sheet(context).getRange("F5").format.font.bold = false;
      const plain = sheet(context).getUsedRange().load("address");
      await context.sync();
      expect([used.address, plain.address]).toEqual(["Sheet1!B2", "Sheet1!B2:F5"]);
    });
  });

  test("the used range counts formats too, unless only values are asked for", async () => {
    await client.run(async (context) => {
      const empty = sheet(context).getUsedRangeOrNullObject();
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet(context).getRange("B2").values = [[1]];
      sheet(context).getRange("D9").format.fill.color = "yellow";
      const all = sheet(context).getUsedRange().load("address");
      const values = sheet(context).getUsedRange(true).load("address");
      const column = sheet(context).getRange("D:D").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([all.address, values.address]).toEqual(["Sheet1!B2:D9", "Sheet1!B2"]);
      expect(column.isNullObject).toBe(true);
    });
  });

  test("text is found", async () => {
    await client.run(async (context) => {
      sheet(context).getRange("A1:A3").values = [["Apple"], ["pear"], ["apple pie"]];
      const all = sheet(context).getRange("A:A");
      const first = all.find("APPLE", {}).load("address");
      const exact = all.find("apple pie", { completeMatch: true }).load("address");
      const none = all.findOrNullObject("Pear", { matchCase: true });
      await context.sync();
      expect([first.address, exact.address]).toEqual(["Sheet1!A1", "Sheet1!A3"]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("ranges that are kept", () => {
  test("a tracked range follows rows that are inserted above it", async () => {
    await client.run(async (context) => {
      const range = sheet(context).getRange("A5:B6");
      context.trackedObjects.add(range);
      await context.sync();
      sheet(context).getRange("1:2").insert("Down");
      await context.sync();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7:B8");
      range.untrack();
    });
    await client.host.settled();
    expect(client.host.book.references.size).toBe(0);
  });

  test("a range whose cells were deleted is an invalid reference", async () => {
    const code = await client.refusal(async (context) => {
      const range = sheet(context).getRange("A5");
      context.trackedObjects.add(range);
      await context.sync();
      sheet(context).getRange("5:5").delete("Up");
      range.load("address");
    });
    expect(code).toBe("InvalidReference");
  });
});
