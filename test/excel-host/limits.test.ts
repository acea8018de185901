import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (c: Excel.RequestContext, address: string, value: unknown) =>
  void (sheet(c).getRange(address).values = [[value]]);

beforeEach(async () => {
  client = await openClient();
});

describe("limits of Excel on the web", () => {
  const megabytes = (count: number) =>
    Array.from({ length: count * 34 }, () => ["x".repeat(31_000)]);

  test("a request over 5 MB is refused and nothing is done", async () => {
    const web = await openClient({ profile: "web" });
    const rows = megabytes(6);
    const code = await web.refusal((c) => (sheet(c).getRange(`A1:A${rows.length}`).values = rows));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(web.host.model.worksheets[0]?.cells.size).toBe(0);
  });

  test("a response over 5 MB is refused", async () => {
    const web = await openClient({ profile: "web" });
    const rows = megabytes(3);
    await web.run((c) => void (sheet(c).getRange(`A1:A${rows.length}`).values = rows));
    await web.run((c) => void (sheet(c).getRange(`B1:B${rows.length}`).values = rows));
    const code = await web.refusal((c) => sheet(c).getUsedRange().load("values"));
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("the desktop has no such limit", async () => {
    const rows = megabytes(6);
    expect(
      await client.refusal((c) => (sheet(c).getRange(`A1:A${rows.length}`).values = rows))
    ).toBe("none");
  });
});

describe("counting and recording", () => {
  test("counts syncs, bytes, cells and the longest batch", async () => {
    await client.host.settled();
    client.host.counters.reset();
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
      await context.sync();
    });
    const count = client.host.counters.read();
    expect(count).toMatchObject({ cellsWritten: 4, cellsRead: 2, errors: 0 });
    expect(count.requestBytes).toBeGreaterThan(500);
    expect(count.responseBytes).toBeGreaterThan(100);
    expect(count.longestBatch).toBeGreaterThan(5);
    client.host.counters.reset();
    expect(client.host.counters.read().syncs).toBe(0);
  });

  test("records every message", async () => {
    const tape = client.host.wire.record();
    await client.run((c) => write(c, "A1", "salaisuus"));
    tape.stop();
    await client.run((c) => write(c, "A1", "toinen"));
    const requests = tape.messages.filter(({ direction }) => direction === "request");
    expect(requests.some(({ text }) => text.includes("salaisuus"))).toBe(true);
    expect(tape.messages.some(({ text }) => text.includes("toinen"))).toBe(false);
    expect(tape.messages.some(({ direction }) => direction === "response")).toBe(true);
  });
});
