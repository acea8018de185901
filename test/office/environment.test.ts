import { describe, expect, test } from "@jest/globals";
import { readEnvironment } from "../../src/office/environment";
import { mockOffice } from "./mockOffice";

describe("the environment", () => {
  test("a host that tells little is described without inventing", () => {
    const office = mockOffice({ context: { displayLanguage: "fi-FI" } });
    expect(readEnvironment(office)).toEqual({
      displayLanguage: "fi-FI",
      platform: "unknown",
      isDark: null,
      storagePrefix: "",
    });
  });

  test.each([
    ["#FFFFFF", false],
    ["#262626", true],
    ["1F1F1F", true],
    ["white", null],
  ])("a body of %s is dark: %s", (bodyBackgroundColor, isDark) => {
    const office = mockOffice({
      context: { displayLanguage: "sv-SE", officeTheme: { bodyBackgroundColor } },
    });
    expect(readEnvironment(office).isDark).toBe(isDark);
  });

  test("Excel on the web partitions storage", () => {
    const office = mockOffice({
      context: {
        displayLanguage: "fi-FI",
        platform: "OfficeOnline",
        partitionKey: "onedrive",
      },
    });
    expect(readEnvironment(office)).toMatchObject({
      platform: "OfficeOnline",
      storagePrefix: "onedrive",
    });
  });
});
