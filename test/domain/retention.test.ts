import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClientStat, PeriodStat } from "../../src/domain/records";
import type { RetentionContext } from "../../src/domain/retention";
import { addDays, addYears } from "../../src/domain/localDate";
import { isYearLocked, retentionOf, usualRetention } from "../../src/domain/retention";
import { recentDate } from "./arbitraries";
import { clientship, day } from "./make";

const context = (today: string, published: readonly number[] = []): RetentionContext => ({
  today: day(today),
  settings: usualRetention,
  isPublished: (year) => published.includes(year),
});

const period = (startDate: string, endDate?: string): PeriodStat => ({
  startDate: day(startDate),
  ...(endDate === undefined ? {} : { endDate: day(endDate) }),
});

const judge = (stat: ClientStat, periods: PeriodStat[], at: RetentionContext) =>
  retentionOf(clientship(stat, periods), at);

describe("nothing is expired", () => {
  test("while any period goes on, however old it is and whatever was decided", () => {
    const periods = [period("2015-01-01", "2015-12-31"), period("2016-01-01")];
    expect(judge({ stillNeeded: "no" }, periods, context("2026-06-01", [2025]))).toEqual({
      state: "ongoing",
    });
  });

  test("for a client without any period: that is a gap to be filled", () => {
    expect(judge({}, [], context("2026-06-01", [2025]))).toEqual({ state: "ongoing" });
  });
});

describe("never reached", () => {
  const notified: PeriodStat = { notificationDate: day("2025-08-10") };

  test("is kept six months from the notification", () => {
    expect(judge({}, [notified], context("2026-02-10", [2025]))).toMatchObject({
      state: "kept",
      until: "2026-02-10",
    });
    expect(judge({}, [notified], context("2026-02-11", [2025]))).toEqual({
      state: "expired",
      since: "2026-02-10",
      rule: "never-reached",
    });
  });

  test("is kept as long as the setting says, from the latest notification", () => {
    const at = {
      ...context("2026-02-11", [2025]),
      settings: { ...usualRetention, unreachedMonths: 12 },
    };
    expect(judge({}, [notified], at)).toMatchObject({ state: "kept", until: "2026-08-10" });
    const again: PeriodStat = { notificationDate: day("2025-12-01") };
    expect(judge({}, [again, notified], context("2026-02-11", [2025]))).toMatchObject({
      until: "2026-06-01",
    });
  });

  test("no longer applies after a conversation or a start", () => {
    const stat = { firstConversation: day("2025-08-12") };
    expect(judge(stat, [notified], context("2026-06-01", [2025]))).toEqual({ state: "ongoing" });
  });
});

describe("after the end", () => {
  const ended = [period("2024-01-01", "2024-05-31")];

  test("without a decision data are kept four years from the last end", () => {
    expect(judge({}, ended, context("2028-05-31", [2027]))).toMatchObject({
      state: "kept",
      until: "2028-05-31",
    });
    expect(judge({}, ended, context("2028-06-01", [2027]))).toEqual({
      state: "expired",
      since: "2028-05-31",
      rule: "longest-time-passed",
    });
  });

  test("with a reason they are kept until the chosen day, never longer than four years", () => {
    const stat: ClientStat = { stillNeeded: "followUp", neededUntil: day("2025-05-31") };
    expect(judge(stat, ended, context("2025-06-01", [2024]))).toEqual({
      state: "expired",
      since: "2025-05-31",
      rule: "need-ended",
    });
    const long: ClientStat = { stillNeeded: "renewal", neededUntil: day("2035-01-01") };
    expect(judge(long, ended, context("2028-06-01", [2027]))).toMatchObject({
      state: "expired",
      rule: "longest-time-passed",
    });
  });

  test("when no longer needed they are kept until January's publication", () => {
    const stat: ClientStat = { stillNeeded: "no", stillNeededDecided: day("2024-06-01") };
    expect(judge(stat, ended, context("2024-12-01"))).toMatchObject({
      state: "kept",
      until: "2025-01-22",
    });
    expect(judge(stat, ended, context("2025-03-01"))).toMatchObject({ state: "kept" });
    expect(judge(stat, ended, context("2025-03-01", [2024]))).toEqual({
      state: "expired",
      since: "2024-05-31",
      rule: "no-longer-needed",
    });
  });

  test("and not for ever when that year was never published", () => {
    const stat: ClientStat = { stillNeeded: "no" };
    expect(judge(stat, ended, context("2026-01-01"))).toEqual({
      state: "expired",
      since: "2025-12-31",
      rule: "no-longer-needed",
    });
  });

  test("a decision made before the last end counts for nothing", () => {
    const stat: ClientStat = { stillNeeded: "no", stillNeededDecided: day("2023-01-01") };
    expect(judge(stat, ended, context("2025-03-01", [2024]))).toMatchObject({
      state: "kept",
      until: "2028-05-31",
    });
  });
});

