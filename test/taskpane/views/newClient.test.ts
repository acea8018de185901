import { describe, expect, test } from "@jest/globals";
import type { DirectoryEntry } from "../../../src/app/directory";
import { userId } from "../../../src/domain/ids";
import type { ClientIdentity, ClientStat } from "../../../src/domain/records";
import { newRecord, withValue } from "../../../src/taskpane/fields/formRecord";
import {
  fieldsToClear,
  firstSituation,
  formFields,
  newClientDraft,
  newKeys,
  personOf,
} from "../../../src/taskpane/views/newClient/newClientForm";
import { similarClients } from "../../../src/taskpane/views/newClient/similarClients";
import { cardOf, day, today, unit } from "../support";

const me = userId.fromBytes(new Uint8Array(10).fill(3));
const listed = (identity: ClientIdentity, stat: ClientStat = {}): DirectoryEntry =>
  cardOf({ identity, stat }).entry;

const aino = listed(
  { firstName: "Aino", lastName: "Virtanen", nickname: "Allu" },
  { birthDate: day("2008-03-14") }
);
const aimo = listed({ firstName: "Aimo", lastName: "Virtala" }, { birthDate: day("2006-01-01") });
const leo = listed({ firstName: "Leo", lastName: "Laine" }, { birthDate: day("2008-03-14") });
const entries = [leo, aimo, aino];

const similar = (person: {
  firstName?: string;
  lastName?: string;
  nickname?: string;
  birthDate?: string;
}) =>
  similarClients(
    entries,
    {
      firstName: "",
      lastName: "",
      nickname: "",
      ...person,
      birthDate: person.birthDate === undefined ? null : day(person.birthDate),
    },
    me
  ).map(({ entry }) => entry);

describe("clients who may be the one being added", () => {
  test("nobody, while nothing tells anybody apart", () => {
    expect(similar({})).toEqual([]);
    expect(similar({ firstName: "A" })).toEqual([]);
    expect(similar({ firstName: "Aino", lastName: "Laine" })).toEqual([]);
  });

  test("are found while the name is still being typed", () => {
    expect(similar({ firstName: "Ai", lastName: "Virta" })).toEqual([aimo, aino]);
    expect(similar({ firstName: "Aino", lastName: "Virt" })).toEqual([aino]);
  });

  test("are found by what they are called", () => {
    expect(similar({ nickname: "allu" })).toEqual([aino]);
  });

  test("are found by the date of birth alone; the same name too comes first", () => {
    expect(similar({ birthDate: "2008-03-14" })).toEqual([leo, aino]);
    expect(similar({ firstName: "Aino", birthDate: "2008-03-14" })).toEqual([aino, leo]);
  });
});

describe("the form of a new client", () => {
  const client = newRecord("client", newKeys.client, { firstName: "Sanni", birthDate: "1.2.20" });
  const period = newRecord("period", newKeys.period, { startDate: "2026-05-01" });

  test("outreach never asks a hetu, a workshop never a nickname or an estimate", () => {
    expect(formFields.basics("outreach", {})).not.toContain("hetu");
    expect(formFields.who("workshop")).toEqual(["firstName", "lastName", "birthDate"]);
  });

  test("what the other service does not have is cleared when the unit is changed", () => {
    const records = [
      withValue(client, "hetu", "140305A9125"),
      withValue(withValue(period, "measure", "P01"), "arrival", "H01"),
    ];
    expect(fieldsToClear(records, "outreach")).toEqual([
      { record: newKeys.client, field: "hetu" },
      { record: newKeys.period, field: "measure" },
    ]);
    expect(fieldsToClear(records, "workshop")).toEqual([]);
  });

  test("a birth date that cannot be read finds nobody", () => {
    expect(personOf(client)).toEqual({
      firstName: "Sanni",
      lastName: "",
      nickname: "",
      birthDate: null,
    });
  });

  test("the first situation is of the day the period begins, never of a day to come", () => {
    expect(firstSituation(period, today).values).toEqual({ date: "2026-05-01" });
    expect(firstSituation(withValue(period, "startDate", "2026-06-01"), today).values).toEqual({
      date: today,
    });
    expect(firstSituation(undefined, today).values).toEqual({ date: today });
  });

  test("becomes a client of the unit's service with their first records", () => {
    const draft = newClientDraft([client, period], {
      id: unit,
      service: "outreach",
      name: "Etsivä",
    });
    expect(draft).toMatchObject({
      service: "outreach",
      unit,
      client: { identity: { firstName: "Sanni" } },
      periods: [{ base: null, stat: { startDate: "2026-05-01" } }],
      situations: [],
    });
  });
});
