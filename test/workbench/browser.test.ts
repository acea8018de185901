// The workbench plays Excel around the add-in: ribbon, pane, windows, files.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openXlsx } from "../../src/excel-host/file";
import { Stage } from "./stage";
import { register } from "./workbooks";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open("test-workbench", await register());
});
afterAll(() => stage.close());

describe("the workbench", () => {
  test("shows the workbook, the add-in's ribbon and its pane, without a complaint", async () => {
    const desk = await stage.window();
    const { page } = desk;
    expect(await (await desk.pane()).textContent("#ready")).toBe("Excel PC fi-FI");
    expect(await desk.cell(1, 0).textContent()).toBe("Esimerkki, Anna");
    expect(await desk.cell(1, 3).textContent()).toBe("15.3.2023");
    expect(await page.locator(".column-heading").first().textContent()).toBe("A");
    expect(await page.locator(".ribbon .group h2").allTextContents()).toEqual([
      "Istunto",
      "Asiakkaat",
      "Rekisteri",
    ]);
    expect(await desk.button("Kirjaudu").isEnabled()).toBe(true);
    expect(await desk.button("Uusi asiakas").isEnabled()).toBe(false);
    expect(await page.locator(".sheets [role=tab]").allTextContents()).toEqual(["Asiakkaat"]);
    expect(desk.complaints).toEqual([]);
    await page.click("text=Kokeilukäyttäjät");
    expect(await page.isVisible("text=kokeilu-salasana")).toBe(true);
    await desk.picture("workbench-light");
  });

  test("what is typed into the grid reaches the add-in as an event and as a value", async () => {
    const desk = await stage.window();
    const frame = await desk.pane();
    await desk.cell(4, 5).click();
    await desk.page.keyboard.type("00123");
    await desk.press("Enter");
    expect(await desk.cell(4, 5).textContent()).toBe("00123");
    expect(await desk.address()).toBe("F6");
    await frame.waitForFunction(() => document.getElementById("seen")!.textContent !== "");
    await desk.cell(4, 5).click();
    await desk.button("Etusivu").click();
    await frame.waitForFunction(() => document.getElementById("seen")!.textContent.includes("F5"));
    expect(await frame.textContent("#seen")).toBe('Asiakkaat!F5: [["00123"]]');
    expect(await desk.contents()).toBe("00123");
    expect(desk.complaints).toEqual([]);
  });

  test("the ribbon follows the add-in, tells what its buttons do, and runs their actions", async () => {
    const desk = await stage.window();
    await desk.button("Uusi asiakas").hover();
    await desk.page.locator(".tip", { hasText: "Lisää uusi asiakas" }).waitFor();
    await desk.picture("workbench-tip");
    await desk.button("Kirjaudu").click();
    await desk.button("Uusi asiakas").click();
    await desk.cell(3, 0).filter({ hasText: "Testi-Uusi, Aino" }).waitFor();
    expect(await desk.button("Kirjaudu").isDisabled()).toBe(true);
    await desk.button("Lukitse").click();
    await desk.page.waitForSelector(".pane", { state: "hidden" });
    await desk.button("Näytä ruutu").click();
    await desk.page.waitForSelector(".pane iframe", { state: "visible" });
  });

  test("with little room the buttons of the ribbon become small, and keep their names", async () => {
    const desk = await stage.window({ viewport: { width: 1366, height: 768 } });
    const levelAt = async (width: number): Promise<string | null> => {
      await desk.page.setViewportSize({ width, height: 768 });
      const panel = desk.page.locator(".ribbon .panel");
      await desk.page.waitForFunction(() => {
        const node = document.querySelector(".ribbon .panel");
        return node !== null && node.scrollWidth <= node.clientWidth;
      });
      return panel.getAttribute("data-level");
    };
    expect(await levelAt(1366)).toBe("large");
    expect(await levelAt(540)).toBe("medium");
    expect(await levelAt(260)).toBe("small");
    expect(await desk.button("Etusivu").isVisible()).toBe(true);
  });

  test("a workbook that the add-in creates opens beside the first", async () => {
    const desk = await stage.window();
    await desk.button("Kirjaudu").click();
    await desk.button("PARkki-tiedonsiirto").click();
    const tabs = desk.page.locator(".title [role=tab]");
    await tabs.nth(1).waitFor();
    expect(await tabs.allTextContents()).toEqual(["rekisteri.xlsx", "Työkirja1.xlsx"]);
    const download = desk.page.waitForEvent("download");
    await desk.button("Lataa").click();
    expect((await download).suggestedFilename()).toBe("Työkirja1.xlsx");
    await desk.picture("workbench-created");
  });

  test("a second person has a window, a selection and a pane of their own", async () => {
    const desk = await stage.window();
    await desk.button("Avaa toinen ikkuna").click();
    const tabs = desk.page.locator(".title [role=tab]");
    expect(await tabs.allTextContents()).toEqual(["rekisteri.xlsx", "rekisteri.xlsx : 2"]);
    const second = await desk.pane();
    await desk.cell(12, 2).click();
    await tabs.nth(0).click();
    expect(await desk.address()).toBe("A1");
    await desk.cell(13, 2).click();
    await desk.page.keyboard.type("ensimmäiseltä");
    await desk.press("Enter");
    // The second person's add-in is told; what it reads is the second person's selection.
    await second.waitForFunction(() =>
      document.getElementById("seen")!.textContent.includes("C13")
    );
    await tabs.nth(1).click();
    expect(await desk.cell(13, 2).textContent()).toBe("ensimmäiseltä");
    await desk.button("Vierekkäin").click();
    expect(await desk.page.locator("section.window:visible").count()).toBe(2);
    await desk.picture("workbench-side-by-side");
    await desk.button("Sulje ikkuna").click();
    expect(await desk.page.locator("section.window").count()).toBe(1);
    expect(desk.complaints).toEqual([]);
  });

  test("another language begins the add-in anew and keeps the workbook", async () => {
    const desk = await stage.window();
    await desk.cell(9, 2).click();
    await desk.page.keyboard.type("jää");
    await desk.press("Enter");
    await desk.page.getByRole("combobox", { name: "Kieli" }).selectOption("sv-FI");
    await desk.button("Ny klient").waitFor();
    const frame = await desk.pane();
    expect(await frame.textContent("#ready")).toBe("Excel PC sv-FI");
    expect(await desk.cell(9, 2).textContent()).toBe("jää");
    expect(await desk.page.getByRole("button", { name: "Spara" }).isVisible()).toBe(true);
    expect(await desk.page.getAttribute("html", "lang")).toBe("sv");
    await desk.button("Startsida").click();
    await frame.waitForFunction(() => document.getElementById("seen")!.textContent.includes("C11"));
  });

  test.each([
    ["en-US", "Save", "New client"],
    ["sv-FI", "Spara", "Ny klient"],
    ["xx-XX", "Tallenna", "Uusi asiakas"],
  ])("the address asks for the language %s", async (locale, save, command) => {
    const desk = await stage.window({}, `?locale=${locale}`);
    expect(await desk.button(save).isVisible()).toBe(true);
    expect(await desk.button(command).isVisible()).toBe(true);
  });

  test("saving writes the workbook to disk", async () => {
    const desk = await stage.window();
    await desk.cell(9, 1).click();
    await desk.page.keyboard.type("=1+1");
    await desk.press("Enter", "Control+s");
    await desk.page.waitForSelector("text=Työkirja on tallennettu.");
    const saved = await openXlsx(await stage.saved());
    expect(saved.activeWorksheet().cells.get(9, 1)?.formula).toBe("=1+1");
    expect(saved.worksheets.map(({ visibility }) => visibility)).toEqual(["Visible", "VeryHidden"]);
  });
});

