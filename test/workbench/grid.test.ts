// The grid by mouse and keyboard, its clipboard, its filters, and what 50,000 rows cost.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Desk } from "./stage";
import { Stage } from "./stage";
import { large, MANY_ROWS } from "./workbooks";

let stage: Stage;
let desk: Desk;
beforeAll(async () => {
  stage = await Stage.open("test-workbench-grid", await large());
  desk = await stage.window();
});
afterAll(() => stage.close());

const sheet = (name: string): Promise<void> =>
  desk.page.getByRole("tab", { name, exact: true }).click();

/** How many elements the grid has, and how many it made while something was done. */
async function elements(act: () => Promise<void>): Promise<{ there: number; made: number }> {
  const counter = await desk.page.evaluateHandle(() => {
    const grid = document.querySelector(".grid")!;
    const count = { made: 0 };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node instanceof Element) count.made += 1 + node.querySelectorAll("*").length;
        }
      }
    });
    observer.observe(grid, { childList: true, subtree: true });
    return count;
  });
  await act();
  await desk.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
  const made = await counter.evaluate((count) => count.made);
  const there = await desk.page.locator(".grid *").count();
  return { there, made };
}

describe("a large sheet", () => {
  test("has no more elements than a small one, and a scroll costs the same everywhere", async () => {
    await sheet("Paljon");
    await desk.cell(1, 0).waitFor();
    const down = () =>
      desk.page.locator(".grid").evaluate((grid) => {
        grid.scrollTop += 200;
      });
    const top = await elements(down);
    await desk.goTo("A40000");
    await desk.cell(39_999, 2).filter({ hasText: "Asiakas 39999" }).waitFor();
    const deep = await elements(down);
    expect(top.there).toBeLessThan(3000);
    expect(Math.abs(deep.there - top.there)).toBeLessThan(top.there / 5);
    expect(top.made).toBeGreaterThan(0);
    expect(deep.made).toBeLessThanOrEqual(top.made * 1.2);
  });

  test("a scroll within what is drawn makes nothing", async () => {
    const { made } = await elements(() =>
      desk.page.locator(".grid").evaluate((grid) => {
        grid.scrollTop += 1;
      })
    );
    expect(made).toBe(0);
  });

  test("Ctrl with arrows reaches the ends of the data, Ctrl+Home the first cell that scrolls", async () => {
    await desk.goTo("A1");
    await desk.press("Control+ArrowDown");
    expect(await desk.address()).toBe(`A${MANY_ROWS + 1}`);
    await desk
      .cell(MANY_ROWS, 2)
      .filter({ hasText: `Asiakas ${MANY_ROWS}` })
      .waitFor();
    await desk.press("Control+ArrowRight");
    expect(await desk.address()).toBe(`C${MANY_ROWS + 1}`);
    await desk.press("Control+Home");
    expect(await desk.address()).toBe("A2");
  });

  test("the far corner of the sheet can be reached", async () => {
    await desk.goTo("XFD1048576");
    await desk.cell(1_048_575, 16_383).waitFor();
    await desk.goTo("A2");
    await desk.cell(1, 0).waitFor();
  });

  test("a filter hides rows by chosen values, found by searching, and shows them again", async () => {
    await desk.page.locator(".grid .filter").nth(1).click();
    const menu = desk.page.getByRole("dialog", { name: "Suodata: Kunta" });
    await menu.getByRole("searchbox").fill("oulu");
    expect(await menu.locator(".values span").allTextContents()).toEqual(["Oulu"]);
    await menu.getByRole("button", { name: "Suodata", exact: true }).click();
    // Oulu is every fourth row.
    await desk.cell(1, 1).waitFor({ state: "detached" });
    expect(await desk.cell(2, 1).textContent()).toBe("Oulu");
    await desk.cell(2, 1).click();
    await desk.press("ArrowDown");
    expect(await desk.address()).toBe("B7");
    expect(await desk.page.locator(".grid .filter.on").count()).toBe(1);
    await desk.press("Control+ArrowUp", "Alt+ArrowDown");
    await menu.getByRole("button", { name: "Poista suodatus" }).click();
    await desk.cell(1, 1).filter({ hasText: "Kuopio" }).waitFor();
  });
});

