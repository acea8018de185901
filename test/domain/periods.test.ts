import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PeriodStat } from "../../src/domain/records";
import {
  contactDate,
  firstContact,
  firstStart,
  hasEnded,
  isOnlyNotified,
  isOpenOn,
  isWithin,
  lastEnd,
  lastNotification,
  openPeriod,
  reachedOn,
  spansOverlap,
} from "../../src/domain/periods";
import { addDays } from "../../src/domain/localDate";
import { recentDate } from "./arbitraries";
import { clientship, day } from "./make";

const of = (...periods: PeriodStat[]) => clientship({}, periods).periods;
const period = (startDate: string, endDate?: string): PeriodStat => ({
  startDate: day(startDate),
  ...(endDate === undefined ? {} : { endDate: day(endDate) }),
});

describe("a clientship's days", () => {
  test("without an end date of every period it goes on, whatever else is recorded", () => {
    expect(lastEnd(of(period("2025-01-01", "2025-03-31"), period("2025-04-01")))).toBeNull();
    expect(lastEnd(of())).toBeNull();
  });

  test("it ends with the latest end date, in whatever order periods were recorded", () => {
    expect(
      lastEnd(of(period("2025-04-01", "2025-09-30"), period("2025-01-01", "2025-03-31")))
    ).toBe("2025-09-30");
  });

  test("a notification that became no period does not keep it open", () => {
    const periods = of(period("2025-01-01", "2025-03-31"), { notificationDate: day("2025-06-01") });
    expect(lastEnd(periods)).toBe("2025-03-31");
    expect(lastNotification(periods)).toBe("2025-06-01");
  });

  test("it begins with the earliest start; the first contact may be a notification before it", () => {
    const periods = of(period("2025-06-01"), {
      notificationDate: day("2025-01-10"),
      startDate: day("2025-02-01"),
    });
    expect(firstStart(periods)).toBe("2025-02-01");
    expect(firstContact(periods)).toBe("2025-01-10");
    expect(firstContact(of())).toBeNull();
    expect(contactDate({})).toBeNull();
  });
});

describe("a period", () => {
  test("counts in a data period when they share a day", () => {
    const lasting = period("2025-12-31", "2026-01-01");
    expect(isWithin(lasting, day("2025-01-01"), day("2025-12-31"))).toBe(true);
    expect(isWithin(lasting, day("2026-01-01"), day("2026-04-30"))).toBe(true);
    expect(isWithin(lasting, day("2026-01-02"), day("2026-04-30"))).toBe(false);
    expect(isWithin(period("2020-01-01"), day("2026-01-01"), day("2026-04-30"))).toBe(true);
  });

  test("that was only notified counts in none", () => {
    const notified: PeriodStat = { notificationDate: day("2026-01-10") };
    expect(isWithin(notified, day("2026-01-01"), day("2026-04-30"))).toBe(false);
  });

  test("goes on through its last day", () => {
    const lasting = period("2026-01-01", "2026-02-01");
    expect(isOpenOn(lasting, day("2025-12-31"))).toBe(false);
    expect(isOpenOn(lasting, day("2026-02-01"))).toBe(true);
    expect(isOpenOn(lasting, day("2026-02-02"))).toBe(false);
    expect(hasEnded(lasting, day("2026-02-01"))).toBe(true);
    expect(hasEnded(lasting, day("2026-01-31"))).toBe(false);
    expect(hasEnded(period("2026-01-01"), day("2026-02-01"))).toBe(false);
  });

  test("that goes on is found, the latest first", () => {
    const periods = of(period("2026-01-01"), period("2026-03-01"), period("2026-09-01"));
    expect(openPeriod(periods, day("2026-04-01"))?.stat.startDate).toBe("2026-03-01");
    expect(openPeriod(periods, day("2025-04-01"))).toBeNull();
  });
});

describe("being reached", () => {
  test("in outreach takes a conversation; a notification or a start alone is not enough", () => {
    const periods = of({ notificationDate: day("2026-01-10"), startDate: day("2026-01-15") });
    expect(reachedOn("outreach", {}, periods)).toBeNull();
    expect(reachedOn("outreach", { firstConversation: day("2026-01-20") }, periods)).toBe(
      "2026-01-20"
    );
    expect(reachedOn("workshop", {}, periods)).toBe("2026-01-15");
  });

  test("only notified means neither conversation nor start", () => {
    const notified = of({ notificationDate: day("2026-01-10") });
    expect(isOnlyNotified({}, notified)).toBe(true);
    expect(isOnlyNotified({ firstConversation: day("2026-01-11") }, notified)).toBe(false);
    expect(isOnlyNotified({}, of(period("2026-01-15")))).toBe(false);
  });
});

describe("overlap", () => {
  const span = fc
    .tuple(recentDate, fc.option(fc.nat(400)))
    .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));

  test("is the same both ways, and is having a day in common", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const later = a.from > b.from ? a.from : b.from;
        const has = (s: typeof a) => s.from <= later && (s.to === null || later <= s.to);
        expect(spansOverlap(a, b)).toBe(has(a) && has(b));
        expect(spansOverlap(b, a)).toBe(spansOverlap(a, b));
      })
    );
  });
});
