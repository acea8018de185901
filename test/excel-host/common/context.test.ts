// Page: javascript/api/office/office.context
import { describe, expect, test } from "@jest/globals";
import { createExcelHost, PROFILES, THEMES } from "../../../src/excel-host";
import type { ProfileName } from "../../../src/excel-host";
import { loadOffice } from "../../support/genuineOffice";

const contextOf = async (profile: ProfileName) =>
  (await loadOffice(await createExcelHost({ profile, name: "rekisteri.xlsx" }))).Office.context;

describe("what an add-in learns about its Excel", () => {
  test.each<[ProfileName, string, string, string]>([
    ["desktop", "PC", "16.0.19231.20156", "C:\\Users\\Public\\Documents\\rekisteri.xlsx"],
    ["ltsc2024", "PC", "16.0.17932.20222", "C:\\Users\\Public\\Documents\\rekisteri.xlsx"],
    ["mac", "Mac", "16.102.25101223", "/Users/Shared/rekisteri.xlsx"],
    [
      "web",
      "OfficeOnline",
      "16.0.19231.41000",
      "https://example.sharepoint.com/Documents/rekisteri.xlsx",
    ],
  ])("%s", async (profile, platform, version, url) => {
    const context = await contextOf(profile);
    expect(context.platform).toBe(platform);
    expect(context.host).toBe("Excel");
    expect(context.diagnostics).toEqual({ host: "Excel", platform, version });
    expect(context.document.url).toBe(url);
    expect(context.touchEnabled).toBe(false);
    // No storage is partitioned in a browser control, and the client of the web is not played.
    expect(context.partitionKey).toBeUndefined();
  });

  test("a file is open for writing, or for reading only", async () => {
    expect((await contextOf("desktop")).document.mode).toBe("readWrite");
    expect((await contextOf("readOnly")).document.mode).toBe("readOnly");
  });

  test("language of the screen and of the data", async () => {
    const host = await createExcelHost({ profile: { locale: "sv-FI", contentLocale: "fi-FI" } });
    const { context } = (await loadOffice(host)).Office;
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["sv-FI", "fi-FI"]);
  });
});

describe("Office's theme", () => {
  test("is told as colours, and on the web not at all", async () => {
    expect((await contextOf("desktop")).officeTheme).toEqual({
      bodyBackgroundColor: "#ffffff",
      bodyForegroundColor: "#262626",
      controlBackgroundColor: "#f5f5f5",
      controlForegroundColor: "#262626",
    });
    expect((await contextOf("web")).officeTheme).toBeNull();
  });

  test("a change is seen when the client asks anew, which it does every five seconds", async () => {
    const host = await createExcelHost();
    const { Office, connection } = await loadOffice(host);
    // The client's own clock: its page is a realm of its own.
    const evaluate = Office.onReady.constructor as (code: string) => () => typeof globalThis;
    const realm = evaluate("return globalThis")();
    let now = 1_000_000;
    realm.Date.prototype.getTime = () => now;
    const background = () => Office.context.officeTheme.bodyBackgroundColor;
    expect(background()).toBe("#ffffff");
    connection.setTheme(THEMES.black);
    await host.settled();
    expect(background()).toBe("#ffffff");
    now += 5_001;
    expect(background()).toBe("#0a0a0a");
  });
});

describe("requirement sets", () => {
  const supported = async (profile: ProfileName, sets: readonly (readonly [string, string])[]) => {
    const { requirements } = await contextOf(profile);
    return sets.map(([name, version]) => requirements.isSetSupported(name, version));
  };

  test("what the manifest of this add-in demands is there on every Excel", async () => {
    const demanded = [
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
      ["RibbonApi", "1.1"],
    ] as const;
    for (const profile of Object.keys(PROFILES) as ProfileName[]) {
      expect(await supported(profile, demanded)).toEqual([true, true, true]);
    }
  });

  test("LTSC 2024 has no keyboard shortcuts to be changed, the web gives out no files", async () => {
    const sets = [
      ["KeyboardShortcuts", "1.1"],
      ["CompressedFile", "1.1"],
    ] as const;
    expect(await supported("desktop", sets)).toEqual([true, true]);
    expect(await supported("mac", sets)).toEqual([true, true]);
    expect(await supported("ltsc2024", sets)).toEqual([false, true]);
    expect(await supported("web", sets)).toEqual([true, false]);
  });

  test("what is not built is not claimed, whatever the Excel", async () => {
    const sets = [
      ["ExcelApi", "1.18"],
      ["ExcelApiOnline", "1.1"],
      ["ImageCoercion", "1.1"],
      ["TableBindings", "1.1"],
      ["PdfFile", "1.1"],
      ["CustomXmlParts", "1.1"],
      ["IdentityAPI", "1.3"],
    ] as const;
    for (const profile of Object.keys(PROFILES) as ProfileName[]) {
      expect(await supported(profile, sets)).toEqual(sets.map(() => false));
    }
  });
});
