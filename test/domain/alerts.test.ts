import { describe, expect, test } from "@jest/globals";
import type { ClientStat, PeriodStat } from "../../src/domain/records";
import type { Retention } from "../../src/domain/retention";
import { alertMark, alertsOf } from "../../src/domain/alerts";
import { clientship, day } from "./make";

const today = day("2026-06-01");
const ongoing: Retention = { state: "ongoing" };
const complete: PeriodStat = { startDate: day("2026-01-15"), arrival: "H04", measure: "P01" };
const ended: PeriodStat = { ...complete, endDate: day("2026-05-15"), placementAfter: "J18" };

const marks = (stat: ClientStat, periods: PeriodStat[], retention: Retention = ongoing) =>
  alertsOf("workshop", clientship(stat, periods), retention, today).map(alertMark);

describe("the letters of the front page", () => {
  test("are none when all is well", () => {
    expect(marks({}, [complete])).toEqual([]);
    expect(marks({ stillNeeded: "no" }, [ended])).toEqual([]);
  });

  test("A: a period has ended and the clientship is open", () => {
    expect(marks({}, [ended])).toEqual(["A"]);
    expect(marks({}, [ended, { ...complete, startDate: day("2026-05-20") }])).toEqual([]);
  });

  test("D: data of a period are missing, and which", () => {
    const [alert] = alertsOf(
      "workshop",
      clientship({}, [{ startDate: day("2026-01-15"), plannedEndDate: day("2026-05-01") }]),
      ongoing,
      today
    );
    expect(alert).toEqual({
      letter: "D",
      fields: ["period.arrival", "period.measure", "period.endDate"],
    });
    expect(marks({ stillNeeded: "no" }, [{ ...complete, endDate: day("2026-05-15") }])).toEqual([
      "D",
    ]);
  });

  test.each([
    ["2026-06-01", ["Z0"]],
    ["2026-06-02", ["Z1"]],
    ["2026-06-08", ["Z1"]],
    ["2026-06-09", ["Z2"]],
    ["2026-06-29", ["Z4"]],
    ["2026-06-30", []],
  ])("Z: agreed to end on %s gives %j on 1.6.2026", (end, letters) => {
    expect(marks({}, [{ ...complete, plannedEndDate: day(end) }])).toEqual(letters);
  });

  test("Z does not look at periods that have ended or have not begun", () => {
    const planned = { plannedEndDate: day("2026-06-10") };
    expect(marks({ stillNeeded: "no" }, [{ ...ended, ...planned }])).toEqual([]);
    expect(marks({}, [{ ...complete, startDate: day("2026-06-05"), ...planned }])).toEqual([]);
  });

  test("S: the time of keeping ends, or has ended; not when something forbids anonymising", () => {
    const kept = (until: string): Retention => ({
      state: "kept",
      until: day(until),
      rule: "need-ended",
    });
    const closed: ClientStat = { stillNeeded: "no" };
    expect(marks(closed, [ended], kept("2026-06-20"))).toEqual(["S3"]);
    expect(marks(closed, [ended], kept("2026-06-30"))).toEqual([]);
    const since = day("2026-05-01");
    expect(marks(closed, [ended], { state: "expired", since, rule: "need-ended" })).toEqual(["S0"]);
    const blocked: Retention = { state: "blocked", since, rule: "need-ended", blocks: ["hold"] };
    expect(marks(closed, [ended], blocked)).toEqual([]);
  });

  test("stand together in one order", () => {
    const late: PeriodStat = { startDate: day("2026-01-15"), plannedEndDate: day("2026-06-03") };
    expect(marks({}, [late])).toEqual(["D", "Z1"]);
  });
});