describe("everybody can use it", () => {
  test.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { forcedColors: "active" }],
  ] as const)("nothing serious is against it in %s", async (name, options) => {
    const desk = await stage.window(options);
    await desk.button("Avaa toinen ikkuna").click();
    await desk.button("Kehittäjän paneeli").click();
    await desk.button("Etusivu").click();
    await desk.page.locator(".traffic tbody tr").first().click();
    expect(await desk.accessibilityProblems()).toEqual([]);
    await desk.page.getByRole("tab", { name: "Viat" }).click();
    await desk.page.locator(".filter").first().click();
    expect(await desk.accessibilityProblems()).toEqual([]);
    await desk.picture(`workbench-${name}`);
  });

  test("F6 leads from part to part, Escape closes what floats", async () => {
    const desk = await stage.window();
    await desk.cell(1, 0).click();
    const inside = (selector: string) =>
      desk.page.evaluate((one) => document.activeElement?.closest(one) !== null, selector);
    await desk.press("F6");
    expect(await inside(".sheets")).toBe(true);
    await desk.press("Shift+F6");
    expect(await inside(".grid")).toBe(true);
    await desk.press("Shift+F6");
    expect(await inside(".formula")).toBe(true);
    await desk.press("Shift+F6");
    expect(await inside(".ribbon")).toBe(true);
    await desk.cell(0, 1).click();
    await desk.press("Alt+ArrowDown");
    await desk.page.getByRole("dialog", { name: "Suodata: Tila" }).waitFor();
    await desk.press("Escape");
    expect(await inside(".grid")).toBe(true);
  });

  test("the pane follows the theme of the window", async () => {
    // The browser must not impose a scheme of its own on every frame, as tests do otherwise.
    const desk = await stage.window({ colorScheme: null });
    const frame = await desk.pane();
    const isDark = () => frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await isDark()).toBe(false);
    await desk.button("Tumma teema").click();
    await frame.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
  });
});

