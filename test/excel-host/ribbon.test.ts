import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/excel-host";
import { loadOffice } from "../support/genuineOffice";

describe("the old common API, which is not built", () => {
  type Done = (result: Office.AsyncResult<unknown>) => void;
  test.each<[string, (office: typeof Office, done: Done) => void]>([
    [
      "selection events",
      ({ context, EventType }, done) => {
        context.document.addHandlerAsync(EventType.DocumentSelectionChanged, () => undefined, done);
      },
    ],
    [
      "the selected data",
      ({ context, CoercionType }, done) => {
        context.document.getSelectedDataAsync(CoercionType.Text, done);
      },
    ],
    [
      "the file",
      ({ context }, done) => {
        context.document.getFilePropertiesAsync(done);
      },
    ],
  ])("%s: refused, not silent", async (_, ask) => {
    const { Office } = await loadOffice(await createExcelHost());
    const status = await new Promise((resolve) => {
      ask(Office, (result) => resolve(result.status));
    });
    expect(status).toBe("failed");
  });
});

describe("ribbon and pane", () => {
  test("a command without an associated function is refused", async () => {
    const { connection } = await loadOffice(await createExcelHost());
    await expect(connection.invokeAction("nothing")).rejects.toMatchObject({
      code: "ItemNotFound",
    });
  });

  test("a command calls its function and waits until it is completed", async () => {
    const { Office, connection } = await loadOffice(await createExcelHost());
    const heard: string[] = [];
    Office.actions.associate("sign", (event: Office.AddinCommands.Event) => {
      heard.push(event.source.id);
      event.completed();
    });
    await connection.invokeAction("sign", "button-7");
    expect(heard).toEqual(["button-7"]);
  });

  test("a shortcut calls the same function, with nothing to complete", async () => {
    const { Office, connection } = await loadOffice(await createExcelHost());
    const heard: unknown[] = [];
    Office.actions.associate("lock", (event) => void heard.push(event));
    connection.pressShortcut("lock");
    expect(JSON.stringify(heard)).toBe('[{"source":{"id":"lock"}}]');
  });

  test("requestUpdate changes the state of tabs and controls in this window only", async () => {
    const host = await createExcelHost();
    const first = await loadOffice(host);
    const second = await loadOffice(host);
    await first.Office.ribbon.requestUpdate({
      tabs: [
        { id: "T", visible: true, groups: [{ id: "g", controls: [{ id: "b", enabled: false }] }] },
      ],
    });
    expect(first.connection.window.ribbon.get("b")).toEqual({ enabled: false });
    expect(first.connection.window.ribbon.get("T")).toEqual({ visible: true });
    expect(second.connection.window.ribbon.size).toBe(0);
  });

  test("the pane is shown and hidden, and listeners are told", async () => {
    const host = await createExcelHost();
    const { Office, connection } = await loadOffice(host);
    const told: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => void told.push(message.visibilityMode));
    await Office.addin.hide();
    await host.settled();
    expect(connection.window.pane).toBe("Background");
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    expect(connection.window.pane).toBe("Visible");
    await host.settled();
    expect(told).toEqual(["Hidden", "Taskpane"]);
  });

  test("settings of the common API are kept in the workbook", async () => {
    const host = await createExcelHost();
    const { Office } = await loadOffice(host);
    Office.context.document.settings.set("autoOpen", { on: true });
    const status = await new Promise((resolve) => {
      Office.context.document.settings.saveAsync((result) => resolve(result.status));
    });
    expect(status).toBe("succeeded");
    expect(host.model.settings.get("autoOpen")).toEqual({ on: true });
    const other = await loadOffice(host);
    expect(other.Office.context.document.settings.get("autoOpen")).toEqual({ on: true });
  });
});
