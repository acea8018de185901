import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ExcelHost } from "../../src/excel-host";
import { createExcelHost } from "../../src/excel-host";
import { HOST_DEFECT } from "../../src/excel-host/errors";
import { openClient } from "../support/hostClient";

interface Answer {
  readonly Results: readonly { readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string };
}

/** Sends messages as one client and gives the answers by their ids. */
async function exchange(host: ExcelHost, texts: readonly string[]): Promise<Map<number, Answer>> {
  const connection = host.connect();
  const answers = new Map<number, Answer>();
  connection.onMessage((text) => {
    const message = JSON.parse(text) as { id: number; type: number; message: { body: string } };
    if (message.type === 2) answers.set(message.id, JSON.parse(message.message.body) as Answer);
  });
  for (const text of texts) connection.send(text);
  await host.settled();
  return answers;
}

const request = (body: unknown): string =>
  JSON.stringify({ id: 1, type: 1, flags: 0, message: { url: "ProcessQuery", body } });

async function answerTo(body: unknown): Promise<Answer> {
  const answers = await exchange(await createExcelHost(), [request(body)]);
  return answers.get(1)!;
}

const ROOT = { Id: 1, ObjectPathType: 1 };
const SHEETS = { Id: 2, ParentObjectPathId: 1, ObjectPathType: 4, Name: "Worksheets" };
const SHEET = {
  Id: 3,
  ParentObjectPathId: 2,
  ObjectPathType: 5,
  ArgumentInfo: { Arguments: ["Sheet1"] },
};
const range = (address: unknown) => ({
  Id: 4,
  ParentObjectPathId: 3,
  ObjectPathType: 3,
  Name: "GetRange",
  ArgumentInfo: { Arguments: [address] },
});
const byId = (...paths: { Id: number }[]) =>
  Object.fromEntries(paths.map((path) => [path.Id, path]));

describe("object paths that lead nowhere", () => {
  const instantiate = [{ Id: 9, ActionType: 1, ObjectPathId: 4 }];

  test.each<[string, ...{ Id: number }[]]>([
    ["to itself", { ...SHEETS, Id: 4, ParentObjectPathId: 4 } as { Id: number }],
    [
      "in a circle",
      { ...SHEETS, Id: 4, ParentObjectPathId: 5 } as { Id: number },
      { ...SHEETS, Id: 5, ParentObjectPathId: 4 } as { Id: number },
    ],
    [
      "to an argument that is itself",
      ROOT,
      SHEETS,
      SHEET,
      {
        ...range("A1"),
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [4] },
      } as { Id: number },
    ],
    [
      "to an argument that leads back",
      ROOT,
      SHEETS,
      SHEET,
      {
        ...range("A1"),
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [5] },
      } as { Id: number },
      {
        ...range("A1"),
        Id: 5,
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [4] },
      } as { Id: number },
    ],
  ])("%s: InvalidArgument", async (_, ...paths) => {
    const { Error: error } = await answerTo({ Actions: instantiate, ObjectPaths: byId(...paths) });
    expect(error?.Code).toBe("InvalidArgument");
    expect(error?.Message).not.toContain(HOST_DEFECT);
  });

  test("a chain of 20,000 objects is followed to its end", async () => {
    const paths = [ROOT, SHEETS, SHEET, range("A1")] as { Id: number }[];
    for (let id = 5; id < 20_005; id += 1) {
      const cell = { Arguments: [id % 2, 0] };
      paths.push({
        ...range("A1"),
        Id: id,
        ParentObjectPathId: id - 1,
        Name: "GetOffsetRange",
        ArgumentInfo: id % 4 < 2 ? cell : { Arguments: [-(id % 2), 0] },
      } as { Id: number });
    }
    const answer = await answerTo({
      Actions: [{ Id: 9, ActionType: 2, ObjectPathId: 20_004, QueryInfo: { Select: ["Address"] } }],
      ObjectPaths: byId(...paths),
    });
    expect(answer.Results[0]?.Value).toEqual({ Address: "Sheet1!A1" });
  });

  test.each([
    ["a question that goes round for ever", "worksheet/tables/".repeat(5000)],
    ["one of half a million dots", ".".repeat(500_000)],
  ])("%s is refused", async (_, select) => {
    const { Error: error } = await answerTo({
      Actions: [{ Id: 9, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: [select] } }],
      ObjectPaths: byId(ROOT, SHEETS, SHEET, range("A1")),
    });
    expect(error?.Code).toBe("InvalidArgument");
  });

  test("arguments that are nested without end are refused", async () => {
    const nested = (leaf: unknown) => {
      let value = leaf;
      for (let depth = 0; depth < 3000; depth += 1) value = [value];
      return value;
    };
    const { Error: error } = await answerTo({
      Actions: [
        {
          Id: 9,
          ActionType: 4,
          ObjectPathId: 4,
          Name: "Values",
          ArgumentInfo: { Arguments: [nested(1)], ReferencedObjectPathIds: [nested(0)] },
        },
      ],
      ObjectPaths: byId(ROOT, SHEETS, SHEET, range("A1")),
    });
    expect(error?.Code).toBe("InvalidArgument");
  });
});

