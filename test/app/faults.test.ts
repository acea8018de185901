import "fake-indexeddb/auto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import type { AppContext } from "../../src/app/context";
import { paintClientsView } from "../../src/app/clientsView";
import { createRegister } from "../../src/app/createRegister";
import { openWorkbook } from "../../src/app/openWorkbook";
import { signIn } from "../../src/app/signIn";
import { verifyRegister } from "../../src/app/verifyRegister";
import { isParError, parErrorCodes } from "../../src/domain/errors";
import type { FaultName, PlannedFault, WorkbookModel } from "../../src/excel-host";
import { createExcelHost, ExcelHost, faultNames, PROFILES } from "../../src/excel-host";
import { strikeStorage } from "../../src/excel-host/page/storageFaults";
import { nextTurn } from "../../src/excel-host/turn";
import { allViewSheets } from "../../src/register/layout";
import { pageMemory } from "../../src/store/pageMemory";
import type { Office } from "./support/office";
import { openPane, spec } from "./support/office";
import type { UseCaseName } from "./support/useCases";
import { credentials, registerInUse, useCases } from "./support/useCases";

/** What may happen to a batch of somebody's. */
const faults: readonly FaultName[] = [
  "fail-before",
  "fail-middle",
  "fail-after",
  "access-denied",
  "request-too-large",
  "response-too-large",
  "hang-undone",
  "hang-done",
  "client-dies-undone",
  "client-dies-done",
  "close-unsaved",
  "cell-edit",
  "read-only",
  "storage-full",
  "storage-gone",
];
/** The panes that never hear how it ended. */
const ends: readonly FaultName[] = ["client-dies-undone", "client-dies-done", "close-unsaved"];

let prepared: WorkbookModel;
let file: Uint8Array;
/** How many round trips each act takes when nothing goes wrong. */
const syncs = new Map<UseCaseName, number>();

/** A pane on a machine whose browser keeps things as long as the host's states allow. */
async function paneOn(host: ExcelHost): Promise<Office> {
  const memory = await pageMemory({
    partition: "",
    takeLock: () => Promise.resolve(() => undefined),
    onLoss: () => undefined,
    late: new Promise(() => undefined),
  });
  return openPane(host, memory);
}

async function signedIn(host: ExcelHost): Promise<Office> {
  const office = await paneOn(host);
  await openWorkbook(office.app);
  const state = office.app.state.get();
  // Told with its reason where it fails.
  if (state.phase === "refused") throw state.error;
  await signIn(office.app, credentials);
  return office;
}

const errorsIn = async ({ register }: AppContext): Promise<readonly string[]> =>
  (await verifyRegister(register.workbook))
    .filter(({ severity }) => severity === "error")
    .map(({ code, sheet, place }) => `${code} ${sheet} ${place}`);

/** `done`, the code that the user is told, or `gone` with the pane. */
async function outcomeOf(
  act: Promise<unknown>,
  { host, timer }: Office,
  name: FaultName,
  planned: PlannedFault
): Promise<string> {
  let outcome = null as string | null;
  act.then(
    () => (outcome = "done"),
    (error: unknown) => {
      outcome = isParError(error) ? error.code : String((error as Error).stack);
    }
  );
  let hasRung = false;
  for (;;) {
    await nextTurn();
    await host.settled();
    if (outcome !== null) return outcome;
    if (!planned.hasHappened) continue;
    if (ends.includes(name)) return "gone";
    // Whoever waits for an answer that never comes stops waiting.
    if (name.startsWith("hang") && !hasRung) timer.ring();
    hasRung = true;
  }
}

beforeAll(async () => {
  const { host } = await registerInUse();
  prepared = host.model;
  file = await host.save();
  strikeStorage(globalThis, () => struck?.states.storage ?? null);
  for (const name of Object.keys(useCases) as UseCaseName[]) {
    const at = await begin();
    const act = await useCases[name].prepare(at.app);
    at.host.counters.reset();
    await act();
    syncs.set(name, at.host.counters.read().syncs);
    expect(await useCases[name].isDone(at.app).catch(() => "signed out")).toBeTruthy();
  }
});

/** The host whose pages have the storage that is struck. */
let struck: ExcelHost | null = null;

async function begin(): Promise<Office> {
  globalThis.indexedDB = new IDBFactory();
  struck = new ExcelHost(prepared.clone(), PROFILES.desktop, { file });
  return signedIn(struck);
}

