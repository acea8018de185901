// The main job as people do it: in the pane, in a real browser, on the genuine Office.js.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../src/excel-host/file";
import { Stage } from "./stage";
import { storedText } from "./storedText";
import type { Window } from "./window";

const password = "lumi kuusi aamu polku kivi";
/** Plain words of clients that must never be found outside of the pane. */
const secrets = ["Salamyhkäinen", "Aino-Liisa", "Kadonnut", "050 000 4321"];

let stage: Stage;
let window: Window;

beforeAll(async () => {
  stage = await Stage.open();
  window = await stage.window();
});
afterAll(async () => {
  await stage.close();
});

async function fillClient(person: {
  first: string;
  last: string;
  born: string;
  notified?: string;
  started?: string;
}): Promise<void> {
  await window.ribbon(/Uusi asiakas/u);
  const pane = await window.heading("Uusi asiakas");
  await pane.getByLabel("Etunimi").fill(person.first);
  await pane.getByLabel("Sukunimi").fill(person.last);
  await pane.getByLabel("Syntymäaika").first().fill(person.born);
  await pane.getByRole("button", { name: "Jatka uutena asiakkaana" }).click();
  await pane
    .getByRole("radiogroup", { name: /^Sukupuoli/u })
    .getByLabel("Nainen")
    .check();
  if (person.notified !== undefined) {
    await pane.getByLabel(/^Ilmoituspäivä/u).fill(person.notified);
  }
  if (person.started !== undefined) await pane.getByLabel(/^Aloituspäivä/u).fill(person.started);
  await pane.getByRole("button", { name: "Lisää asiakas" }).click();
  await pane.getByRole("heading", { level: 1, name: new RegExp(person.last, "u") }).waitFor();
}