describe("addresses out of range", () => {
  test.each([
    "A1048577",
    "XFE1",
    "A0",
    "A1:XFE2",
    "1048577:1048577",
    "",
    "A1:",
    ":",
    "$",
    "A1:B2:C3",
  ])("%j is refused", async (address) => {
    const { Error: error } = await answerTo({
      Actions: [{ Id: 9, ActionType: 1, ObjectPathId: 4 }],
      ObjectPaths: byId(ROOT, SHEETS, SHEET, range(address)),
    });
    expect(error?.Code).toBe("InvalidArgument");
  });

  test.each<[string, unknown]>([
    ["Values", 1],
    ["Values", [[1]]],
    ["Formulas", "=1"],
    ["NumberFormat", "0.0"],
  ])("%s of sixteen thousand million cells end, either way", async (name, value) => {
    const answer = await answerTo({
      Actions: [
        {
          Id: 9,
          ActionType: 4,
          ObjectPathId: 4,
          Name: name,
          ArgumentInfo: { Arguments: [value] },
        },
      ],
      ObjectPaths: byId(ROOT, SHEETS, SHEET, range("B2:XFD1048576")),
    });
    expect(answer.Error?.Code ?? "none").toMatch(/^(none|RangeExceedsLimit|InvalidArgument)$/);
  });

  test.each(["Delete", "Insert", "Clear", "Merge", "Unmerge"])(
    "%s of nearly all cells ends, either way",
    async (name) => {
      const answer = await answerTo({
        Actions: [{ Id: 9, ActionType: 3, ObjectPathId: 4, Name: name, ArgumentInfo: {} }],
        ObjectPaths: byId(ROOT, SHEETS, SHEET, range("B2:XFC1048575")),
      });
      expect(answer.Error?.Message ?? "").not.toContain(HOST_DEFECT);
    }
  );
});

describe("a batch of very many actions", () => {
  test("is carried out on the desktop", async () => {
    const answer = await answerTo({
      Actions: Array.from({ length: 100_000 }, (_, id) => ({
        Id: id,
        ActionType: 4,
        ObjectPathId: 4,
        Name: "Values",
        ArgumentInfo: { Arguments: [id] },
      })),
      ObjectPaths: byId(ROOT, SHEETS, SHEET, range("A1")),
    });
    expect(answer.Error).toBeUndefined();
    expect(answer.Results).toHaveLength(100_000);
  });
});

describe("messages of a genuine client, mutilated", () => {
  let genuine: readonly string[];

  beforeAll(async () => {
    const client = await openClient();
    const tape = client.host.wire.record();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.rows.add(undefined, [[5, 6]]);
      sheet.getRange("2:2").insert("Down");
      context.workbook.names.add("here", sheet.getRange("A1"));
      const used = sheet.getUsedRange().load("values,address,format/fill/color");
      sheet.load({ name: true, tables: { name: true } });
      context.workbook.worksheets.getItemOrNullObject("x").load("name");
      context.workbook.worksheets.add("Other").protection.protect();
      await context.sync();
      context.trackedObjects.add(used);
      used.getCell(0, 0).values = [["z"]];
    });
    tape.stop();
    genuine = tape.messages
      .filter(({ direction }) => direction === "request")
      .map(({ text }) => text);
    expect(genuine.length).toBeGreaterThanOrEqual(2);
  });

  const oddity = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0, 1, 1.5, 1e308, "", "A1", "__proto__", [], {}, [[]]),
    fc.jsonValue({ maxDepth: 2 })
  );
  /** Where to strike, counted over all values of the message, and what to put there (`undefined` takes it away). */
  const stroke = fc.record({
    at: fc.nat(),
    value: fc.option(oddity, { nil: undefined }),
    swap: fc.boolean(),
  });

  test("are answered in Excel's words, and the next client finds Excel at work", async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(stroke, { minLength: 1, maxLength: 4 }), async (strokes) => {
        const host = await createExcelHost();
        const texts = genuine.map((text, id) => mutilated({ ...parsed(text), id }, strokes));
        const answers = await exchange(host, texts);
        expect(answers.size).toBe(texts.length);
        for (const { Error: error } of answers.values()) {
          kinds.add(error?.Code ?? "none");
          expect(error?.Message ?? "").not.toContain(HOST_DEFECT);
        }
        const after = await exchange(host, [
          request({
            Actions: [{ Id: 9, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["Name"] } }],
            ObjectPaths: byId(ROOT),
          }),
        ]);
        expect(after.get(1)?.Error).toBeUndefined();
        expect((await host.save()).length).toBeGreaterThan(1000);
      }),
      { numRuns: 400, seed: 20_261_122 }
    );
    expect(kinds.size).toBeGreaterThan(3);
  });
});

interface Stroke {
  readonly at: number;
  readonly value?: unknown;
  readonly swap: boolean;
}

const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** A message with some of its values changed, swapped with their neighbours, or taken away. */
function mutilated(message: Record<string, unknown>, strokes: readonly Stroke[]): string {
  const { message: inner } = message as { message: { body: unknown } };
  const body = typeof inner.body === "string" ? (JSON.parse(inner.body) as object) : inner.body;
  for (const { at, value, swap } of strokes) {
    const slots = slotsOf(body);
    const slot = slots[at % slots.length];
    const other = slots[(at * 7 + 3) % slots.length];
    if (slot === undefined || other === undefined) continue;
    const next = structuredClone(swap ? other.owner[other.key] : value);
    if (next === undefined) Reflect.deleteProperty(slot.owner, slot.key);
    else slot.owner[slot.key] = next;
  }
  return JSON.stringify({ ...message, message: { ...inner, body } });
}

interface Slot {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== "object" || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...slotsOf(owner[key])]);
}
