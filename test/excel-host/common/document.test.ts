// Pages: javascript/api/office/office.document, office.file, office.settings, office.settingschangedeventargs
import { describe, expect, test } from "@jest/globals";
import type { HostOptions } from "../../../src/excel-host";
import { createExcelHost } from "../../../src/excel-host";
import { openXlsx } from "../../../src/excel-host/file";
import { answerOf } from "../../support/asyncResult";
import type { HostClient } from "../../support/hostClient";
import { joinHost, openClient } from "../../support/hostClient";

type Slices = Office.GetFileOptions;

const fileOf = ({ Office }: HostClient, options: Slices = {}, type = Office.FileType.Compressed) =>
  answerOf<Office.File>((done) => Office.context.document.getFileAsync(type, options, done));

const sliceOf = (file: Office.File, index: number) =>
  answerOf<Office.Slice>((done) => file.getSliceAsync(index, done));

describe("the file in slices", () => {
  test("a kind of file that is not built is refused", async () => {
    const client = await openClient();
    const { Pdf, Text } = client.Office.FileType;
    expect(await fileOf(client, {}, Pdf)).toMatchObject({ status: "failed", code: 1009 });
    expect(await fileOf(client, {}, Text)).toMatchObject({ status: "failed", code: 1009 });
  });

  test("no workbook on the web", async () => {
    expect(await fileOf(await openClient({ profile: "web" }))).toMatchObject({ code: 1009 });
  });

  test.each([0, -1, 4 * 1024 * 1024 + 1])("slices of %d bytes are refused", async (sliceSize) => {
    expect((await fileOf(await openClient(), { sliceSize })).status).toBe("failed");
  });

  test("put together they are the workbook as it is now", async () => {
    const client = await openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [["tässä"]];
      await context.sync();
    });
    const { value: file } = await fileOf(client, { sliceSize: 1000 });
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { value: slice } = await sliceOf(file, index);
      expect(slice.index).toBe(index);
      expect(slice.size).toBe((slice.data as number[]).length);
      bytes.push(...(slice.data as number[]));
    }
    expect(bytes).toHaveLength(file.size);
    const book = await openXlsx(Uint8Array.from(bytes));
    expect(book.worksheets[0]?.cells.get(1, 1)?.value).toBe("tässä");
    expect((await sliceOf(file, file.sliceCount)).status).toBe("failed");
  });

  test("two may be open at a time, a third when one is closed", async () => {
    const client = await openClient();
    const { value: first } = await fileOf(client);
    const [second, third] = await Promise.all([fileOf(client), fileOf(client)]);
    expect(second.status).toBe("succeeded");
    expect(third).toMatchObject({ status: "failed", code: 11_000 });
    expect((await answerOf((done) => first.closeAsync(done))).status).toBe("succeeded");
    expect((await fileOf(client)).status).toBe("succeeded");
    expect((await sliceOf(first, 0)).status).toBe("failed");
  });

  test("its address", async () => {
    const { Office } = await openClient({ name: "a.xlsx" });
    const answer = await answerOf<Office.FileProperties>((done) =>
      Office.context.document.getFilePropertiesAsync(done)
    );
    expect(answer.value.url).toBe("C:\\Users\\Public\\Documents\\a.xlsx");
  });
});

describe("settings", () => {
  const save = ({ Office }: HostClient) =>
    answerOf((done) => Office.context.document.settings.saveAsync(done));
  const refresh = ({ Office }: HostClient) =>
    answerOf((done) => Office.context.document.settings.refreshAsync(done));
  const settingsOf = ({ Office }: HostClient) => Office.context.document.settings;

  async function two(options: HostOptions = {}) {
    const host = await createExcelHost(options);
    return [await joinHost(host), await joinHost(host)] as const;
  }

  test("reach the workbook only when they are saved, and who opens it then", async () => {
    const client = await openClient();
    settingsOf(client).set("autoOpen", { on: true });
    expect(client.host.model.settings.size).toBe(0);
    expect((await save(client)).status).toBe("succeeded");
    expect(client.host.model.settings.get("autoOpen")).toEqual({ on: true });
    expect(settingsOf(await joinHost(client.host)).get("autoOpen")).toEqual({ on: true });
  });

  test("what another saved is there after a refresh, and what it removed is gone", async () => {
    const [one, other] = await two();
    settingsOf(one).set("a", 1);
    await save(one);
    await refresh(other);
    expect(settingsOf(other).get("a")).toBe(1);
    settingsOf(one).remove("a");
    await save(one);
    expect(settingsOf(other).get("a")).toBe(1);
    await refresh(other);
    expect(settingsOf(other).get("a")).toBeNull();
  });

  test("who saves without a refresh overwrites what others saved", async () => {
    const [one, other] = await two();
    settingsOf(one).set("a", 1);
    await save(one);
    settingsOf(other).set("b", 2);
    await save(other);
    expect([...one.host.model.settings.keys()]).toEqual(["b"]);
  });

  test.each([
    ["web", ["settingsChanged"]],
    ["desktop", []],
  ] as const)("%s: another's saving is told to %j", async (profile, expected) => {
    const [one, other] = await two({ profile });
    const heard: string[] = [];
    const answer = await answerOf((done) =>
      settingsOf(other).addHandlerAsync(
        other.Office.EventType.SettingsChanged,
        (event: Office.SettingsChangedEventArgs) => heard.push(String(event.type)),
        done
      )
    );
    expect(answer.status).toBe("succeeded");
    settingsOf(one).set("a", 1);
    await save(one);
    await one.host.settled();
    expect(heard).toEqual(expected);
  });
});

