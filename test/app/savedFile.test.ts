import { beforeEach, describe, expect, test } from "@jest/globals";
import { openClientCard } from "../../src/app/clientCard";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { setPublished } from "../../src/app/publication";
import { addClient, saveClient } from "../../src/app/saveClient";
import { saveFile } from "../../src/app/savedFile";
import { lock, signIn } from "../../src/app/signIn";
import { invite, listUsers } from "../../src/app/users";
import { localDate } from "../../src/domain/localDate";
import { WorkbookError } from "../../src/workbook/port";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import { newRegister, openPane, password } from "./support/office";

/** A window whose Excel refuses to save while `refused` says so. */
function refusing(office: Office): { app: Office["app"]; refused: { now: boolean } } {
  const refused = { now: true };
  const { workbook } = office.app.register;
  const save = (): Promise<void> =>
    refused.now
      ? Promise.reject(new WorkbookError("unavailable", "the drive is gone"))
      : workbook.save();
  const register = { ...office.app.register, workbook: { ...workbook, save } };
  return { app: { ...office.app, register }, refused };
}

const notSaved = ({ app }: Pick<Office, "app">): string | null => {
  const state = app.state.get();
  return state.phase === "signedIn" ? (state.notSaved?.code ?? null) : null;
};

describe("where Excel does not save by itself", () => {
  let main: Office;
  beforeEach(async () => {
    main = await newRegister();
  });
  const saves = (): number => main.host.book.saves;
  /** How often the file was saved meanwhile. */
  async function savesOf(act: () => Promise<unknown>): Promise<number> {
    const before = saves();
    await act();
    return saves() - before;
  }

  test("the file is saved after everything that writes", async () => {
    expect(saves()).toBe(1);
    const { app } = main;
    const card = await addClient(app, draftOf(app, "outreach"));
    expect(saves()).toBe(2);
    const client = draftOf(app, "outreach", { identity: { firstName: "Eino" } }).client;
    expect(await savesOf(() => saveClient(app, card, { client }))).toBe(1);
    const spec = { name: "Essi", role: "viewer", units: [] } as const;
    expect(await savesOf(() => invite(app, spec))).toBe(1);
    expect(await savesOf(() => setPublished(app, 2025, localDate("2026-03-01")))).toBe(1);
    expect(await savesOf(() => lock(app))).toBe(1);
  });

  test("what the log tells of a session is saved before the first client is shown, and only then", async () => {
    await addClient(main.app, draftOf(main.app, "outreach"));
    await lock(main.app);
    const { app } = await openPane(main.host);
    const entering = async () => {
      await openWorkbook(app);
      await signIn(app, { kind: "password", name: "Paula", password });
    };
    expect(await savesOf(entering)).toBe(0);
    expect(await savesOf(() => openClients(app))).toBe(1);
    expect(await savesOf(() => openClients(app))).toBe(0);
    const { entries } = await openClients(app);
    expect(await savesOf(() => openClientCard(app, entries[0]!.id))).toBe(0);
  });

  test("when that cannot be saved nobody is shown, until it can", async () => {
    await addClient(main.app, draftOf(main.app, "outreach"));
    await lock(main.app);
    const { app, refused } = refusing(await openPane(main.host));
    await openWorkbook(app);
    await signIn(app, { kind: "password", name: "Paula", password });
    await expect(openClients(app)).rejects.toMatchObject({ code: "save-failed" });
    expect(app.state.get()).toMatchObject({ phase: "signedIn", directory: null });
    refused.now = false;
    expect((await openClients(app)).entries).toHaveLength(1);
  });

  test("a client whose file could not be saved is added once, and the user is told until it is saved", async () => {
    const { app, refused } = refusing(main);
    await addClient(app, draftOf(app, "outreach"));
    expect(notSaved({ app })).toBe("save-failed");
    await expect(saveFile(app)).rejects.toMatchObject({ code: "save-failed" });
    refused.now = false;
    await saveFile(app);
    expect(notSaved({ app })).toBeNull();
    expect((await openClients(app)).entries).toHaveLength(1);
    expect(listUsers(app)).toHaveLength(1);
  });
});

describe("what the log tells of a reading", () => {
  let main: Office;
  let desk: Office;
  let app: Office["app"];
  let refused: { now: boolean };
  beforeEach(async () => {
    main = await newRegister();
    await addClient(main.app, draftOf(main.app, "outreach"));
    await lock(main.app);
    desk = await openPane(main.host);
    ({ app, refused } = refusing(desk));
    refused.now = false;
    await openWorkbook(app);
    await signIn(app, { kind: "password", name: "Paula", password });
  });
  const saves = (): number => main.host.book.saves;
  const open = async () => {
    const { entries } = await openClients(app);
    return openClientCard(app, entries[0]!.id);
  };
  /** Half a minute passes, and what that began comes to its end. */
  async function wait(): Promise<void> {
    desk.timer.ring();
    await desk.app.register.workbook.capabilities();
  }

  test("waits half a minute for the file from the first act on, and no longer", async () => {
    expect(desk.timer.waits()).toEqual([30_000]);
    await open();
    await open();
    expect(desk.timer.waits()).toEqual([30_000]);
    const before = saves();
    await wait();
    expect(saves()).toBe(before + 1);
    expect(desk.timer.waits()).toEqual([]);
    await open();
    expect(desk.timer.waits()).toEqual([30_000]);
  });

  test("is saved with what is written before that", async () => {
    const card = await open();
    const client = draftOf(app, "outreach", { identity: { firstName: "Eino" } }).client;
    await saveClient(app, card, { client });
    expect(desk.timer.waits()).toEqual([]);
  });

  test("is told to the user and tried again while the file cannot be saved", async () => {
    await open();
    refused.now = true;
    for (let time = 1; time <= 2; time++) {
      await wait();
      expect(notSaved({ app })).toBe("save-failed");
      expect(desk.timer.waits()).toEqual([30_000]);
    }
    refused.now = false;
    const before = saves();
    await wait();
    expect(saves()).toBe(before + 1);
    expect(notSaved({ app })).toBeNull();
  });

  test("is not given up when the session ends without the file being saved", async () => {
    await open();
    refused.now = true;
    await expect(lock(app)).rejects.toMatchObject({ code: "save-failed" });
    expect(app.state.get().phase).toBe("signedOut");
    refused.now = false;
    const before = saves();
    await wait();
    expect(saves()).toBe(before + 1);
    expect(desk.timer.waits()).toEqual([]);
  });
});

test.each([
  ["saves by itself", { profile: "web" } as const],
  ["does not say", { profile: { requirements: { ExcelApi: "1.8" } } }],
])("a host that %s is never asked to save", async (_, options) => {
  const { app, host, timer } = await newRegister(options);
  host.counters.reset();
  await addClient(app, draftOf(app, "outreach"));
  expect(host.counters.read().syncs).toBe(2);
  expect(timer.waits()).toEqual([]);
});
