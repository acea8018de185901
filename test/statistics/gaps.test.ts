import { describe, expect, test } from "@jest/globals";
import { localDate } from "../../src/domain/localDate";
import type { ClientStat, PeriodStat, SituationStat } from "../../src/domain/records";
import { gapsOf } from "../../src/statistics/gaps";
import { person } from "./people";

const d = localDate;
const spring = { from: d("2026-01-01"), to: d("2026-04-30") };
const complete: ClientStat = {
  service: "workshop",
  gender: "N",
  birthDate: d("2005-05-05"),
  motherTongue: "EI",
  municipality: "049",
};
const period: PeriodStat = { startDate: d("2026-02-01"), arrival: "H01", measure: "P01" };
const situation: SituationStat = {
  date: d("2026-02-01"),
  education: "EI",
  mainActivity: "T08",
  livelihood: "R04",
  housing: "A01",
};

const fieldsOf = (...args: Parameters<typeof person>): readonly string[] =>
  gapsOf([person(...args)], spring).flatMap(({ fields }) => fields);

/** A record whose field was left empty. */
function without<Stat extends object>(stat: Stat, key: keyof Stat): Stat {
  return Object.fromEntries(Object.entries(stat).filter(([name]) => name !== key)) as Stat;
}

describe("gaps before a delivery", () => {
  test("a complete client has none: ei tietoa is a value", () => {
    expect(fieldsOf(1, complete, [period], [situation])).toEqual([]);
  });

  test("an empty mandatory statistic is one, told by client number", () => {
    const gaps = gapsOf([person(8, without(complete, "gender"), [period], [situation])], spring);
    expect(gaps).toEqual([
      { clientId: person(8, {}).client.id, number: 8, fields: ["client.gender"] },
    ]);
  });

  test("the situation at the end is asked for as the first one is", () => {
    const later = { date: d("2026-04-01"), education: "K1" };
    expect(fieldsOf(1, complete, [period], [situation, later])).toEqual([
      "situation.mainActivity",
      "situation.livelihood",
      "situation.housing",
    ]);
  });

  test("an agreement that has run out without an end date is one", () => {
    const overdue = { ...period, plannedEndDate: d("2026-03-31") };
    expect(fieldsOf(1, complete, [overdue], [situation])).toEqual(["period.endDate"]);
  });

  test("a period that ended needs its placement", () => {
    const ended = { ...period, endDate: d("2026-03-31") };
    expect(fieldsOf(1, complete, [ended], [situation])).toEqual(["period.placementAfter"]);
  });

  test("outreach needs the conversation of somebody whose period has begun", () => {
    const begun = without(period, "measure");
    const stat = { ...complete, service: "outreach" };
    expect(fieldsOf(1, stat, [begun], [situation])).toEqual(["client.firstConversation"]);
  });

  test.each([
    ["removed from statistics", { service: "workshop", removedFromStatistics: true }, period],
    [
      "whose periods ended before",
      { service: "workshop" },
      { ...period, endDate: d("2025-12-31") },
    ],
    ["whose periods begin later", { service: "workshop" }, { startDate: d("2026-05-01") }],
    ["of no service", {}, period],
  ])("nothing is asked of somebody %s", (_, stat: ClientStat, only: PeriodStat) => {
    expect(fieldsOf(1, stat, [{ ...only, startDate: only.startDate ?? d("2025-01-01") }])).toEqual(
      []
    );
  });

  test("periods of earlier years are not asked about any more", () => {
    const old = { startDate: d("2024-01-01"), endDate: d("2024-06-01") };
    expect(fieldsOf(1, complete, [old, period], [situation])).toEqual([]);
  });

  test("come in the order of client numbers", () => {
    const people = [5, 3, 9].map((n) => person(n, { service: "workshop" }, [period]));
    expect(gapsOf(people, spring).map(({ number }) => number)).toEqual([3, 5, 9]);
  });
});
