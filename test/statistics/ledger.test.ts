import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deliveriesOf } from "../../src/domain/deliveries";
import type { DeliveryStat } from "../../src/domain/records";
import { services } from "../../src/domain/service";
import { makeDelivery } from "../../src/statistics/delivery";
import { deliveriesFromLedger, ledgerEntries } from "../../src/statistics/ledger";
import { jsonBytes } from "../../src/statistics/packing";
import { emptyTally } from "../../src/statistics/tally";
import { clientships, counting, inShort, workshopOf } from "./people";

const deliveries = deliveriesOf(2026);
const made = { made: "2027-01-15T10:00:00Z", fileHash: "ab".repeat(32) };
const manyPlaces = ["005", "049", "091", "092", "106"];

const delivery = makeDelivery({
  ...counting("workshop", manyPlaces),
  delivery: deliveries[2]!,
  clientships: workshopOf(150),
  tally: emptyTally,
});

describe("the ledger refuses", () => {
  const entries = ledgerEntries(delivery, made, 8000);

  test("a delivery of which a part is missing", () => {
    expect(entries.length).toBeGreaterThan(1);
    expect(() => deliveriesFromLedger(entries.slice(1))).toThrow("damaged-register");
  });

  test("a figure that was changed afterwards", () => {
    const [first, ...rest] = entries;
    const text = JSON.stringify(first!.content).replace(
      /\[(\d+),/u,
      (_, n) => `[${Number(n) + 5},`
    );
    const content = JSON.parse(text) as NonNullable<DeliveryStat["content"]>;
    expect(text).not.toBe(JSON.stringify(first!.content));
    expect(() => deliveriesFromLedger([{ ...first!, content }, ...rest])).toThrow(
      "damaged-register"
    );
  });

  test.each([
    ["no content", {}],
    ["no tables", { content: { part: 1, parts: 1, layouts: [] } }],
    ["a table of something else", { content: { part: 1, parts: 1, layouts: [], tables: [7] } }],
    [
      "a layout that is not there",
      { content: { part: 1, parts: 1, layouts: [], tables: [["a", "b", 0, [5]]] } },
    ],
  ])("an entry with %s", (_, change) => {
    const entry = { ...ledgerEntries(delivery, made)[0]!, content: null };
    expect(() => deliveriesFromLedger([{ ...entry, ...change }])).toThrow("damaged-register");
  });
});

describe("the ledger", () => {
  test("gives back every delivery exactly as it left, in the order they were made", () => {
    fc.assert(
      fc.property(
        clientships(40),
        fc.constantFrom(...services),
        fc.constantFrom([], ["049", "091"]),
        fc.boolean(),
        (people, service, served, exact) => {
          const all = deliveries.map((each, at) => {
            const source = { ...counting(service, served), delivery: each, clientships: people };
            return {
              made: `2026-0${at + 1}-01T00:00:00Z`,
              fileHash: made.fileHash,
              delivery: makeDelivery({ ...source, tally: emptyTally, exact }),
            };
          });
          const entries = all.flatMap((each) => ledgerEntries(each.delivery, each, 9000));
          const short = (each: (typeof all)[number]) => ({
            ...each,
            delivery: inShort(each.delivery),
          });
          expect(deliveriesFromLedger([...entries].reverse()).map(short)).toEqual(all.map(short));
        }
      ),
      { seed: 31, numRuns: 12 }
    );
  });

  test("spreads a delivery by many municipalities over records that fit their cells", () => {
    const entries = ledgerEntries(delivery, made);
    for (const entry of entries) expect(jsonBytes(entry)).toBeLessThanOrEqual(23_000);
    expect(inShort(deliveriesFromLedger(entries)[0]!.delivery)).toEqual(inShort(delivery));
  });

  test("takes one record for an ordinary delivery", () => {
    const ordinary = makeDelivery({
      ...counting("workshop", ["049", "091"]),
      delivery: deliveries[2]!,
      clientships: workshopOf(150),
      tally: emptyTally,
    });
    expect(ledgerEntries(ordinary, made)).toHaveLength(1);
  });
});
