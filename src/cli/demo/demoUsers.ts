import type { AppContext } from "../../app/context";
import { createRegister, recoveryCodeKept } from "../../app/createRegister";
import { openWorkbook } from "../../app/openWorkbook";
import { enrol, lock, signIn } from "../../app/signIn";
import { accept, invite, listUsers } from "../../app/users";
import type { RegisterSpec, UserRole } from "../../app/model";
import { usualRetention } from "../../domain/retention";
import type { Service } from "../../domain/service";
import { municipalities } from "./distributions";

/** Somebody of the demonstration. The passwords are printed: never use such a register for real people. */
export interface DemoUser {
  readonly name: string;
  readonly password: string;
  readonly role: UserRole;
  /** The service whose unit a worker belongs to; `null` for everybody's. */
  readonly service: Service | null;
}

export const mainUser: DemoUser = {
  name: "Paula Pääkäyttäjä",
  password: "lumi kuusi aamu polku kivi",
  role: "main",
  service: null,
};
export const outreachWorker: DemoUser = {
  name: "Essi Etsivä",
  password: "kahvi silta tuuli ranta omena",
  role: "worker",
  service: "outreach",
};
export const workshopWorker: DemoUser = {
  name: "Pekka Pajamies",
  password: "vasara lauta sininen talo syksy",
  role: "worker",
  service: "workshop",
};

/** Everybody, the main user first. */
export const demoUsers: readonly DemoUser[] = [mainUser, outreachWorker, workshopWorker];

export const demoSpec: RegisterSpec = {
  language: "fi",
  policy: {
    dueDates: {},
    idleMinutes: 10,
    location: "sharepoint",
    minPassword: 15,
    published: {},
    sealStatistics: true,
    ...usualRetention,
  },
  organisation: {
    name: "Esimerkkilän kaupunki",
    businessId: "1234567-1",
    municipalities: Object.keys(municipalities),
  },
  units: [
    { service: "outreach", name: "Etsivä nuorisotyö" },
    { service: "workshop", name: "Nuorten työpaja" },
  ],
  founder: { name: mainUser.name, password: mainUser.password },
};

/** Makes the register in an empty workbook; the main user is signed in afterwards. */
export async function makeDemoRegister(app: AppContext): Promise<void> {
  await openWorkbook(app);
  await createRegister(app, demoSpec);
  recoveryCodeKept(app);
}

/** Invites a colleague, lets them choose their password in their own window, and lets them in. */
export async function addColleague(
  app: AppContext,
  theirs: AppContext,
  user: DemoUser
): Promise<void> {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("the main user is not signed in");
  const units = state.session.summary.units
    .filter(({ service }) => service === user.service)
    .map(({ id }) => id);
  const { code } = await invite(app, { name: user.name, role: user.role, units });
  await openWorkbook(theirs);
  await enrol(theirs, { name: user.name, code, password: user.password });
  const invited = listUsers(app).find(({ name }) => name === user.name);
  if (invited === undefined) throw new Error("the invited user is not listed");
  await accept(app, invited.id);
  await openWorkbook(theirs);
  await signIn(theirs, { kind: "password", name: user.name, password: user.password });
}

/** Ends everybody's session, so that the log is complete. */
export async function lockAll(apps: readonly AppContext[]): Promise<void> {
  for (const app of apps) await lock(app);
}
