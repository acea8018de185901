import { describe, expect, test } from "@jest/globals";
import { deliveriesOf, deliveryKey, dueDate, nextDelivery } from "../../src/domain/deliveries";
import { easterSunday, isWorkingDay, nextWorkingDay } from "../../src/domain/workingDays";
import { day } from "./make";

describe("deliveries", () => {
  test("are three a year, cumulative, with employees in the last one", () => {
    expect(
      deliveriesOf(2026).map(({ from, to, withEmployees }) => [from, to, withEmployees])
    ).toEqual([
      ["2026-01-01", "2026-04-30", false],
      ["2026-01-01", "2026-08-31", false],
      ["2026-01-01", "2026-12-31", true],
    ]);
  });

  test("are due on 15 May, 15 September and 22 January, or the next working day", () => {
    const due = (year: number) => deliveriesOf(year).map((delivery) => dueDate(delivery));
    expect(due(2026)).toEqual(["2026-05-15", "2026-09-15", "2027-01-22"]);
    // 15.5.2027 is a Saturday, 22.1.2028 too; 15.5.2042 is Ascension Day.
    expect(due(2027)).toEqual(["2027-05-17", "2027-09-15", "2028-01-24"]);
    expect(due(2042)[0]).toBe("2042-05-16");
  });

  test("are due when a main user has said so", () => {
    const [first] = deliveriesOf(2024);
    const entered = { "2024-1": day("2024-05-14") };
    expect(first && dueDate(first, entered)).toBe("2024-05-14");
  });

  test("the next one is told until its due day is over", () => {
    const next = (today: string) => {
      const delivery = nextDelivery(day(today));
      return delivery === null ? null : deliveryKey(delivery);
    };
    expect(next("2026-01-01")).toBe("2025-3");
    expect(next("2026-01-22")).toBe("2025-3");
    expect(next("2026-01-23")).toBe("2026-1");
    expect(next("2026-05-16")).toBe("2026-2");
    expect(next("2026-12-31")).toBe("2026-3");
  });
});

describe("working days", () => {
  test.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
  ])("Easter of %d is %s", (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test.each([
    ["2026-01-01", "New Year"],
    ["2026-01-06", "Epiphany"],
    ["2026-04-03", "Good Friday"],
    ["2026-04-06", "Easter Monday"],
    ["2026-05-01", "May Day"],
    ["2026-05-14", "Ascension Day"],
    ["2026-06-19", "Midsummer Eve"],
    ["2027-12-06", "Independence Day"],
    ["2026-12-24", "Christmas Eve"],
    ["2026-06-07", "a Sunday"],
  ])("%s is not one: %s", (date) => {
    expect(isWorkingDay(day(date))).toBe(false);
  });

  test("the next one may be many days away", () => {
    expect(nextWorkingDay(day("2026-12-24"))).toBe("2026-12-28");
    expect(nextWorkingDay(day("2026-04-02"))).toBe("2026-04-02");
  });
});
