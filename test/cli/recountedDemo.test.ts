import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { demoCommand } from "../../src/cli/demo/demoCommand";
import type { Clientship, PeriodStat, SituationStat } from "../../src/domain/records";
import { openDemoOffice } from "../../src/node/demoOffice";
import { leastArgon2 } from "../../src/node/trialFile";
import type { Question } from "../statistics/recount";
import { recount } from "../statistics/recount";
import { idOf } from "../statistics/people";

/*
 * The deliveries of a demonstration counted again from persons.json alone, by a count that was written from
 * docs/parkki-file.md and shares no code with the program. Some of its people are of the rare sorts that have rules of
 * their own, and some were anonymised before the deliveries were made.
 */

interface Person {
  readonly number: number;
  readonly service: "outreach" | "workshop";
  readonly samePersonAs?: number;
  readonly identity: Readonly<Record<string, string>>;
  readonly stat: Clientship["client"]["stat"];
  readonly periods: readonly { readonly stat: PeriodStat }[];
  readonly situations: readonly { readonly stat: SituationStat }[];
  readonly anonymised: boolean;
}

type Counts = Readonly<
  Record<string, Readonly<Record<string, { before: number; after: number | null }>>>
>;

const served = ["179", "500", "992", "410"];
const columns = ["palvelu", "alku", "loppu", "muuttuja", "koodi", "sukupuoli", "ikaryhma", "kunta"];

let folder: string;
let persons: readonly Person[];
let people: readonly Clientship[];
const read = (name: string) => readFile(join(folder, name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-recount-"));
  const office = await openDemoOffice(1061, { argon2: leastArgon2 });
  const quiet = { write: () => undefined, tell: () => undefined };
  const options = { clients: 90, seed: 1061, exact: true, out: folder };
  expect(await demoCommand(office, options, quiet)).toBe(0);
  persons = JSON.parse((await read("persons.json")).toString()) as readonly Person[];
  people = persons.map(({ number, service, stat, periods, situations }) => ({
    client: { id: idOf(number), unit: null, number, stat: { ...stat, service } },
    periods: periods.map((each, at) => ({
      ...each,
      id: idOf(1000 + at),
      unit: null,
      number: null,
    })),
    situations: situations.map((each, at) => ({
      ...each,
      id: idOf(2000 + at),
      unit: null,
      number: null,
    })),
  }));
});
afterAll(() => rm(folder, { recursive: true }));

const clientsOf = (service: string, year: string, who = people): number =>
  recount(who, served, {
    palvelu: service,
    alku: `${year}-01-01`,
    loppu: `${year}-12-31`,
    muuttuja: "asiakkaat",
    koodi: "kaikki",
    sukupuoli: "kaikki",
    ikaryhma: "kaikki",
    kunta: "kaikki",
  });

describe("among the clients of the year are", () => {
  const touchesYear = ({ periods }: Person) =>
    periods.some(({ stat }) => stat.startDate !== undefined && (stat.endDate ?? "9") >= "2026");

  test.each<readonly [string, (person: Person) => boolean]>([
    ["some removed from statistics", ({ stat }) => stat.removedFromStatistics === true],
    ["some with a protected address", ({ stat }) => stat.addressProtected === true],
    ["some of another controller", ({ periods }) => periods.some((p) => p.stat.otherController)],
    [
      "some under the Social Welfare Act",
      ({ periods }) => periods.some((p) => p.stat.socialWelfareAct),
    ],
    ["some without any situation", ({ situations }) => situations.length === 0],
    [
      "some without education",
      ({ situations }) => situations.some(({ stat }) => stat.education === undefined),
    ],
    ["some anonymised before the deliveries", ({ anonymised }) => anonymised],
    ["some who are clients of both services", ({ samePersonAs }) => samePersonAs !== undefined],
  ])("%s", (_, is) => {
    expect(persons.filter(touchesYear).filter(is).length).toBeGreaterThan(0);
  });

  test("whoever is in both is the same person, recorded in each service", () => {
    for (const person of persons.filter(({ samePersonAs }) => samePersonAs !== undefined)) {
      const other = persons.find(({ number }) => number === person.samePersonAs);
      expect(other?.service).not.toBe(person.service);
      expect(other?.stat.birthDate).toBe(person.stat.birthDate);
      expect(other?.identity["lastName"]).toBe(person.identity["lastName"]);
    }
  });
});

describe("counted again from persons.json", () => {
  test.each(
    ["outreach", "workshop"].flatMap((s) => ["04-30", "08-31", "12-31"].map((d) => [s, d]))
  )("every figure of %s to %s", async (service, day) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await read(`parkki-${service}-2026-${day}.xlsx`)).buffer);
    const wrong: string[] = [];
    let figures = 0;
    let sum = 0;
    book.getWorksheet("data")?.eachRow((row, at) => {
      if (at === 1) return;
      const values = columns.map((_, column) => row.getCell(column + 1).text);
      const question = Object.fromEntries(
        columns.map((column, index) => [column, values[index] ?? ""])
      ) as unknown as Question;
      const told = row.getCell(columns.length + 1).text;
      const counted = recount(people, served, question);
      figures += 1;
      sum += counted;
      if (told !== String(counted)) wrong.push(`${values.join("/")}: ${told}, not ${counted}`);
    });
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
    expect(sum).toBeGreaterThan(50);
  });

  test("the clients of each year in summary.json; published years are not counted after anonymising", async () => {
    const { countsByYear } = JSON.parse((await read("summary.json")).toString()) as {
      countsByYear: Counts;
    };
    const services = (year: string, isCounted: boolean) => ({
      outreach: pair(clientsOf("outreach", year), isCounted),
      workshop: pair(clientsOf("workshop", year), isCounted),
    });
    const pair = (count: number, isCounted: boolean) => ({
      before: count,
      after: isCounted ? count : null,
    });
    expect(countsByYear).toEqual({
      "2024": services("2024", false),
      "2025": services("2025", false),
      "2026": services("2026", true),
    });
  });

  test("whoever was anonymised is missing without the sums that were kept: the test would notice", () => {
    const left = people.filter((_, at) => persons[at]?.anonymised === false);
    const totals = (who: readonly Clientship[]) =>
      ["outreach", "workshop"].map((service) => clientsOf(service, "2026", who));
    expect(totals(left)).not.toEqual(totals(people));
  });
});
