// Somebody leaves the machine: the pane warns, waits, and ends the session.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { outreachWorker } from "../../src/cli/demo/demoUsers";
import { localDateAt } from "../../src/domain/localDate";
import { trialFile } from "../../src/node/trialFile";
import { Stage } from "./stage";
import type { Window } from "./window";

let folder: string;
let stage: Stage;
let window: Window;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-idle-"));
  const file = join(folder, "rekisteri.xlsx");
  await writeFile(file, await trialFile(localDateAt(new Date()), 3));
  stage = await Stage.open(file);
  window = await stage.window({ clock: true });
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const minutes = (count: number): Promise<void> => window.page.clock.runFor(count * 60_000);

test("a key keeps the session, silence ends it and takes every client off the screen", async () => {
  const pane = await window.signIn(outreachWorker);
  await window.heading("Etusivu");
  await pane.getByRole("searchbox").waitFor();
  const warning = pane.getByRole("alertdialog", { name: "Oletko vielä paikalla?" });
  await minutes(10);
  await warning.waitFor();
  await window.looksRight("idle-warning");
  await pane.locator("body").press("Shift");
  await warning.waitFor({ state: "hidden" });
  await minutes(10);
  await warning.waitFor();
  await window.page.clock.runFor(20_000);
  await window.heading("Kirjaudu");
  await pane.getByText("Istunto on päättynyt.").waitFor();
  expect(await pane.getByRole("searchbox").count()).toBe(0);
  expect(window.complaints).toEqual([]);
});