describe("selecting", () => {
  test("arrows, Shift, Tab and Enter, and the name of what is selected", async () => {
    await sheet("Luvut");
    await desk.cell(1, 1).click();
    await desk.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight");
    expect(await desk.address()).toBe("Kulma");
    await desk.page.locator(".sums", { hasText: "Keskiarvo 5 · Määrä 8 · Summa 40" }).waitFor();
    await desk.press("Tab", "Tab", "Tab");
    await desk.page.keyboard.type("50");
    await desk.press("Enter");
    expect(await desk.cell(2, 1).textContent()).toBe("50");
    await desk.press("ArrowLeft");
    await desk.press("Control+a");
    expect(await desk.page.locator(".column-heading.in").count()).toBeGreaterThan(0);
  });

  test("Shift grows a selection upwards and back", async () => {
    await desk.cell(3, 2).click();
    await desk.press("Shift+ArrowUp", "Shift+ArrowUp", "Shift+ArrowLeft");
    expect(await desk.address()).toBe("B2:C4");
    await desk.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    expect(await desk.address()).toBe("B4:C5");
  });

  test("merged cells are one, and arrows leave them on the other side", async () => {
    await desk.cell(7, 1).click({ position: { x: 100, y: 30 } });
    expect(await desk.address()).toBe("B8");
    await desk.press("ArrowDown");
    expect(await desk.address()).toBe("B10");
  });

  test("headings select columns and rows, the name box jumps to names and tables", async () => {
    await desk.page.locator(".column-heading").nth(2).click();
    expect(await desk.address()).toBe("C:C");
    await desk.page.locator('.row-heading[data-row="4"]').click();
    expect(await desk.address()).toBe("5:5");
    await desk.goTo("Suuri");
    await desk.cell(1, 0).filter({ hasText: "1" }).waitFor();
    await desk.goTo("Luvut!D4");
    expect(await desk.address()).toBe("D4");
    await desk.goTo("ei mitään");
    await desk.page.getByText("Tätä osoitetta tai nimeä ei ole.").waitFor();
  });
});

describe("typing", () => {
  const typeAt = async (row: number, column: number, text: string): Promise<void> => {
    await desk.cell(row, column).click();
    await desk.page.keyboard.type(text);
    await desk.press("Enter");
  };

  test.each([
    ["1,5", "1,5", "number"],
    ["15.3.2023", "15.3.2023", "date"],
    ["50 %", "50%", "percent"],
    ["tosi", "TOSI", "truth"],
    ["'007", "007", "text"],
    ["=B2+C2", "=B2+C2", "formula"],
  ])("%s is shown as %s: a %s", async (text, shown) => {
    await sheet("Luvut");
    await typeAt(12, 5, text);
    const cell = desk.cell(12, 5);
    await cell.filter({ hasText: shown }).waitFor();
    await cell.click();
    await desk.press("Delete");
    await desk.page.waitForFunction(
      () => document.querySelector('.cell[data-row="12"][data-column="5"]')?.textContent === ""
    );
    // The format that an entry brought along would shape the next one.
    await desk.goTo("A1");
    await desk.page.locator('.row-heading[data-row="12"]').click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Poista rivi" }).click();
  });

  test("Escape gives up, F2 edits what there is, the formula bar too", async () => {
    await desk.cell(1, 1).click();
    await desk.page.keyboard.type("999");
    await desk.press("Escape");
    expect(await desk.cell(1, 1).textContent()).toBe("1");
    await desk.press("F2", "Home");
    await desk.page.keyboard.type("4");
    await desk.press("Enter");
    expect(await desk.cell(1, 1).textContent()).toBe("41");
    await desk.cell(1, 1).click();
    const bar = desk.page.getByRole("textbox", { name: "Kaavarivi" });
    await bar.fill("1");
    await bar.press("Enter");
    expect(await desk.cell(1, 1).textContent()).toBe("1");
    expect(await desk.address()).toBe("B3");
  });

  test("Ctrl+Z takes back what was typed, Ctrl+Y does it again", async () => {
    await desk.cell(1, 1).click();
    await desk.page.keyboard.type("77");
    await desk.press("Enter", "Control+z");
    await desk.cell(1, 1).filter({ hasText: /^1$/u }).waitFor();
    await desk.press("Control+y");
    await desk.cell(1, 1).filter({ hasText: "77" }).waitFor();
    await desk.press("Control+z");
    await desk.cell(1, 1).filter({ hasText: /^1$/u }).waitFor();
  });

  test("Delete empties all that is selected", async () => {
    await typeAt(15, 5, "pois");
    await typeAt(16, 5, "pois");
    await desk.cell(15, 5).click();
    await desk.press("Shift+ArrowDown", "Delete");
    await desk.page.waitForFunction(
      () => document.querySelector('.cell[data-row="16"][data-column="5"]')?.textContent === ""
    );
    expect(await desk.cell(15, 5).textContent()).toBe("");
  });
});

