// The workbench in a real browser, with a pane of its own on the genuine Office.js.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";
import { DEFAULT_STYLE, newWorkbook, styleWith } from "../../src/excel-host/model";
import { buildWorkbench } from "../../src/workbench/server/buildWorkbench";
import type { Workbench } from "../../src/workbench/server/startWorkbench";
import { startWorkbench, workbenchFile } from "../../src/workbench/server/startWorkbench";
import { openBrowser, openPage } from "../support/browser";
import type { WatchedPage } from "../support/browser";

const root = join(__dirname, "../..");
/** Where pictures of the window go, when somebody wants to look at it. */
const pictures = process.env["PICTURES"];

/** A register as it looks: a view with a table, and storage that is not shown. */
async function register(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const view = workbook.activeWorksheet();
  view.name = "Asiakkaat";
  const rows = [
    ["Nimi", "Tila", "Ikä", "Päivä"],
    ["Esimerkki, Anna", "Asiakas", 19, 45_000],
    ["Malli, Matti", "Jakso päättynyt", 22, 45_100.5],
  ];
  const date = styleWith(DEFAULT_STYLE, { numberFormat: "d.m.yyyy" });
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      view.putValue(at, column, value, at > 0 && column === 3 ? date : DEFAULT_STYLE);
    });
  });
  view.columns.update(0, 0, () => ({ width: 28 }));
  view.columns.update(1, 1, () => ({ width: 18 }));
  view.columns.update(5, 5, () => ({
    width: 20,
    style: styleWith(DEFAULT_STYLE, { numberFormat: "@" }),
  }));
  view.putValue(6, 1, "Tämä teksti jatkuu tyhjien solujen yli aina seuraavaan, jossa on jotakin.");
  view.putValue(6, 6, "tähän");
  view.frozen = { rows: 1, columns: 1 };
  view.tables = [
    {
      id: workbook.nextTableId(),
      name: "Asiakastaulu",
      area: { top: 0, left: 0, bottom: 2, right: 3 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: ["Nimi", "Tila", "Ikä", "Päivä"].map((name, index) => ({ id: index + 1, name })),
    },
  ];
  const storage = workbook.addWorksheet("par.data");
  storage.visibility = "VeryHidden";
  for (let row = 0; row < 2000; row += 1) storage.putValue(row, 0, `par1.${row}`);
  return saveXlsx(workbook);
}

/** As much of axe-core as is used. */
interface Axe {
  run(
    page: Document,
    options: { iframes: boolean }
  ): Promise<{
    violations: { id: string; impact?: string | null; nodes: { html: string }[] }[];
  }>;
}

let folder = "";
let browser: Browser;
let workbench: Workbench;
let watched: WatchedPage;
let page: Page;
const file = (): string => join(folder, "rekisteri.xlsx");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbench-"));
  const dist = await buildWorkbench(root, "http://localhost", ".cache/test-workbench", [
    "workbench",
  ]);
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
  await writeFile(file(), await register());
  workbench = await startWorkbench({
    port: 0,
    dist: folder,
    file: await workbenchFile(file()),
    demoUsers: [{ name: "Testi Pääkäyttäjä", password: "kokeilu-salasana", role: "Pääkäyttäjä" }],
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
  await rm(folder, { recursive: true });
});

/** Opens the workbench and waits until the pane has its Excel. */
async function open(options: BrowserContextOptions = {}): Promise<Frame> {
  watched = await openPage(browser, { viewport: { width: 1366, height: 768 }, ...options });
  page = watched.page;
  await page.goto(workbench.url);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  // The frame begins as an empty page, in which there is nothing of this yet.
  await frame!.waitForFunction(() => Boolean(document.getElementById("ready")?.textContent));
  return frame!;
}

const picture = async (name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
};

const cell = (row: number, column: number): string => `#cell-${row}-${column}`;
const button = (name: string) => page.getByRole("button", { name, exact: true });