/** Lets one act meet one fault, and tells how it ended; throws unless the register is as it was told. */
async function suffer(name: UseCaseName, fault: FaultName, nth: number): Promise<string> {
  const useCase = useCases[name];
  const office = await begin();
  const { host, app } = office;
  const act = await useCase.prepare(app);
  const planned = host.faults.plan(fault, { nth });
  const outcome = await outcomeOf(act(), office, fault, planned);
  host.faults.clear();
  if (!planned.hasHappened) return "not met";
  const state = app.state.get();
  const isInFile = state.phase !== "signedIn" || state.notSaved === null;
  const bytes = await host.file();
  const isClosed = fault === "close-unsaved";
  // What was told as done and saved must be on the disk; else it is enough that the open workbook has it.
  const fromDisk = isClosed || (outcome === "done" && isInFile);
  const after = fromDisk ? await createExcelHost({ file: bytes ?? file }) : host;
  struck = after;
  const later = await signedIn(after);
  expect(await errorsIn(later.app)).toEqual([]);
  const isDone = await useCase.isDone(later.app);
  if (outcome === "done") expect(isDone).toBe(true);
  if (!isDone) {
    // What was not done can be done now.
    const again = await useCase.prepare(later.app);
    await again();
    expect(await useCase.isDone(later.app)).toBe(true);
    expect(await errorsIn(later.app)).toEqual([]);
  }
  return outcome;
}

/** All round trips of all acts under all faults take an hour; without being asked each pair is tried at one of them. */
const all = process.env["PAR_ALL_FAULTS"] === "1";

describe.each(Object.keys(useCases) as UseCaseName[])("%s", (name) => {
  test.each(faults)(
    "that meets %s: the register is whole, what was told is true",
    async (fault) => {
      const count = syncs.get(name) ?? 0;
      const trips = Array.from({ length: count }, (_, index) => index + 1);
      const one = (faults.indexOf(fault) + name.length) % count;
      for (const nth of all ? trips : trips.slice(one, one + 1)) {
        const outcome = await suffer(name, fault, nth);
        expect([...parErrorCodes, "done", "gone", "not met"]).toContain(outcome);
        expect([name, nth, outcome]).not.toContain("internal");
      }
    }
  );
});

describe("making a register", () => {
  test.each(faults)(
    "that meets %s leaves a register or none, and can be begun again",
    async (fault) => {
      const host = await createExcelHost();
      [globalThis.indexedDB, struck] = [new IDBFactory(), host];
      const office = await paneOn(host);
      await openWorkbook(office.app);
      const nth = 1 + (faults.indexOf(fault) % 4);
      const planned = host.faults.plan(fault, { nth });
      const outcome = await outcomeOf(createRegister(office.app, spec), office, fault, planned);
      host.faults.clear();
      expect([...parErrorCodes, "done", "gone"]).toContain(outcome);
      const bytes = await host.file();
      const isClosed = fault === "close-unsaved" && planned.hasHappened;
      const after = isClosed ? await createExcelHost(bytes === null ? {} : { file: bytes }) : host;
      struck = after;
      const { app } = await paneOn(after);
      await openWorkbook(app);
      if (outcome === "done") expect(app.state.get().phase).toBe("signedOut");
      if (app.state.get().phase === "empty") await createRegister(app, spec);
      else await signIn(app, credentials);
      expect(app.state.get().phase).toBe("signedIn");
      expect(await errorsIn(app)).toEqual([]);
    }
  );
});

describe("a person who does not leave the workbook alone while PAR works", () => {
  // Ctrl+Z takes back a save.
  const persons = faultNames.filter(
    (name) => name.startsWith("person-") && !/undoes|redoes/u.test(name)
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "seed %i: nothing that was told as done is lost",
    async (seed) => {
      const office = await begin();
      const { host, app } = office;
      host.faults.seed(seed, { among: persons, share: 0.4 });
      const done: UseCaseName[] = [];
      const told: string[] = [];
      for (const name of ["adding a client", "saving a client", "anonymising a client"] as const) {
        try {
          await (
            await useCases[name].prepare(app)
          )();
          done.push(name);
          // What the front page does after each act.
          await paintClientsView(app);
        } catch (error) {
          if (!isParError(error)) throw error;
          told.push(error.code);
        }
      }
      host.faults.clear();
      const later = await signedIn(await createExcelHost({ file: (await host.file()) ?? file }));
      const story = [...host.faults.story, ...told].join("\n");
      expect({ story, errors: await errorsIn(later.app) }).toEqual({ story, errors: [] });
      expect(told).not.toContain("internal");
      const missing = allViewSheets.filter(
        (view) => later.host.model.worksheetNamed(view) === undefined
      );
      expect({ story, missing }).toEqual({ story, missing: [] });
      for (const name of done) {
        expect({ story, name, isDone: await useCases[name].isDone(later.app) }).toEqual({
          story,
          name,
          isDone: true,
        });
      }
      expect(host.faults.story.length).toBeGreaterThan(0);
    }
  );
});
