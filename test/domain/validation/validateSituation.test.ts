import { describe, expect, test } from "@jest/globals";
import type { SituationStat } from "../../../src/domain/records";
import { validateSituation } from "../../../src/domain/validation/validateSituation";
import { day } from "../make";

const today = day("2026-06-01");
const complete: SituationStat = {
  date: day("2026-01-15"),
  education: "K1",
  mainActivity: "T14",
  livelihood: "R04",
  housing: "A01",
};

const codes = (stat: SituationStat, severity = "refusal") =>
  validateSituation(
    {
      service: "workshop",
      stat,
      birthDate: day("2004-05-06"),
      firstContact: day("2026-01-10"),
    },
    today
  )
    .filter((problem) => problem.severity === severity)
    .map(({ field, code }) => `${field} ${code}`);

describe("a situation is refused", () => {
  test("without a day, with one to come, or with one before the clientship", () => {
    expect(codes({ education: "K1" })).toEqual(["situation.date missing-dates"]);
    expect(codes({ ...complete, date: day("2026-06-02") })).toEqual(["situation.date future-date"]);
    expect(codes({ ...complete, date: day("2026-01-09") })).toEqual([
      "situation.date before-clientship",
    ]);
    expect(codes({ ...complete, date: day("2000-01-01") })).toEqual([
      "situation.date before-birth",
    ]);
  });

  test("with an unknown code", () => {
    expect(codes({ ...complete, housing: "A77" })).toEqual(["situation.housing unknown-code"]);
  });
});

describe("a situation is saved", () => {
  test("on the day of the first contact, and with gaps told", () => {
    expect(codes({ ...complete, date: day("2026-01-10") })).toEqual([]);
    expect(codes({ date: day("2026-01-15"), education: "EI" }, "gap")).toEqual([
      "situation.mainActivity missing",
      "situation.livelihood missing",
      "situation.housing missing",
    ]);
  });
});
