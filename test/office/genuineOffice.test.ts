import { describe, expect, test } from "@jest/globals";
import { readEnvironment } from "../../src/office/environment";
import { whenReady } from "../../src/office/ready";
import { officeRibbon } from "../../src/office/ribbon";
import { manualTimer } from "./manualTimer";
import { openOffice } from "./openOffice";

const layout = { tab: "Par.Tab", groups: { "Par.Session": ["Par.SignIn", "Par.Lock"] } };

describe("on Microsoft's own client", () => {
  test("an Excel without the ribbon API is too old, and its buttons are left alone", async () => {
    const { client } = await openOffice({
      requirements: { ExcelApi: "1.17", SharedRuntime: "1.1" },
    });
    await expect(whenReady(client.Office, manualTimer().setTimer)).resolves.toEqual({
      kind: "too-old",
      missing: ["RibbonApi 1.1"],
    });
    await officeRibbon(client.Office, layout).setEnabled({ "Par.Lock": true });
    expect(client.connection.window.ribbon.size).toBe(0);
  });

  test("the add-in becomes ready and knows its surroundings", async () => {
    const { client } = await openOffice({ locale: "sv-SE" });
    const readiness = await whenReady(client.Office, manualTimer().setTimer);
    expect(readiness).toMatchObject({ kind: "ready" });
    expect(readEnvironment(client.Office)).toMatchObject({
      displayLanguage: "sv-SE",
      platform: "PC",
    });
  });

  test("buttons are enabled by tab and group, once", async () => {
    const { client, host } = await openOffice();
    const ribbon = officeRibbon(client.Office, layout);
    await ribbon.setEnabled({ "Par.SignIn": false, "Par.Lock": true });
    expect(client.connection.window.ribbon.get("Par.SignIn")).toMatchObject({ enabled: false });
    expect(client.connection.window.ribbon.get("Par.Lock")).toMatchObject({ enabled: true });
    host.counters.reset();
    await ribbon.setEnabled({ "Par.Lock": true });
    expect(host.counters.read().syncs).toBe(0);
  });

  test("a chosen command runs its action", async () => {
    const { client, settle } = await openOffice();
    const ran: string[] = [];
    officeRibbon(client.Office, layout).associate(
      {
        lock: () => {
          ran.push("lock");
          return Promise.resolve();
        },
      },
      (error) => {
        throw error;
      }
    );
    await client.connection.invokeAction("lock", "Par.Lock");
    await settle();
    expect(ran).toEqual(["lock"]);
  });

  test("the pane is shown", async () => {
    const { client } = await openOffice();
    client.connection.window.pane = "Background";
    await officeRibbon(client.Office, layout).showPane();
    expect(client.connection.window.pane).toBe("Visible");
  });
});
