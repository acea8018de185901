import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { joinHost, openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
beforeEach(async () => {
  client = await openClient();
});

type Changed = Excel.WorksheetChangedEventArgs;

async function listen(to: HostClient): Promise<Changed[]> {
  const heard: Changed[] = [];
  await to.run((context) => {
    sheet(context).onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
  });
  return heard;
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events */
describe("what is not told", () => {
  test("anything, after the handler was removed", async () => {
    const heard: Changed[] = [];
    const handler = await client.run((context) =>
      sheet(context).onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      })
    );
    await client.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await client.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    await client.host.settled();
    expect(heard).toEqual([]);
  });

  test("details, when more than one cell changed", async () => {
    const heard = await listen(client);
    await client.run((c) => void (sheet(c).getRange("A1:A2").values = [[1], [2]]));
    await client.host.settled();
    expect(heard[0]?.details).toBeUndefined();
  });

  test("a direction, when cells were only written", async () => {
    const heard = await listen(client);
    await client.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    await client.run((c) => {
      sheet(c).getRange("A1").delete("Up");
    });
    await client.host.settled();
    expect(
      heard.map(({ changeDirectionState: { deleteShiftDirection: direction } }) => direction)
    ).toEqual([undefined, "Up"]);
  });

  test("anything, while this add-in's events are off; others hear on", async () => {
    const other = await joinHost(client.host);
    const [mine, theirs] = [await listen(client), await listen(other)];
    await client.run(async (context) => {
      context.runtime.enableEvents = false;
      sheet(context).getRange("A1").values = [[1]];
      await context.sync();
      await client.host.settled();
      context.runtime.enableEvents = true;
      sheet(context).getRange("A2").values = [[2]];
    });
    await client.host.settled();
    expect(mine.map(({ address }) => address)).toEqual(["A2"]);
    expect(theirs.map(({ address }) => address)).toEqual(["A1", "A2"]);
  });

  test("a co-author's selection", async () => {
    const other = await joinHost(client.host);
    const heard: string[] = [];
    await client.run((context) => {
      sheet(context).onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    await client.host.userOf(other.connection).select("Sheet1", "C3");
    await client.host.userOf(client.connection).select("Sheet1", "B2");
    await client.host.settled();
    expect(heard).toEqual(["B2"]);
  });
});

describe("onChanged", () => {
  test("arrives after the sync that caused it", async () => {
    const heard = await listen(client);
    await client.run(async (context) => {
      sheet(context).getRange("A1").values = [["x"]];
      await context.sync();
      expect(heard).toEqual([]);
    });
    await client.host.settled();
    expect(heard).toHaveLength(1);
  });

  test("says what one cell was and is, and who did it", async () => {
    const heard = await listen(client);
    await client.run((c) => void (sheet(c).getRange("B2").values = [["x"]]));
    await client.host.userOf(client.connection).type("Sheet1", "B2", 5);
    await client.host.settled();
    expect(heard).toMatchObject([
      {
        type: "WorksheetChanged",
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        details: {
          valueBefore: "",
          valueAfter: "x",
          valueTypeBefore: "Empty",
          valueTypeAfter: "String",
        },
      },
      { triggerSource: "Unknown", details: { valueBefore: "x", valueAfter: 5 } },
    ]);
  });

  test("leads to the range that changed", async () => {
    const heard = await listen(client);
    await client.run((c) => void (sheet(c).getRange("B2:C2").values = [[1, 2]]));
    await client.host.settled();
    await client.run(async (context) => {
      const range = heard[0]?.getRange(context).load("address,values");
      await context.sync();
      expect([range?.address, range?.values]).toEqual(["Sheet1!B2:C2", [[1, 2]]]);
    });
  });

  test("tells co-authors that it came from elsewhere", async () => {
    const other = await joinHost(client.host);
    const heard = await listen(other);
    await client.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    await client.host.settled();
    expect(heard).toMatchObject([{ address: "A1", source: "Remote", triggerSource: "Unknown" }]);
  });

  test("tells of rows that come and go", async () => {
    const heard = await listen(client);
    await client.host.userOf(client.connection).insertRows("Sheet1", 1, 2);
    await client.run((c) => sheet(c).getRange("2:2").delete("Up"));
    await client.host.settled();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RowInserted", "2:3"],
      ["RowDeleted", "2:2"],
    ]);
  });

  test("of the collection hears every sheet", async () => {
    const heard: string[] = [];
    await client.run((context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.worksheetId);
        return Promise.resolve();
      });
    });
    await client.run((context) => {
      context.workbook.worksheets.add("B").getRange("A1").values = [[1]];
      sheet(context).getRange("A1").values = [[1]];
    });
    await client.host.settled();
    const ids = client.host.model.worksheets.map(({ id }) => id);
    expect(heard).toEqual([ids[1], ids[0]]);
  });
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetformatchangedeventargs */
describe("onFormatChanged", () => {
  test("tells of formats that the add-in, the person and a co-author change, and of no contents", async () => {
    const other = await joinHost(client.host);
    const heard: Excel.WorksheetFormatChangedEventArgs[] = [];
    await client.run((context) => {
      sheet(context).onFormatChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
    });
    await client.run((c) => {
      sheet(c).getRange("A1").values = [["x"]];
      sheet(c).getRange("A1:B2").format.fill.color = "red";
      sheet(c).getRange("C3").numberFormat = [["@"]];
      sheet(c).getRange("C4").format.borders.getItem("EdgeTop").style = "Continuous";
      sheet(c).getRange("D:D").clear("Formats");
    });
    await client.host.userOf(client.connection).format("Sheet1", "E5", { bold: true });
    await other.run((c) => void (sheet(c).getRange("F6").format.font.italic = true));
    await client.host.settled();
    const { id } = client.host.model.worksheets[0] ?? {};
    expect(new Set(heard.map(({ type, worksheetId }) => `${type} ${worksheetId}`))).toEqual(
      new Set([`WorksheetFormatChanged ${id}`])
    );
    // The genuine client passes no `triggerSource` on for formats.
    expect(heard.map(({ address, source }) => [address, source])).toEqual([
      ["A1:B2", "Local"],
      ["C3", "Local"],
      ["C4", "Local"],
      ["D:D", "Local"],
      ["E5", "Local"],
      ["F6", "Remote"],
    ]);
  });

  test("of the collection hears every sheet, and leads to the range", async () => {
    const heard: Excel.WorksheetFormatChangedEventArgs[] = [];
    await client.run((context) => {
      context.workbook.worksheets.onFormatChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
    });
    await client.run((context) => {
      context.workbook.worksheets.add("B").getRange("A1").format.font.bold = true;
    });
    await client.host.settled();
    await client.run(async (context) => {
      const range = heard[0]?.getRange(context).load("address");
      await context.sync();
      expect(range?.address).toBe("B!A1");
    });
  });
});

describe("sheets", () => {
  test("added, activated, deleted, protected, hidden, renamed", async () => {
    const heard: string[] = [];
    const hear = (event: { type: string }) => {
      heard.push(event.type);
      return Promise.resolve();
    };
    await client.run((context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(hear);
      worksheets.onActivated.add(hear);
      worksheets.onDeactivated.add(hear);
      worksheets.onDeleted.add(hear);
      worksheets.onProtectionChanged.add(hear);
    });
    await client.run((context) => {
      const added = context.workbook.worksheets.add("B");
      added.activate();
      added.protection.protect();
      sheet(context).activate();
      added.delete();
    });
    await client.host.settled();
    expect(heard).toEqual([
      "WorksheetAdded",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetProtectionChanged",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetDeleted",
    ]);
  });

  test("a table tells of changes in it", async () => {
    const heard: string[] = [];
    await client.run((context) => {
      const table = sheet(context).tables.add("A1:B3", true);
      table.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    await client.run((c) => {
      sheet(c).getRange("B2").values = [[1]];
      sheet(c).getRange("D9").values = [[1]];
    });
    await client.host.settled();
    expect(heard).toEqual(["B2"]);
  });
});
