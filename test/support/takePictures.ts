// Takes the pictures of README.md from the trial register: `npm run pictures`.
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { mainUser } from "../../src/cli/demo/demoUsers";
import { localDateAt } from "../../src/domain/localDate";
import { trialFile } from "../../src/node/trialFile";
import { buildWorkbench } from "../../src/workbench/server/buildWorkbench";
import { startWorkbench } from "../../src/workbench/server/startWorkbench";
import { openBrowser, openPage } from "./browser";

const root = process.cwd();
const folder = join(root, "docs/pictures");

/** The window and the pane of whom the pictures show. */
class Sitter {
  private constructor(
    private readonly page: Page,
    private readonly pane: Frame
  ) {}

  static async seated(page: Page): Promise<Sitter> {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane has no page");
    await frame.getByLabel("Nimi").waitFor();
    return new Sitter(page, frame);
  }

  private ribbon(label: string): Promise<void> {
    return this.page.getByRole("button", { name: label, exact: true }).click();
  }

  private heading(name: string | RegExp): Promise<void> {
    return this.pane.getByRole("heading", { level: 1, name }).waitFor();
  }

  private async picture(name: string): Promise<void> {
    const path = join(folder, `${name}.png`);
    await this.page.mouse.move(0, 0);
    await this.page.locator("iframe").screenshot({ path, animations: "disabled" });
  }

  async signIn(): Promise<void> {
    await this.picture("sign-in");
    await this.pane.getByLabel("Nimi").fill(mainUser.name);
    await this.pane.getByLabel("Salasana").first().fill(mainUser.password);
    await this.pane.getByRole("button", { name: "Kirjaudu", exact: true }).click();
    await this.pane.locator("main li button").first().waitFor();
    await this.picture("home");
  }

  async workbench(): Promise<void> {
    await this.page.getByRole("tab", { name: "Asiakkaat" }).click();
    await this.page.locator(".grid .cell", { hasText: "Pekka Pajamies" }).first().waitFor();
    const path = join(folder, "workbench.png");
    await this.page.screenshot({ path, animations: "disabled" });
  }

  /** @returns the name of the client in the picture, last name first */
  async client(): Promise<readonly string[]> {
    const client = this.pane.locator("main li button", { hasText: /työpaja/u }).first();
    const name = (await client.locator("strong, span, div").first().textContent()) ?? "";
    await client.click();
    const section = this.pane.getByRole("button", { name: /Perustiedot/u });
    await section.first().waitFor();
    await this.picture("client");
    return name.split(" ");
  }

  /** Somebody of the same name is in the register. */
  async newClient([last = "", first = ""]: readonly string[]): Promise<void> {
    await this.ribbon("Uusi asiakas");
    await this.heading("Uusi asiakas");
    await this.pane.getByLabel("Etunimi").fill(first);
    await this.pane.getByLabel("Sukunimi").fill(last);
    const found = this.pane.getByText(new RegExp(`${last} ${first}`, "u")).first();
    await found.scrollIntoViewIfNeeded();
    await this.picture("new-client");
  }

  async anonymise(): Promise<void> {
    await this.ribbon("Anonymisoi vanhentuneet");
    // What was typed for the picture before is given up.
    await this.pane.getByRole("button", { name: "Hylkää muutokset" }).click();
    await this.pane.getByLabel(/Kirjoita anonymisoitavien määrä/u).waitFor();
    await this.picture("anonymise");
  }

  async parkki(): Promise<void> {
    await this.ribbon("PARkki-tiedonsiirto");
    await this.pane.getByRole("button", { name: "Laske luvut" }).click();
    await this.pane.getByRole("button", { name: "Muodosta tiedosto" }).waitFor();
    const figures = this.pane.locator("main table").first();
    await figures.evaluate((table) => table.scrollIntoView({ block: "center" }));
    await this.picture("parkki");
  }
}

async function takePictures(): Promise<void> {
  const dist = await buildWorkbench(root, "http://localhost", ".cache/pictures");
  const bytes = await trialFile(localDateAt(new Date()));
  const file = { name: "kokeilurekisteri.xlsx", bytes, path: null };
  const demoUsers = [{ ...mainUser, role: "Pääkäyttäjä" }];
  const workbench = await startWorkbench({ port: 0, dist, file, demoUsers });
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser, {
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    page.setDefaultTimeout(60_000);
    await page.goto(workbench.url);
    const sitter = await Sitter.seated(page);
    await sitter.signIn();
    await sitter.workbench();
    await sitter.newClient(await sitter.client());
    await sitter.anonymise();
    await sitter.parkki();
  } finally {
    await browser.close();
    await workbench.close();
  }
}

await takePictures();
