import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/excel-host";
import { loadOffice } from "../support/genuineOffice";

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
});
