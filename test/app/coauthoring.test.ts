// The register on a workbook that several people have open, each in an Excel of their own, with writes on their way.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { ClientCard } from "../../src/app/clientCard";
import { openClientCard } from "../../src/app/clientCard";
import type { AppContext } from "../../src/app/context";
import { createRegister, recoveryCodeKept } from "../../src/app/createRegister";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { addClient, saveClient } from "../../src/app/saveClient";
import { enrol, signIn } from "../../src/app/signIn";
import { accept, invite, listUsers, refreshUsers } from "../../src/app/users";
import { verifyRegister } from "../../src/app/verifyRegister";
import type { Coauthoring } from "../../src/excel-host";
import { createCoauthoring } from "../../src/excel-host";
import type { SeededRandom } from "../../src/excel-host/seededRandom";
import { seededRandom } from "../../src/excel-host/seededRandom";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import { openPane, password, spec, unitOf } from "./support/office";

const SEED = 7;
let file: Coauthoring;
let random: SeededRandom;
let paula: Office;
let essi: Office;
let oona: Office;

/** Somebody opens the file as it is by now, and signs in. */
async function arrive(name: string, as = name): Promise<Office> {
  const office = await openPane(file.join(as).host);
  await openWorkbook(office.app);
  await signIn(office.app, { kind: "password", name, password });
  await file.settled();
  return office;
}

async function invited(name: string): Promise<Office> {
  const role = "worker" as const;
  const units = [unitOf(paula.app, "workshop")];
  const { code } = await invite(paula.app, { name, role, units });
  await file.settled();
  const theirs = await openPane(file.join(`${name} enrols`).host);
  await openWorkbook(theirs.app);
  await enrol(theirs.app, { name, code, password });
  await file.settled();
  await refreshUsers(paula.app);
  const user = listUsers(paula.app).find((each) => each.name === name);
  await accept(paula.app, user!.id);
  await file.settled();
  return arrive(name);
}

beforeEach(async () => {
  file = await createCoauthoring({ seed: SEED, delays: { shortest: 200, longest: 3000 } });
  random = seededRandom(SEED);
  paula = await openPane(file.join("Paula").host);
  await openWorkbook(paula.app);
  await createRegister(paula.app, spec);
  recoveryCodeKept(paula.app);
  await file.settled();
  essi = await invited("Essi");
  oona = await invited("Oona");
});

/** Lets messages arrive here and there while people work. */
async function together<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const state = { isDone: false };
  const all = Promise.all(work).finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    if (random.below(4) === 0) file.step();
  }
  const results = await all;
  await file.settled();
  return results;
}

const identity = (lastName: string) => ({ identity: { firstName: "Aino", lastName } });
const add = (app: AppContext, lastName: string) =>
  addClient(app, draftOf(app, "workshop", identity(lastName)));

const namesIn = async (app: AppContext): Promise<readonly string[]> =>
  (await openClients(app)).entries.map(({ name }) => name.split(" ")[0] ?? "").sort();

const findingsAt = ({ app }: Office): readonly string[] => {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("nobody is signed in");
  return state.session.summary.findings.map(({ code }) => code);
};

const errorsIn = async ({ app }: Office): Promise<readonly string[]> =>
  (await verifyRegister(app.register.workbook))
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);

const cardOf = async (app: AppContext, lastName: string): Promise<ClientCard> => {
  const { entries } = await openClients(app);
  const entry = entries.find(({ name }) => name.startsWith(lastName));
  if (entry === undefined) throw new Error(`${lastName} is not in the register`);
  return openClientCard(app, entry.id);
};

function change(app: AppContext, card: ClientCard, fields: Record<string, string>) {
  const { identity: known, case: words, stat } = card.file.client;
  return saveClient(app, card, {
    client: { identity: { ...known, ...fields }, case: words, stat } as never,
  });
}

describe("three people on one register", () => {
  test("who add clients at the same time lose none", async () => {
    const wanted = ["Aho", "Eno", "Hiisi", "Ilo", "Joki", "Kivi", "Lumi", "Maa", "Niemi"];
    const people = [paula, essi, oona];
    await together(
      people.map(async ({ app }, at) => {
        for (const name of wanted.slice(at * 3, at * 3 + 3)) await add(app, name);
      })
    );
    const next = await arrive("Paula", "Paula later");
    expect(await namesIn(next.app)).toEqual(wanted);
    expect(await errorsIn(next)).toEqual([]);
    await file.settled();
    for (const { app } of people) expect(await namesIn(app)).toEqual(wanted);
  });

  test("of whom one works without a line: nothing of anybody's is lost when it is back", async () => {
    const offline = file.people.find(({ name }) => name === "Oona")!;
    offline.disconnect();
    await together([add(essi.app, "Aho"), add(oona.app, "Eno"), add(paula.app, "Hiisi")]);
    await add(oona.app, "Ilo");
    expect(await namesIn(essi.app)).toEqual(["Aho", "Hiisi"]);
    offline.reconnect();
    await file.settled();
    const next = await arrive("Paula", "Paula later");
    expect(await namesIn(next.app)).toEqual(["Aho", "Eno", "Hiisi", "Ilo"]);
    expect(await errorsIn(next)).toEqual([]);
  });

  test("who save one client before either sees the other's save: one stays, and the loss is told until it is made good", async () => {
    await add(paula.app, "Aho");
    await file.settled();
    const [a, b] = [await cardOf(essi.app, "Aho"), await cardOf(oona.app, "Aho")];
    await Promise.all([
      change(essi.app, a, { phone: "040 111" }),
      change(oona.app, b, { email: "aino@example.org" }),
    ]);
    await file.settled();
    const next = await arrive("Paula", "Paula later");
    expect(findingsAt(next)).toEqual(["saves-collided"]);
    const again = await arrive("Essi", "Essi later");
    expect(findingsAt(again)).toEqual(["saves-collided"]);
    const card = await cardOf(again.app, "Aho");
    const { phone, email } = card.file.client.identity ?? {};
    expect([phone, email].filter((field) => field !== undefined)).toHaveLength(1);
    await change(again.app, card, { phone: "040 111", email: "aino@example.org" });
    await file.settled();
    expect(findingsAt(await arrive("Oona", "Oona later"))).toEqual([]);
  });

  test("who save different parts of one client lose neither", async () => {
    await add(paula.app, "Aho");
    await file.settled();
    const [a, b] = [await cardOf(essi.app, "Aho"), await cardOf(oona.app, "Aho")];
    await Promise.all([
      change(essi.app, a, { phone: "040 111" }),
      saveClient(oona.app, b, {
        periods: b.file.periods.map((base) => ({
          base,
          stat: { ...base.stat, arrival: "H02" } as never,
          case: {},
        })),
      }),
    ]);
    await file.settled();
    const next = await arrive("Paula", "Paula later");
    expect(findingsAt(next)).toEqual([]);
    const card = await cardOf(next.app, "Aho");
    expect(card.file.client.identity?.phone).toBe("040 111");
    expect(card.file.periods[0]?.stat).toMatchObject({ arrival: "H02" });
  });
});
