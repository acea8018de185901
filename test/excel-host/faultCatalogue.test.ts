import { describe, expect, test } from "@jest/globals";
import { faultCatalogue, faultNames } from "../../src/excel-host";
import type { FaultName, WorkbookModel } from "../../src/excel-host";
import { openClient } from "../support/hostClient";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (c: Excel.RequestContext, address: string, value: unknown) =>
  void (sheet(c).getRange(address).values = [[value]]);

describe("faults by name", () => {
  test("every one is told in a sentence", () => {
    for (const name of faultNames) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(faultCatalogue[name].words).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each<[FaultName, string, number | null]>([
    ["fail-before", "GeneralException", null],
    ["fail-after", "GeneralException", 1],
    ["access-denied", "AccessDenied", null],
    ["request-too-large", "RequestPayloadSizeLimitExceeded", null],
    ["response-too-large", "ResponsePayloadSizeLimitExceeded", 1],
    ["cell-edit", "InvalidOperationInCellEditMode", null],
    ["read-only", "none", 1],
    ["autosave-off", "none", 1],
    ["storage-full", "none", 1],
  ])("%s answers %s", async (name, code, value) => {
    const client = await openClient();
    client.host.faults.plan(name);
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe(code);
    expect(client.host.model.worksheets[0]?.valueAt(0, 0)).toBe(value);
    // It was for one batch only.
    expect(await client.refusal((c) => write(c, "A1", 2))).toBe("none");
    expect(client.host.model.worksheets[0]?.valueAt(0, 0)).toBe(2);
  });

  test("fail-middle does the first half", async () => {
    const client = await openClient();
    client.host.faults.plan("fail-middle");
    const code = await client.refusal((c) => {
      for (let row = 1; row <= 10; row += 1) write(c, `A${row}`, row);
    });
    expect(code).toBe("GeneralException");
    const { cells } = client.host.model.worksheets[0]!;
    expect(cells.size).toBeGreaterThanOrEqual(4);
    expect(cells.size).toBeLessThanOrEqual(6);
  });

  test("during cell-edit a batch that may wait waits, and is done", async () => {
    const client = await openClient();
    client.host.faults.plan("cell-edit");
    await client.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context, "A1", 1);
      await context.sync();
    });
    expect(client.host.model.worksheets[0]?.valueAt(0, 0)).toBe(1);
  });

  test("read-only refuses to save the file, as long as it lasts", async () => {
    const client = await openClient();
    const save = () => client.refusal((c) => c.workbook.save("Save"));
    client.host.states.begin("read-only");
    expect(await save()).toBe("AccessDenied");
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("none");
    client.host.states.end("read-only");
    expect(await save()).toBe("none");
  });

  test("with autosave-off changes are unsaved until somebody saves", async () => {
    const client = await openClient({ profile: "web" });
    await client.run((c) => write(c, "A1", 1));
    expect(client.host.book.isDirty).toBe(false);
    client.host.states.begin("autosave-off");
    const autoSave = await client.run(async (c) => {
      c.workbook.load("autoSave");
      write(c, "A1", 2);
      await c.sync();
      return c.workbook.autoSave;
    });
    expect([autoSave, client.host.book.isDirty]).toEqual([false, true]);
  });

  test.each<FaultName>(["client-dies-undone", "close-unsaved"])(
    "after %s nothing is answered",
    async (name) => {
      const client = await openClient();
      client.host.faults.plan(name);
      let settled = false;
      void client.run((c) => write(c, "A1", 1)).finally(() => (settled = true));
      await client.host.settled();
      void client.run((c) => write(c, "A1", 2)).finally(() => (settled = true));
      await client.host.settled();
      expect(settled).toBe(false);
      expect(client.host.model.worksheets[0]?.cells.size).toBe(0);
    }
  );
});

describe("what a person does between two batches", () => {
  const interventions = faultNames.filter((name) => name.startsWith("person-"));

  test.each(interventions)("%s changes the workbook, and the add-in goes on", async (name) => {
    const client = await openClient();
    await client.host.userOf(client.connection).type("Sheet1", "A1:B3", "here");
    await client.run((c) => void c.workbook.worksheets.add("Other"));
    // Something to be undone, and something to be done again.
    client.host.book.history.record();
    const person = client.host.userOf(client.connection);
    for (const word of ["first", "second"]) await person.type("Sheet1", "A1", word);
    await person.undo();
    const before = picture(client.host);
    client.host.faults.seed(1, { share: 0 });
    for (let time = 0; time < 12; time += 1) {
      client.host.faults.plan(name);
      expect(await client.refusal((c) => void c.workbook.load("name"))).toBe("none");
    }
    expect(picture(client.host)).not.toBe(before);
  });

  test("comes before the batch: what it did is what the batch meets", async () => {
    const client = await openClient();
    await client.host.userOf(client.connection).type("Sheet1", "A1", "kept");
    client.host.faults.plan({
      kind: "person",
      act: { act: "insertRows", sheet: "Sheet1", at: 0, count: 2 },
    });
    await client.run((c) => write(c, "A1", "new"));
    const at = (row: number) => client.host.model.worksheets[0]?.valueAt(row, 0);
    expect([at(0), at(1), at(2)]).toEqual(["new", null, "kept"]);
  });

  test("is refused to the person where Excel would, and told in the story", async () => {
    const client = await openClient();
    const act = { act: "deleteSheet", sheet: "Sheet1" } as const;
    client.host.faults.plan({ kind: "person", act });
    await client.run((c) => void c.workbook.load("name"));
    expect(client.host.model.worksheets).toHaveLength(1);
    expect(client.host.faults.story.join("\n")).toContain(
      "the person deletes the sheet Sheet1, which Excel refuses: InvalidOperation"
    );
  });
});

describe("faults by seed", () => {
  async function run(seed: number): Promise<{ story: readonly string[]; picture: string }> {
    const client = await openClient();
    client.host.faults.seed(seed, { share: 0.5 });
    for (let row = 1; row <= 30; row += 1) await client.refusal((c) => write(c, `A${row}`, row));
    return { story: client.host.faults.story, picture: picture(client.host) };
  }

  test("the same seed brings the same, another one something else", async () => {
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other.story).not.toEqual(first.story);
    expect(first.story.length).toBeGreaterThan(5);
  });

  test("only what was asked for happens, and only to whom", async () => {
    const client = await openClient();
    client.host.faults.seed(3, { share: 1, among: ["fail-before"], client: "client2" });
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("none");
    client.host.faults.seed(3, { share: 1, among: ["fail-before"] });
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("GeneralException");
    client.host.faults.clear();
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("none");
  });
});

/** What a workbook looks like, as one text. */
function picture(host: { readonly model: WorkbookModel }): string {
  return JSON.stringify(
    host.model.worksheets.map((one) => [one.name, one.visibility, [...one.cells.entries()]])
  );
}
