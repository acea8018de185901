import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { demoCommand } from "../../src/cli/demo/demoCommand";
import { demoUsers } from "../../src/cli/demo/demoUsers";
import type { WireMessage } from "../../src/excel-host";
import { openDemoOffice } from "../../src/node/demoOffice";
import { leastArgon2 } from "../../src/node/trialFile";

/*
 * The main job from an empty workbook to the deliveries of a year, through Microsoft's own client, and what nobody
 * may find in what it leaves behind.
 */

interface Summary {
  readonly users: readonly { readonly name: string; readonly role: string }[];
  readonly clients: number;
  readonly anonymised: number;
  readonly year: number;
  readonly countsByYear: Readonly<Record<string, Readonly<Record<string, YearCount>>>>;
  readonly deliveries: readonly { readonly delivery: string; readonly same: boolean }[];
  readonly same: boolean;
  readonly steps: readonly { readonly step: string; readonly syncs: number }[];
}

interface YearCount {
  readonly before: number;
  readonly after: number | null;
}

interface Person {
  readonly id: string;
  readonly number: number;
  readonly service: string;
  readonly unit: string;
  readonly identity: Readonly<Record<string, string>>;
  readonly case: Readonly<Record<string, string>>;
  readonly periods: readonly { readonly case: Readonly<Record<string, string>> }[];
  readonly anonymised: boolean;
}

const clients = 14;
let folder: string;
let messages: readonly WireMessage[];
const told: string[] = [];

async function run(out: string, exact = false) {
  const office = await openDemoOffice(7, { argon2: leastArgon2 });
  const recording = office.host.wire.record();
  const output = { write: (line: string) => told.push(line), tell: () => undefined };
  const code = await demoCommand(office, { clients, seed: 7, exact, out }, output);
  recording.stop();
  return { code, messages: recording.messages };
}

const file = (name: string) => readFile(join(folder, "a", name));
const json = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, "a", name), "utf8")) as T;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-demo-"));
  const first = await run(join(folder, "a"));
  expect(first.code).toBe(0);
  messages = first.messages;
});
afterAll(() => rm(folder, { recursive: true }));

describe("the demonstration", () => {
  test("writes the register, a file for each delivery, the people and what it cost", async () => {
    expect((await readdir(join(folder, "a"))).sort()).toEqual([
      "parkki-outreach-2026-04-30.xlsx",
      "parkki-outreach-2026-08-31.xlsx",
      "parkki-outreach-2026-12-31.xlsx",
      "parkki-workshop-2026-04-30.xlsx",
      "parkki-workshop-2026-08-31.xlsx",
      "parkki-workshop-2026-12-31.xlsx",
      "persons.json",
      "register.xlsx",
      "summary.json",
    ]);
    expect(told.at(-1)).toContain("9 tiedostoa");
  });

  test("counts the same before and after anonymising, and says so", async () => {
    const summary = await json<Summary>("summary.json");
    expect(summary).toMatchObject({ seed: 7, exact: false, clients, year: 2026, same: true });
    expect(summary.deliveries.map(({ same }) => same)).toEqual(Array(6).fill(true));
    expect(summary.users).toEqual(
      demoUsers.map(({ name, password, role }) => ({ name, password, role }))
    );
    expect(summary.users[0]?.role).toBe("main");
    const { outreach, workshop } = summary.countsByYear["2026"] ?? {};
    expect([outreach?.after, workshop?.after]).toEqual([outreach?.before, workshop?.before]);
    expect(Object.keys(summary.countsByYear)).toEqual(["2024", "2025", "2026"]);
    for (const { syncs } of summary.steps) expect(syncs).toBeGreaterThan(0);
  });

  test("knows everybody as recorded, and who was anonymised", async () => {
    const persons = await json<readonly Person[]>("persons.json");
    const summary = await json<Summary>("summary.json");
    expect(persons.map(({ number }) => number)).toEqual(
      Array.from({ length: clients }, (_, at) => at + 1)
    );
    expect(persons.filter(({ anonymised }) => anonymised)).toHaveLength(summary.anonymised);
    expect(summary.anonymised).toBeGreaterThan(0);
    expect(summary.anonymised).toBeLessThan(clients);
  });

  test("files open in another program", async () => {
    const register = new ExcelJS.Workbook();
    await register.xlsx.load((await file("register.xlsx")).buffer);
    const states = register.worksheets.map(({ name, state }) => [name, state]);
    expect(states).toContainEqual(["Asiakkaat", "visible"]);
    expect(states).toContainEqual(["_tiedot", "veryHidden"]);
    const { anonymised } = await json<Summary>("summary.json");
    const rows = register.getWorksheet("Asiakkaat")?.actualRowCount ?? 0;
    expect(rows).toBe(1 + clients - anonymised);
    for (const delivery of (await json<Summary>("summary.json")).deliveries) {
      const book = new ExcelJS.Workbook();
      const bytes = await file(`parkki-${delivery.delivery}.xlsx`);
      await book.xlsx.load(bytes.buffer);
      expect(book.getWorksheet("data")?.getRow(1).values).toContain("lukumaara");
    }
  });

  test("makes the same people and deliveries of the same seed; exact figures only when asked for", async () => {
    await run(join(folder, "b"));
    const names = (await readdir(join(folder, "a"))).filter(
      (name) => name.startsWith("parkki-") || name === "persons.json"
    );
    for (const name of names) {
      const [a, b] = await Promise.all(
        ["a", "b"].map((each) => readFile(join(folder, each, name)))
      );
      expect(a!.equals(b!)).toBe(true);
    }
    await run(join(folder, "c"), true);
    const people = "persons.json";
    expect(await readFile(join(folder, "c", people))).toEqual(await file(people));
    const rounded = await file("parkki-workshop-2026-12-31.xlsx");
    const exact = await readFile(join(folder, "c", "parkki-workshop-2026-12-31.xlsx"));
    expect(exact.equals(rounded)).toBe(false);
  });
});

