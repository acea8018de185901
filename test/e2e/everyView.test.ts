// Every view that a client or a plan fills: each must be accessible and fit the pane in every look.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mainUser } from "../../src/cli/demo/demoUsers";
import { oldClients, outreachClient, workshopClient, writeRegister } from "./registers";
import { Stage } from "./stage";
import type { Window } from "./window";

let folder: string;
let stage: Stage;
let window: Window;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-views-"));
  const file = join(folder, "rekisteri.xlsx");
  await writeRegister(file, [outreachClient, workshopClient, ...oldClients(24)]);
  stage = await Stage.open(file);
  window = await stage.window();
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

test("the way in with the recovery code tells at its field what is wrong", async () => {
  const pane = await window.heading("Kirjaudu");
  await window.looksRight("sign-in-first-time");
  await pane.getByRole("button", { name: "Salasana on unohtunut" }).click();
  await window.heading("Salasana on unohtunut");
  await pane.getByLabel("Palautuskoodi").first().fill("AAAA-BBBB");
  await pane.getByRole("button", { name: "Avaa palautuskoodilla" }).click();
  await pane.getByText("Palautuskoodi ei ollut oikea.").waitFor();
  await window.looksRight("recovery-refused");
  await pane.getByRole("button", { name: "Takaisin kirjautumiseen" }).click();
});

test("the front page with everybody on it, and its menu", async () => {
  const pane = await window.signIn(mainUser);
  await window.heading("Etusivu");
  await pane.getByLabel("Kaikki").check();
  await pane.getByLabel("Myös päättyneet").check();
  await pane.getByText("26 asiakasta").waitFor();
  await window.looksRight("home-full");
  await pane.getByRole("button", { name: "Valikko" }).click();
  await pane.getByRole("menuitem", { name: "Käyttäjät" }).waitFor();
  await window.looksRight("menu");
  await pane.getByRole("menu").press("Escape");
  await pane.getByRole("menu").waitFor({ state: "hidden" });
});

describe.each([
  ["outreach", "Kettunen-Väänänen"],
  ["workshop", "Aholainen"],
])("the card of %s", (service, name) => {
  const look = (what: string): Promise<void> => window.looksRight(`${service}-${what}`);

  /** Opens a section from the menu of the card. */
  async function section(title: string): Promise<void> {
    const pane = await window.pane();
    await pane.getByRole("button", { name: /^Osio/u }).click();
    await pane.getByRole("menuitemradio", { name: new RegExp(`^${title}`, "u") }).click();
    await pane.getByRole("button", { name: new RegExp(`^Osio: ${title}`, "u") }).waitFor();
  }

  test("reads well in every section", async () => {
    await window.ribbon(/Etusivu/u);
    const pane = await window.heading("Etusivu");
    await pane.getByLabel("Kaikki").check();
    await pane.getByRole("searchbox").fill(name);
    await pane.getByRole("button", { name: new RegExp(name, "u") }).click();
    await window.heading(new RegExp(name, "u"));
    await pane.getByRole("button", { name: "Näytä", exact: true }).first().click();
    await look("basics");
    await section("Tausta");
    await look("background");
    await section("Tilanne");
    await look("situations");
    await section("Jaksot");
    await look("periods");
    await section("Päättäminen");
    await look("ending");
  });

  test("is changed in every section, and a period that ends before it starts is refused", async () => {
    const pane = await window.pane();
    await section("Perustiedot");
    await pane.getByRole("button", { name: "Muuta: Henkilö" }).click();
    expect(await pane.getByLabel("Henkilötunnus", { exact: true }).count()).toBe(
      service === "workshop" ? 1 : 0
    );
    await pane.getByRole("button", { name: "Muuta: Yhteystiedot" }).click();
    await look("basics-form");
    await section("Tausta");
    await pane
      .getByRole("button", { name: /^Muuta/u })
      .first()
      .click();
    await look("background-form");
    await section("Tilanne");
    await pane.getByRole("button", { name: "Lisää tilanne" }).click();
    await look("situation-form");
    await section("Jaksot");
    await pane
      .getByRole("button", { name: /^Päätä/u })
      .first()
      .click();
    await pane.getByLabel(/^Päättymispäivä/u).fill("1.1.2020");
    await pane.getByRole("button", { name: "Tallenna" }).click();
    await pane.getByText("Päättymispäivä on ennen aloituspäivää.").first().waitFor();
    await look("period-refused");
    await pane.getByRole("button", { name: "Hylkää muutokset" }).click();
    await look("discard");
    await pane.getByRole("button", { name: "Hylkää", exact: true }).click();
  });
});

describe("what concerns the whole register", () => {
  test("anonymising shows whose time is over and what stands in the way; a wrong password changes nothing", async () => {
    await window.ribbon(/Anonymisoi/u);
    const pane = await window.heading("Anonymisoi vanhentuneet");
    const count = pane.getByLabel(/^Kirjoita anonymisoitavien määrä/u);
    await count.waitFor();
    await window.looksRight("anonymise-plan");
    const expired = /(\d+) asiakkaan säilytysaika on päättynyt/u;
    const number = expired.exec((await pane.locator("body").textContent()) ?? "")?.[1] ?? "";
    await count.fill(number);
    await pane.getByLabel("Oma salasanasi").fill("aivan väärä salasana");
    await pane.getByRole("button", { name: `Anonymisoi ${number} asiakasta` }).click();
    await pane.getByText("Salasana ei ollut oikein. Mitään ei muutettu.").waitFor();
    await window.looksRight("anonymise-refused");
  });

  test("the figures of a delivery open, and marking a year as published is asked about", async () => {
    await window.ribbon(/PARkki/u);
    const pane = await window.heading("PARkki-tiedonsiirto");
    await pane.getByLabel("Palvelu").selectOption({ label: "Nuorten työpaja" });
    await pane.getByRole("button", { name: "Laske luvut" }).click();
    await pane.getByRole("button", { name: "Muodosta tiedosto" }).waitFor();
    for (const table of await pane.locator("details > summary").all()) await table.click();
    await pane.getByRole("button", { name: /^Merkitse vuosi/u }).click();
    await pane.getByLabel("Julkaisupäivä").fill("1.1.2001");
    await pane.getByRole("button", { name: "Merkitse julkaistuksi" }).click();
    await pane.getByText(/^Anna päivä, joka on vuoden/u).waitFor();
    await window.looksRight("parkki-open");
  });

  test("and nothing was complained of on the way", () => {
    expect(window.complaints).toEqual([]);
  });
});
