import { describe, expect, test } from "@jest/globals";
import { localDate } from "../../../src/domain/localDate";
import {
  deliveryOptions,
  likeliestOption,
} from "../../../src/taskpane/views/parkki/deliveryChoices";

const policy = {
  dueDates: { "2026-2": "2026-09-30" },
  idleMinutes: 10,
  location: "local",
  minPassword: 15,
  published: {},
  retentionMonths: 48,
  sealStatistics: true,
  unreachedMonths: 6,
} as const;

const likeliest = (day: string) => {
  const today = localDate(day);
  return likeliestOption(deliveryOptions(today, policy), today, policy)?.key;
};

describe("the deliveries to choose from", () => {
  const options = deliveryOptions(localDate("2026-05-04"), policy);

  test("three of this year and of the two before, the newest year first", () => {
    expect(options.map(({ key }) => key)).toEqual([
      "2026-1",
      "2026-2",
      "2026-3",
      "2025-1",
      "2025-2",
      "2025-3",
      "2024-1",
      "2024-2",
      "2024-3",
    ]);
  });

  test("due days are those that a main user has entered, otherwise the usual ones", () => {
    expect(options.find(({ key }) => key === "2026-1")?.due).toBe("2026-05-15");
    expect(options.find(({ key }) => key === "2026-2")?.due).toBe("2026-09-30");
  });

  test("a due day that has passed is told as past, from the day after it", () => {
    const overdueOn = (today: string) =>
      deliveryOptions(localDate(today), policy).find(({ key }) => key === "2026-1")?.overdue;
    expect(overdueOn("2026-05-15")).toBe(false);
    expect(overdueOn("2026-05-16")).toBe(true);
  });

  test("a published year closes itself and all before it", () => {
    const marked = { ...policy, published: { "2025": "2026-02-20" } };
    const closed = deliveryOptions(localDate("2026-05-04"), marked).map(({ key, closed }) => [
      key,
      closed?.day,
    ]);
    expect(closed.filter(([, day]) => day === undefined).map(([key]) => key)).toEqual([
      "2026-1",
      "2026-2",
      "2026-3",
    ]);
    expect(new Set(closed.slice(3).map(([, day]) => day))).toEqual(new Set(["2026-02-20"]));
  });

  test("a period is unfinished through its last day", () => {
    const unfinishedOn = (day: string) =>
      deliveryOptions(localDate(day), policy).find(({ key }) => key === "2026-1")?.unfinished;
    expect(unfinishedOn("2026-04-30")).toBe(true);
    expect(unfinishedOn("2026-05-01")).toBe(false);
  });

  test.each([
    ["2026-01-10", "2025-3"],
    ["2026-03-15", "2026-1"],
    ["2026-05-04", "2026-1"],
    ["2026-06-10", "2026-1"],
    ["2026-07-10", "2026-2"],
    ["2026-12-20", "2026-3"],
  ])("on %s one most likely comes to make %s", (day, key) => {
    expect(likeliest(day)).toBe(key);
  });
});
