// The common API in a real browser: the page that plays Excel, the add-in's pane and its dialog in frames of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Frame } from "playwright-core";
import type { Connection, ExcelHost } from "../../../src/excel-host";
import { openXlsx } from "../../../src/excel-host/file";
import type { WatchedPage } from "../../support/browser";
import { openBrowser, openPage } from "../../support/browser";
import type { ModuleServer } from "../../support/moduleServer";
import { serveModules } from "../../support/moduleServer";
import { PAGES } from "./pages";

/** What the pages have on their windows; functions given to `evaluate` run there. */
declare const window: Window & { host: ExcelHost; connection: Connection; told: unknown[] };

let server: ModuleServer;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  server = await serveModules(PAGES);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  watched = await openPage(browser);
});

/** The frame with a page, once its office.js is ready. */
async function ready(path: string): Promise<Frame> {
  const element = await watched.page.waitForSelector(`iframe[src$="${path}"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`${path} is no frame`);
  await frame.waitForSelector("body[data-ready]", { state: "attached" });
  return frame;
}

async function pane(profile = "desktop"): Promise<Frame> {
  await watched.page.goto(`${server.origin}/?profile=${profile}`);
  return ready("/pane.html");
}

/** Opens a dialog and keeps what is heard of it in `window.told`. */
const openDialog = (frame: Frame, url: string): Promise<number> =>
  frame.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        window.told = [];
        Office.context.ui.displayDialogAsync(address, { width: 30 }, ({ error, value }) => {
          // What failed has no dialog.
          if ((value as Office.Dialog | undefined) === undefined) {
            resolve(error.code);
            return;
          }
          Object.assign(window, { dialog: value });
          value.addEventHandler(Office.EventType.DialogMessageReceived, (event) =>
            window.told.push(event)
          );
          value.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
            window.told.push(event)
          );
          resolve(0);
        });
      }),
    url
  );

const told = async (frame: Frame, count: number): Promise<unknown> => {
  await frame.waitForFunction((expected) => window.told.length >= expected, count);
  return frame.evaluate(() => JSON.parse(JSON.stringify(window.told)) as unknown);
};

describe("a dialog in a frame", () => {
  test("messages travel both ways, and a person closes it", async () => {
    const opener = await pane();
    expect(await openDialog(opener, `${server.origin}/dialog.html`)).toBe(0);
    const dialog = await ready("/dialog.html");
    await dialog.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { ui } = Office.context;
          const type = Office.EventType.DialogParentMessageReceived;
          const answer = ({ message }: { message: string }) => {
            ui.messageParent(`heard ${message}`);
          };
          ui.addHandlerAsync(type, answer, () => {
            resolve();
          });
        })
    );
    await opener.evaluate(() => {
      (window as unknown as { dialog: Office.Dialog }).dialog.messageChild("terve");
    });
    expect(await told(opener, 1)).toMatchObject([
      { message: "heard terve", origin: server.origin },
    ]);
    await watched.page.evaluate(() => {
      window.host.dialogs.list[0]?.close();
    });
    expect(await told(opener, 2)).toMatchObject([{}, { error: 12_006 }]);
    await watched.page.waitForSelector('iframe[src$="/dialog.html"]', { state: "detached" });
    expect(watched.complaints).toEqual([]);
  });

  test("refusals, and the add-in closes it", async () => {
    const opener = await pane();
    expect(await openDialog(opener, "http://example.com/x.html")).toBe(12_005);
    expect(await openDialog(opener, "https://example.com/x.html")).toBe(12_004);
    expect(await openDialog(opener, `${server.origin}/dialog.html`)).toBe(0);
    expect(await openDialog(opener, `${server.origin}/dialog.html`)).toBe(12_007);
    await ready("/dialog.html");
    await opener.evaluate(() => {
      (window as unknown as { dialog: Office.Dialog }).dialog.close();
    });
    await watched.page.waitForSelector('iframe[src$="/dialog.html"]', { state: "detached" });
    expect(watched.complaints).toEqual([]);
  });
});

describe("an add-in in a frame", () => {
  test.each([
    ["mac", "Mac"],
    ["web", "OfficeOnline"],
  ])("%s says that its platform is %s", async (profile, platform) => {
    const frame = await pane(profile);
    expect(await frame.evaluate(() => Office.context.platform)).toBe(platform);
    expect(await frame.evaluate(() => Office.context.document.mode)).toBe("readWrite");
  });

  test("reads the file in slices as it was written", async () => {
    const frame = await pane();
    const bytes = await frame.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["sivulta"]];
        await context.sync();
      });
      const ask = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void) =>
        new Promise<T>((resolve, reject) => {
          call(({ status, value, error }) => {
            if (String(status) === "succeeded") resolve(value);
            else reject(new Error(error.message));
          });
        });
      const { document } = Office.context;
      const file = await ask<Office.File>((done) => {
        document.getFileAsync(Office.FileType.Compressed, { sliceSize: 2000 }, done);
      });
      const all: number[] = [];
      for (let index = 0; index < file.sliceCount; index += 1) {
        const slice = await ask<Office.Slice>((done) => {
          file.getSliceAsync(index, done);
        });
        all.push(...(slice.data as number[]));
      }
      await ask<undefined>((done) => {
        file.closeAsync(done as never);
      });
      return all;
    });
    const book = await openXlsx(Uint8Array.from(bytes));
    expect(book.worksheets[0]?.cells.get(0, 0)?.value).toBe("sivulta");
  });

  test("its pane is hidden and shown, and it starts with the document", async () => {
    const frame = await pane();
    await frame.evaluate(async () => {
      window.told = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        window.told.push(visibilityMode);
      });
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    });
    expect(await told(frame, 2)).toEqual(["Hidden", "Taskpane"]);
    expect(await frame.evaluate(() => Office.addin.getStartupBehavior())).toBe("Load");
    expect(await watched.page.evaluate(() => window.connection.window.pane)).toBe("Visible");
    expect(watched.complaints).toEqual([]);
  });
});