describe("the selection", () => {
  const read = <T>({ Office }: HostClient, type: Office.CoercionType, options = {}) =>
    answerOf<T>((done) => Office.context.document.getSelectedDataAsync(type, options, done));
  const write = ({ Office }: HostClient, data: unknown) =>
    answerOf((done) => Office.context.document.setSelectedDataAsync(data as string, done));

  async function selected(address: string) {
    const client = await openClient();
    const user = client.host.userOf(client.connection);
    await user.type("Sheet1", "A1", "a");
    await user.type("Sheet1", "B1", 0.5);
    await user.type("Sheet1", "A2", true);
    await user.select("Sheet1", address);
    return { client, user };
  }

  test("is read as rows, as text and as it looks", async () => {
    const { client } = await selected("A1:B2");
    const { CoercionType, ValueFormat } = client.Office;
    expect((await read(client, CoercionType.Matrix)).value).toEqual([
      ["a", 0.5],
      [true, ""],
    ]);
    expect((await read(client, CoercionType.Text)).value).toBe("a\t0.5\ntrue\t");
    const formatted = { valueFormat: ValueFormat.Formatted };
    expect((await read<unknown[][]>(client, CoercionType.Matrix, formatted)).value[0]).toEqual([
      "a",
      "0,5",
    ]);
  });

  test("one cell is a text or one row of one value", async () => {
    const { client } = await selected("B1");
    const { CoercionType } = client.Office;
    expect((await read(client, CoercionType.Text)).value).toBe("0.5");
    expect((await read(client, CoercionType.Matrix)).value).toEqual([[0.5]]);
  });

  test("as a table, and whole columns, are refused", async () => {
    const { client } = await selected("A:XFD");
    const { CoercionType } = client.Office;
    expect(await read(client, CoercionType.Table)).toMatchObject({ code: 1000 });
    expect(await read(client, CoercionType.Matrix)).toMatchObject({ code: 1008 });
  });

  test("is written: a text into all cells, rows from a single cell on", async () => {
    const { client, user } = await selected("A1:B1");
    expect((await write(client, "x")).status).toBe("succeeded");
    await user.select("Sheet1", "C3");
    await write(client, [
      [1, 2],
      [3, 4],
    ]);
    const cell = (row: number, column: number) =>
      client.host.model.activeWorksheet().cells.get(row, column)?.value;
    expect([cell(0, 0), cell(0, 1), cell(2, 2), cell(3, 3)]).toEqual(["x", "x", 1, 4]);
  });

  test("rows of another shape, and locked cells, are refused", async () => {
    const { client } = await selected("A1:B2");
    expect(await write(client, [[1, 2, 3]])).toMatchObject({ status: "failed", code: 2002 });
    await client.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
    });
    expect(await write(client, "x")).toMatchObject({ status: "failed", code: 2001 });
    expect(client.host.model.activeWorksheet().cells.get(0, 0)?.value).toBe("a");
  });

  test("a change is told to its own window, until nobody listens", async () => {
    const { client, user } = await selected("A1");
    const other = await joinHost(client.host);
    const heard: string[] = [];
    const { document } = client.Office.context;
    const { DocumentSelectionChanged } = client.Office.EventType;
    const listener = () => heard.push("selection");
    await answerOf((done) => document.addHandlerAsync(DocumentSelectionChanged, listener, done));
    await user.select("Sheet1", "B2");
    await client.host.userOf(other.connection).select("Sheet1", "D4");
    await client.host.settled();
    expect(heard).toEqual(["selection"]);
    await answerOf((done) => document.removeHandlerAsync(DocumentSelectionChanged, {}, done));
    await user.select("Sheet1", "C3");
    await client.host.settled();
    expect(heard).toEqual(["selection"]);
  });
});
