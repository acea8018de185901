import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openClientCard } from "../../src/app/clientCard";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { addClient, saveClient } from "../../src/app/saveClient";
import { lock, signIn } from "../../src/app/signIn";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import { newRegister, openPane, password } from "./support/office";

/** Requests over the wire of the genuine client, in a file that saves itself. */
describe("round trips", () => {
  let main: Office;
  let pane: Office;
  beforeAll(async () => {
    main = await newRegister({ profile: "web" });
    for (let at = 0; at < 40; at++) await addClient(main.app, draftOf(main.app, "outreach"));
    await lock(main.app);
    pane = await openPane(main.host);
  });
  beforeEach(() => {
    main.host.counters.reset();
  });
  const syncs = (): number => main.host.counters.read().syncs;

  test("to open the register is one", async () => {
    await openWorkbook(pane.app);
    expect(syncs()).toBe(1);
  });
  test("to sign in is two, on a machine that was never used before", async () => {
    await signIn(pane.app, { kind: "password", name: "Paula", password });
    expect(syncs()).toBe(2);
  });
  test("to list the clients is one", async () => {
    const { entries } = await openClients(pane.app);
    expect(entries).toHaveLength(40);
    expect(syncs()).toBe(1);
  });
  test("to open a client is one, to save it two", async () => {
    const { entries } = await openClients(pane.app);
    main.host.counters.reset();
    const card = await openClientCard(pane.app, entries[0]!.id);
    expect(syncs()).toBe(1);
    main.host.counters.reset();
    await saveClient(pane.app, card, {
      client: draftOf(pane.app, "outreach", { identity: { firstName: "Eino" } }).client,
    });
    expect(syncs()).toBe(2);
  });
  test("to add a client is two", async () => {
    await addClient(pane.app, draftOf(pane.app, "workshop"));
    expect(syncs()).toBe(2);
  });
});