describe("somebody in an Excel of their own", () => {
  test("gets changes after their time, and none while the line is cut", async () => {
    const desk = await stage.window();
    await desk.button("Kehittäjän paneeli").click();
    await desk.page.getByRole("tab", { name: "Yhteiskäyttö" }).click();
    await desk.page.getByLabel("omassa Excelissään: muutokset kulkevat viiveellä").check();
    await desk.page.getByRole("combobox", { name: "Viive" }).selectOption("0");
    await desk.button("Avaa toinen ikkuna").first().click();
    const tabs = desk.page.locator(".title [role=tab]");
    const second = await desk.pane();
    await tabs.nth(0).click();
    await desk.cell(4, 2).click();
    await desk.page.keyboard.type("matkalla");
    await desk.press("Enter");
    await tabs.nth(1).click();
    await desk.cell(4, 2).filter({ hasText: "matkalla" }).waitFor();
    await second.waitForFunction(() => document.getElementById("seen")!.textContent !== "");
    const line = desk.page.getByRole("switch", { name: "Yhteys: rekisteri.xlsx", exact: true });
    await line.uncheck();
    await tabs.nth(0).click();
    await desk.cell(5, 2).click();
    await desk.page.keyboard.type("poikki");
    await desk.press("Enter");
    const row = desk.page.locator(".coauthors tbody tr").first();
    await row.locator("td").nth(2).filter({ hasText: "1" }).waitFor();
    await tabs.nth(1).click();
    expect(await desk.cell(5, 2).textContent()).toBe("");
    await line.check();
    await desk.cell(5, 2).filter({ hasText: "poikki" }).waitFor();
    await desk.picture("workbench-coauthors");
    expect(await desk.accessibilityProblems()).toEqual([]);
    await desk.button("Sulje ikkuna").click();
    expect(desk.complaints).toEqual([]);
  });
});

describe("the panel of the developer", () => {
  test("lists messages, opens them, counts, and makes the next request fail", async () => {
    const desk = await stage.window();
    await desk.button("Kehittäjän paneeli").click();
    await desk.button("Etusivu").click();
    await desk.page.locator(".traffic tr.request", { hasText: "GetSelectedRange" }).first().click();
    const message = desk.page.getByRole("group", { name: "Viestin sisältö" });
    expect(await message.textContent()).toContain('"Name": "GetSelectedRange"');
    await desk.page.getByRole("tab", { name: "Laskurit" }).click();
    await desk.button("Nollaa laskurit").click();
    const counted = desk.page.locator(".counters dd").first();
    expect(await counted.textContent()).toBe("0");
    await desk.button("Etusivu").click();
    await counted.filter({ hasText: "1" }).waitFor();
    await desk.page.getByRole("tab", { name: "Viat" }).click();
    await desk.button("Vastausta ei tule, mitään ei tehdä").click();
    await desk.page.locator(".faults li").waitFor();
    await desk.button("Etusivu").click();
    await desk.page.locator(".faults li", { hasText: "Tapahtui" }).waitFor();
  });

  test("fills the storage of the add-in's page, and empties it again", async () => {
    const desk = await stage.window();
    const frame = await desk.pane();
    const stored = () =>
      frame.evaluate(() => {
        try {
          localStorage.setItem("key", "value");
          return "stored";
        } catch (error) {
          return (error as DOMException).name;
        }
      });
    await desk.button("Kehittäjän paneeli").click();
    await desk.page.getByRole("tab", { name: "Viat" }).click();
    const full = desk.page.getByRole("switch", { name: "Selaimen tallennustila on täynnä" });
    await full.check();
    expect(await stored()).toBe("QuotaExceededError");
    await full.uncheck();
    expect(await stored()).toBe("stored");
  });

  test("an add-in's dialog lies over the window and is closed by its cross", async () => {
    const desk = await stage.window();
    const frame = await desk.pane();
    await frame.evaluate(() => {
      const show = (text: string) => {
        document.getElementById("seen")!.textContent = text;
      };
      Office.context.ui.displayDialogAsync(
        `https://${location.host}/taskpane.html`,
        { width: 40, height: 50 },
        ({ value, status, error }) => {
          if (String(status) !== "succeeded") show(`${error.code}`);
          value.addEventHandler(Office.EventType.DialogEventReceived, (told) => {
            show("error" in told ? `closed ${told.error}` : "message");
          });
        }
      );
    });
    const dialog = desk.page.getByRole("dialog", { name: "Apuohjelman ikkuna" });
    await dialog.waitFor();
    await desk.picture("workbench-dialog");
    await dialog.getByRole("button", { name: "Sulje ikkuna" }).click();
    await frame.waitForFunction(
      () => document.getElementById("seen")!.textContent === "closed 12006"
    );
    expect(await dialog.count()).toBe(0);
  });
});
