import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/excel-host";
import type { HostClient } from "../support/hostClient";
import { joinHost, openClient } from "../support/hostClient";

const write = (client: HostClient, value: unknown) =>
  client.run(
    (c) => void (c.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]])
  );
const save = (client: HostClient) => client.run((c) => c.workbook.save("Save"));

/** What the file on the disk has in A1: opened anew, as after a crash. */
async function onDisk(client: HostClient): Promise<unknown> {
  const file = await client.host.file();
  if (file === null) return "no file";
  const host = await createExcelHost({ file });
  return host.model.worksheetNamed("Sheet1")?.valueAt(0, 0);
}

describe("closing without saving", () => {
  test("a workbook that was never saved is gone", async () => {
    const client = await openClient();
    await write(client, 1);
    client.host.close();
    expect(await onDisk(client)).toBe("no file");
  });

  test("leaves the file as it was opened", async () => {
    const first = await openClient();
    await write(first, "before");
    const client = await openClient({ file: await first.host.save() });
    await write(client, "after");
    expect(client.host.book.isDirty).toBe(true);
    client.host.close();
    expect(await onDisk(client)).toBe("before");
  });

  test("keeps the last save, whatever came after it", async () => {
    const client = await openClient();
    await write(client, 1);
    await save(client);
    await write(client, 2);
    client.host.faults.plan("close-unsaved");
    void write(client, 3);
    await client.host.settled();
    expect(await onDisk(client)).toBe(1);
  });

  test("a save in the middle of a batch takes what was done before it", async () => {
    const client = await openClient();
    await client.run((c) => {
      const cell = c.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.values = [[1]];
      c.workbook.save("Save");
      cell.values = [[2]];
    });
    expect(await onDisk(client)).toBe(1);
  });

  test("with the API keeps or drops the changes as it is told", async () => {
    const drop = await openClient();
    await write(drop, 1);
    await drop.run((c) => c.workbook.close("SkipSave"));
    expect(await onDisk(drop)).toBe("no file");
    const keep = await openClient();
    await write(keep, 1);
    await keep.run((c) => c.workbook.close("Save"));
    expect(await onDisk(keep)).toBe(1);
  });

  test("loses nothing where AutoSave is on, and what came after it was switched off where it is not", async () => {
    const client = await openClient({ profile: "web" });
    await write(client, 1);
    expect(await onDisk(client)).toBe(1);
    client.host.states.begin("autosave-off");
    await write(client, 2);
    expect(await onDisk(client)).toBe(1);
    client.host.states.end("autosave-off");
    expect(await onDisk(client)).toBe(2);
  });

  test("nothing of a file for reading only is ever saved", async () => {
    const client = await openClient({ profile: "readOnly" });
    await write(client, 1);
    expect(await client.refusal((c) => c.workbook.save("Save"))).toBe("AccessDenied");
    expect(await onDisk(client)).toBe("no file");
  });

  test("nobody is answered any more, neither clients nor co-authors", async () => {
    const client = await openClient();
    const other = await joinHost(client.host);
    client.host.close();
    let settled = false;
    void write(client, 1).finally(() => (settled = true));
    void write(other, 1).finally(() => (settled = true));
    await client.host.settled();
    expect(settled).toBe(false);
  });
});
