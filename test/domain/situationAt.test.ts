import { describe, expect, test } from "@jest/globals";
import type { SituationStat } from "../../src/domain/records";
import { situationAtEnd, situationAtStart } from "../../src/domain/situationAt";
import { clientship, day } from "./make";

const situations = (...stats: SituationStat[]) => clientship({}, [], stats).situations;
const at = (date: string, education: string): SituationStat => ({ date: day(date), education });

describe("the situation", () => {
  const recorded = situations(
    at("2026-05-01", "K2"),
    at("2026-01-10", "K1"),
    at("2026-09-01", "K3")
  );

  test("at the start is the first one, at the end the last one of the data period", () => {
    expect(situationAtStart(recorded)?.stat.education).toBe("K1");
    expect(situationAtEnd(recorded, day("2026-04-30"))?.stat.education).toBe("K1");
    expect(situationAtEnd(recorded, day("2026-05-01"))?.stat.education).toBe("K2");
    expect(situationAtEnd(recorded, day("2026-12-31"))?.stat.education).toBe("K3");
  });

  test("is none before the first one, and none without a date", () => {
    expect(situationAtEnd(recorded, day("2025-12-31"))).toBeNull();
    expect(situationAtStart(situations({ education: "K1" }))).toBeNull();
    expect(situationAtEnd(situations({ education: "K1" }), day("2026-12-31"))).toBeNull();
  });

  test("of one day recorded twice is the same in whatever order they are read", () => {
    const twice = situations(at("2026-01-10", "K1"), at("2026-01-10", "K2"));
    const end = day("2026-12-31");
    expect(situationAtEnd(twice, end)).toBe(situationAtEnd([...twice].reverse(), end));
    expect(situationAtStart(twice)).toBe(situationAtStart([...twice].reverse()));
  });
});
