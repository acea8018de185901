// A register on the genuine Office.js, with real people at their own windows.
import { randomBytes } from "node:crypto";
import type { AppContext } from "../../../src/app/context";
import { createRegister, recoveryCodeKept } from "../../../src/app/createRegister";
import { openWorkbook } from "../../../src/app/openWorkbook";
import { enrol, signIn } from "../../../src/app/signIn";
import { createStore } from "../../../src/app/state";
import type { AppState } from "../../../src/app/state";
import { accept, invite, listUsers } from "../../../src/app/users";
import type { RegisterSpec, UserRole } from "../../../src/app/model";
import type { Service } from "../../../src/domain/service";
import type { LocalDate } from "../../../src/domain/localDate";
import { localDate } from "../../../src/domain/localDate";
import type { ExcelHost, HostOptions } from "../../../src/excel-host";
import { createExcelHost } from "../../../src/excel-host";
import { officeWorkbook } from "../../../src/office/officeWorkbook";
import { createMemory } from "../../../src/register";
import type { LocalMemory } from "../../../src/register/localMemory";
import { viewLabels } from "../../../src/text/workbookViews";
import { vaultInProcess } from "../../../src/vault/vaultInProcess";
import { loadOffice } from "../../support/genuineOffice";
import { manualTimer } from "../../office/manualTimer";

export const password = "lumi kuusi aamu polku kivi";
export const today = localDate("2026-11-20");

export const spec: RegisterSpec = {
  language: "fi",
  policy: {
    dueDates: {},
    idleMinutes: 10,
    location: "sharepoint",
    minPassword: 15,
    published: { "2025": "2026-02-20" },
    retentionMonths: 48,
    sealStatistics: true,
    unreachedMonths: 6,
  },
  organisation: { name: "Esimerkkilä", municipalities: ["179", "500"] },
  units: [
    { service: "outreach", name: "Etsivä" },
    { service: "workshop", name: "Paja" },
  ],
  founder: { name: "Paula", password },
};

export interface Office {
  readonly app: AppContext;
  readonly host: ExcelHost;
  readonly timer: ReturnType<typeof manualTimer>;
}

/** A window on a host: a new pane that knows only what its machine remembers. */
export async function openPane(
  host: ExcelHost,
  memory: LocalMemory = createMemory(),
  day: () => LocalDate = () => today
): Promise<Office> {
  const { Excel, Office } = await loadOffice(host);
  const timer = manualTimer();
  const app: AppContext = {
    register: {
      workbook: officeWorkbook({ Excel, Office, setTimer: timer.setTimer }),
      memory,
      vault: vaultInProcess(),
      // The lowest cost that the format takes: hashing is not what these tests are about.
      argon2: { m: 19_456, t: 2, p: 1 },
      random: (count) => new Uint8Array(randomBytes(count)),
      now: () => Date.UTC(2026, 10, 20, 9),
      labels: viewLabels,
    },
    today: day,
    after: (ms, act) => timer.setTimer(act, ms),
    state: createStore<AppState>({ phase: "starting" }),
  };
  return { app, host, timer };
}

/** A new register with its main user signed in. */
export async function newRegister(options: HostOptions = {}): Promise<Office> {
  const office = await openPane(await createExcelHost(options));
  await openWorkbook(office.app);
  await createRegister(office.app, spec);
  recoveryCodeKept(office.app);
  return office;
}

/** Another pane on the same workbook with somebody signed in. */
export async function signedInAs(host: ExcelHost, name: string, secret: string): Promise<Office> {
  const office = await openPane(host);
  await openWorkbook(office.app);
  await signIn(office.app, { kind: "password", name, password: secret });
  return office;
}

export function unitOf(app: AppContext, service: Service) {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("nobody is signed in");
  const unit = state.session.summary.units.find((each) => each.service === service);
  if (unit === undefined) throw new Error("no such unit");
  return unit.id;
}

/** Invites somebody, who enrols and is let in, and signs them in at a window of their own. */
export async function addUser(
  main: Office,
  name: string,
  role: UserRole,
  service: Service | null
): Promise<Office> {
  const units = service === null ? [] : [unitOf(main.app, service)];
  const { code } = await invite(main.app, { name, role, units });
  const theirs = await openPane(main.host);
  await openWorkbook(theirs.app);
  await enrol(theirs.app, { name, code, password });
  const user = listUsers(main.app).find((each) => each.name === name);
  if (user === undefined) throw new Error("the invited user is not listed");
  await accept(main.app, user.id);
  await openWorkbook(theirs.app);
  await signIn(theirs.app, { kind: "password", name, password });
  return theirs;
}

/** Every cell of every sheet, to see that nothing was written. */
export function cellsOf(host: ExcelHost): string {
  return JSON.stringify(
    host.model.worksheets.map((sheet) => [sheet.name, sheet.visibility, [...sheet.cells.entries()]])
  );
}
