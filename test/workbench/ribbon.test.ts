import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readRibbon } from "../../src/workbench/ribbon";

const manifest = readFile(join(__dirname, "../../manifest.xml"), "utf8");

describe("the ribbon of the manifest", () => {
  test.each([
    ["fi-FI", "Uusi asiakas", "Asiakkaat"],
    ["sv-FI", "Ny klient", "Klienter"],
    ["sv-SE", "Ny klient", "Klienter"],
    ["en-US", "New client", "Clients"],
    ["de-DE", "Uusi asiakas", "Asiakkaat"],
  ])("speaks %s", async (locale, label, group) => {
    const ribbon = readRibbon(await manifest, locale);
    const clients = ribbon.groups.find(({ id }) => id === "PAR.clients");
    expect(clients?.label).toBe(group);
    expect(clients?.buttons[0]).toMatchObject({ id: "newClient", action: "newClient", label });
  });

  test("says where the pane and the icons are, and what is off at first", async () => {
    const ribbon = readRibbon(await manifest, "fi-FI");
    const [signIn, lock] = ribbon.groups[0]!.buttons;
    expect(new URL(ribbon.paneUrl).pathname).toBe("/taskpane.html");
    expect(new URL(signIn!.icon).pathname).toBe("/assets/icons/signIn-32.png");
    expect([signIn!.enabled, lock!.enabled]).toEqual([true, false]);
  });

  test.each(["Label", "Supertip", "Icon", "Action"])("without a %s is refused", async (part) => {
    const text = await manifest;
    const control = text.indexOf("<Control");
    const broken = text.slice(0, control) + text.slice(control).replaceAll(part, `X${part}`);
    expect(() => readRibbon(broken, "fi-FI")).toThrow(/manifest|XML/);
  });
});
