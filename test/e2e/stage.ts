// The workbench that plays Excel around the pane, served and opened for a test.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildWorkbench } from "../../src/workbench/server/buildWorkbench";
import type { Workbench } from "../../src/workbench/server/startWorkbench";
import { startWorkbench, workbenchFile } from "../../src/workbench/server/startWorkbench";
import { openBrowser, openPage } from "../support/browser";
import { usualWindow } from "./looks";
import { Window } from "./window";

const root = join(__dirname, "../..");

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

  /**
   * A window with the pane, watched from its first moment.
   * @param options.clock - the test lets the page's time pass
   * @param options.locale - the language of Excel
   */
  async window({ clock = false, locale = "fi-FI" } = {}): Promise<Window> {
    const watched = await openPage(this.browser, { viewport: usualWindow });
    watched.page.setDefaultTimeout(15_000);
    if (clock) await watched.page.clock.install();
    await watched.page.goto(`${this.workbench.url}/?locale=${locale}`);
    return new Window(watched);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.close();
    await rm(this.folder, { recursive: true });
  }
}
