import { beforeEach, describe, expect, test } from "@jest/globals";
import type { DriveWindow, NetworkDrive } from "../../../src/excel-host";
import { createNetworkDrive } from "../../../src/excel-host";
import type { HostClient } from "../../support/hostClient";
import { joinHost } from "../../support/hostClient";

let drive: NetworkDrive;
beforeEach(async () => {
  drive = await createNetworkDrive({ name: "rekisteri.xlsx" });
});

const cell = (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem("Sheet1").getRange("A1");
const write = (client: HostClient, value: string) =>
  client.run((context) => {
    cell(context).values = [[value]];
  });
const read = (client: HostClient) =>
  client.run(async (context) => {
    const range = cell(context).load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
const save = (client: HostClient) => client.run((context) => context.workbook.save("Save"));
const on = (window: DriveWindow) => joinHost(window.host);

describe("what a reader cannot do", () => {
  test("save, while somebody holds the file", async () => {
    drive.open("Aino");
    const reader = await on(drive.open("Eero"));
    await write(reader, "x");
    expect(await reader.refusal((context) => context.workbook.save("Save"))).toBe("AccessDenied");
    expect(drive.file.worksheets[0]?.valueAt(0, 0)).toBeNull();
  });

  test("save after the file was let go, without opening it anew", async () => {
    const writer = drive.open("Aino");
    const window = drive.open("Eero");
    const reader = await on(window);
    writer.close();
    expect(window.isAvailable).toBe(true);
    expect(await reader.refusal((context) => context.workbook.save("Save"))).toBe("AccessDenied");
  });

  test("see what the writer saves, before it is opened anew", async () => {
    const writer = await on(drive.open("Aino"));
    const window = drive.open("Eero");
    const reader = await on(window);
    await write(writer, "x");
    await save(writer);
    expect(await read(reader)).toBe("");
    expect(await read(await on(window.reopen()))).toBe("x");
  });
});

describe("one writer", () => {
  test("is told apart from readers, who know the holder", async () => {
    const [writer, reader] = [drive.open("Aino"), drive.open("Eero")];
    expect([writer.mode, writer.heldBy]).toEqual(["write", null]);
    expect([reader.mode, reader.heldBy]).toEqual(["read", "Aino"]);
    const flags = await Promise.all(
      [writer, reader].map(async (window) =>
        (await on(window)).run(async (context) => {
          context.workbook.load("readOnly");
          await context.sync();
          return context.workbook.readOnly;
        })
      )
    );
    expect(flags).toEqual([false, true]);
  });

  test("loses what it did not save", async () => {
    const writer = drive.open("Aino");
    await write(await on(writer), "x");
    writer.close();
    expect(drive.file.worksheets[0]?.valueAt(0, 0)).toBeNull();
  });

  test("hands over by closing: the next to open may save", async () => {
    const writer = drive.open("Aino");
    const reader = drive.open("Eero");
    writer.close();
    const next = reader.reopen();
    expect([next.mode, drive.holder]).toEqual(["write", "Eero"]);
    const client = await on(next);
    await write(client, "y");
    await save(client);
    expect(drive.file.worksheets[0]?.valueAt(0, 0)).toBe("y");
    expect(drive.open("Aino").heldBy).toBe("Eero");
  });

  test("keeps the file held when its Excel dies, until the server notices", () => {
    drive.open("Aino").crash();
    const reader = drive.open("Eero");
    expect([reader.heldBy, reader.isAvailable]).toEqual(["Aino", false]);
    drive.expire();
    expect([reader.isAvailable, reader.reopen().mode]).toEqual([true, "write"]);
  });
});
