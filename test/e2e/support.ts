// The pane in a real browser, inside the workbench that plays Excel around it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { buildWorkbench } from "../../src/workbench/server/buildWorkbench";
import type { Workbench } from "../../src/workbench/server/startWorkbench";
import { startWorkbench, workbenchFile } from "../../src/workbench/server/startWorkbench";
import type { WatchedPage } from "../support/browser";
import { openBrowser, openPage } from "../support/browser";

const root = join(__dirname, "../..");

/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env["PICTURES"];

/** The workbench as `npm start` serves it, on a free port. */
export class Stage {
  private constructor(
    readonly workbench: Workbench,
    private readonly browser: Browser,
    readonly folder: string
  ) {}

  /** Without a file the workbook is new and empty. */
  static async open(file: string | null = null): Promise<Stage> {
    const dist = await buildWorkbench(root, "http://localhost", ".cache/e2e");
    const folder = await mkdtemp(join(tmpdir(), "par-"));
    const workbench = await startWorkbench({
      port: 0,
      dist,
      file:
        file === null
          ? { name: "rekisteri.xlsx", bytes: null, path: join(folder, "rekisteri.xlsx") }
          : await workbenchFile(file),
    });
    return new Stage(workbench, await openBrowser(), folder);
  }

  /** A window with the pane, watched from its first moment; with a `clock` the test lets its time pass. */
  async window(options: BrowserContextOptions = {}, clock = false): Promise<Window> {
    const watched = await openPage(this.browser, {
      viewport: { width: 1366, height: 900 },
      ...options,
    });
    if (clock) await watched.page.clock.install();
    await watched.page.goto(this.workbench.url);
    return new Window(watched);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.close();
    await rm(this.folder, { recursive: true });
  }
}

/** As much of axe-core as is used. */
interface Axe {
  run(
    context: { exclude: readonly string[] },
    options: { runOnly: readonly string[] }
  ): Promise<{
    violations: { id: string; impact?: string | null; nodes: { html: string }[] }[];
  }>;
}

/** One window: the ribbon around, the pane inside. */
export class Window {
  constructor(private readonly watched: WatchedPage) {}

  get page(): Page {
    return this.watched.page;
  }

  /** Errors of the page; a test demands that there are none. */
  get complaints(): readonly string[] {
    return this.watched.complaints;
  }

  get console(): readonly string[] {
    return this.watched.console;
  }

  /** The add-in's own page. */
  async pane(): Promise<Frame> {
    const frame = await this.page.waitForSelector("iframe");
    const content = await frame.contentFrame();
    if (content === null) throw new Error("the pane has no page");
    return content;
  }

  /** Clicks a command of the ribbon. */
  async ribbon(label: RegExp): Promise<void> {
    await this.page.getByRole("button", { name: label }).first().click();
  }

  async heading(name: string): Promise<Frame> {
    const pane = await this.pane();
    try {
      await pane.getByRole("heading", { name, level: 1 }).waitFor();
    } catch (error) {
      await this.picture(`missing-${name}`);
      throw error;
    }
    return pane;
  }

  /** Takes a picture of the pane, where pictures are wanted. */
  async picture(name: string): Promise<void> {
    if (pictures === undefined) return;
    await this.page.locator("iframe").screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Serious and critical findings of axe in the pane, as `rule: element`. */
  async accessibilityProblems(): Promise<readonly string[]> {
    const pane = await this.pane();
    await pane.evaluate(await axeSource());
    const { violations } = await pane.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run(
        // Fluent's dialogs keep the focus inside with two of these; the focus never rests on them.
        { exclude: ["[data-tabster-dummy]"] },
        { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
      )
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** Whether the pane needs no sideways scrolling. */
  async fitsSideways(): Promise<boolean> {
    const pane = await this.pane();
    return pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  }

  /** Everything the pane keeps in the browser, as text. */
  async storedText(): Promise<string> {
    const pane = await this.pane();
    return pane.evaluate(async () => {
      const kept: unknown[] = [
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
      ];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(new Error("the database did not open"));
          };
        });
        for (const store of database.objectStoreNames) {
          kept.push(
            await new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => {
                resolve(request.result);
              };
            })
          );
        }
        database.close();
      }
      return JSON.stringify(kept);
    });
  }
}

const axeSource = async (): Promise<string> => {
  const { readFile } = await import("node:fs/promises");
  return readFile(require.resolve("axe-core/axe.min.js"), "utf8");
};
