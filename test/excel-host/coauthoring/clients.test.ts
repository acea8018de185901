import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Coauthoring, Person } from "../../../src/excel-host";
import { createCoauthoring } from "../../../src/excel-host";
import type { HostClient } from "../../support/hostClient";
import { joinHost } from "../../support/hostClient";

let file: Coauthoring;
let aino: Person;
let eero: Person;
let atAino: HostClient;
let atEero: HostClient;
beforeEach(async () => {
  file = await createCoauthoring({ seed: 1, delays: { shortest: 100, longest: 500 } });
  aino = file.join("Aino");
  eero = file.join("Eero");
  atAino = await joinHost(aino.host);
  atEero = await joinHost(eero.host);
});

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (client: HostClient, address: string, value: unknown) =>
  client.run((context) => {
    sheet(context).getRange(address).values = [[value]];
  });
const read = (client: HostClient, address: string) =>
  client.run(async (context) => {
    const range = sheet(context).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

/** https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins */
describe("what co-authors do not see", () => {
  test("a write, before it has travelled", async () => {
    await write(atAino, "A1", "x");
    expect(await read(atEero, "A1")).toBe("");
    await file.settled();
    expect(await read(atEero, "A1")).toBe("x");
  });

  test("half of a batch", async () => {
    await atAino.run((context) => {
      sheet(context).getRange("A1").values = [["x"]];
      sheet(context).getRange("A2").values = [["y"]];
    });
    const seen = new Set<string>();
    const look = async () =>
      seen.add([await read(atEero, "A1"), await read(atEero, "A2")].join(""));
    await look();
    while (file.step()) await look();
    expect([...seen]).toEqual(["", "xy"]);
  });

  test("writes of somebody without a line, until it is back; nor is what others wrote gone by then", async () => {
    aino.disconnect();
    await write(atAino, "A1", "x");
    await write(atEero, "A2", "y");
    await file.settled();
    expect([await read(atEero, "A1"), await read(atAino, "A2")]).toEqual(["", ""]);
    aino.reconnect();
    await file.settled();
    expect([await read(atEero, "A1"), await read(atAino, "A2")]).toEqual(["x", "y"]);
  });

  test("edits that were discarded while offline", async () => {
    aino.disconnect();
    await write(atAino, "A1", "x");
    aino.discardOfflineChanges();
    expect(await read(atAino, "A1")).toBe("");
    expect(aino.replica.losses).toMatchObject([{ reason: "discarded" }]);
    aino.reconnect();
    await write(atAino, "A2", "y");
    await file.settled();
    expect([await read(atEero, "A1"), await read(atEero, "A2")]).toEqual(["", "y"]);
  });

  test("what was written after saving under another name, in either file", async () => {
    await write(atAino, "A1", "both");
    await file.settled();
    const copy = aino.saveAs("kopio.xlsx");
    await write(atAino, "A2", "copy");
    await write(atEero, "A3", "first");
    await file.settled();
    await copy.settled();
    const column = (client: HostClient) =>
      Promise.all(["A1", "A2", "A3"].map((address) => read(client, address)));
    expect(await column(atAino)).toEqual(["both", "copy", ""]);
    expect(await column(atEero)).toEqual(["both", "", "first"]);
    const newcomer = await joinHost(copy.join("Oona").host);
    expect(await column(newcomer)).toEqual(["both", "copy", ""]);
  });
});

test("settings of the common API travel as well", async () => {
  const { settings } = atAino.Office.context.document;
  settings.set("colour", "blue");
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  await file.settled();
  const value = await atEero.run(async (context) => {
    const setting = context.workbook.settings.getItem("colour").load("value");
    await context.sync();
    return setting.value as unknown;
  });
  expect(value).toBe("blue");
});

describe("two at the same time", () => {
  test("on different cells lose nothing", async () => {
    await write(atAino, "A1", "x");
    await write(atEero, "B1", "y");
    await file.settled();
    for (const client of [atAino, atEero]) {
      expect([await read(client, "A1"), await read(client, "B1")]).toEqual(["x", "y"]);
    }
  });

  test("on the same cell: whoever arrives last stays, for both", async () => {
    await write(atAino, "A1", "x");
    await write(atEero, "A1", "y");
    await file.settled();
    const last = file.cloud.log.at(-1)?.author === "Aino" ? "x" : "y";
    expect([await read(atAino, "A1"), await read(atEero, "A1")]).toEqual([last, last]);
  });

  test("one colours what the other writes: both stay", async () => {
    await write(atAino, "A1", "old");
    await file.settled();
    await atEero.run((context) => {
      sheet(context).getRange("A1").format.fill.color = "#FF0000";
    });
    await write(atAino, "A1", "new");
    await file.settled();
    for (const client of [atAino, atEero]) {
      expect(await read(client, "A1")).toBe("new");
      await client.run(async (context) => {
        const { fill } = sheet(context).getRange("A1").format;
        fill.load("color");
        await context.sync();
        expect(fill.color).toBe("#FF0000");
      });
    }
  });

  test("a row that one inserts moves what the other writes below", async () => {
    await write(atAino, "A5", "old");
    await file.settled();
    await aino.host.userOf(atAino.connection).insertRows("Sheet1", 0, 2);
    await write(atEero, "A5", "new");
    await file.settled();
    for (const client of [atAino, atEero]) expect(await read(client, "A7")).toBe("new");
  });

  test("a row that one deletes takes what the other writes into it; the log tells of it", async () => {
    await write(atAino, "A5", "old");
    await file.settled();
    await aino.host.userOf(atAino.connection).deleteRows("Sheet1", 4);
    file.step();
    await write(atEero, "A5", "new");
    await file.settled();
    for (const client of [atAino, atEero]) expect(await read(client, "A5")).toBe("");
    expect(file.cloud.log.at(-1)).toMatchObject({ author: "Eero", losses: [{ version: 2 }] });
  });

  test("make sheets with the same name: the later gets a number", async () => {
    for (const client of [atAino, atEero]) {
      await client.run((context) => void context.workbook.worksheets.add("Uusi"));
    }
    await file.settled();
    for (const { host } of [aino, eero]) {
      const names = host.model.worksheets.map(({ name }) => name);
      expect([...names].sort()).toEqual(["Sheet1", "Uusi", "Uusi (2)"]);
    }
  });

  test("add rows to a table: it holds what both wrote", async () => {
    await atAino.run((context) => {
      sheet(context).getRange("A1:A2").values = [["Nimi"], ["1"]];
      sheet(context).tables.add("A1:A2", true).name = "Nimet";
    });
    await file.settled();
    await write(atAino, "A3", "2");
    await write(atEero, "A3", "3");
    await write(atEero, "A4", "4");
    await file.settled();
    for (const { host } of [aino, eero]) {
      expect(host.model.worksheets[0]?.tables[0]?.area).toMatchObject({ top: 0, bottom: 3 });
    }
  });
});

describe("a client that works on", () => {
  test("is told of what others do, as remote, where it is here", async () => {
    await aino.host.userOf(atAino.connection).insertRows("Sheet1", 0, 2);
    const heard: Partial<Excel.WorksheetChangedEventArgs>[] = [];
    await atAino.run((context) => {
      sheet(context).onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
    });
    await write(atEero, "A5", "x");
    await file.settled();
    expect(heard).toMatchObject([
      { address: "A7", source: "Remote", details: { valueAfter: "x" } },
    ]);
  });

  test("keeps its range where its cells are, when others insert and delete", async () => {
    await write(atAino, "A5", "x");
    await file.settled();
    await atAino.run(async (context) => {
      const range = sheet(context).getRange("A5");
      context.trackedObjects.add(range);
      await context.sync();
      await eero.host.userOf(atEero.connection).insertRows("Sheet1", 0, 3);
      await eero.host.userOf(atEero.connection).deleteRows("Sheet1", 0, 1);
      await file.settled();
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A7", [["x"]]]);
    });
  });

  test("keeps a range on a sheet that it has just added, when others change the file before", async () => {
    await atAino.run(async (context) => {
      const range = context.workbook.worksheets.add("Uusi").getRange("B2");
      range.values = [["x"]];
      context.trackedObjects.add(range);
      await context.sync();
      await write(atEero, "A1", "y");
      await file.settled();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["x"]]);
    });
  });

  test("knows that it is not alone, and when it is again", async () => {
    const isShared = () =>
      atAino.run(async (context) => {
        const answer = context.workbook.getIsActiveCollabSession();
        await context.sync();
        return answer.value;
      });
    expect(await isShared()).toBe(true);
    eero.leave();
    expect(await isShared()).toBe(false);
  });

  test("has counters of its own", async () => {
    const before = eero.host.counters.read().syncs;
    await write(atAino, "A1", "x");
    await file.settled();
    expect(eero.host.counters.read().syncs).toBe(before);
    expect(aino.host.counters.read().cellsWritten).toBe(1);
  });
});

describe("an older version of the whole file", () => {
  test("becomes everybody's, and what was on its way to it is lost and told", async () => {
    await write(atAino, "A1", "first");
    await file.settled();
    await write(atAino, "A1", "second");
    await file.settled();
    await write(atEero, "A2", "late");
    file.rollBack(1, "Aino");
    await file.settled();
    for (const client of [atAino, atEero]) {
      expect([await read(client, "A1"), await read(client, "A2")]).toEqual(["first", ""]);
    }
    expect(file.cloud.log.at(-1)).toMatchObject({ author: "Eero", losses: [{ version: 3 }] });
  });

  test("is refused when there is none", () => {
    expect(() => {
      file.rollBack(7, "Aino");
    }).toThrow("there is no version 7");
  });
});
