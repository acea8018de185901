import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PeriodStat } from "../../../src/domain/records";
import type { PeriodInput } from "../../../src/domain/validation/validatePeriod";
import { addDays } from "../../../src/domain/localDate";
import { validatePeriod } from "../../../src/domain/validation/validatePeriod";
import { recentDate } from "../arbitraries";
import { day } from "../make";

const today = day("2026-06-01");
const complete: PeriodStat = { startDate: day("2026-01-15"), arrival: "H04", measure: "P01" };

const input = (stat: PeriodStat, rest: Partial<PeriodInput> = {}): PeriodInput => ({
  service: "workshop",
  stat,
  case: {},
  others: [],
  birthDate: day("2004-05-06"),
  ...rest,
});

const codes = (value: PeriodInput, severity = "refusal") =>
  validatePeriod(value, today)
    .filter((problem) => problem.severity === severity)
    .map(({ field, code }) => `${field} ${code}`);

describe("a period is refused", () => {
  test("when it ends before it starts", () => {
    expect(
      codes(input({ ...complete, endDate: day("2026-01-14"), placementAfter: "J18" }))
    ).toEqual(["period.endDate end-before-start"]);
    expect(codes(input({ ...complete, plannedEndDate: day("2026-01-14") }))).toEqual([
      "period.plannedEndDate end-before-start",
    ]);
    expect(
      codes(input({ notificationDate: day("2026-01-14"), endDate: day("2026-01-13") }))
    ).toEqual(["period.endDate end-before-start"]);
  });

  test("when it shares a day with another period of the client", () => {
    const others: PeriodStat[] = [{ startDate: day("2025-06-01"), endDate: day("2026-01-15") }];
    expect(codes(input(complete, { others }))).toEqual(["period.startDate overlapping-periods"]);
    const open: PeriodStat[] = [{ startDate: day("2025-06-01") }];
    expect(codes(input(complete, { others: open }))).toEqual([
      "period.startDate overlapping-periods",
    ]);
  });

  test("but not when the other one ended the day before, or was only a notification", () => {
    const others: PeriodStat[] = [
      { startDate: day("2025-06-01"), endDate: day("2026-01-14") },
      { notificationDate: day("2026-02-01") },
    ];
    expect(codes(input(complete, { others }))).toEqual([]);
  });

  test("when the notification comes after the start, or lies in the future", () => {
    expect(codes(input({ ...complete, notificationDate: day("2026-01-16") }))).toEqual([
      "period.notificationDate notification-after-start",
    ]);
    expect(codes(input({ notificationDate: day("2026-06-02") }))).toEqual([
      "period.notificationDate future-date",
    ]);
  });

  test("when it has ended in the future: that is an agreed end date", () => {
    expect(codes(input({ ...complete, endDate: day("2026-06-02") }))).toEqual([
      "period.endDate future-date",
    ]);
    expect(codes(input({ ...complete, plannedEndDate: day("2026-12-31") }))).toEqual([]);
    expect(codes(input({ ...complete, startDate: day("2026-08-01") }))).toEqual([]);
  });

  test("without any day, or with one before birth", () => {
    expect(codes(input({}))).toEqual(["period.startDate missing-dates"]);
    expect(codes(input({ ...complete, startDate: day("2004-05-05") }))).toEqual([
      "period.startDate before-birth",
    ]);
    expect(
      codes(input({ ...complete, startDate: day("2004-05-05") }, { birthDate: null }))
    ).toEqual([]);
  });

  test("with an unknown code or a workshop's field in outreach", () => {
    expect(codes(input({ ...complete, arrival: "H50" }))).toEqual(["period.arrival unknown-code"]);
    expect(codes(input(complete, { service: "outreach" }))).toEqual([
      "period.measure wrong-service",
    ]);
  });

  test("with a goal over its limit", () => {
    expect(codes(input(complete, { case: { goal: "x".repeat(4001) } }))).toEqual([
      "period.goal text-too-long",
    ]);
  });
});

describe("a period is saved with gaps", () => {
  test("when the way of arrival or the workshop's measure is missing", () => {
    expect(codes(input({ startDate: day("2026-01-15") }), "gap")).toEqual([
      "period.arrival missing",
      "period.measure missing",
    ]);
    const outreach = input({ startDate: day("2026-01-15") }, { service: "outreach" });
    expect(codes(outreach, "gap")).toEqual(["period.arrival missing"]);
  });

  test("when it has ended without a placement, in a workshop", () => {
    const ended: PeriodStat = { ...complete, endDate: day("2026-05-01") };
    expect(codes(input(ended), "gap")).toEqual(["period.placementAfter missing"]);
    expect(codes(input({ ...ended, placementAfter: "EI" }), "gap")).toEqual([]);
    const outreach: PeriodStat = {
      startDate: day("2026-01-15"),
      endDate: day("2026-05-01"),
      arrival: "H01",
    };
    expect(codes(input(outreach, { service: "outreach" }), "gap")).toEqual([]);
  });

  test("when the agreed end has passed without an end date", () => {
    expect(codes(input({ ...complete, plannedEndDate: day("2026-05-31") }), "gap")).toEqual([
      "period.endDate end-overdue",
    ]);
    expect(codes(input({ ...complete, plannedEndDate: today }), "gap")).toEqual([]);
  });
});

describe("periods of one client", () => {
  test("that follow each other without sharing a day are never refused, in any order", () => {
    const lengths = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(recentDate, lengths, (first, stretches) => {
        let next = first;
        const periods = stretches.map(([days, pause]): PeriodStat => {
          const startDate = next;
          const endDate = addDays(startDate, days);
          next = addDays(endDate, pause);
          return { ...complete, startDate, endDate, placementAfter: "J01" };
        });
        for (const stat of periods) {
          const others = periods.filter((other) => other !== stat);
          const problems = validatePeriod(
            input(stat, { others, birthDate: null }),
            day("2040-01-01")
          );
          expect(problems).toEqual([]);
        }
      })
    );
  });
});