describe("an empty workbook becomes a register, keeps clients and gives the PARkki file", () => {
  test("first run asks three things and shows the recovery code once", async () => {
    const pane = await window.heading("Tee työkirjasta rekisteri");
    await window.looksRight("first-run");
    await pane.getByRole("button", { name: "Seuraava" }).click();
    await pane.getByText("Täytä tämä kohta.").waitFor();
    await pane.getByLabel("Organisaation nimi").fill("Esimerkkilän kaupunki");
    await pane.getByLabel("Toimintakunnat").fill("Jyväskylä");
    await pane.getByRole("button", { name: "Lisää kunta" }).click();
    await pane.getByRole("button", { name: "Seuraava" }).click();
    await window.looksRight("first-run-units");
    await pane.getByRole("button", { name: "Seuraava" }).click();
    await pane.getByLabel("Nimesi").fill("Paula");
    await pane.getByLabel("Oma salasana").fill("lyhyt");
    await pane.getByLabel("Salasana uudelleen").fill("lyhyt");
    await pane.getByRole("button", { name: "Tee rekisteri" }).click();
    await pane.getByRole("alert").filter({ hasText: "Salasana" }).waitFor();
    await window.looksRight("first-run-user-refused");
    await pane.getByLabel("Oma salasana").fill(password);
    await pane.getByLabel("Salasana uudelleen").fill(password);
    await pane.getByRole("button", { name: "Tee rekisteri" }).click();
    await window.heading("Palautuskoodi");
    await window.looksRight("recovery-code");
    await pane.getByLabel("Koodi on paperilla ja tallessa").check();
    await pane.getByRole("button", { name: "Jatka rekisteriin" }).click();
    await window.heading("Etusivu");
    await window.looksRight("home-empty");
  });

  test("a wrong password stays outside, the right one opens", async () => {
    await window.ribbon(/Lukitse/u);
    const pane = await window.heading("Kirjaudu");
    await window.looksRight("sign-in");
    await pane.getByLabel("Nimi").fill("Paula");
    await pane.getByLabel("Salasana").first().fill("lumi kuusi aamu polku KIVI");
    await pane.getByRole("button", { name: "Kirjaudu", exact: true }).click();
    await pane.getByRole("alert").waitFor();
    await window.looksRight("sign-in-refused");
    await pane.getByLabel("Salasana").first().fill(password);
    await pane.getByRole("button", { name: "Kirjaudu", exact: true }).click();
    await window.heading("Etusivu");
  });

  test("clients are added, beginning with a search", async () => {
    await fillClient({
      first: "Aino-Liisa",
      last: "Salamyhkäinen",
      born: "4.5.2006",
      started: "1.9.2026",
    });
    await window.looksRight("client");
    await fillClient({ first: "Kalle", last: "Kadonnut", born: "1.2.2004", notified: "3.3.2022" });
    await window.ribbon(/Uusi asiakas/u);
    const pane = await window.heading("Uusi asiakas");
    await pane.getByLabel("Syntymäaika").first().fill("4.5.2006");
    await pane.getByText("Salamyhkäinen Aino-Liisa").waitFor();
    await window.looksRight("new-client-duplicate");
  });

  test("what was typed is not lost without asking", async () => {
    await window.ribbon(/Etusivu/u);
    const pane = await window.pane();
    const question = pane.getByRole("alertdialog", { name: "Muutoksia ei ole tallennettu" });
    await question.waitFor();
    await window.looksRight("unsaved");
    await question.getByRole("button", { name: "Jatka kirjaamista" }).click();
    await pane.getByRole("heading", { level: 1, name: "Uusi asiakas" }).waitFor();
    await window.ribbon(/Lukitse/u);
    await question.getByRole("button", { name: "Jatka kirjaamista" }).click();
    await pane.getByRole("heading", { level: 1, name: "Uusi asiakas" }).waitFor();
    await window.ribbon(/Etusivu/u);
    await question.getByRole("button", { name: "Hylkää muutokset" }).click();
    await window.heading("Etusivu");
  });

  test("a client is found, opened and changed", async () => {
    const pane = await window.heading("Etusivu");
    await pane.getByRole("searchbox").fill("aino");
    await pane.getByText("1 asiakas", { exact: true }).waitFor();
    await window.looksRight("home");
    await pane.getByRole("button", { name: /Salamyhkäinen Aino-Liisa/u }).click();
    await pane.getByRole("heading", { level: 1, name: /Salamyhkäinen/u }).waitFor();
    await pane.getByRole("button", { name: /Muuta.*Yhteystiedot|Yhteystiedot.*Muuta/u }).click();
    await pane.getByLabel("Puhelin").fill("050 000 4321");
    await pane.getByRole("button", { name: "Tallenna" }).click();
    await pane.getByText("Tallennettu").first().waitFor();
    await window.looksRight("client-changed");
  });

  test("the expired are anonymised after a typed confirmation", async () => {
    await window.ribbon(/Anonymisoi/u);
    const pane = await window.heading("Anonymisoi vanhentuneet");
    await pane.getByLabel(/Kirjoita anonymisoitavien määrä/u).waitFor();
    await window.looksRight("anonymise");
    await pane.getByLabel(/Kirjoita anonymisoitavien määrä/u).fill("1");
    await pane.getByLabel("Oma salasanasi").fill(password);
    await pane.getByRole("button", { name: "Anonymisoi 1 asiakas" }).click();
    await pane.getByText("1 asiakas anonymisoitiin").waitFor();
    await window.looksRight("anonymised");
    await window.ribbon(/Etusivu/u);
    const home = await window.heading("Etusivu");
    await home.getByLabel("Myös päättyneet").check();
    await home.getByText("1 asiakas", { exact: true }).waitFor();
  });

  test("the PARkki file opens as a new workbook", async () => {
    await window.ribbon(/PARkki/u);
    const pane = await window.heading("PARkki-tiedonsiirto");
    await window.looksRight("parkki");
    await pane.getByRole("button", { name: "Laske luvut" }).click();
    await pane.getByRole("button", { name: "Muodosta tiedosto" }).waitFor();
    await window.looksRight("parkki-figures");
    await pane.getByRole("button", { name: "Muodosta tiedosto" }).click();
    // The new workbook opens in front, as in Excel; one tab of its window brings the register back.
    await window.page.getByRole("tab", { name: "rekisteri.xlsx" }).click();
    await pane.getByText("Tiedosto on avattu Exceliin").waitFor();
    await window.looksRight("parkki-made");
  });

  test("the saved register holds no client's words in any part, nor does anything else", async () => {
    await window.ribbon(/Lukitse/u);
    await window.heading("Kirjaudu");
    await window.page.getByRole("button", { name: "Tallenna" }).click();
    await window.page.getByText("Työkirja on tallennettu.").waitFor();
    const bytes = await readFile(join(stage.folder, "rekisteri.xlsx"));
    const parts = Object.values(unzipSync(new Uint8Array(bytes))).map((part) => strFromU8(part));
    const kept = [
      ...parts,
      await storedText(await window.pane()),
      window.page.url(),
      ...window.console,
    ].join("\n");
    for (const secret of secrets) {
      expect(kept).not.toContain(secret);
    }
    const model = await openXlsx(new Uint8Array(bytes));
    const hidden = model.worksheets.filter(({ visibility }) => visibility === "VeryHidden");
    expect(hidden.map(({ name }) => name).sort()).toEqual(
      ["_avaimet", "_ketju", "_liitteet", "_loki", "_meta", "_tiedot"].sort()
    );
    expect(window.complaints).toEqual([]);
  });
});
