import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, formatFinnishDate, localDate, partsOf } from "../../../src/domain/localDate";
import { parseTypedDate } from "../../../src/taskpane/fields/typedDate";

const today = localDate("2026-05-04");

describe("a typed day", () => {
  test.each([
    "",
    " ",
    "huomenna",
    "32.1.2026",
    "29.2.2026",
    "1.13.2026",
    "1.2",
    "1.2.",
    "1.2.202",
    "1.2.20265",
    "12345",
    "1234567",
    "2026-2-1",
    "1.2.1700",
  ])("%p is not one", (text) => {
    expect(parseTypedDate(text, today)).toBeNull();
  });

  test.each([
    ["1.2.2026", "2026-02-01"],
    ["01.02.2026", "2026-02-01"],
    [" 1.2.2026 ", "2026-02-01"],
    ["1. 2. 2026", "2026-02-01"],
    ["1.2.26", "2026-02-01"],
    ["1/2/2026", "2026-02-01"],
    ["1-2-2026", "2026-02-01"],
    ["1,2,26", "2026-02-01"],
    ["010226", "2026-02-01"],
    ["01022026", "2026-02-01"],
    ["2026-02-01", "2026-02-01"],
    ["29.2.2024", "2024-02-29"],
  ])("%p is %s", (text, date) => {
    expect(parseTypedDate(text, today)).toBe(date);
  });

  test("a year of two digits is at most ten years ahead, otherwise of the last century", () => {
    expect(parseTypedDate("1.1.36", today)).toBe("2036-01-01");
    expect(parseTypedDate("1.1.37", today)).toBe("1937-01-01");
    expect(parseTypedDate("1.1.99", today)).toBe("1999-01-01");
    expect(parseTypedDate("1.1.00", today)).toBe("2000-01-01");
  });

  const anyDay = fc
    .integer({ min: 0, max: 100_000 })
    .map((days) => addDays(localDate("1900-01-01"), days));

  test("every day is read as it is written, with or without zeros and marks", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = partsOf(date);
        const padded =
          [day, month].map((part) => String(part).padStart(2, "0")).join("") + String(year);
        expect(parseTypedDate(formatFinnishDate(date), today)).toBe(date);
        expect(parseTypedDate(padded, today)).toBe(date);
        expect(parseTypedDate(date, today)).toBe(date);
      })
    );
  });
});
