// Pages: javascript/api/office/office.ribbon, office.actions, office.addin,
// office.beforedocumentclosenotification, develop/contextual-tabs
import { describe, expect, test } from "@jest/globals";
import { openClient } from "../../support/hostClient";

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "none";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};

describe("key combinations", () => {
  const shortcuts = { lock: "Ctrl+Alt+L", find: "Ctrl+Alt+K" };

  test("those of the manifest, until the person wants others", async () => {
    const { Office } = await openClient({ shortcuts });
    expect(await Office.actions.getShortcuts()).toEqual(shortcuts);
    await Office.actions.replaceShortcuts({ lock: "shift+ctrl+1", find: null } as never);
    expect(await Office.actions.getShortcuts()).toEqual({ ...shortcuts, lock: "Ctrl+Shift+1" });
  });

  test.each([
    ["an unknown action", { nothing: "Ctrl+1" }],
    ["one key alone", { lock: "K" }],
    ["Shift alone", { lock: "Shift+K" }],
    ["two keys", { lock: "Ctrl+K+L" }],
    ["a key that is none", { lock: "Ctrl+Ä" }],
  ])("%s is refused, and nothing is changed", async (_, wanted) => {
    const { Office } = await openClient({ shortcuts });
    const change = { find: "Ctrl+Alt+J", ...wanted };
    expect(await codeOf(Office.actions.replaceShortcuts(change))).toBe("InvalidArgument");
    expect(await Office.actions.getShortcuts()).toEqual(shortcuts);
  });

  test("Excel's own are in use", async () => {
    const { Office } = await openClient();
    expect(await Office.actions.areShortcutsInUse(["Ctrl+C", "Ctrl+Alt+Shift+9"])).toEqual([
      { shortcut: "Ctrl+C", inUse: true },
      { shortcut: "Ctrl+Alt+Shift+9", inUse: false },
    ]);
  });
});

describe("contextual tabs", () => {
  const definition = {
    actions: [{ id: "go", type: "ExecuteFunction", functionName: "go" }],
    tabs: [
      {
        id: "T",
        label: "Asiakas",
        visible: false,
        groups: [
          {
            id: "G",
            label: "Toimet",
            icon: [],
            controls: [{ type: "Button", id: "B", label: "Avaa", actionId: "go", enabled: false }],
          },
        ],
      },
    ],
  };

  test("are made hidden and shown by an update", async () => {
    const { Office, connection } = await openClient();
    await Office.ribbon.requestCreateControls(definition);
    const { window } = connection;
    expect(window.contextualTabs).toEqual([
      {
        id: "T",
        label: "Asiakas",
        visible: false,
        controls: [{ id: "B", label: "Avaa", actionId: "go", enabled: false }],
      },
    ]);
    expect(window.ribbon.get("T")).toEqual({ visible: false });
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "T", visible: true, controls: [{ id: "B", enabled: true }] }],
    });
    expect(window.ribbon.get("T")).toEqual({ visible: true });
    expect(window.ribbon.get("B")).toEqual({ enabled: true });
    expect(await codeOf(Office.ribbon.requestCreateControls(definition as never))).toBe(
      "InvalidOperation"
    );
  });

  test.each([
    ["no tabs", { actions: [] }],
    ["a tab without id", { tabs: [{ label: "T", groups: [] }] }],
    ["a group without controls", { tabs: [{ id: "T", label: "T", groups: [{ id: "G" }] }] }],
  ])("%s: refused", async (_, wrong) => {
    const { Office, connection } = await openClient();
    expect(await codeOf(Office.ribbon.requestCreateControls(wrong as never))).toBe(
      "InvalidRibbonDefinition"
    );
    expect(connection.window.contextualTabs).toEqual([]);
  });
});

describe("start-up and closing", () => {
  test("nothing is loaded with the document until the add-in wants it", async () => {
    const { Office } = await openClient();
    const { StartupBehavior, addin } = Office;
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.none);
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.load);
    await addin.setStartupBehavior(StartupBehavior.none);
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.none);
  });

  test("who does not listen any more is not told that the pane was hidden", async () => {
    const { Office, host } = await openClient();
    const told: string[] = [];
    const forget = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      told.push(visibilityMode);
    });
    await Office.addin.hide();
    await host.settled();
    await forget();
    await Office.addin.showAsTaskpane();
    await host.settled();
    expect(told).toEqual(["Hidden"]);
  });

  test("closing is asked about only while the add-in wants it, and staying is told", async () => {
    const { Office, host, connection } = await openClient();
    const { beforeDocumentCloseNotification: notification } = Office.addin;
    let stayed = 0;
    await notification.onCloseActionCancelled(() => {
      stayed += 1;
    });
    expect(await connection.cancelClosing()).toBe(false);
    await notification.enable();
    expect(await connection.cancelClosing()).toBe(true);
    await host.settled();
    await notification.disable();
    expect(await connection.cancelClosing()).toBe(false);
    expect(stayed).toBe(1);
  });
});
