// Pages: develop/dialog-api-in-office-add-ins, develop/dialog-handle-errors-events.
import { describe, expect, test } from "@jest/globals";
import type { AddinDialog, ExcelHost, HostOptions } from "../../../src/excel-host";
import { createExcelHost } from "../../../src/excel-host";
import { answerOf } from "../../support/asyncResult";
import type { OfficeClient } from "../../support/genuineOffice";
import { loadDialog, loadOffice } from "../../support/genuineOffice";

const PAGE = "https://localhost/dialog.html";

async function client(options: HostOptions = {}) {
  const host = await createExcelHost(options);
  return { host, ...(await loadOffice(host)) };
}

const open = ({ Office }: OfficeClient, url = PAGE, options: Office.DialogOptions = {}) =>
  answerOf<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(url, options, done));

/** What the add-in hears of its dialog. */
function listen({ Office }: OfficeClient, dialog: Office.Dialog): unknown[] {
  const heard: unknown[] = [];
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => heard.push(event));
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => heard.push(event));
  return heard;
}

const onlyDialog = (host: ExcelHost): AddinDialog => {
  expect(host.dialogs.list).toHaveLength(1);
  return host.dialogs.list[0]!;
};

describe("refused dialogs", () => {
  test.each([
    ["a page without https", "http://example.com/dialog.html", 12_005],
    ["half an address", "/dialog.html", 12_005],
    ["another domain", "https://example.com/dialog.html", 12_004],
    ["another port", "https://localhost:444/dialog.html", 12_004],
  ])("%s", async (_, url, code) => {
    const one = await client();
    expect(await open(one, url)).toMatchObject({ status: "failed", code });
    expect(one.host.dialogs.list).toEqual([]);
  });

  test("a second one, while the first goes on talking", async () => {
    const one = await client();
    const first = await open(one);
    const heard = listen(one, first.value);
    expect(await open(one)).toMatchObject({ status: "failed", code: 12_007 });
    const child = await loadDialog(onlyDialog(one.host));
    child.Office.context.ui.messageParent("still here");
    await one.host.settled();
    expect(heard).toMatchObject([{ message: "still here" }]);
  });

  test("a domain of the manifest is trusted, and each window may have its own dialog", async () => {
    const one = await client({ appDomains: ["https://login.example.com"] });
    expect((await open(one, "https://login.example.com/in")).status).toBe("succeeded");
    expect((await open(await loadOffice(one.host))).status).toBe("succeeded");
    expect(one.host.dialogs.list).toHaveLength(2);
  });
});

describe("an open dialog", () => {
  test("is shown by whoever listens, in the size that was asked for", async () => {
    const one = await client();
    const shown: AddinDialog[] = [];
    one.host.dialogs.onOpened((dialog) => shown.push(dialog));
    await open(one, `${PAGE}?x=1`, { width: 30, height: 200 });
    expect(shown.map(({ options }) => options)).toEqual([
      // A percentage over 100 is brought down by the client itself.
      { url: `${PAGE}?x=1`, width: 30, height: 99, isInPixels: false, hidesTitle: false },
    ]);
  });

  test("knows that it is one, and reaches no workbook", async () => {
    const one = await client();
    await open(one);
    const { Office, Excel } = await loadDialog(onlyDialog(one.host));
    expect(Office.context).toMatchObject({ isDialog: true });
    expect(one.Office.context).toMatchObject({ isDialog: false });
    expect(Office.context.document).toBeUndefined();
    expect(Office.context.requirements.isSetSupported("DialogApi", "1.1")).toBe(true);
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ApiNotAvailable" });
  });

  test("messages travel both ways, as texts", async () => {
    const one = await client();
    const { value: dialog } = await open(one);
    const heard = listen(one, dialog);
    const { Office } = await loadDialog(onlyDialog(one.host));
    const told: unknown[] = [];
    await answerOf((done) =>
      Office.context.ui.addHandlerAsync(
        Office.EventType.DialogParentMessageReceived,
        (event: unknown) => told.push(event),
        done
      )
    );
    dialog.messageChild("päivää");
    Office.context.ui.messageParent(JSON.stringify({ user: "Anna Esimerkki" }));
    Office.context.ui.messageParent(true as unknown as string);
    await one.host.settled();
    expect(told).toMatchObject([{ message: "päivää", origin: "https://localhost" }]);
    expect(heard).toMatchObject([
      { message: '{"user":"Anna Esimerkki"}', origin: "https://localhost" },
      { message: "true" },
    ]);
  });

  test("across domains only with a target", async () => {
    const one = await client({ appDomains: ["https://login.example.com"] });
    const { value: dialog } = await open(one, "https://login.example.com/in");
    const heard = listen(one, dialog);
    const { Office } = await loadDialog(onlyDialog(one.host));
    const { ui } = Office.context;
    ui.messageParent("to nobody");
    ui.messageParent("to another", { targetOrigin: "https://example.org" });
    ui.messageParent("to the add-in", { targetOrigin: "https://localhost" });
    ui.messageParent("to anybody", { targetOrigin: "*" });
    await one.host.settled();
    expect(heard).toMatchObject([{ message: "to the add-in" }, { message: "to anybody" }]);
  });

  test("closed by the person: 12006, and another can be opened", async () => {
    const one = await client();
    const heard = listen(one, (await open(one)).value);
    onlyDialog(one.host).close();
    await one.host.settled();
    expect(heard).toMatchObject([{ error: 12_006 }]);
    expect((await open(one)).status).toBe("succeeded");
  });

  test("closed by the add-in: no event, nothing more is heard, and whoever shows it is told", async () => {
    const one = await client();
    const { value: dialog } = await open(one);
    const heard = listen(one, dialog);
    const shown = onlyDialog(one.host);
    const child = await loadDialog(shown);
    let isShown = true;
    shown.onClosed(() => (isShown = false));
    dialog.close();
    await one.host.settled();
    child.Office.context.ui.messageParent("too late");
    await one.host.settled();
    expect({ heard, isShown, open: one.host.dialogs.list }).toEqual({
      heard: [],
      isShown: false,
      open: [],
    });
    expect((await open(one)).status).toBe("succeeded");
  });

  test("a page that is not there: 12002, and the dialog stays", async () => {
    const one = await client();
    const heard = listen(one, (await open(one)).value);
    onlyDialog(one.host).fail(12_002);
    await one.host.settled();
    expect(heard).toMatchObject([{ error: 12_002 }]);
    expect(one.host.dialogs.list).toHaveLength(1);
  });

  test("closes with the window of its add-in", async () => {
    const one = await client();
    await open(one);
    one.host.disconnect(one.connection);
    expect(one.host.dialogs.list).toEqual([]);
  });
});
