import { describe, expect, test } from "@jest/globals";
import {
  changedFields,
  draftOf,
  isChanged,
  isWhole,
  newRecord,
  openRecord,
  unreadableDates,
  withValue,
} from "../../../src/taskpane/fields/formRecord";
import { withDerived } from "../../../src/taskpane/fields/derivedValues";
import { day, opened, today } from "../support";

const aino = opened("client", 1, {
  identity: { firstName: "Aino", phone: "040 1" },
  case: { goal: "Koulu" },
  stat: { service: "outreach", gender: "N" },
});

describe("a record of which a class did not open", () => {
  const damaged = openRecord({ ...aino, identity: null });

  test("is not whole, and nothing of it is saved", () => {
    expect(isWhole(damaged)).toBe(false);
    expect(draftOf([withValue(damaged, "gender", "M")]).client).toBeUndefined();
  });

  test("shows what did open", () => {
    expect(damaged.values).toEqual({ goal: "Koulu", service: "outreach", gender: "N" });
  });
});

describe("what has changed", () => {
  test("nothing has when a record has just been opened", () => {
    expect(isChanged(openRecord(aino))).toBe(false);
    expect(draftOf([openRecord(aino)])).toEqual({ periods: [], situations: [] });
  });

  test("nothing has when what was opened has spaces around it", () => {
    const loose = opened("client", 1, { identity: { firstName: " Aino " }, case: { goal: " " } });
    expect(isChanged(openRecord(loose))).toBe(false);
    expect(changedFields(withValue(openRecord(loose), "firstName", "Aina"))).toEqual(["firstName"]);
  });

  test("nothing has when a value is typed and taken back, or only spaces are added", () => {
    const typed = withValue(openRecord(aino), "firstName", "Aina");
    expect(changedFields(typed)).toEqual(["firstName"]);
    expect(isChanged(withValue(typed, "firstName", "Aino"))).toBe(false);
    expect(isChanged(withValue(typed, "firstName", " Aino "))).toBe(false);
  });

  test("emptying a field and filling an empty one are changes", () => {
    expect(changedFields(withValue(openRecord(aino), "phone", undefined))).toEqual(["phone"]);
    expect(changedFields(withValue(openRecord(aino), "phone", ""))).toEqual(["phone"]);
    expect(changedFields(withValue(openRecord(aino), "email", "a@b.fi"))).toEqual(["email"]);
  });
});

describe("what is saved", () => {
  test("every class of a changed record whole, tidied", () => {
    const changed = withValue(withValue(openRecord(aino), "nickname", "  Allu "), "phone", "");
    expect(draftOf([changed]).client).toEqual({
      identity: { firstName: "Aino", nickname: "Allu" },
      case: { goal: "Koulu" },
      stat: { service: "outreach", gender: "N" },
    });
  });

  test("members that only a newer version knows stay in their class", () => {
    const newer = opened("client", 1, {
      identity: { firstName: "Aino", pronoun: "hän" },
      stat: { service: "outreach", constructor: [1] },
    });
    const { client } = draftOf([withValue(openRecord(newer), "firstName", "Aina")]);
    expect(client?.identity).toEqual({ firstName: "Aina", pronoun: "hän" });
    expect(client?.stat).toEqual({ service: "outreach", constructor: [1] });
  });

  test("new and changed periods and situations, not the others", () => {
    const kept = openRecord(opened("period", 2, { stat: { startDate: "2026-01-01" } }));
    const ended = withValue(
      openRecord(opened("period", 3, { stat: { startDate: "2025-01-01" } })),
      "endDate",
      "2025-06-30"
    );
    const added = newRecord("situation", "new", { date: "2026-05-01", education: "K1" });
    expect(draftOf([kept, ended, added])).toEqual({
      periods: [
        {
          base: ended.base,
          stat: { startDate: day("2025-01-01"), endDate: day("2025-06-30") },
          case: {},
        },
      ],
      situations: [{ base: null, stat: { date: day("2026-05-01"), education: "K1" } }],
    });
  });

  test("a date that cannot be read is told and left out", () => {
    const typed = newRecord("period", "new", { startDate: "32.1.2026", arrival: "H01" });
    expect(unreadableDates(typed)).toEqual(["startDate"]);
    expect(draftOf([typed]).periods).toEqual([{ base: null, stat: { arrival: "H01" }, case: {} }]);
  });
});

describe("what follows from a field", () => {
  const client = newRecord("client", "new", { hetu: "140305A9125" });

  test("a hetu gives the birth date, but never replaces one", () => {
    expect(withDerived(client, "hetu", today).values["birthDate"]).toBe("2005-03-14");
    const given = withValue(client, "birthDate", "2004-01-01");
    expect(withDerived(given, "hetu", today)).toEqual(given);
  });

  test("a wrong hetu gives nothing", () => {
    const wrong = withValue(client, "hetu", "140305A9121");
    expect(withDerived(wrong, "hetu", today)).toEqual(wrong);
  });

  test("the decision about the need of the data is of today", () => {
    const decided = withValue(client, "stillNeeded", "no");
    expect(withDerived(decided, "stillNeeded", today).values["stillNeededDecided"]).toBe(today);
  });
});
