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

describe("faults on demand", () => {
  test.each([
    ["before", { kind: "before" }, [null, null]],
    // Each write takes instantiating sheet and range, and keeping the range.
    ["after", { kind: "after" }, [1, 2]],
  ] as const)("%s the batch", async (_, fault, done) => {
    const planned = client.host.faults.plan(fault);
    const code = await client.refusal((c) => {
      write(c, "A1", 1);
      write(c, "A2", 2);
    });
    expect(code).toBe("GeneralException");
    expect(planned.hasHappened).toBe(true);
    expect([at(0), at(1)]).toEqual(done);
    expect(await client.refusal((c) => write(c, "A1", 9))).toBe("none");
  });

  test("in the middle of a batch, wherever that is, only a prefix is done", async () => {
    const outcomes = new Set<string>();
    for (let actions = 0; actions <= 14; actions += 1) {
      const other = await openClient();
      other.host.faults.plan({ kind: "middle", actions, code: "GeneralException" });
      await other.refusal((c) => {
        write(c, "A1", 1);
        write(c, "A2", 2);
      });
      const model = other.host.model.worksheets[0];
      outcomes.add(JSON.stringify([model?.valueAt(0, 0), model?.valueAt(1, 0)]));
    }
    expect([...outcomes].sort()).toEqual(["[1,2]", "[1,null]", "[null,null]"]);
  });

  test.each([true, false])("a hanging batch never answers; done: %s", async (done) => {
    client.host.faults.plan({ kind: "hang", done });
    let settled = false;
    void client.run((c) => write(c, "A1", 1)).finally(() => (settled = true));
    await client.host.settled();
    await client.host.settled();
    expect(settled).toBe(false);
    expect(at(0)).toBe(done ? 1 : null);
    expect(await client.refusal((c) => write(c, "A2", 2))).toBe("none");
  });

  test("a slow answer comes when it is released, and holds nobody up", async () => {
    const slow = client.host.faults.plan({ kind: "slow" });
    const first = client.run((c) => write(c, "A1", 1));
    await client.run((c) => write(c, "A2", 2));
    expect([at(0), at(1)]).toEqual([1, 2]);
    slow.release();
    await first;
  });

  test("only the nth batch of a client fails", async () => {
    const other = await joinHost(client.host);
    client.host.faults.plan({ kind: "before" }, { nth: 2, client: other.connection.client });
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("none");
    const codes: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      codes.push(
        await other
          .run(async (c) => {
            c.workbook.load("name");
            await c.sync();
            return "none";
          })
          .catch((thrown: unknown) => (thrown as OfficeExtension.Error).code)
      );
    }
    expect(codes).toEqual(["none", "GeneralException", "none"]);
  });

  test("a client that dies hears nothing any more; the others go on", async () => {
    const other = await joinHost(client.host);
    client.host.faults.plan({ kind: "death", done: true }, { client: client.connection.client });
    let heard = false;
    void client.run((c) => write(c, "A1", 1)).finally(() => (heard = true));
    await client.host.settled();
    expect([heard, at(0)]).toEqual([false, 1]);
    expect(await other.refusal((c) => write(c, "A2", 2))).toBe("none");
  });

  test("while a cell is edited batches are refused, or wait if they asked to", async () => {
    client.host.cellEditing.begin();
    expect(await client.refusal((c) => write(c, "A1", 1))).toBe("InvalidOperationInCellEditMode");
    const waiting = client.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context, "A2", 2);
      await context.sync();
    });
    expect(at(1)).toBeNull();
    client.host.cellEditing.end();
    await waiting;
    expect(at(1)).toBe(2);
  });
});