describe("the clipboard", () => {
  test("carries a block of cells, and leaves it where it was", async () => {
    await desk.goTo("B3:D4");
    await desk.press("Control+c");
    await desk.cell(20, 1).click();
    await desk.press("Control+v");
    await desk.cell(21, 3).filter({ hasText: "9" }).waitFor();
    expect(await desk.cell(20, 2).textContent()).toBe("");
    expect(await desk.address()).toBe("B21:D22");
    expect(await desk.cell(3, 3).textContent()).toBe("9");
  });

  test("moves what was cut", async () => {
    await desk.goTo("B21:D22");
    await desk.press("Control+x");
    await desk.cell(24, 4).click();
    await desk.press("Control+v");
    await desk.cell(25, 6).filter({ hasText: "9" }).waitFor();
    expect(await desk.cell(21, 3).textContent()).toBe("");
  });

  test("takes rows and cells of another program, in the manner of the language", async () => {
    await desk.page.evaluate(() =>
      navigator.clipboard.writeText('2,5\t"kaksi\nriviä"\r\n3\t4\r\n')
    );
    await desk.goTo("B29");
    await desk.press("Control+v");
    await desk.cell(29, 2).filter({ hasText: "4" }).waitFor();
    expect(await desk.cell(28, 1).textContent()).toBe("2,5");
    expect(await desk.cell(28, 2).textContent()).toBe("kaksi ⏎ riviä");
  });
});

describe("the looks of a sheet", () => {
  test("a column is pulled wider, and fits its text by a double click", async () => {
    await desk.goTo("A1");
    const heading = desk.page.locator(".column-heading").first();
    const box = (await heading.boundingBox())!;
    await desk.page.mouse.move(box.x + box.width - 1, box.y + 8);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + box.width + 59, box.y + 8, { steps: 4 });
    await desk.page.mouse.up();
    await desk.page.waitForFunction(
      (wide) => document.querySelector(".column-heading")!.clientWidth > wide,
      box.width + 50
    );
    const wide = (await heading.boundingBox())!;
    await desk.page.mouse.dblclick(wide.x + wide.width - 1, wide.y + 8);
    await desk.page.waitForFunction(
      (before) => document.querySelector(".column-heading")!.clientWidth < before,
      wide.width - 20
    );
  });

  test("rows are inserted from the menu of their headings, panes are frozen from that of cells", async () => {
    await desk.goTo("A1");
    await desk.page.locator('.row-heading[data-row="1"]').click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Lisää rivi" }).click();
    await desk.cell(2, 1).filter({ hasText: "1" }).waitFor();
    await desk.page.locator('.row-heading[data-row="1"]').click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Poista rivi" }).click();
    await desk.cell(1, 1).filter({ hasText: "1" }).waitFor();
    await desk.cell(1, 1).click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Kiinnitä ruudut tästä" }).click();
    await desk.page.locator(".frozen-rows .cell").first().waitFor();
    await desk.cell(1, 1).click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Vapauta ruudut" }).click();
    await desk.page.locator(".frozen-rows .cell").first().waitFor({ state: "detached" });
  });

  test("sheets are renamed and hidden from their tabs; the switch shows what is hidden", async () => {
    await desk.page.getByRole("button", { name: "Uusi välilehti" }).click();
    const added = desk.page.getByRole("tab", { name: "Sheet1" });
    await added.dblclick();
    await desk.page.getByRole("textbox", { name: "Nimeä uudelleen" }).fill("Muistio");
    await desk.press("Enter");
    const tab = desk.page.getByRole("tab", { name: "Muistio" });
    await tab.click({ button: "right" });
    await desk.page.getByRole("menuitem", { name: "Piilota" }).click();
    await tab.waitFor({ state: "detached" });
    await desk.page.getByRole("switch", { name: "Näytä piilotetut välilehdet" }).check();
    expect(await tab.getAttribute("title")).toBe("Piilotettu");
    expect(desk.complaints).toEqual([]);
  });
});
