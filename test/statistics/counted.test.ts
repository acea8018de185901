import { describe, expect, test } from "@jest/globals";
import { localDate } from "../../src/domain/localDate";
import type { ClientStat, PeriodStat, SituationStat } from "../../src/domain/records";
import {
  ageGroupOf,
  arrivalOf,
  genderOf,
  isYoung,
  measuresOf,
  municipalityOf,
  placementsOf,
  situationAtEnd,
  situationAtStart,
} from "../../src/statistics/attributes";
import type { CountedClient } from "../../src/statistics/counted";
import {
  hasEnded,
  isCounted,
  isNew,
  isNotifiedOnly,
  isReached,
  seenFrom,
} from "../../src/statistics/counted";
import { gapsOf } from "../../src/statistics/gaps";
import { person } from "./people";

const d = localDate;
const spring = { from: d("2026-01-01"), to: d("2026-04-30") };
const summer = { from: d("2026-01-01"), to: d("2026-08-31") };

const workshop = (
  periods: readonly PeriodStat[],
  client: ClientStat = {},
  situations: readonly SituationStat[] = [],
  period = spring
): CountedClient =>
  seenFrom(period, person(1, { service: "workshop", ...client }, periods, situations));

const outreach = (
  periods: readonly PeriodStat[],
  client: ClientStat = {},
  period = spring
): CountedClient => seenFrom(period, person(1, { service: "outreach", ...client }, periods));

describe("who does not count", () => {
  test("somebody removed from statistics never does", () => {
    const removed = { removedFromStatistics: true };
    expect(isCounted(workshop([{ startDate: d("2026-02-01") }], removed))).toBe(false);
    expect(isNotifiedOnly(outreach([{ notificationDate: d("2026-02-01") }], removed))).toBe(false);
  });

  test.each([
    [
      "ended the day before the data period",
      { startDate: d("2025-06-01"), endDate: d("2025-12-31") },
    ],
    ["begins the day after it", { startDate: d("2026-05-01") }],
    ["has no first day", { notificationDate: d("2026-02-01") }],
  ])("a period that %s", (_, period) => {
    expect(isCounted(workshop([period]))).toBe(false);
  });

  test("in outreach nobody who has not been spoken with", () => {
    const told = outreach([{ notificationDate: d("2026-04-20"), startDate: d("2026-04-20") }]);
    expect(isCounted(told)).toBe(false);
    expect(isNotifiedOnly(told)).toBe(true);
  });
});

describe("who counts", () => {
  test.each([
    ["ended on its first day", { startDate: d("2025-06-01"), endDate: d("2026-01-01") }],
    ["began on its last day", { startDate: d("2026-04-30") }],
    ["goes on all through it", { startDate: d("2024-01-01") }],
    [
      "is kept by another controller's rules",
      { startDate: d("2026-02-01"), otherController: true },
    ],
  ])("a client whose period %s", (_, period) => {
    expect(isCounted(workshop([period]))).toBe(true);
  });

  test("a young person is reached from the data period in which somebody spoke with them", () => {
    const periods = [{ notificationDate: d("2026-04-20"), startDate: d("2026-04-20") }];
    const spoken = { firstConversation: d("2026-05-02") };
    expect(isReached(outreach(periods, spoken, spring))).toBe(false);
    expect(isNotifiedOnly(outreach(periods, spoken, spring))).toBe(true);
    expect(isCounted(outreach(periods, spoken, summer))).toBe(true);
    expect(isNotifiedOnly(outreach(periods, spoken, summer))).toBe(false);
  });

  test("a notification closed before the data period is not a notified young person of it", () => {
    const closed = { notificationDate: d("2025-10-01"), endDate: d("2025-12-01") };
    expect(isNotifiedOnly(outreach([closed]))).toBe(false);
  });
});

describe("new and ended", () => {
  test("new is whose first period of all begins inside", () => {
    expect(isNew(workshop([{ startDate: d("2026-01-01") }]))).toBe(true);
    const back = [
      { startDate: d("2024-01-01"), endDate: d("2024-06-01") },
      { startDate: d("2026-02-01") },
    ];
    expect(isNew(workshop(back))).toBe(false);
  });

  test("ended is when every period has its end and the last one is inside", () => {
    const first = { startDate: d("2025-01-01"), endDate: d("2026-01-10") };
    const second = { startDate: d("2026-01-11"), endDate: d("2026-04-30") };
    expect(hasEnded(workshop([first, second]))).toBe(true);
    expect(hasEnded(workshop([first, { startDate: d("2026-01-11") }]))).toBe(false);
    expect(hasEnded(workshop([first, { ...second, endDate: d("2026-05-01") }]))).toBe(false);
  });

  test("a decision about the data ends nothing: only dates do", () => {
    const decided = { stillNeeded: "no", stillNeededDecided: d("2026-03-01") };
    expect(hasEnded(workshop([{ startDate: d("2026-02-01") }], decided))).toBe(false);
  });
});

