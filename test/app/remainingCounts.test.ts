import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { closedYear } from "../../src/app/publication";
import { remainingCounts, yearsToRemember } from "../../src/app/remainingCounts";
import { deliveriesOf } from "../../src/domain/deliveries";
import { localDate } from "../../src/domain/localDate";
import type { Clientship } from "../../src/domain/records";
import type { Service } from "../../src/domain/service";
import { services } from "../../src/domain/service";
import { makeDelivery } from "../../src/statistics/delivery";
import { decodeTally, emptyTally } from "../../src/statistics/tally";
import { clientships, counting, inShort, person } from "../statistics/people";

const started = (day: string): Clientship =>
  person(1, { service: "workshop" }, [{ startDate: localDate(day) }]);

describe("the years that somebody who goes is remembered in", () => {
  const today = localDate("2026-11-20");
  const years = (published: Readonly<Record<string, string>>, ...leaving: Clientship[]) =>
    yearsToRemember(leaving, { published }, today);

  test("are those of the clientship, to this year", () => {
    expect(years({}, started("2023-05-01"), started("2024-05-01"))).toEqual([
      2023, 2024, 2025, 2026,
    ]);
  });
  test("are not the closed ones", () => {
    expect(years({ "2024": "2025-02-01" }, started("2020-05-01"))).toEqual([2025, 2026]);
    expect(years({ "2026": "2027-02-01" }, started("2020-05-01"))).toEqual([]);
  });
  test("are none for somebody of whom nothing was recorded", () => {
    expect(years({}, person(1, { service: "workshop" }))).toEqual([]);
    expect(years({})).toEqual([]);
  });
});

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** How a year is counted without a register: the key follows from the year. */
const yearOf = (year: number) => ({
  year,
  counting: (service: Service) => counting(service, ["049", "091"], year),
});

test("live clients and what is remembered are the true count of every year that is not closed, whoever goes in which order", () => {
  fc.assert(
    fc.property(
      clientships(25),
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      fc.constantFrom({}, { "2024": "2025-02-01" }, { "2025": "2026-02-20" }),
      (people, draws, published) => {
        const policy = { published };
        const today = localDate("2027-11-20");
        // 0 and 1 go in two acts, as routine or because they asked: ongoing, held and locked ones too. The rest stay.
        const act = people.map(() => Number(draws.next().value));
        const going = [0, 1].map((which) => people.filter((_, at) => act[at] === which));
        const left = people.filter((_, at) => Number(act[at]) > 1);
        const records = going.flatMap((leaving) =>
          remainingCounts(leaving, yearsToRemember(leaving, policy, today).map(yearOf), random)
        );
        for (const year of [2024, 2025, 2026, 2027]) {
          if (closedYear(policy, year) !== null) {
            expect(records.filter((record) => record["year"] === year)).toEqual([]);
            continue;
          }
          for (const service of services) {
            const tally = decodeTally(
              records
                .filter((record) => record["year"] === year && record["service"] === service)
                .map((record) => record["content"] ?? null)
            );
            const [, , delivery] = deliveriesOf(year);
            const how = { ...yearOf(year).counting(service), delivery: delivery! };
            for (const exact of [true, false]) {
              const after = makeDelivery({ ...how, clientships: left, tally, exact });
              const before = makeDelivery({
                ...how,
                clientships: people,
                tally: emptyTally,
                exact,
              });
              expect(inShort(after)).toEqual(inShort(before));
            }
          }
        }
      }
    ),
    { seed: 41, numRuns: 8 }
  );
});
