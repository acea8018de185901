// The workbench in a real browser, with a pane of its own on the genuine Office.js.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { buildWorkbench } from "../../src/workbench/server/buildWorkbench";
import type { Workbench } from "../../src/workbench/server/startWorkbench";
import { startWorkbench, workbenchFile } from "../../src/workbench/server/startWorkbench";
import type { WatchedPage } from "../support/browser";
import { openBrowser, openPage } from "../support/browser";

const root = join(__dirname, "../..");
/** Where pictures of the window go, when somebody wants to look at them. */
const pictures = process.env["PICTURES"];

/** As much of axe-core as is used. */
interface Axe {
  run(
    page: Document,
    options: { iframes: boolean }
  ): Promise<{
    violations: { id: string; impact?: string | null; nodes: { html: string }[] }[];
  }>;
}

/** A workbench that is served with a workbook, and the browser that looks at it. */
export class Stage {
  private constructor(
    private readonly folder: string,
    private readonly browser: Browser,
    readonly workbench: Workbench
  ) {}

  /**
   * @param name - of the folder it is built into: tests that run at once need their own
   * @param bytes - the workbook
   */
  static async open(name: string, bytes: Uint8Array): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), "workbench-"));
    const dist = await buildWorkbench(root, "http://localhost", `.cache/${name}`, ["workbench"]);
    await cp(dist, folder, { recursive: true });
    await cp(join(root, "assets"), join(folder, "assets"), { recursive: true });
    await cp(join(root, "manifest.xml"), join(folder, "manifest.xml"));
    await cp(join(__dirname, "testPane"), folder, { recursive: true });
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
    await writeFile(
      join(folder, "headers.json"),
      JSON.stringify({ "Content-Security-Policy": policy })
    );
    const file = join(folder, "rekisteri.xlsx");
    await writeFile(file, bytes);
    const workbench = await startWorkbench({
      port: 0,
      dist: folder,
      file: await workbenchFile(file),
      demoUsers: [{ name: "Testi Pääkäyttäjä", password: "kokeilu-salasana", role: "Pääkäyttäjä" }],
    });
    return new Stage(folder, await openBrowser(), workbench);
  }

  /** The workbook as it is on the disk. */
  async saved(): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.folder, "rekisteri.xlsx")));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.close();
    await rm(this.folder, { recursive: true });
  }

  /** Opens the workbench and waits until the pane has its Excel. */
  async window(options: BrowserContextOptions = {}, query = ""): Promise<Desk> {
    const watched = await openPage(this.browser, {
      viewport: { width: 1366, height: 768 },
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const desk = new Desk(watched);
    desk.page.setDefaultTimeout(15_000);
    await desk.page.goto(this.workbench.url + query);
    await desk.pane();
    return desk;
  }
}

/** One page of the workbench. */
export class Desk {
  constructor(private readonly watched: WatchedPage) {}

  get page(): Page {
    return this.watched.page;
  }

  get complaints(): readonly string[] {
    return this.watched.complaints;
  }

  /** The pane that is seen, once it has its Excel. */
  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector("iframe:visible")).contentFrame();
    if (frame === null) throw new Error("the pane has no page");
    // The frame begins as an empty page, in which there is nothing of this yet.
    await frame.waitForFunction(() => Boolean(document.getElementById("ready")?.textContent));
    return frame;
  }

  /** A cell by its zero-based row and column. */
  cell(row: number, column: number): Locator {
    return this.page.locator(`.grid .cell[data-row="${row}"][data-column="${column}"]`);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The address that the name box shows. */
  address(): Promise<string> {
    return this.page.getByRole("combobox", { name: "Nimiruutu" }).inputValue();
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("combobox", { name: "Nimiruutu" });
    await box.fill(address);
    await box.press("Enter");
  }

  contents(): Promise<string> {
    return this.page.getByRole("textbox", { name: "Kaavarivi" }).inputValue();
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async picture(name: string): Promise<void> {
    if (pictures) await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Serious and critical findings of axe, the pane left out, as `rule: element`. */
  async accessibilityProblems(): Promise<readonly string[]> {
    // The policy forbids foreign scripts in the page, but not what its own debugger evaluates.
    await this.page.evaluate(await readFile(require.resolve("axe-core"), "utf8"));
    return this.page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
        iframes: false,
      });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }
}
