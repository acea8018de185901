import { describe, expect, test } from "@jest/globals";
import type { ClientStat, PeriodStat, SituationStat } from "../../../src/domain/records";
import type { Service } from "../../../src/domain/service";
import { gapsOf } from "../../../src/domain/validation/gaps";
import { clientship, day } from "../make";

const today = day("2026-06-01");
const person: ClientStat = {
  gender: "M",
  birthDate: day("2004-05-06"),
  motherTongue: "fi",
  municipality: "091",
};
const period: PeriodStat = { startDate: day("2026-01-15"), arrival: "H04" };
const situation: SituationStat = {
  date: day("2026-01-15"),
  education: "K1",
  mainActivity: "T14",
  livelihood: "EI",
  housing: "A01",
};

const gaps = (
  service: Service,
  stat: ClientStat,
  periods: PeriodStat[],
  situations: SituationStat[] = [situation]
) => gapsOf(service, clientship(stat, periods, situations), today).map(({ field }) => field);

describe("what a clientship lacks before a delivery", () => {
  test("is nothing when every mandatory statistic is there, ei tietoa included", () => {
    const reached = { ...person, firstConversation: day("2026-01-16") };
    expect(gaps("outreach", reached, [period])).toEqual([]);
    expect(gaps("workshop", person, [{ ...period, measure: "P01" }])).toEqual([]);
  });

  test("is listed over the client, the periods and the first situation", () => {
    expect(gaps("workshop", {}, [{ startDate: day("2026-01-15") }], [])).toEqual([
      "client.gender",
      "client.birthDate",
      "client.motherTongue",
      "client.municipality",
      "period.arrival",
      "period.measure",
      "situation.date",
    ]);
  });

  test("in outreach is the first conversation once a period has begun", () => {
    expect(gaps("outreach", person, [period])).toEqual(["client.firstConversation"]);
  });

  test("of somebody only notified is no more than the notification itself", () => {
    const notified: PeriodStat = { notificationDate: day("2026-05-01"), arrival: "H08" };
    expect(gaps("outreach", {}, [notified], [])).toEqual([]);
  });

  test("is a period when there is none, and nothing for who does not count", () => {
    expect(gaps("outreach", person, [])).toEqual(["period.startDate"]);
    expect(gaps("outreach", { removedFromStatistics: true }, [])).toEqual([]);
  });
});
