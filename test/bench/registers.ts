import { openWorkbook } from "../../src/app/openWorkbook";
import { setPublished } from "../../src/app/publication";
import type { AppContext } from "../../src/app/context";
import { signedIn } from "../../src/app/context";
import { signIn } from "../../src/app/signIn";
import {
  addColleague,
  lockAll,
  mainUser,
  makeDemoRegister,
  outreachWorker,
  workshopWorker,
} from "../../src/cli/demo/demoUsers";
import { drawPeople } from "../../src/cli/demo/people";
import type { SyntheticClient } from "../../src/cli/demo/people";
import { recordClients } from "../../src/cli/demo/recordClients";
import { directWorkbook } from "../../src/direct/directWorkbook";
import { localDate } from "../../src/domain/localDate";
import { saveXlsx } from "../../src/excel-host/file";
import { newWorkbook } from "../../src/excel-host/model";
import { nodeApp } from "../../src/node/nodeApp";
import { leastArgon2 } from "../../src/node/trialFile";
import { seedClients } from "./seedClients";

export const today = localDate("2026-12-10");
/** The sizes that are measured. */
export const sizes = [100, 1000, 10_000] as const;
/** So many are recorded as people do it, one by one; the rest is put into the sheets at once. */
const recorded = 1000;

/**
 * Registers of {@link sizes} as .xlsx files: one that grows, saved on the way. Everybody is drawn from one seed, so that the
 * first client is the same person in each.
 */
export async function buildRegisters(
  tell: (line: string) => void
): Promise<ReadonlyMap<number, Uint8Array>> {
  const model = newWorkbook();
  const person = () => nodeApp(directWorkbook(model), { argon2: leastArgon2, today: () => today });
  const [main, outreach, workshop] = [person(), person(), person()];
  await makeDemoRegister(main);
  await addColleague(main, outreach, outreachWorker);
  await addColleague(main, workshop, workshopWorker);
  await setPublished(main, 2025, today);
  const people = drawPeople(Math.max(...sizes), 7, today);
  const files = new Map<number, Uint8Array>();
  let done = 0;
  for (const size of sizes) {
    const next = people.slice(done, size);
    tell(`building a register of ${size} clients`);
    if (size <= recorded) await recordClients({ outreach, workshop }, next, () => undefined);
    else await seed(main, next);
    files.set(size, await saveXlsx(model));
    done = size;
  }
  await lockAll([outreach, workshop, main]);
  return files;
}

/** In a session that knows every row that is taken. */
async function seed(main: AppContext, people: readonly SyntheticClient[]): Promise<void> {
  await lockAll([main]);
  await openWorkbook(main);
  await signIn(main, { kind: "password", ...mainUser });
  await seedClients(signedIn(main), people);
}