describe("the workbench", () => {
  test("shows the workbook, the add-in's ribbon and its pane, without a complaint", async () => {
    const frame = await open();
    expect(await frame.textContent("#ready")).toBe("Excel PC fi-FI");
    expect(await page.textContent(cell(1, 0))).toBe("Esimerkki, Anna");
    expect(await page.textContent(cell(1, 3))).toBe("15.3.2023");
    expect(await page.textContent("thead th:nth-child(2)")).toBe("A");
    expect(await page.locator(".ribbon .group h2").allTextContents()).toEqual([
      "Istunto",
      "Asiakkaat",
      "Rekisteri",
    ]);
    expect(await button("Kirjaudu").isEnabled()).toBe(true);
    expect(await button("Uusi asiakas").isEnabled()).toBe(false);
    expect(await page.locator(".sheets [role=tab]").allTextContents()).toEqual(["Asiakkaat"]);
    expect(watched.complaints).toEqual([]);
    await page.click("text=Kokeilukäyttäjät");
    expect(await page.isVisible("text=kokeilu-salasana")).toBe(true);
    await picture("workbench-light");
  });

  test("what is typed into the grid reaches the add-in as an event and as a value", async () => {
    const frame = await open();
    await page.click(cell(4, 5));
    await page.keyboard.type("00123");
    await page.keyboard.press("Enter");
    expect(await page.textContent(cell(4, 5))).toBe("00123");
    expect(await page.inputValue(".address")).toBe("F6");
    await frame.waitForFunction(() => document.getElementById("seen")!.textContent !== "");
    await page.click(cell(4, 5));
    await button("Etusivu").click();
    await frame.waitForFunction(() => document.getElementById("seen")!.textContent.includes("F5"));
    expect(await frame.textContent("#seen")).toBe('Asiakkaat!F5: [["00123"]]');
    expect(await page.inputValue(".contents")).toBe("00123");
    expect(watched.complaints).toEqual([]);
  });

  test("the ribbon follows the add-in, and its buttons run the add-in's actions", async () => {
    await open();
    await button("Kirjaudu").click();
    await button("Uusi asiakas").click({ timeout: 5000 });
    await page.waitForFunction(
      () => document.getElementById("cell-3-0")?.textContent === "Testi-Uusi, Aino"
    );
    expect(await button("Kirjaudu").isDisabled()).toBe(true);
    await button("Etusivu").hover();
    await button("Uusi asiakas").hover();
    expect(await page.textContent(".tip")).toContain("Lisää uusi asiakas");
    await picture("workbench-tip");
    await button("Lukitse").click();
    await page.waitForSelector(".pane", { state: "hidden" });
    await button("Näytä ruutu").click();
    await page.waitForSelector(".pane iframe", { state: "visible" });
  });

  test("a workbook that the add-in creates opens beside the first", async () => {
    await open();
    await button("Kirjaudu").click();
    await button("PARkki-tiedonsiirto").click({ timeout: 5000 });
    const tabs = page.locator(".title [role=tab]");
    await tabs.nth(1).waitFor();
    expect(await tabs.allTextContents()).toEqual(["rekisteri.xlsx", "Työkirja1.xlsx"]);
    const download = page.waitForEvent("download");
    await button("Lataa").click();
    expect((await download).suggestedFilename()).toBe("Työkirja1.xlsx");
    await picture("workbench-created");
  });

  test("a second person has a window, a selection and a pane of their own", async () => {
    await open();
    await button("Toinen ikkuna").click();
    const tabs = page.locator(".title [role=tab]");
    expect(await tabs.allTextContents()).toEqual(["rekisteri.xlsx", "rekisteri.xlsx : 2"]);
    const second = await (await page.waitForSelector("iframe:visible")).contentFrame();
    await second!.waitForFunction(() => Boolean(document.getElementById("ready")?.textContent));
    await page.click(cell(12, 2));
    await tabs.nth(0).click();
    expect(await page.inputValue(".address")).toBe("A1");
    await page.click(cell(13, 2));
    await page.keyboard.type("ensimmäiseltä");
    await page.keyboard.press("Enter");
    // The second person's add-in is told; what it reads is the second person's selection.
    await second!.waitForFunction(() =>
      document.getElementById("seen")!.textContent.includes("C13")
    );
    await tabs.nth(1).click();
    expect(await page.textContent(cell(13, 2))).toBe("ensimmäiseltä");
  });

  test.each(["light", "dark"] as const)(
    "has nothing serious against it in %s",
    async (colorScheme) => {
      await open({ colorScheme });
      // The policy forbids foreign scripts in the page, but not what its own debugger evaluates.
      await page.evaluate(await readFile(require.resolve("axe-core"), "utf8"));
      const serious = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
          iframes: false,
        });
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      expect(serious).toEqual([]);
    }
  );

  test("the pane follows the theme of the window", async () => {
    // The browser must not impose a scheme of its own on every frame, as tests do otherwise.
    const frame = await open({ colorScheme: null });
    const isDark = () => frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await isDark()).toBe(false);
    await button("Tumma / vaalea").click();
    await frame.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches, null, {
      timeout: 5000,
    });
  });

  test("hidden sheets can be looked at, a window of rows at a time", async () => {
    await open();
    await page.getByLabel("Näytä piilotetut välilehdet").check();
    await page.getByRole("tab", { name: "par.data" }).click();
    await page.locator(cell(0, 0), { hasText: "par1.0" }).waitFor();
    await page.fill(".address", "A1990");
    await page.press(".address", "Enter");
    await page.locator(cell(1989, 0), { hasText: "par1.1989" }).waitFor();
    expect(await page.locator("tbody tr").count()).toBeLessThan(120);
    await page.click("text=Tumma / vaalea");
    await picture("workbench-dark");
  });

  test("saving writes the workbook to disk", async () => {
    await open();
    await page.click(cell(9, 1));
    await page.keyboard.type("=1+1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+s");
    await page.waitForSelector("text=Työkirja on tallennettu.");
    const saved = await openXlsx(new Uint8Array(await readFile(file())));
    expect(saved.activeWorksheet().cells.get(9, 1)?.formula).toBe("=1+1");
    expect(saved.worksheets.map(({ visibility }) => visibility)).toEqual(["Visible", "VeryHidden"]);
  });
});
