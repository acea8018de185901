import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  ageAt,
  daysBetween,
  formatFinnishDate,
  localDateAt,
  parseLocalDate,
  weekdayOf,
  weeksBetween,
} from "../../src/domain/localDate";
import { anyDate } from "./arbitraries";
import { day } from "./make";

describe("a local date", () => {
  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "2026-00-10",
    "26-01-01",
    "1799-12-31",
    "2200-01-01",
    "",
    "2026-01-01T00:00",
    20260101,
    null,
  ])("is not read from %p", (value) => {
    expect(parseLocalDate(value)).toBeNull();
  });

  test("is read as it is", () => {
    fc.assert(fc.property(anyDate, (date) => expect(parseLocalDate(date)).toBe(date)));
  });

  test("is written as a Finn writes it, without zeros", () => {
    expect(formatFinnishDate(day("2024-02-09"))).toBe("9.2.2024");
  });

  test("moves by days there and back, and sorts as its text", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(moved > date).toBe(days > 0);
      })
    );
  });

  test("moves by months to the same day or the last one of the month", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(day("2026-01-15"), -1)).toBe("2025-12-15");
    expect(addMonths(day("2026-12-31"), 14)).toBe("2028-02-29");
  });

  test("begun weeks count", () => {
    expect(weeksBetween(day("2026-03-02"), day("2026-03-02"))).toBe(0);
    expect(weeksBetween(day("2026-03-02"), day("2026-03-03"))).toBe(1);
    expect(weeksBetween(day("2026-03-02"), day("2026-03-09"))).toBe(1);
    expect(weeksBetween(day("2026-03-02"), day("2026-03-30"))).toBe(4);
  });

  test("tells the weekday", () => {
    expect(weekdayOf(day("2026-03-02"))).toBe(1);
    expect(weekdayOf(day("1999-12-31"))).toBe(5);
    expect(weekdayOf(day("1890-06-01"))).toBe(7);
  });

  test("is that of a Finnish clock, whatever the machine's zone", () => {
    expect(localDateAt(new Date("2026-06-30T21:30:00Z"))).toBe("2026-07-01");
    expect(localDateAt(new Date("2026-12-31T21:59:00Z"))).toBe("2026-12-31");
    expect(localDateAt(new Date("2026-12-31T22:00:00Z"))).toBe("2027-01-01");
  });
});

describe("age", () => {
  test("grows on the birthday", () => {
    expect(ageAt(day("2000-05-10"), day("2026-05-09"))).toBe(25);
    expect(ageAt(day("2000-05-10"), day("2026-05-10"))).toBe(26);
  });

  test("of somebody born on 29 February grows on 1 March of a common year", () => {
    expect(ageAt(day("2004-02-29"), day("2022-02-28"))).toBe(17);
    expect(ageAt(day("2004-02-29"), day("2022-03-01"))).toBe(18);
    expect(ageAt(day("2004-02-29"), day("2024-02-29"))).toBe(20);
  });
});
