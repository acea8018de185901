import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deliveriesOf } from "../../src/domain/deliveries";
import { services } from "../../src/domain/service";
import { makeDelivery } from "../../src/statistics/delivery";
import { jsonBytes } from "../../src/statistics/packing";
import {
  addToTally,
  countsFor,
  decodeTally,
  emptyTally,
  encodeTally,
  mergeTallies,
} from "../../src/statistics/tally";
import { clientships, counting, inShort, workshopOf } from "./people";

const deliveries = deliveriesOf(2026);

describe("a tally refuses", () => {
  test("a delivery of another year than its rounding", () => {
    expect(() => addToTally(emptyTally, [], deliveriesOf(2027), counting("workshop"))).toThrow(
      RangeError
    );
  });

  test.each([
    ["a list", []],
    ["nothing", null],
    [
      "a delivery that a year does not have",
      { "4/asiakkaat/kaikki/kaikki/M/A3": [1, "0".repeat(16)] },
    ],
    ["half an address", { "1/asiakkaat/kaikki": [1, "0".repeat(16)] }],
    ["an address with an empty part", { "1/asiakkaat//kaikki/M/A3": [1, "0".repeat(16)] }],
    ["a count below one", { "1/asiakkaat/kaikki/kaikki/M/A3": [0, "0".repeat(16)] }],
    ["a key that is none", { "1/asiakkaat/kaikki/kaikki/M/A3": [1, "zz"] }],
  ])("%s from storage", (_, content) => {
    expect(() => decodeTally([content])).toThrow("damaged-register");
  });
});

describe("anonymising", () => {
  test.each(services)("changes no figure of any delivery of the year: %s", (service) => {
    fc.assert(
      fc.property(
        clientships(40),
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom([], ["049", "091"]),
        fc.boolean(),
        (people, draws, served, exact) => {
          const how = counting(service, served);
          const gone = people.filter(() => draws.next().value === true);
          const left = people.filter((each) => !gone.includes(each));
          const batches = [gone.slice(0, 3), gone.slice(3)].map((batch) =>
            decodeTally(encodeTally(addToTally(emptyTally, batch, deliveries, how), 900))
          );
          const tally = mergeTallies(...batches);
          for (const delivery of deliveries) {
            const of = (live: typeof people, remembered: typeof tally) =>
              makeDelivery({ ...how, delivery, clientships: live, tally: remembered, exact });
            expect(inShort(of(left, tally))).toEqual(inShort(of(people, emptyTally)));
          }
        }
      ),
      { seed: 21, numRuns: 25 }
    );
  });

  test("adding to a tally is merging what is added", () => {
    const people = workshopOf(30);
    const how = counting("workshop");
    const one = addToTally(emptyTally, people, deliveries, how);
    const two = addToTally(
      addToTally(emptyTally, people.slice(0, 11), deliveries, how),
      people.slice(11),
      deliveries,
      how
    );
    for (const { number } of deliveries) {
      const cells = (tally: typeof one) =>
        [...tally.get(number)!.values()]
          .map((cell) => JSON.stringify([cell.address, cell.n, String(cell.key)]))
          .sort();
      expect(cells(two)).toEqual(cells(one));
    }
  });

  test("keeps the deliveries it was asked for and no others", () => {
    const tally = addToTally(emptyTally, workshopOf(5), deliveries.slice(2), counting("workshop"));
    expect([...tally.keys()]).toEqual([3]);
    const [spring] = deliveries;
    expect(countsFor(spring!, [], tally, counting("workshop")).size).toBe(0);
  });
});

describe("a tally in storage", () => {
  const people = workshopOf(80);
  const tally = addToTally(emptyTally, people, deliveries, counting("workshop", ["049", "091"]));

  test("is split below the limit of a sealed value and comes back whole from parts in any order", () => {
    const parts = encodeTally(tally);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(jsonBytes(part)).toBeLessThanOrEqual(22_000);
    const read = decodeTally([...parts].reverse());
    expect(encodeTally(read)).toEqual(parts);
  });

  test("of nobody is no record", () => {
    expect(encodeTally(emptyTally)).toEqual([]);
    expect(decodeTally([])).toEqual(emptyTally);
  });

  test("has integers and texts only, its members in order, and no id, day or name", () => {
    for (const part of encodeTally(tally)) {
      expect(Object.keys(part)).toEqual(Object.keys(part).sort());
      const text = JSON.stringify(part);
      for (const { client } of people) {
        expect(text).not.toContain(client.id);
        expect(text).not.toContain(client.stat.birthDate);
      }
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|null|true|false|\d\.\d/u);
    }
  });
});