/** What anybody knows: the names of users, sheets, units and codes are no secrets. */
const known = new Set(demoUsers.flatMap(({ name }) => [name, ...name.split(" ")]));

/** Every word about a person that is long enough to be told from chance. */
const secretsOf = ({ identity, case: texts, periods }: Person): readonly string[] =>
  [
    ...Object.values(identity),
    ...Object.values(texts),
    ...periods.flatMap((period) => Object.values(period.case)),
  ].filter((text) => typeof text === "string" && text.length >= 4 && !known.has(text));

/** Sealed cells are long runs of 64 letters, in which short words occur by chance; long ones do not. */
const withoutSealed = (text: string): string => text.replace(/[\w-]{40,}/gu, " ");

function leaksIn(texts: readonly string[], secrets: ReadonlySet<string>): readonly string[] {
  const whole = texts.join("\n");
  const plain = withoutSealed(whole);
  return [...secrets].filter((secret) => (secret.length < 8 ? plain : whole).includes(secret));
}

describe("no word about any client", () => {
  let secrets: ReadonlySet<string>;
  let persons: readonly Person[];
  beforeAll(async () => {
    persons = await json<readonly Person[]>("persons.json");
    secrets = new Set(persons.flatMap(secretsOf));
    expect(secrets.size).toBeGreaterThan(3 * clients);
    expect(persons.some(({ identity }) => identity["hetu"] !== undefined)).toBe(true);
  });

  test.each([
    "register.xlsx",
    "parkki-outreach-2026-12-31.xlsx",
    "parkki-workshop-2026-12-31.xlsx",
  ])("is in any part of %s", async (name) => {
    const parts = Object.entries(unzipSync(await file(name)));
    const texts = parts.flatMap(([path, bytes]) => [path, strFromU8(bytes)]);
    expect(texts.join("").length).toBeGreaterThan(10_000);
    expect(leaksIn(texts, secrets)).toEqual([]);
  });

  test("goes over the wire", () => {
    const texts = messages.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(100);
    expect(leaksIn(texts, secrets)).toEqual([]);
  });

  test("and the search would find one", () => {
    const [someone] = secrets;
    expect(leaksIn([`<t>${someone}</t>`], secrets)).toContain(someone);
  });

  test("is left of those who were anonymised, not even their ids among the records", async () => {
    const gone = persons.filter(({ anonymised }) => anonymised).map(({ id }) => id);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await file("register.xlsx")).buffer);
    for (const sheet of ["_tiedot", "_avaimet"]) {
      const text = JSON.stringify(book.getWorksheet(sheet)?.getSheetValues());
      for (const id of gone) expect(text).not.toContain(id);
    }
  });
});