describe("routine anonymising is blocked", () => {
  const old = [period("2020-01-01", "2020-12-31")];
  const at = context("2026-06-01", [2025]);

  test("by a hold", () => {
    expect(judge({ hold: true, holdReason: "Kantelu" }, old, at)).toMatchObject({
      state: "blocked",
      blocks: ["hold"],
    });
    expect(judge({ hold: false }, old, at)).toMatchObject({ state: "expired" });
  });

  test("by a period of another controller or of social welfare", () => {
    const marked = [
      { ...period("2020-01-01", "2020-06-30"), otherController: true },
      { ...period("2020-07-01", "2020-12-31"), socialWelfareAct: true },
    ];
    expect(judge({}, marked, at)).toMatchObject({
      blocks: ["other-controller", "social-welfare-act"],
    });
  });

  test("by the year lock, until the previous year is published", () => {
    const stat: ClientStat = { stillNeeded: "followUp", neededUntil: day("2026-01-31") };
    const ended = [period("2025-01-01", "2025-12-15")];
    expect(judge(stat, ended, context("2026-02-15"))).toMatchObject({
      state: "blocked",
      blocks: ["year-locked"],
    });
    expect(judge(stat, ended, context("2026-02-15", [2025]))).toMatchObject({ state: "expired" });
  });

  test("but the year lock is only for those who were clients in that year", () => {
    const notified: PeriodStat = { notificationDate: day("2025-12-31") };
    const lock = (periods: PeriodStat[]) =>
      isYearLocked(clientship({}, periods).periods, context("2026-02-15"));
    expect(lock([period("2024-01-01", "2024-12-31")])).toBe(false);
    expect(lock([period("2024-01-01", "2025-01-01")])).toBe(true);
    expect(lock([period("2026-01-01")])).toBe(false);
    expect(lock([notified])).toBe(true);
  });
});

describe("whatever was decided", () => {
  const decision = fc.record({
    stillNeeded: fc.constantFrom("renewal", "followUp", "no"),
    neededUntil: recentDate,
  });

  test("data are never kept over four years from the last end, unless something blocks", () => {
    fc.assert(
      fc.property(recentDate, fc.nat(500), decision, (start, days, stat) => {
        const end = addDays(start, days);
        const today = addDays(addYears(end, 4), 1);
        const result = retentionOf(clientship(stat, [{ startDate: start, endDate: end }]), {
          today,
          settings: usualRetention,
          isPublished: () => true,
        });
        expect(result.state).toBe("expired");
      })
    );
  });

  test("and never expire before the last end is over", () => {
    fc.assert(
      fc.property(recentDate, fc.nat(500), decision, (start, days, stat) => {
        const end = addDays(start, days);
        const result = retentionOf(clientship(stat, [{ startDate: start, endDate: end }]), {
          today: end,
          settings: usualRetention,
          isPublished: () => true,
        });
        expect(result.state).toBe("kept");
      })
    );
  });
});
