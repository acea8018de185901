import { describe, expect, test } from "@jest/globals";
import type { ClientStat, PeriodStat } from "../../src/domain/records";
import { clientshipStatus } from "../../src/domain/clientshipStatus";
import { clientship, day } from "./make";

const today = day("2026-06-01");
const status = (stat: ClientStat, ...periods: PeriodStat[]) =>
  clientshipStatus(clientship(stat, periods), today);
const ended: PeriodStat = { startDate: day("2026-01-01"), endDate: day("2026-05-01") };

describe("where a clientship stands", () => {
  test("dates decide: a decision does not close what goes on", () => {
    expect(status({ stillNeeded: "no" }, { startDate: day("2026-01-01") })).toBe("ongoing");
    expect(status({ stillNeeded: "no" }, ended, { startDate: day("2026-05-15") })).toBe("ongoing");
  });

  test("ended without a decision is undecided; with one it is what was decided", () => {
    expect(status({}, ended)).toBe("undecided");
    expect(status({ stillNeeded: "no", stillNeededDecided: day("2026-05-02") }, ended)).toBe(
      "closed"
    );
    expect(status({ stillNeeded: "followUp" }, ended)).toBe("followUp");
    expect(status({ stillNeeded: "renewal" }, ended)).toBe("renewal");
  });

  test("a decision of an earlier round does not close a later one", () => {
    expect(status({ stillNeeded: "no", stillNeededDecided: day("2025-12-01") }, ended)).toBe(
      "undecided"
    );
  });

  test("a notification alone, a talk without a period, and a period to come", () => {
    const notified: PeriodStat = { notificationDate: day("2026-05-01") };
    expect(status({}, notified)).toBe("notified");
    expect(status({ firstConversation: day("2026-05-02") }, notified)).toBe("ongoing");
    expect(status({ stillNeeded: "no" }, notified)).toBe("closed");
    expect(status({}, { startDate: day("2026-06-02") })).toBe("upcoming");
  });
});