describe("under what a client counts", () => {
  const here = [{ startDate: d("2026-02-01") }];

  test("age is that of the last day of the data period", () => {
    const born = { birthDate: d("1997-06-15") };
    expect(ageGroupOf(workshop(here, born, [], spring))).toBe("A5");
    expect(ageGroupOf(workshop(here, born, [], summer))).toBe("A6");
    expect(isYoung(workshop(here, born, [], spring))).toBe(true);
    expect(isYoung(workshop(here, born, [], summer))).toBe(false);
    expect(ageGroupOf(workshop(here))).toBe("kaikki");
    expect(isYoung(workshop(here))).toBe(false);
  });

  test("other gender is only inside totals", () => {
    expect(genderOf(workshop(here, { gender: "N" }))).toBe("N");
    expect(genderOf(workshop(here, { gender: "X" }))).toBe("kaikki");
    expect(genderOf(workshop(here))).toBe("kaikki");
  });

  describe("municipality", () => {
    const served = ["049", "091"];
    const home = { municipality: "049" };

    test("a protected address is in no table by municipality", () => {
      const hidden = { ...home, addressProtected: true };
      expect(municipalityOf(workshop(here, hidden), served)).toBe("kaikki");
    });

    test("the latest period's own goes before the home municipality", () => {
      const moved = [
        { startDate: d("2026-01-05"), endDate: d("2026-01-31"), municipality: "049" },
        { startDate: d("2026-02-01"), municipality: "091" },
        { startDate: d("2026-06-01"), municipality: "049" },
      ];
      expect(municipalityOf(workshop(moved, home), served)).toBe("091");
      expect(municipalityOf(workshop(here, home), served)).toBe("049");
    });

    test("those that are not served, and ei tietoa, are one", () => {
      expect(municipalityOf(workshop(here, { municipality: "148" }), served)).toBe("muu");
      expect(municipalityOf(workshop(here, { municipality: "EI" }), served)).toBe("muu");
    });

    test("an empty one is in the totals only, and so is everybody when one is served", () => {
      expect(municipalityOf(workshop(here), served)).toBe("kaikki");
      expect(municipalityOf(workshop(here, home), ["049"])).toBe("kaikki");
    });
  });

  test("the situation at the start is the first, at the end the last by the last day counted", () => {
    const situations = [
      { date: d("2026-06-01"), education: "K4" },
      { date: d("2025-02-01"), education: "K1" },
      { date: d("2026-03-01"), education: "K2" },
      { education: "K3" },
    ];
    const client = workshop(here, {}, situations);
    expect(situationAtStart(client)?.education).toBe("K1");
    expect(situationAtEnd(client)?.education).toBe("K2");
  });

  test("a situation that has not changed goes on: one of an earlier year is that of the end, and no gap", () => {
    const begun = { startDate: d("2024-09-10"), arrival: "H01", measure: "P01" };
    const first = { date: d("2024-09-10"), education: "K1", mainActivity: "T08" };
    const changed = { date: d("2026-06-02"), education: "K2", mainActivity: "T08" };
    for (const period of [spring, summer]) {
      const unchanged = workshop([begun], {}, [first], period);
      expect(situationAtStart(unchanged)?.education).toBe("K1");
      expect(situationAtEnd(unchanged)?.education).toBe("K1");
    }
    const atEnd = (period: typeof spring) =>
      situationAtEnd(workshop([begun], {}, [first, changed], period))?.education;
    expect([atEnd(spring), atEnd(summer)]).toEqual(["K1", "K2"]);
    // The last row counts as a whole: what it leaves empty is a gap.
    const half = workshop([begun], {}, [first, { date: d("2026-02-02"), mainActivity: "T02" }]);
    expect(situationAtEnd(half)?.education).toBeUndefined();
    const gaps = (situations: readonly SituationStat[]) =>
      gapsOf([person(1, { service: "workshop" }, [begun], situations)], spring)
        .flatMap(({ fields }) => fields)
        .filter((field) => field.startsWith("situation."));
    const complete = { ...first, livelihood: "R03", housing: "A01" };
    expect(gaps([complete])).toEqual([]);
    expect(gaps([complete, { date: d("2026-02-02"), mainActivity: "T02" }])).toContain(
      "situation.education"
    );
  });

  test("arrival is that of the first period that overlaps", () => {
    const periods = [
      { startDate: d("2026-03-01"), arrival: "H02" },
      { startDate: d("2024-01-01"), endDate: d("2024-02-01"), arrival: "H03" },
      { startDate: d("2025-12-01"), endDate: d("2026-02-01"), arrival: "H01" },
    ];
    expect(arrivalOf(workshop(periods))).toEqual(["H01"]);
  });

  test("measures are one a period, placements one a period that ended inside", () => {
    const periods = [
      {
        startDate: d("2026-01-02"),
        endDate: d("2026-01-31"),
        measure: "P01",
        placementAfter: "J01",
      },
      {
        startDate: d("2026-02-01"),
        endDate: d("2026-02-28"),
        measure: "P01",
        placementAfter: "J03",
      },
      {
        startDate: d("2026-03-01"),
        endDate: d("2026-05-01"),
        measure: "P02",
        placementAfter: "J08",
      },
    ];
    expect(measuresOf(workshop(periods))).toEqual(["P01", "P01", "P02"]);
    expect(placementsOf(workshop(periods))).toEqual(["J01", "J03"]);
  });
});
