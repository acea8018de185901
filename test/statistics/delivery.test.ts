import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DeliveryPeriod } from "../../src/domain/deliveries";
import { deliveriesOf } from "../../src/domain/deliveries";
import { localDate } from "../../src/domain/localDate";
import type { Clientship } from "../../src/domain/records";
import type { Service } from "../../src/domain/service";
import { services } from "../../src/domain/service";
import { canonicalRows, dataColumns } from "../../src/statistics/dataRow";
import type { Delivery, DeliverySource } from "../../src/statistics/delivery";
import { makeDelivery } from "../../src/statistics/delivery";
import { emptyTally } from "../../src/statistics/tally";
import { clientships, counting, inShort, person, workshopOf } from "./people";
import { recount } from "./recount";

const [spring, summer, year] = deliveriesOf(2026) as [
  DeliveryPeriod,
  DeliveryPeriod,
  DeliveryPeriod,
];

function deliver(
  people: readonly Clientship[],
  rest: Partial<DeliverySource> & { service?: Service; served?: readonly string[] } = {}
): Delivery {
  const { service = "workshop", served = [], ...more } = rest;
  return makeDelivery({
    ...counting(service, served),
    delivery: year,
    clientships: people,
    tally: emptyTally,
    ...more,
  });
}

const all = { koodi: "kaikki", sukupuoli: "kaikki", ikaryhma: "kaikki", kunta: "kaikki" };
const figure = ({ rows }: Delivery, where: Readonly<Record<string, string>>): number | undefined =>
  rows.find((row) => {
    const wanted = Object.entries({ ...all, ...where });
    return wanted.every(([key, value]) =>
      Object.entries(row).some(([k, v]) => k === key && v === value)
    );
  })?.lukumaara;

describe("an independent count", () => {
  test.each(services)("of any people agrees on every exact figure: %s", (service) => {
    fc.assert(
      fc.property(
        clientships(8),
        fc.constantFrom(spring, summer, year),
        fc.constantFrom([], ["049"], ["049", "091"]),
        (people, delivery, served) => {
          const { rows } = deliver(people, { service, served, delivery, exact: true });
          const wrong = rows.filter((row) => row.lukumaara !== recount(people, served, row));
          expect(wrong).toEqual([]);
        }
      ),
      { seed: 11, numRuns: 60 }
    );
  });
});

describe("the rows", () => {
  const people = workshopOf(60);
  const made = deliver(people, { served: ["049", "091"] });

  test("have the columns of the specification and one count each", () => {
    expect(made.header.join(", ")).toBe(
      "palvelu, alku, loppu, muuttuja, koodi, sukupuoli, ikaryhma, kunta, lukumaara"
    );
    const places = made.rows.map((row) =>
      dataColumns
        .slice(0, -1)
        .map((column) => row[column])
        .join()
    );
    expect(new Set(places).size).toBe(made.rows.length);
  });

  test("hold no other gender", () => {
    const genders = new Set(made.rows.map(({ sukupuoli }) => sukupuoli));
    expect([...genders].sort()).toEqual(["M", "N", "kaikki"]);
  });

  test("are the same whatever order the people come in", () => {
    const backwards = [...people].reverse().map((each) => ({
      ...each,
      periods: [...each.periods].reverse(),
      situations: [...each.situations].reverse(),
    }));
    expect(inShort(deliver(backwards, { served: ["049", "091"] }))).toEqual(inShort(made));
  });

  test("are at the same places for other people, so that no place tells a count", () => {
    const place = (row: Delivery["rows"][number]): unknown => ({ ...row, lukumaara: null });
    const others = deliver(people.slice(20), { served: ["049", "091"] });
    expect(JSON.stringify(others.rows.map(place))).toBe(JSON.stringify(made.rows.map(place)));
  });

  test("have municipalities only when two are served", () => {
    const kunnat = (delivery: Delivery) => new Set(delivery.rows.map(({ kunta }) => kunta));
    expect(kunnat(deliver(people, { served: ["049"] }))).toEqual(new Set(["kaikki"]));
    expect(kunnat(made)).toEqual(new Set(["kaikki", "049", "091", "muu"]));
  });

  test("of the workshop have its variables, those of outreach their own", () => {
    const names = (delivery: Delivery) => [...new Set(delivery.rows.map((row) => row.muuttuja))];
    expect(names(made)).not.toContain("ilmoitetut");
    expect(names(made)).toContain("sijoittuminen");
    const outreach = names(deliver([], { service: "outreach", exact: true }));
    expect(outreach).toContain("ilmoitetut");
    expect(outreach).not.toContain("sijoittuminen");
    expect(outreach).not.toContain("toimenpide");
  });
});

