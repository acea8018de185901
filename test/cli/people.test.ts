import { beforeAll, describe, expect, test } from "@jest/globals";
import { problemsOf } from "../../src/app/saveClient";
import { drawPeople } from "../../src/cli/demo/people";
import type { SyntheticClient } from "../../src/cli/demo/people";
import { parseHetu } from "../../src/domain/hetu";
import { ageAt, localDate } from "../../src/domain/localDate";

const today = localDate("2026-12-10");
const contactOf = ({ periods: [first] }: SyntheticClient) =>
  first!.stat.notificationDate ?? first!.stat.startDate!;

let people: readonly SyntheticClient[];
beforeAll(() => {
  people = drawPeople(4000, 7, today);
});

const share = (wanted: (one: SyntheticClient) => boolean, among = people): number =>
  (100 * among.filter(wanted).length) / among.length;

test("the same seed and day give the same people, another seed others", () => {
  expect(drawPeople(50, 7, today)).toEqual(people.slice(0, 50));
  expect(drawPeople(50, 8, today)).not.toEqual(people.slice(0, 50));
});

test("everybody can be saved, and gaps are rare", () => {
  const problems = people.flatMap((one) =>
    problemsOf(
      {
        client: one,
        periods: one.periods.map((period) => ({ base: null, ...period })),
        situations: one.situations.map((situation) => ({ base: null, ...situation })),
      },
      one.service,
      null,
      today
    )
  );
  expect(problems.filter(({ severity }) => severity === "refusal")).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(people.length / 4);
});

describe("distributions", () => {
  test("genders and services", () => {
    expect(share(({ stat }) => stat.gender === "M")).toBeCloseTo(57, -1);
    expect(share(({ stat }) => stat.gender === "X")).toBeLessThan(3);
    expect(share(({ service }) => service === "outreach")).toBeCloseTo(55, -1);
  });

  test("ages at the first contact: outreach is for the young, nearly half of a workshop is 29 or older", () => {
    const ageOf = (one: SyntheticClient) => ageAt(one.stat.birthDate!, contactOf(one));
    const outreach = people.filter(({ service }) => service === "outreach");
    const workshop = people.filter(({ service }) => service === "workshop");
    expect(Math.min(...outreach.map(ageOf))).toBe(14);
    expect(Math.max(...outreach.map(ageOf))).toBe(30);
    expect(share((one) => ageOf(one) >= 18 && ageOf(one) <= 24, outreach)).toBeCloseTo(62, -1);
    expect(share((one) => ageOf(one) >= 29, workshop)).toBeCloseTo(46, -1);
  });

  test("contacts reach over six years and no day is in the future", () => {
    const years = new Set(people.map((one) => contactOf(one).slice(0, 4)));
    expect([...years].sort()).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    const days = people.flatMap((one) => [
      contactOf(one),
      ...one.situations.map(({ stat }) => stat.date!),
      ...one.periods.flatMap(({ stat }) => stat.endDate ?? []),
    ]);
    expect(days.filter((day) => day > today)).toEqual([]);
  });

  test("employment services are the municipality's from 2025 on", () => {
    const codes = (from: string, to: string) =>
      new Set(
        people
          .flatMap(({ periods }) => periods)
          .filter(({ stat }) => stat.startDate !== undefined)
          .filter(({ stat }) => stat.startDate! >= from && stat.startDate! < to)
          .map(({ stat }) => stat.arrival)
      );
    expect(codes("2000-01-01", "2025-01-01").has("H04")).toBe(false);
    expect(codes("2025-01-01", "2100-01-01").has("H04TE")).toBe(false);
  });
});

describe("rare people, who have rules of their own in statistics", () => {
  const marked = (key: "otherController" | "socialWelfareAct") => (one: SyntheticClient) =>
    one.periods.some(({ stat }) => stat[key] === true);

  test.each<readonly [string, (one: SyntheticClient) => boolean]>([
    ["removed from statistics", ({ stat }) => stat.removedFromStatistics === true],
    ["with a protected address", ({ stat }) => stat.addressProtected === true],
    ["of another controller", marked("otherController")],
    ["under the Social Welfare Act", marked("socialWelfareAct")],
    [
      "reached, without a situation",
      ({ periods, situations }) =>
        periods[0]?.stat.startDate !== undefined && situations.length === 0,
    ],
    [
      "without education",
      ({ situations }) => situations.some(({ stat }) => stat.education === undefined),
    ],
    ["in both services", ({ sameAs }) => sameAs !== undefined],
  ])("%s are there, and few", (_, is) => {
    expect(share(is)).toBeGreaterThan(1);
    expect(share(is)).toBeLessThan(6);
  });

  test("somebody in both services is one person, joined once, with an identity code in the workshop only", () => {
    const joined = people.filter(({ sameAs }) => sameAs !== undefined);
    expect(new Set(joined.map(({ sameAs }) => sameAs)).size).toBe(joined.length);
    for (const one of joined) {
      const other = people[one.sameAs!]!;
      expect(other.service).not.toBe(one.service);
      expect(other.sameAs).toBeUndefined();
      for (const key of ["gender", "birthDate", "municipality", "addressProtected"] as const) {
        expect(one.stat[key]).toBe(other.stat[key]);
      }
      expect([one.identity.firstName, one.identity.lastName]).toEqual([
        other.identity.firstName,
        other.identity.lastName,
      ]);
      if (one.service === "outreach") expect(one.identity.hetu).toBeUndefined();
    }
  });
});

test("identity codes: workshops only, of the series that nobody is given, and of the person", () => {
  const coded = people.filter(({ identity }) => identity.hetu !== undefined);
  expect(coded.length).toBeGreaterThan(500);
  for (const { service, identity, stat } of coded) {
    expect(service).toBe("workshop");
    const hetu = identity.hetu!;
    expect(Number(hetu.slice(7, 10))).toBeGreaterThanOrEqual(900);
    expect(parseHetu(hetu)?.birthDate).toBe(stat.birthDate);
    if (stat.gender !== "X") expect(Number(hetu[9]) % 2 === 1).toBe(stat.gender === "M");
  }
});
