// A second person: invited by the main user, let in, at work in a window of their own, and sent away again.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { mainUser } from "../../src/cli/demo/demoUsers";
import { verifyFile } from "../../src/cli/verify/verifyFile";
import { bytesApp } from "../../src/node/fileApp";
import { outreachClient, writeRegister } from "./registers";
import { Stage } from "./stage";
import type { Window } from "./window";

const worker = { name: "Veera Verstas", password: "puro kanto sammal kelo suo" };

let folder: string;
let file: string;
let stage: Stage;
let main: Window;
let other: Window;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-second-"));
  file = join(folder, "rekisteri.xlsx");
  await writeRegister(file, [outreachClient]);
  stage = await Stage.open(file);
  main = await stage.window();
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

async function changePhone(window: Window, phone: string): Promise<Frame> {
  const pane = await window.heading(/Pajalainen Onni/u);
  await pane.getByRole("button", { name: "Muuta: Yhteystiedot" }).click();
  await pane.getByLabel("Puhelin").fill(phone);
  await pane.getByRole("button", { name: "Tallenna" }).click();
  return pane;
}

/** What a verification of the file on the disk finds, read with somebody's keys. */
async function verified(reader: typeof worker | null) {
  const { findings, contents, ok } = await verifyFile(await bytesApp(await readFile(file)), reader);
  return { ok, errors: findings.filter(({ severity }) => severity === "error"), contents };
}

async function save(): Promise<void> {
  await main.page.getByRole("button", { name: "Tallenna", exact: true }).click();
  await main.page.getByText("Työkirja on tallennettu.").waitFor();
}

describe("a colleague", () => {
  let code = "";

  test("is invited to one unit", async () => {
    await main.signIn(mainUser);
    await main.heading("Etusivu");
    const pane = await main.menu("Käyttäjät");
    await main.looksRight("users");
    await pane.getByRole("button", { name: "Tee kutsu" }).click();
    await pane.getByText("Täytä tämä kohta.").waitFor();
    await pane.getByText("Valitse vähintään yksi yksikkö.").waitFor();
    await main.looksRight("users-missing");
    await pane.getByLabel("Nimi, jolla kirjaudutaan").fill(worker.name);
    await pane.getByLabel("Nuorten työpaja").check();
    await pane.getByRole("button", { name: "Tee kutsu" }).click();
    const made = pane.getByRole("status").filter({ hasText: worker.name });
    await made.waitFor();
    await main.looksRight("users-invited");
    code = /(?:[0-9A-Z]{4}-)+[0-9A-Z]{4}/u.exec((await made.textContent()) ?? "")?.[0] ?? "";
    expect(code).not.toBe("");
  });

  test("takes the invitation into use in a window of their own", async () => {
    other = await main.besides();
    const pane = await other.heading("Kirjaudu");
    await pane.getByRole("button", { name: "Minulla on kutsukoodi" }).click();
    await other.heading("Ota kutsu käyttöön");
    await pane.getByLabel("Nimi").fill(worker.name);
    await pane
      .getByLabel("Kutsukoodi")
      .fill(code.replace(/.$/u, (last) => (last === "0" ? "1" : "0")));
    await pane.getByLabel("Oma salasana").fill(worker.password);
    await pane.getByLabel("Salasana uudelleen").fill(worker.password);
    await pane.getByRole("button", { name: "Ota käyttöön" }).click();
    await pane.getByText("Kutsukoodi ei ollut oikea.").waitFor();
    await other.looksRight("enrol-refused");
    await pane.getByLabel("Kutsukoodi").fill(code);
    await pane.getByRole("button", { name: "Ota käyttöön" }).click();
    await pane.getByText("Salasana on tallennettu.").waitFor();
    await other.looksRight("enrolled");
    await pane.getByRole("button", { name: "Takaisin kirjautumiseen" }).click();
    await other.signIn(worker);
    await pane.getByText("Käyttöönotto on kesken.").waitFor();
    await other.looksRight("not-let-in-yet");
  });

  test("is let in by the main user", async () => {
    await main.toFront();
    const pane = await main.heading("Käyttäjät");
    await pane.getByRole("button", { name: "Päivitä luettelo" }).click();
    await pane.getByText("Odottaa sisäänpääsyä").waitFor();
    await main.looksRight("users-waiting");
    await pane.getByRole("button", { name: "Päästä sisään" }).click();
    await pane.getByRole("button", { name: "Päästä sisään" }).waitFor({ state: "hidden" });
  });

  test("adds a workshop client; a hetu with a wrong check character is refused at its field", async () => {
    await other.toFront();
    await other.signIn(worker);
    await other.heading("Etusivu");
    await other.ribbon(/Uusi asiakas/u);
    const pane = await other.heading("Uusi asiakas");
    await pane.getByLabel("Etunimi").fill("Onni");
    await pane.getByLabel("Sukunimi").fill("Pajalainen");
    await pane.getByLabel("Syntymäaika").first().fill("4.5.2006");
    await pane.getByRole("button", { name: "Jatka uutena asiakkaana" }).click();
    await pane.getByLabel("Henkilötunnus").first().fill("040506A900X");
    await pane
      .getByRole("radiogroup", { name: /^Sukupuoli/u })
      .getByLabel("Mies")
      .check();
    await pane.getByLabel(/^Aloituspäivä/u).fill("2.3.2026");
    await pane.getByLabel(/^Toimenpide/u).selectOption({ index: 1 });
    await pane.getByLabel("Kirjaa myös alkutilanne").check();
    await pane.getByLabel(/^Koulutus/u).selectOption({ index: 1 });
    await pane.getByRole("button", { name: "Lisää asiakas" }).click();
    const refusal = pane.getByText("Tarkista henkilötunnus", { exact: false }).first();
    await refusal.waitFor();
    await other.looksRight("new-client-refused");
    await pane.getByLabel("Henkilötunnus").first().fill("040506A9006");
    await pane.getByRole("button", { name: "Lisää asiakas" }).click();
    await pane.getByRole("heading", { level: 1, name: /Pajalainen Onni/u }).waitFor();
  });

  test("finds and opens their client, and knows of nobody in the other service", async () => {
    await other.ribbon(/Etusivu/u);
    const pane = await other.heading("Etusivu");
    await pane.getByLabel("Kaikki").check();
    await pane.getByLabel("Myös päättyneet").check();
    await pane.getByText("1 asiakas", { exact: true }).waitFor();
    await pane.getByRole("searchbox").fill("Kettunen");
    await pane.getByText("Hakua vastaavia asiakkaita ei ole.").waitFor();
    await other.looksRight("nobody-found");
    await pane.getByRole("searchbox").fill("pajal");
    await pane.getByRole("button", { name: /Pajalainen Onni/u }).click();
    await pane.getByRole("heading", { level: 1, name: /Pajalainen Onni/u }).waitFor();
    expect(await pane.locator("body").textContent()).not.toContain("Kettunen");
  });

  test("and the main user change one field of one client at once: the later one is asked", async () => {
    await main.toFront();
    await main.ribbon(/Etusivu/u);
    const theirs = await main.heading("Etusivu");
    await theirs.getByLabel("Kaikki").check();
    await theirs.getByRole("button", { name: "Päivitä luettelo" }).click();
    await theirs.getByRole("button", { name: /Pajalainen Onni/u }).click();
    await changePhone(main, "050 000 1111");
    await theirs.getByText("Tallennettu").first().waitFor();
    await other.toFront();
    const pane = await changePhone(other, "050 000 2222");
    const question = pane.getByRole("region", { name: "Työtoveri muutti samoja kohtia" });
    await question.waitFor();
    await other.looksRight("conflict");
    await question.getByRole("radio", { name: /050 000 2222/u }).check();
    await question.getByRole("button", { name: "Tallenna valinnat" }).click();
    await question.waitFor({ state: "hidden" });
    await pane.getByText("050 000 2222").waitFor();
  });

  test("leaves a register that verifies, with their keys and the main user's", async () => {
    await other.ribbon(/Lukitse/u);
    await other.heading("Kirjaudu");
    await save();
    expect(await verified(null)).toEqual({ ok: true, errors: [], contents: null });
    expect(await verified(worker)).toMatchObject({
      ok: true,
      errors: [],
      contents: { clients: 1 },
    });
    expect(await verified(mainUser)).toMatchObject({
      ok: true,
      errors: [],
      contents: { clients: 2, damaged: [] },
    });
  });
});