describe("protection", () => {
  test("is not made with the key of another year", () => {
    expect(() => deliver(workshopOf(3), { delivery: deliveriesOf(2027)[0]! })).toThrow(RangeError);
  });

  const people = workshopOf(60);
  const rounded = deliver(people);
  const exact = deliver(people, { exact: true });
  const totals = ["asiakkaat", "uudet", "paattyneet", "alle29"];
  const isTotal = (row: Delivery["rows"][number]): boolean =>
    totals.includes(row.muuttuja) &&
    [row.koodi, row.sukupuoli, row.ikaryhma, row.kunta].every((value) => value === "kaikki");

  test("rounds every figure but the organisation's totals to a multiple of five", () => {
    const others = rounded.rows.filter((row) => !isTotal(row));
    expect(others.filter(({ lukumaara }) => lukumaara % 5 !== 0)).toEqual([]);
    expect(rounded.rows.filter(isTotal)).toEqual(exact.rows.filter(isTotal));
    expect(rounded.rows.filter(isTotal)).toHaveLength(4);
  });

  test("moves no figure by five or more", () => {
    const moved = rounded.rows.filter(
      (row, at) => Math.abs(row.lukumaara - exact.rows[at]!.lukumaara) >= 5
    );
    expect(moved).toEqual([]);
  });

  test("gives the same people the same figure in every table and delivery of the year", () => {
    const everybodyStudies = people.map((each) => ({
      ...each,
      situations: each.situations.map((record) => ({
        ...record,
        stat: { ...record.stat, education: "K1", mainActivity: "T02" },
      })),
    }));
    const made = deliver(everybodyStudies);
    for (const sukupuoli of ["M", "N"]) {
      const figures = [
        figure(made, { muuttuja: "asiakkaat", sukupuoli }),
        figure(made, { muuttuja: "koulutus_lopussa", koodi: "K1", sukupuoli }),
        figure(made, { muuttuja: "toiminta_lopussa", koodi: "T02", sukupuoli }),
      ];
      expect(new Set(figures).size).toBe(1);
    }
    // Nobody begins after August, and no birthday falls between: the same people in both deliveries.
    const still = everybodyStudies.slice(0, 30).map((each) => ({
      ...each,
      client: { ...each.client, stat: { ...each.client.stat, birthDate: localDate("2004-01-01") } },
      periods: each.periods.map((period) => ({
        ...period,
        stat: { ...period.stat, startDate: localDate("2026-01-02") },
      })),
    }));
    const age = (delivery: DeliveryPeriod) =>
      figure(deliver(still, { delivery }), { muuttuja: "asiakkaat", ikaryhma: "A4" });
    expect(age(year)).toBe(age(summer));
  });

  test("a register of fewer than twenty publishes one-way tables only", () => {
    const small = deliver(workshopOf(19), { served: ["049", "091"] });
    expect(small.scope).toBe("one-way");
    const crossed = small.rows.filter(
      (row) =>
        [row.koodi, row.sukupuoli, row.ikaryhma, row.kunta].filter((value) => value !== "kaikki")
          .length > 1
    );
    expect(crossed).toEqual([]);
    expect(figure(small, { muuttuja: "asiakkaat", sukupuoli: "M" })).toBeDefined();
    expect(figure(small, { muuttuja: "koulutus_alussa", koodi: "K1" })).toBeDefined();
    expect(deliver(workshopOf(20)).scope).toBe("full");
  });

  test("a register of fewer than ten publishes its rounded total and nothing else", () => {
    const tiny = deliver(workshopOf(9));
    expect(tiny.scope).toBe("total");
    expect(tiny.rows).toHaveLength(1);
    expect(tiny.rows[0]).toMatchObject({ ...all, muuttuja: "asiakkaat" });
    expect(tiny.rows[0]!.lukumaara % 5).toBe(0);
    expect(deliver(workshopOf(10)).scope).toBe("one-way");
    expect(deliver([]).rows.map(({ lukumaara }) => lukumaara)).toEqual([0]);
  });

  test("a client with a protected address is counted, but in no municipality", () => {
    const stat = { service: "workshop", gender: "N", municipality: "049" };
    const hidden = person(900, { ...stat, addressProtected: true }, [
      { startDate: localDate("2026-02-01") },
    ]);
    const options = { served: ["049", "091"], exact: true };
    const before = deliver(people, options);
    const after = deliver([...people, hidden], options);
    const changed = after.rows.filter((row, at) => row.lukumaara !== before.rows[at]!.lukumaara);
    expect(new Set(changed.map(({ kunta }) => kunta))).toEqual(new Set(["kaikki"]));
  });
});

describe("the checksum", () => {
  const made = deliver(workshopOf(30));

  test("is SHA-256 of the rows as semicolon-separated lines", () => {
    const text = canonicalRows(made.rows);
    expect(
      text.startsWith(`${dataColumns.join(";")}\nworkshop;2026-01-01;2026-12-31;asiakkaat;`)
    ).toBe(true);
    expect(text.split("\n")).toHaveLength(made.rows.length + 2);
    expect(made.checksum).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });
});
