import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { joinHost, openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (c: Excel.RequestContext, address: string, value: unknown) =>
  void (sheet(c).getRange(address).values = [[value]]);
const at = (row: number) => client.host.model.worksheets[0]?.valueAt(row, 0);

beforeEach(async () => {
  client = await openClient();
});

/** A message as the client would send it, and the host's answer. */
async function exchange(message: unknown): Promise<unknown> {
  const connection = client.host.connect();
  const answers: string[] = [];
  connection.onMessage((text) => answers.push(text));
  connection.send(typeof message === "string" ? message : JSON.stringify(message));
  await client.host.settled();
  return answers[0] === undefined ? null : JSON.parse(answers[0]);
}

describe("malformed messages", () => {
  test.each([
    ["no JSON", "{"],
    ["no object", "5"],
    ["no id", { type: 1, message: {} }],
    ["not a request", { id: 1, type: 2, message: {} }],
  ])("%s: nobody to answer", async (_, message) => {
    expect(await exchange(message)).toBeNull();
  });

  test.each<[string, string, unknown]>([
    ["another service", "ApiNotFound", { url: "ProcessSomething", body: {} }],
    ["no body", "InvalidArgument", { url: "ProcessQuery" }],
    ["a body that is text but no JSON", "InvalidArgument", { url: "ProcessQuery", body: "{" }],
    ["actions that are no list", "InvalidArgument", { url: "ProcessQuery", body: { Actions: 1 } }],
    [
      "a path that is not there",
      "InvalidArgument",
      { url: "ProcessQuery", body: { Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 9 }] } },
    ],
    [
      "an unknown kind of action",
      "ApiNotAvailable",
      { url: "ProcessQuery", body: { Actions: [{ Id: 1, ActionType: 77, ObjectPathId: 1 }] } },
    ],
    [
      "an unknown kind of path",
      "InvalidArgument",
      {
        url: "ProcessQuery",
        body: { Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 99 } } },
      },
    ],
    [
      "a path without parent",
      "InvalidArgument",
      {
        url: "ProcessQuery",
        body: { Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 4, Name: "Worksheets" } } },
      },
    ],
    [
      "an unknown service object",
      "ApiNotAvailable",
      {
        url: "ProcessQuery",
        body: {
          Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
          ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.Nothing" } },
        },
      },
    ],
    [
      "a reference that was never kept",
      "InvalidReference",
      {
        url: "ProcessQuery",
        body: {
          Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
          ObjectPaths: { 1: { Id: 1, ObjectPathType: 6, Name: "{00000001}" } },
        },
      },
    ],
    [
      "a member's name from the prototype",
      "ApiNotAvailable",
      {
        url: "ProcessQuery",
        body: {
          Actions: [{ Id: 1, ActionType: 3, ObjectPathId: 1, Name: "constructor" }],
          ObjectPaths: { 1: { Id: 1, ObjectPathType: 1 } },
        },
      },
    ],
  ])("%s: %s", async (_, code, message) => {
    const answer = (await exchange({ id: 3, type: 1, flags: 0, message })) as {
      id: number;
      message: { statusCode: number; body: string };
    };
    expect(answer).toMatchObject({ id: 3, message: { statusCode: 200 } });
    expect(JSON.parse(answer.message.body)).toMatchObject({ Error: { Code: code } });
  });
});

describe("a batch", () => {
  test("keeps what was done before its error, and does nothing after", async () => {
    const code = await client.refusal((c) => {
      write(c, "A1", 1);
      sheet(c).getRange("A2:A3").values = [[1]] as unknown[][];
      c.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
      write(c, "A4", 4);
    });
    expect(code).toBe("ItemNotFound");
    expect([at(0), at(1), at(3)]).toEqual([1, 1, null]);
  });

  test("does nothing through a null object, and keeps nothing in it", async () => {
    await client.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = none.getRange("A1").load("values");
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
    const none = (c: Excel.RequestContext) => c.workbook.worksheets.getItemOrNullObject("Nowhere");
    expect(await client.refusal((c) => none(c).delete())).toBe("none");
    expect(await client.refusal((c) => (none(c).name = "x"))).toBe("ItemNotFound");
  });

  test("reads what it wrote before", async () => {
    await client.run(async (context) => {
      const before = sheet(context).getRange("A1").load("values");
      write(context, "A1", "new");
      const after = sheet(context).getRange("A1").load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[""]], [["new"]]]);
    });
  });

  test("loads nested members in every way of asking", async () => {
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, tables: { $all: true } });
      const range = sheet(context).getRange("A1");
      range.load({ $all: true, format: { fill: { color: true } }, worksheet: { name: true } });
      const expanded = sheet(context).load({ select: "name", expand: "protection" });
      await context.sync();
      expect(worksheets.items[0]?.tables.items).toEqual([]);
      expect([range.address, range.format.fill.color, range.worksheet.name]).toEqual([
        "Sheet1!A1",
        "#FFFFFF",
        "Sheet1",
      ]);
      expect(expanded.protection.protected).toBe(false);
    });
  });

  test("takes a part of a collection", async () => {
    await client.run(async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
    });
  });

  test("unknown members are named in the refusal", async () => {
    const error = await client
      .run(async (context) => {
        sheet(context).getRange("A1").getImage();
        await context.sync();
      })
      .catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "ApiNotAvailable",
      debugInfo: { errorLocation: "Range.getImage" },
    });
  });
});

describe("several clients", () => {
  test("see each other's cells and know that they are not alone", async () => {
    const other = await joinHost(client.host);
    await client.run((c) => write(c, "A1", "from the first"));
    const [values, shared] = await other.run(async (context) => {
      const range = sheet(context).getRange("A1").load("values");
      const isShared = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return [range.values, isShared.value];
    });
    expect(values).toEqual([["from the first"]]);
    expect(shared).toBe(true);
    client.host.disconnect(other.connection);
    expect(client.host.book.isShared).toBe(false);
  });
});