describe("a hetu", () => {
  test("is not asked for in outreach, and does not stay when the service changes", async () => {
    await main.toFront();
    await main.ribbon(/Uusi asiakas/u);
    const pane = await main.heading("Uusi asiakas");
    await pane.getByLabel("Syntymäaika").first().fill("4.5.2006");
    await pane.getByRole("button", { name: "Jatka uutena asiakkaana" }).click();
    const hetu = pane.getByLabel("Henkilötunnus", { exact: true });
    const place = pane.getByLabel("Palvelu ja yksikkö");
    await place.selectOption({ label: "Paja: Nuorten työpaja" });
    await hetu.fill("040506A9006");
    await main.looksRight("new-workshop-client");
    await place.selectOption({ label: "Etsivä: Etsivä nuorisotyö" });
    await hetu.waitFor({ state: "hidden" });
    await main.looksRight("new-outreach-client");
    await place.selectOption({ label: "Paja: Nuorten työpaja" });
    expect(await hetu.inputValue()).toBe("");
    await main.ribbon(/Etusivu/u);
    await pane.getByRole("alertdialog").getByRole("button", { name: "Hylkää muutokset" }).click();
    await main.heading("Etusivu");
  });
});

describe("whoever may not sign in", () => {
  async function refusalOf(person: typeof worker): Promise<string> {
    const pane = await other.signIn(person);
    const password = pane.getByLabel("Salasana").first();
    await pane.getByRole("alert").filter({ hasText: "." }).waitFor();
    const told = await password.getAttribute("aria-describedby");
    return (await pane.locator(`[id="${told ?? ""}"]`).textContent()) ?? "";
  }

  test("gets one message at the password, whatever was wrong", async () => {
    await main.menu("Käyttäjät");
    const pane = await main.pane();
    const row = pane.getByRole("listitem").filter({ hasText: worker.name });
    await row.getByRole("button", { name: "Poista käytöstä" }).click();
    const question = pane.getByRole("alertdialog", { name: new RegExp(worker.name, "u") });
    await question.waitFor();
    await main.looksRight("users-deactivate");
    await question.getByRole("button", { name: "Poista käytöstä" }).click();
    await row.getByText("Poistettu käytöstä").waitFor();
    await main.looksRight("users-deactivated");
    await other.toFront();
    const unknown = await refusalOf({ name: "Kukaan Muu", password: worker.password });
    expect(unknown).toContain("Kirjautuminen ei onnistunut.");
    expect(await refusalOf({ ...mainUser, password: "väärä salasana kokonaan" })).toBe(unknown);
    expect(await refusalOf({ ...worker, password: "väärä salasana kokonaan" })).toBe(unknown);
    await other.looksRight("sign-in-one-message");
  });

  test("hears that the access has ended only with the right password", async () => {
    const pane = await other.signIn(worker);
    await pane.getByText("Käyttöoikeutesi tähän rekisteriin on päättynyt.").waitFor();
    expect(main.complaints).toEqual([]);
  });
});
