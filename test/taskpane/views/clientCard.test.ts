import { describe, expect, test } from "@jest/globals";
import { newRecord, openRecord, withValue } from "../../../src/taskpane/fields/formRecord";
import {
  canDecideNeed,
  cardGaps,
  cardSections,
  groupsOf,
  groupWith,
  sectionOf,
} from "../../../src/taskpane/views/client/cardSections";
import {
  endedByFollowing,
  newestFirst,
  periodFieldsFor,
  periodState,
} from "../../../src/taskpane/views/client/periodLife";
import { disagreements, rebased, recordsOf } from "../../../src/taskpane/views/client/rebase";
import type { Conflict } from "../../../src/taskpane/views/client/rebase";
import { fieldsOf } from "../../../src/domain/fields/catalogue";
import { services } from "../../../src/domain/service";
import { cardOf, day, idOf, today } from "../support";

describe("the sections of a card", () => {
  test("no hetu in outreach, even when asked for by its group", () => {
    const fields = groupsOf("basics", "outreach", {}).flatMap((group) => group.fields);
    expect(fields).not.toContain("hetu");
    expect(fields).toContain("firstConversation");
    expect(fields).toContain("birthDateEstimated");
  });

  test("no first conversation in a workshop", () => {
    const fields = groupsOf("basics", "workshop", {}).flatMap((group) => group.fields);
    expect(fields).toContain("hetu");
    expect(fields).not.toContain("firstConversation");
  });

  test("every field of a client has its place on the card", () => {
    const unplaced = fieldsOf("client")
      .map(({ key }) => key)
      .filter((key) => groupWith(key) === null);
    // The service never changes, the other clientship of the same person is joined elsewhere, the seed is nobody's to see.
    expect(unplaced).toEqual(["service", "sibling", "roundingSeed"]);
  });

  test("reasons and days are asked only with what they belong to, or when they have a value", () => {
    const ending = (values: Record<string, string | boolean>) =>
      groupsOf("ending", "outreach", values).flatMap(({ fields }) => fields);
    expect(ending({})).toEqual(["stillNeeded", "hold", "removedFromStatistics"]);
    expect(ending({ stillNeeded: "followUp", hold: true })).toEqual([
      "stillNeeded",
      "neededUntil",
      "hold",
      "holdReason",
      "removedFromStatistics",
    ]);
    expect(ending({ removedReason: "kahteen kertaan" })).toContain("removedReason");
  });

  test("a problem leads to the section of its field", () => {
    expect(sectionOf("period.arrival")).toBe("periods");
    expect(sectionOf("situation.date")).toBe("situation");
    expect(sectionOf("client.health")).toBe("background");
    expect(sectionOf("client.neededUntil")).toBe("ending");
    expect(sectionOf("client.unknown")).toBe("basics");
    expect(cardSections).toContain(sectionOf("client.gender"));
  });

  test("gaps are told once a field", () => {
    const card = cardOf({
      stat: { gender: "N" },
      periods: [
        { startDate: day("2025-01-01"), endDate: day("2025-02-01") },
        { startDate: day("2025-03-01"), endDate: day("2025-04-01") },
      ],
    });
    const fields = cardGaps(card, today).map(({ field }) => field);
    expect(fields.filter((field) => field === "period.arrival")).toHaveLength(1);
    expect(fields).toContain("client.birthDate");
  });

  test("the need of the data is decided when everything has ended, or nobody was reached", () => {
    const open = { startDate: day("2026-01-01") };
    expect(canDecideNeed(cardOf({ periods: [open] }))).toBe(false);
    expect(canDecideNeed(cardOf({ periods: [] }))).toBe(false);
    expect(canDecideNeed(cardOf({ periods: [{ ...open, endDate: day("2026-02-01") }] }))).toBe(
      true
    );
    expect(canDecideNeed(cardOf({ periods: [{ notificationDate: day("2026-01-01") }] }))).toBe(
      true
    );
  });
});

