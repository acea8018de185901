import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createExcelHost } from "../../src/excel-host";
import { Latency } from "../../src/excel-host/latency";
import { joinHost } from "../support/hostClient";

const drawn = (seed: number, client: string): number[] => {
  const latency = new Latency({ least: 2, most: 9, seed }, client);
  return Array.from({ length: 20 }, () => latency.draw());
};

describe("how long answers take", () => {
  test("a number of turns within the range, at least one", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.integer(), (least, more, seed) => {
        const turns = new Latency({ least, most: least + more, seed }, "client1").draw();
        expect(turns).toBeGreaterThanOrEqual(Math.max(1, least));
        expect(turns).toBeLessThanOrEqual(Math.max(1, least + more));
      })
    );
  });

  test("the same for the same seed and client, another for others", () => {
    expect(drawn(5, "client1")).toEqual(drawn(5, "client1"));
    expect(drawn(5, "client1")).not.toEqual(drawn(6, "client1"));
    expect(drawn(5, "client1")).not.toEqual(drawn(5, "client2"));
  });

  test("on the web a later batch of one client can overtake an earlier of another", async () => {
    const order = async (seed: number): Promise<string> => {
      const latency = { least: 1, most: 12, seed };
      const host = await createExcelHost({ profile: { latency } });
      const first = await joinHost(host);
      const second = await joinHost(host);
      const done: string[] = [];
      const sync = async (client: typeof first, name: string) => {
        await client.run((context) => context.sync());
        await client.run((context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[name]];
        });
        done.push(name);
      };
      await Promise.all([sync(first, "1"), sync(second, "2")]);
      return done.join("");
    };
    const orders = [1, 2, 3, 4, 5, 6].map(order);
    expect(new Set(await Promise.all(orders))).toEqual(new Set(["12", "21"]));
    expect(await order(3)).toBe(await order(3));
  });
});
