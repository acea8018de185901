import { describe, expect, test } from "@jest/globals";
import { ageGroupAt, isYoung } from "../../src/domain/ageGroup";
import { day } from "./make";

describe("the age group", () => {
  test.each([
    ["2011-05-01", "A1"],
    ["2011-04-30", "A2"],
    ["2008-05-01", "A2"],
    ["2008-04-30", "A3"],
    ["2005-05-01", "A3"],
    ["2005-04-30", "A4"],
    ["2001-05-01", "A4"],
    ["2001-04-30", "A5"],
    ["1997-05-01", "A5"],
    ["1997-04-30", "A6"],
    ["1960-01-01", "A6"],
  ])("of somebody born %s is %s when the data period ends on 30.4.2026", (birth, group) => {
    expect(ageGroupAt(day(birth), day("2026-04-30"))).toBe(group);
  });

  test("29 is no longer young", () => {
    expect(isYoung(day("1997-05-01"), day("2026-04-30"))).toBe(true);
    expect(isYoung(day("1997-04-30"), day("2026-04-30"))).toBe(false);
  });
});
