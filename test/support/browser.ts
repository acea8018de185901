// A real browser for the tests, with nothing to download on a fresh machine.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, LaunchOptions, Page } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

/**
 * The Chromium that the npm package `@sparticuz/chromium` carries, unpacked to the temporary folder.
 * The package is an ES module that finds its files by `import.meta`, which Jest's CommonJS cannot
 * give it; a short Node process of its own can.
 */
async function packagedChromium(): Promise<string> {
  const ask =
    'const { default: chromium } = await import("@sparticuz/chromium");' +
    "process.stdout.write(await chromium.executablePath());";
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", ask],
    { cwd: process.cwd() }
  );
  return stdout;
}

/** Which browser this machine has: one named in `PAR_BROWSER`, the packaged one, or Chrome. */
async function installation(): Promise<LaunchOptions> {
  const named = process.env["PAR_BROWSER"];
  if (named) return { executablePath: named };
  if (process.platform === "linux" && process.arch === "x64") {
    return { executablePath: await packagedChromium() };
  }
  return { channel: process.platform === "win32" ? "msedge" : "chrome" };
}

/** Starts a headless browser. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await installation()), headless: true, args: flags });
}

/** A page that remembers what it said and what went wrong, so that a test can demand silence. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, `console.error`, refused requests and violations of the content policy. */
  readonly complaints: string[];
  /** Everything the page wrote to the console. */
  readonly console: string[];
}

/** Opens a page whose complaints are collected from its first moment. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "fi-FI", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const written: string[] = [];
  page.on("console", (message) => {
    written.push(message.text());
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    complaints.push(`${request.url()}: ${request.failure()?.errorText ?? "failed"}`);
  });
  return { page, complaints, console: written };
}
