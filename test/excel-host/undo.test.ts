import { beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { WindowUser } from "../../src/excel-host";
import { createExcelHost } from "../../src/excel-host";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
let user: WindowUser;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (value: unknown) =>
  client.run((c) => void (sheet(c).getRange("A1").values = [[value]]));
const at = (row = 0, column = 0) => client.host.model.worksheets[0]?.valueAt(row, column);
const steps = () => client.host.book.history.steps;
const nothingLeft = { code: "InvalidOperation" };

beforeEach(async () => {
  client = await openClient();
  client.host.book.history.record();
  user = client.host.userOf(client.connection);
});

describe("what cannot be undone", () => {
  test("nothing at all, in a workbook just opened", async () => {
    await expect(user.undo()).rejects.toMatchObject(nothingLeft);
    await expect(user.redo()).rejects.toMatchObject(nothingLeft);
  });

  test.each<[string, (c: Excel.RequestContext) => void]>([
    ["protection", (c) => sheet(c).protection.protect()],
    ["a new sheet", (c) => void c.workbook.worksheets.add("Other")],
    ["another name", (c) => void (sheet(c).name = "Other")],
  ])("%s, nor what was done before it", async (_, act) => {
    await write(1);
    await client.run(act);
    expect(steps().undo).toBe(0);
    await expect(user.undo()).rejects.toMatchObject(nothingLeft);
    expect(at()).toBe(1);
  });

  test("what was undone, after something else was done", async () => {
    await write(1);
    await user.undo();
    await write(2);
    await expect(user.redo()).rejects.toMatchObject(nothingLeft);
  });

  test("selecting and reading are no steps, and neither are settings", async () => {
    await write(1);
    await client.run((c) => {
      sheet(c).getRange("B2").select();
      c.workbook.settings.add("key", "value");
    });
    expect(steps().undo).toBe(1);
    await user.undo();
    expect(at()).toBeNull();
    expect(client.host.model.settings.get("key")).toBe("value");
  });
});

describe("Ctrl+Z", () => {
  test("takes back a whole batch of the add-in, and what the person typed, in turn", async () => {
    await client.run((c) => {
      sheet(c).getRange("A1:B1").values = [[1, 2]];
      sheet(c).getRange("A1").format.fill.color = "#FF0000";
    });
    await user.type("Sheet1", "A1", "typed");
    await user.undo();
    expect([at(), at(0, 1)]).toEqual([1, 2]);
    await user.undo();
    expect([at(), at(0, 1)]).toEqual([null, null]);
    await user.redo();
    await user.redo();
    expect([at(), at(0, 1)]).toEqual(["typed", 2]);
    expect(steps()).toEqual({ undo: 2, redo: 0 });
  });

  test("brings deleted rows back, and ranges that are kept follow", async () => {
    await user.paste("Sheet1", "A1", "a\nb\nc");
    await client.run(async (context) => {
      const last = sheet(context).getRange("A3");
      context.trackedObjects.add(last);
      await context.sync();
      await user.deleteRows("Sheet1", 0, 2);
      last.load("address");
      await context.sync();
      expect([last.address, at()]).toEqual(["Sheet1!A1", "c"]);
      await user.undo();
      last.load("address");
      await context.sync();
      expect([last.address, at(), at(2)]).toEqual(["Sheet1!A3", "a", "c"]);
    });
  });

  test("is told as a change at the window, the other way round", async () => {
    await write(1);
    const heard: unknown[] = [];
    await client.run((context) => {
      sheet(context).onChanged.add(({ address, changeType, source, triggerSource, details }) => {
        const told: unknown = (details as typeof details | undefined)?.valueAfter;
        heard.push([address, changeType, source, triggerSource, told]);
        return Promise.resolve();
      });
    });
    await user.undo();
    await user.insertRows("Sheet1", 0);
    await user.undo();
    await client.host.settled();
    expect(heard).toEqual([
      ["A1", "RangeEdited", "Local", "Unknown", ""],
      ["1:1", "RowInserted", "Local", "Unknown", undefined],
      ["1:1", "RowDeleted", "Local", "Unknown", undefined],
    ]);
  });

  test("can come at any batch, by name", async () => {
    await write(1);
    client.host.faults.plan("person-undoes");
    await client.run((c) => void (sheet(c).getRange("B1").values = [[2]]));
    expect([at(), at(0, 1)]).toEqual([null, 2]);
    expect(client.host.faults.story.join()).toContain("the person presses Ctrl+Z");
  });

  test("a table that grew is as large as before", async () => {
    await user.paste("Sheet1", "A1", "Name\tAge\nx\t1");
    await client.run((c) => void sheet(c).tables.add("A1:B2", true));
    await user.paste("Sheet1", "A3", "y\t2");
    const bottom = () => client.host.model.worksheets[0]?.tables[0]?.area.bottom;
    expect(bottom()).toBe(2);
    await user.undo();
    expect([bottom(), at(2)]).toEqual([1, null]);
    await user.undo();
    expect(bottom()).toBeUndefined();
  });
});

test("whatever a person did, undoing it all leads back, and redoing it all forth again", async () => {
  const act = fc.oneof(
    fc.record({
      act: fc.constant("type" as const),
      address: fc.constantFrom("A1", "B2:C3", "D4"),
      value: fc.constantFrom("x", "1", "=A1", "", "2026-01-01"),
    }),
    fc.record({
      act: fc.constantFrom("insertRows", "deleteRows", "insertColumns", "deleteColumns" as const),
      at: fc.nat(4),
      count: fc.integer({ min: 1, max: 3 }),
    })
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const host = await createExcelHost();
      const person = host.userOf(host.connect());
      const picture = () => JSON.stringify([...host.model.worksheets[0]!.cells.entries()]);
      await person.paste("Sheet1", "A1", "a\tb\tc\n1\t2\t3\nd\te\tf");
      host.book.history.record();
      const before = picture();
      for (const one of acts) {
        if (one.act === "type") await person.type("Sheet1", one.address, one.value);
        else await person[one.act as "insertRows"]("Sheet1", one.at, one.count);
      }
      const after = picture();
      const { undo } = host.book.history.steps;
      for (let step = 0; step < undo; step += 1) await person.undo();
      expect(picture()).toBe(before);
      for (let step = 0; step < undo; step += 1) await person.redo();
      expect(picture()).toBe(after);
    }),
    { numRuns: 200 }
  );
});
