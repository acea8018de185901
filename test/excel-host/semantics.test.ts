// How the client's objects behave over several round trips: what they stand for, what an error tells, what is told.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { joinHost, openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

beforeEach(async () => {
  client = await openClient();
});

/** What a batch ends with. */
async function errorOf(
  batch: (context: Excel.RequestContext) => unknown,
  extended = false
): Promise<OfficeExtension.Error> {
  client.OfficeExtension.config.extendedErrorLogging = extended;
  try {
    await client.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return error as OfficeExtension.Error;
  } finally {
    client.OfficeExtension.config.extendedErrorLogging = false;
  }
  throw new Error("nothing was refused");
}

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
describe("an error", () => {
  test.each<[string, string, (c: Excel.RequestContext) => unknown]>([
    [
      "ItemNotFound",
      "WorksheetCollection.getItem",
      (c) => c.workbook.worksheets.getItem("No").activate(),
    ],
    ["InvalidArgument", "Worksheet.getRange", (c) => sheet(c).getRange("A1:ZZZZ9").load("address")],
    [
      "InvalidArgument",
      "Range.values",
      (c) => void (sheet(c).getRange("A1:B1").values = [["+x=="]]),
    ],
    ["ItemAlreadyExists", "WorksheetCollection.add", (c) => c.workbook.worksheets.add("sheet1")],
    ["InvalidOperation", "Worksheet.delete", (c) => sheet(c).delete()],
  ])("%s names the member %s", async (code, location, batch) => {
    const error = await errorOf(batch);
    expect([error.code, error.debugInfo.errorLocation]).toEqual([code, location]);
  });

  test("points to its statement among those of the batch, when the client was told to keep them", async () => {
    const error = await errorOf((c) => {
      sheet(c).getRange("A1").values = [["first"]];
      sheet(c).getRange("A2").values = [["+broken=="]];
      sheet(c).getRange("A3").values = [["third"]];
    }, true);
    const { statement, surroundingStatements } = error.debugInfo;
    expect(statement).toMatch(/range1\.values = /u);
    const at = surroundingStatements?.findIndex((line) => line.includes("// >>>>>")) ?? -1;
    expect(surroundingStatements?.slice(at, at + 2).join("\n")).toContain("range1.values");
    expect(client.host.model.worksheets[0]?.valueAt(0, 0)).toBe("first");
    expect(client.host.model.worksheets[0]?.valueAt(2, 0)).toBeNull();
  });

  test("leaves what was loaded before it unread, and the client ready for the next batch", async () => {
    await client.run(async (context) => {
      const range = sheet(context).getRange("A1").load("address");
      context.workbook.worksheets.getItem("No").load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1");
    });
  });
});

describe("objects that have gone stale", () => {
  test("a sheet that was deleted meanwhile is not found", async () => {
    const other = await joinHost(client.host);
    await client.run((c) => void c.workbook.worksheets.add("Other"));
    await client.run(async (context) => {
      const stale = context.workbook.worksheets.getItem("Other").load("name");
      await context.sync();
      await other.run((c) => c.workbook.worksheets.getItem("Other").delete());
      stale.load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test("one that was renamed is still the same", async () => {
    await client.run(async (context) => {
      const found = sheet(context).load("id");
      await context.sync();
      await client.host.userOf(client.connection).renameSheet("Sheet1", "Uusi nimi");
      found.load("name");
      await context.sync();
      expect(found.name).toBe("Uusi nimi");
    });
  });

  test("a range whose cells were deleted is no reference any more; one on a sheet that is gone neither", async () => {
    await client.run((c) => void c.workbook.worksheets.add("Other"));
    await client.run(async (context) => {
      const cell = sheet(context).getRange("B2");
      const away = context.workbook.worksheets.getItem("Other").getRange("A1");
      context.trackedObjects.add([cell, away]);
      await context.sync();
      const user = client.host.userOf(client.connection);
      await user.deleteColumns("Sheet1", 1);
      await user.deleteSheet("Other");
      for (const range of [cell, away]) {
        range.load("address");
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
      }
    });
  });

  test("a tracked range follows whatever a person inserts and deletes around it", async () => {
    await client.run(async (context) => {
      const range = sheet(context).getRange("C3:D4");
      context.trackedObjects.add(range);
      await context.sync();
      const user = client.host.userOf(client.connection);
      await user.insertRows("Sheet1", 0, 2);
      await user.insertColumns("Sheet1", 3, 1);
      await user.deleteColumns("Sheet1", 0, 1);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B5:D6");
    });
  });
});

describe("loading", () => {
  test("what was not loaded cannot be read, and what was before the last load stays", async () => {
    await client.run(async (context) => {
      const range = sheet(context).getRange("A1").load("address");
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      range.load("values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A1", [[""]]]);
    });
  });

  test("a part of a collection, with members of members", async () => {
    await client.run(async (context) => {
      for (const name of ["B", "C", "D", "E"]) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({
        select: "name,protection/protected",
        expand: "protection",
        top: 2,
        skip: 2,
      });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["C", "D"]);
      expect(worksheets.items[0]?.protection.protected).toBe(false);
    });
  });

  test("more than there is gives what there is; nothing gives nothing", async () => {
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name", top: 50, skip: 0 });
      await context.sync();
      expect(worksheets.items).toHaveLength(1);
      worksheets.load({ select: "name", top: 5, skip: 9 });
      await context.sync();
      expect(worksheets.items).toEqual([]);
    });
  });
});

describe("events", () => {
  test("of one batch come in the order of happening, each told for itself", async () => {
    const heard: string[] = [];
    await client.run((context) => {
      sheet(context).onChanged.add(({ address, changeType }) => {
        heard.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
    });
    await client.run((c) => {
      sheet(c).getRange("A1").values = [[1]];
      sheet(c).getRange("1:1").insert("Down");
      sheet(c).getRange("B1:C1").values = [[1, 2]];
    });
    await client.host.settled();
    expect(heard).toEqual(["RangeEdited A1", "RowInserted 1:1", "RangeEdited B1:C1"]);
  });

  test("of a batch that failed tell what was done before", async () => {
    const heard: string[] = [];
    await client.run((context) => {
      sheet(context).onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
    });
    await errorOf((c) => {
      sheet(c).getRange("A1").values = [[1]];
      c.workbook.worksheets.getItem("No").activate();
      sheet(c).getRange("A2").values = [[2]];
    });
    await client.host.settled();
    expect(heard).toEqual(["A1"]);
  });

  test("a handler that writes hears its own writing, unless events are off meanwhile", async () => {
    let rounds = 0;
    await client.run((context) => {
      sheet(context).onChanged.add(async ({ address }) => {
        rounds += 1;
        if (address !== "A1") return;
        await client.run(async (inner) => {
          inner.runtime.enableEvents = false;
          sheet(inner).getRange("B1").values = [["silent"]];
          await inner.sync();
          inner.runtime.enableEvents = true;
        });
      });
    });
    await client.run((c) => void (sheet(c).getRange("A1").values = [[1]]));
    for (let turn = 0; turn < 8; turn += 1) await client.host.settled();
    expect(rounds).toBe(1);
    expect(client.host.model.worksheets[0]?.valueAt(0, 1)).toBe("silent");
  });
});
