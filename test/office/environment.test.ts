import { describe, expect, test } from "@jest/globals";
import { documentKey, readEnvironment } from "../../src/office/environment";
import { mockOffice } from "./mockOffice";

const DocumentMode = { ReadOnly: "readOnly", ReadWrite: "readWrite" };

describe("the environment", () => {
  test("a host that tells little is described without inventing", () => {
    const office = mockOffice({ DocumentMode, context: { displayLanguage: "fi-FI" } });
    expect(readEnvironment(office)).toEqual({
      displayLanguage: "fi-FI",
      platform: "unknown",
      isDark: null,
      storagePrefix: "",
      isViewOnly: false,
    });
  });

  test.each([
    ["#FFFFFF", false],
    ["#262626", true],
    ["1F1F1F", true],
    ["white", null],
  ])("a body of %s is dark: %s", (bodyBackgroundColor, isDark) => {
    const office = mockOffice({
      DocumentMode,
      context: { displayLanguage: "sv-SE", officeTheme: { bodyBackgroundColor } },
    });
    expect(readEnvironment(office).isDark).toBe(isDark);
  });

  test("Excel on the web partitions storage and may open a file for looking only", () => {
    const office = mockOffice({
      DocumentMode,
      context: {
        displayLanguage: "fi-FI",
        platform: "OfficeOnline",
        partitionKey: "onedrive",
        document: { mode: "readOnly", url: "" },
      },
    });
    expect(readEnvironment(office)).toMatchObject({
      platform: "OfficeOnline",
      storagePrefix: "onedrive",
      isViewOnly: true,
    });
  });

  test("a file that was never saved has no key", async () => {
    const context = { document: { url: "" } };
    await expect(documentKey(mockOffice({ context }))).resolves.toBeNull();
    await expect(documentKey(mockOffice({ context: { host: "Excel" } }))).resolves.toBeNull();
  });

  test("a saved file's key is a digest of its address", async () => {
    const context = { document: { url: "abc" } };
    // FIPS 180-2, appendix B.1: SHA-256 of "abc".
    await expect(documentKey(mockOffice({ context }))).resolves.toBe(
      "ba7816bf8f01cfea414140de5dae2223"
    );
  });
});
