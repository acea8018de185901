import { directWorkbook } from "../../../src/direct/directWorkbook";
import { newWorkbook, type WorkbookModel } from "../../../src/excel-host/model";
import {
  createMemory,
  createRegister,
  openRegister,
  readSnapshot,
  type RegisterDeps,
  type RegisterSpec,
  signIn,
  verifyStorage,
} from "../../../src/register";
import type { RegisterPolicy } from "../../../src/register/model";
import { vaultInProcess } from "../../../src/vault/vaultInProcess";
import { type CountedWorkbook, counting } from "../../../src/workbook/counting";
import type { Workbook } from "../../../src/workbook/port";
import { labels } from "./labels";
import { seededRandom } from "./random";

export const founder = { name: "Maija Meikäläinen", password: "oikein hyvä salasana" };

export const policy: RegisterPolicy = {
  dueDates: {},
  idleMinutes: 10,
  location: "sharepoint",
  minPassword: 15,
  published: {},
  retentionMonths: 48,
  sealStatistics: true,
  unreachedMonths: 6,
};

export const spec: RegisterSpec = {
  language: "fi",
  policy,
  organisation: { name: "Esimerkin nuorisopalvelut", businessId: "1234567-1" },
  units: [
    { service: "outreach", name: "Etsivä pohjoinen" },
    { service: "workshop", name: "Paja keskusta" },
  ],
  founder,
};

/** Cheap enough for tests, and still what the format accepts. */
export const cheapArgon2 = { m: 19_456, t: 2, p: 1 };

/** One machine with one pane: its own memory, its own clock, a share of one workbook. */
export interface Machine {
  readonly deps: RegisterDeps;
  readonly workbook: CountedWorkbook;
}

/** A workbook that several machines have open at once; every batch is seen by all at once. */
export interface Desk {
  readonly model: WorkbookModel;
  machine(options?: { readonly wrap?: (workbook: Workbook) => Workbook }): Machine;
}

export function newDesk(seed = 1, model: WorkbookModel = newWorkbook()): Desk {
  const surroundings = newSurroundings(seed);
  return {
    model,
    machine: ({ wrap = (workbook: Workbook) => workbook } = {}) =>
      machineOn(wrap(directWorkbook(model)), surroundings),
  };
}

/** Randomness and time that every machine of a test shares. */
export interface TestSurroundings {
  readonly random: (count: number) => Uint8Array;
  readonly now: () => number;
}

export function newSurroundings(seed: number): TestSurroundings {
  let time = Date.UTC(2026, 3, 1, 8);
  return { random: seededRandom(seed), now: () => (time += 1000) };
}

/** A machine with this workbook open. */
export function machineOn(inner: Workbook, { random, now }: TestSurroundings): Machine {
  const workbook = counting(inner);
  const vault = vaultInProcess(random);
  const memory = createMemory();
  const deps = { workbook, memory, vault, argon2: cheapArgon2, random, now, labels: () => labels };
  return { workbook, deps };
}

/** A register with its founder signed in. */
export async function newRegister(desk: Desk = newDesk(), given: Partial<RegisterSpec> = {}) {
  const machine = desk.machine();
  const { session, recoveryCode } = await createRegister(machine.deps, { ...spec, ...given });
  return { desk, machine, session, recoveryCode };
}

export async function signInAs(machine: Machine, who: { name: string; password: string }) {
  const register = await openRegister(machine.deps);
  return signIn(register, { kind: "password", ...who });
}

/** What every used cell of the workbook holds, as one text. */
export async function everyText(machine: Machine): Promise<string> {
  const { workbook } = machine.deps;
  const [sheets] = await workbook.run([{ op: "sheets" }]);
  const texts: string[] = [];
  for (const { name } of sheets) {
    const [block] = await workbook.run([{ op: "read", area: { sheet: name, used: true } }]);
    texts.push(...(block?.values ?? []).flat().map(String));
  }
  return texts.join("\n");
}

/** Writes one cell as a person with a macro would. */
export async function writeByHand(
  machine: Machine,
  sheet: string,
  address: string,
  text: string
): Promise<void> {
  const { workbook } = machine.deps;
  await workbook.run([{ op: "write", area: { sheet, address }, values: [[text]] }]);
}

/** Findings of the whole storage that are errors. */
export async function errorsIn(machine: Machine): Promise<readonly string[]> {
  const findings = await verifyStorage(await readSnapshot(machine.deps.workbook));
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, sheet, place }) => `${code} ${sheet} ${place}`);
}
