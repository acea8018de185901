// The pane in Swedish and English: every view fits the narrowest pane, and no Finnish word is left.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { demoSpec, mainUser } from "../../src/cli/demo/demoUsers";
import { commands } from "../../src/commands";
import type { Language } from "../../src/domain/language";
import { cardSections, sectionTexts } from "../../src/taskpane/views/client/cardSections";
import { anonymiseTexts } from "../../src/text/anonymise";
import { clientCardTexts } from "../../src/text/clientCard";
import { homeTexts } from "../../src/text/home";
import { newClientTexts } from "../../src/text/newClient";
import { parkkiTexts } from "../../src/text/parkki";
import { shellTexts } from "../../src/text/shell";
import { signInTexts } from "../../src/text/signIn";
import { translate } from "../../src/text/translate";
import { usersTexts } from "../../src/text/users";
import { oldClients, workshopClient, writeRegister } from "./registers";
import { Stage } from "./stage";
import type { Window } from "./window";

let folder: string;
let stage: Stage;
let finnish: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-languages-"));
  const file = join(folder, "rekisteri.xlsx");
  await writeRegister(file, [workshopClient, ...oldClients(8)]);
  stage = await Stage.open(file);
  finnish = await finnishWords();
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

/** Every text of the screens, fields and codes that is written in Finnish and in no other language the same. */
async function finnishWords(): Promise<ReadonlySet<string>> {
  const found: Readonly<Record<Language, string>>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("fi" in value && "sv" in value && "en" in value && typeof value.fi === "string") {
      found.push(value as Readonly<Record<Language, string>>);
    } else Object.values(value).forEach(walk);
  };
  for (const part of ["text", "domain/fields", "domain/codes"]) {
    const sources = join(__dirname, "../../src", part);
    for (const name of await readdir(sources)) {
      if (name.endsWith(".ts")) walk(await import(join(sources, name)));
    }
  }
  const others = new Set(found.flatMap(({ sv, en }) => [sv, en]));
  const ofRegister = demoSpec.units.map(({ name }) => name);
  const words = found.map(({ fi }) => fi).filter((fi) => !others.has(fi) && !fi.includes("{"));
  return new Set(words.filter((word) => !ofRegister.includes(word)));
}

describe.each([
  ["sv", "sv-FI"],
  ["en", "en-US"],
] as const)("in %s", (language, locale) => {
  const t = translate(language);
  let window: Window;

  async function reads(name: string): Promise<void> {
    await window.readsNarrow(`${language}-${name}`);
    const pane = await window.pane();
    const lines = await pane.locator("body").innerText();
    expect(lines.split("\n").filter((line) => finnish.has(line.trim()))).toEqual([]);
  }

  const command = async (id: string): Promise<void> => {
    const label = commands.find((each) => each.id === id)?.label[language] ?? id;
    await window.ribbon(new RegExp(label, "u"));
  };

  test("one signs in and sees the front page", async () => {
    window = await stage.window({ locale });
    const pane = await window.heading(t(signInTexts.title));
    expect(await pane.locator("html").getAttribute("lang")).toBe(language);
    await reads("sign-in");
    await pane.getByLabel(t(signInTexts.name)).fill(mainUser.name);
    await pane.getByLabel(t(signInTexts.password)).first().fill(mainUser.password);
    await pane.getByRole("button", { name: t(signInTexts.signIn), exact: true }).click();
    await window.heading(t(homeTexts.title));
    await pane.getByLabel(t(homeTexts.all), { exact: true }).check();
    await pane.getByLabel(t(homeTexts.alsoEnded)).check();
    await pane.getByText(t(homeTexts.found, { count: 9 })).waitFor();
    await reads("home");
  });

  test("a client's card", async () => {
    const pane = await window.pane();
    await pane.getByRole("button", { name: /^Aholainen/u }).click();
    await window.heading(/Aholainen/u);
    const menu = pane.getByRole("button", {
      name: new RegExp(`^${t(clientCardTexts.section)}:`, "u"),
    });
    for (const section of cardSections) {
      await menu.click();
      await pane
        .getByRole("menuitemradio", { name: new RegExp(`^${t(sectionTexts[section])}`, "u") })
        .click();
      await reads(`card-${section}`);
    }
  });

  test("a new client", async () => {
    await command("newClient");
    const pane = await window.heading(t(newClientTexts.title));
    await pane.getByRole("button", { name: t(newClientTexts.go) }).click();
    await pane.getByLabel(t(newClientTexts.withSituation)).check();
    await reads("new-client");
    await command("showHome");
    await pane
      .getByRole("alertdialog")
      .getByRole("button", { name: t(shellTexts.leave) })
      .click();
    await window.heading(t(homeTexts.title));
  });

  test("anonymising, a delivery and the users", async () => {
    await command("anonymiseExpired");
    const pane = await window.heading(t(anonymiseTexts.title));
    await pane.getByText(t(anonymiseTexts.password)).waitFor();
    await reads("anonymise");
    await command("parkkiDelivery");
    await window.heading(t(parkkiTexts.title));
    await pane.getByRole("button", { name: t(parkkiTexts.count) }).click();
    await pane.getByRole("button", { name: t(parkkiTexts.make) }).waitFor();
    for (const table of await pane.locator("details > summary").all()) await table.click();
    await reads("parkki");
    await pane.getByRole("button", { name: t(shellTexts.menu) }).click();
    await pane.getByRole("menuitem", { name: t(shellTexts.users) }).click();
    await window.heading(t(usersTexts.title));
    await reads("users");
    expect(window.complaints).toEqual([]);
  });
});