describe("a conflict with a colleague", () => {
  const mineCard = cardOf({
    identity: { firstName: "Aino", phone: "1", email: "a@a.fi" },
    periods: [{ startDate: day("2026-01-01") }],
  });
  const theirCard = cardOf({
    identity: { firstName: "Aino", phone: "2", email: "a@a.fi", street: "Uusitie 1" },
    periods: [{ startDate: day("2026-01-01"), arrival: "H01" }],
  });
  const conflict: Conflict = {
    outcome: "conflict",
    conflicts: [{ record: idOf(1), kind: "client", field: "phone" }],
    card: theirCard,
  };
  const written = [
    ...recordsOf(mineCard).map((record) =>
      record.kind === "client"
        ? withValue(withValue(record, "phone", "3"), "email", undefined)
        : record
    ),
    newRecord("situation", "new", { date: "2026-05-01" }),
  ];
  const clientAfter = (choice: "mine" | "theirs") =>
    rebased(written, conflict, new Map([[`${idOf(1)}.phone`, choice]])).find(
      ({ kind }) => kind === "client"
    );

  test("shows both values", () => {
    expect(disagreements(written, conflict)).toEqual([
      { conflict: conflict.conflicts[0], mine: "3", theirs: "2" },
    ]);
  });

  test("what is chosen stays; my other changes and theirs both stay", () => {
    expect(clientAfter("theirs")?.values).toMatchObject({ phone: "2", street: "Uusitie 1" });
    expect(clientAfter("mine")?.values).toMatchObject({ phone: "3", street: "Uusitie 1" });
    expect(clientAfter("mine")?.values["email"]).toBeUndefined();
  });

  test("the new base is what the workbook now holds, so that the next save meets no conflict", () => {
    expect(clientAfter("mine")?.base).toBe(theirCard.file.client);
  });

  test("records that were not mine come as they now are, and new ones stay", () => {
    const records = rebased(written, conflict, new Map());
    expect(records.find(({ kind }) => kind === "period")?.values["arrival"]).toBe("H01");
    expect(records.at(-1)).toEqual(written.at(-1));
  });
});

describe("the life of a period", () => {
  test("is told by its days", () => {
    expect(periodState({ notificationDate: "2026-01-01" }, today)).toBe("notified");
    expect(periodState({ startDate: "2026-05-05" }, today)).toBe("upcoming");
    expect(periodState({ startDate: today }, today)).toBe("ongoing");
    expect(periodState({ startDate: "2026-01-01", endDate: today }, today)).toBe("ended");
  });

  test("the newest stands first, and one being written before all", () => {
    const card = cardOf({
      periods: [
        { startDate: day("2024-01-01"), endDate: day("2024-02-01") },
        { startDate: day("2026-01-01") },
        { notificationDate: day("2025-01-01") },
      ],
    });
    const records = [...card.file.periods.map(openRecord), newRecord("period", "new")];
    expect(newestFirst(records).map(({ key }) => key)).toEqual([
      "new",
      idOf(12),
      idOf(13),
      idOf(11),
    ]);
  });

  const earlier = (stat: Parameters<typeof cardOf>[0]) => cardOf(stat).file.periods.map(openRecord);
  const following = (startDate: string) => newRecord("period", "new", { startDate });

  test("nothing is ended by a period whose start is not known, or that begins first", () => {
    const periods = earlier({ periods: [{ startDate: day("2026-01-01") }] });
    expect(endedByFollowing(periods, newRecord("period", "new"), "workshop", today)).toBeNull();
    expect(endedByFollowing(periods, following("2026-01-01"), "workshop", today)).toBeNull();
    expect(endedByFollowing([], following("2026-02-01"), "workshop", today)).toBeNull();
  });

  test("no end is put in the future", () => {
    const periods = earlier({ periods: [{ startDate: day("2026-01-01") }] });
    expect(endedByFollowing(periods, following("2026-06-01"), "workshop", today)).toBeNull();
  });

  test("in a workshop the period before ends the day before, still at the workshop", () => {
    const periods = earlier({ periods: [{ startDate: day("2026-01-01") }] });
    expect(endedByFollowing(periods, following("2026-05-01"), "workshop", today)).toEqual({
      record: idOf(11),
      changes: { endDate: "2026-04-30", placementAfter: "J01" },
    });
  });

  test("outreach has no placement", () => {
    const periods = earlier({ periods: [{ startDate: day("2026-01-01") }] });
    expect(endedByFollowing(periods, following("2026-05-01"), "outreach", today)?.changes).toEqual({
      endDate: "2026-04-30",
    });
    expect(periodFieldsFor.end("outreach")).toEqual(["endDate", "endReason"]);
  });

  test("an end and a placement that were filled in are never replaced", () => {
    const ended = { startDate: day("2026-01-01"), endDate: day("2026-03-31") };
    expect(
      endedByFollowing(earlier({ periods: [ended] }), following("2026-05-01"), "workshop", today)
    ).toEqual({ record: idOf(11), changes: { placementAfter: "J01" } });
    const placed = earlier({ periods: [{ ...ended, placementAfter: "J03" }] });
    expect(endedByFollowing(placed, following("2026-05-01"), "workshop", today)).toBeNull();
  });

  test("every field of a period is asked somewhere, and only in its own service", () => {
    for (const service of services) {
      const asked = Object.values(periodFieldsFor).flatMap((fields) => fields(service));
      const expected = fieldsOf("period")
        .filter((field) => field.service === undefined || field.service === service)
        .map(({ key }) => key);
      expect([...asked].sort()).toEqual([...expected].sort());
    }
  });
});
