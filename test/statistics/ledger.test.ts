import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deliveriesOf } from "../../src/domain/deliveries";
import type { DeliveryStat } from "../../src/domain/records";
import { services } from "../../src/domain/service";
import { makeDelivery } from "../../src/statistics/delivery";
import { deliveriesFromLedger, ledgerEntries, nextVersion } from "../../src/statistics/ledger";
import { jsonBytes } from "../../src/statistics/packing";
import { emptyTally } from "../../src/statistics/tally";
import { clientships, counting, inShort, workshopOf } from "./people";

const deliveries = deliveriesOf(2026);
const made = { made: "2027-01-15T10:00:00Z", fileHash: "ab".repeat(32), version: 1 };
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
              version: at === 0 ? null : at,
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

  test("keeps apart what was made in one second, and takes the same file made twice in it for one", () => {
    const entries = ledgerEntries(delivery, made, 9000);
    const second = ledgerEntries(delivery, { ...made, version: 2 }, 9000);
    const versions = (all: readonly DeliveryStat[]) =>
      deliveriesFromLedger(all).map(({ version }) => version);
    expect(versions([...entries, ...second])).toEqual([1, 2]);
    expect(versions([...entries, ...entries])).toEqual([1]);
  });

  test("tells the number of the next version, also after deliveries whose number it does not know", () => {
    const kept = (versions: readonly (number | null)[]) =>
      versions.map((version) => ({ ...made, version, delivery }));
    expect(nextVersion([])).toBe(1);
    expect(nextVersion(kept([1, 2]))).toBe(3);
    expect(nextVersion(kept([null, null]))).toBe(3);
    // Two people made one at the same moment, and both took 2.
    expect(nextVersion(kept([1, 2, 2]))).toBe(4);
    expect(nextVersion(kept([1, 7]))).toBe(8);
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
