import { describe, expect, test } from "@jest/globals";
import { localDate } from "../../src/domain/localDate";
import {
  collator,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
} from "../../src/text/format";

const spaces = (text: string) => text.replace(/[\u00A0\u202F]/gu, " ");

describe("formatting", () => {
  test("dates are as Finland writes them, and unambiguous in English", () => {
    const date = localDate("2026-02-01");
    expect(formatDate(date, "fi")).toBe("1.2.2026");
    expect(formatDate(date, "sv")).toBe("1.2.2026");
    expect(formatDate(date, "en")).toBe("1 Feb 2026");
  });

  test("instants are on a Finnish clock", () => {
    const instant = new Date("2026-06-30T21:05:00Z");
    expect(formatInstant(instant, "fi")).toBe("1.7.2026 klo 00.05");
    expect(formatInstant(instant, "sv")).toBe("1.7.2026 kl. 00.05");
    expect(formatInstant(instant, "en")).toBe("1 Jul 2026, 00:05");
  });

  test("numbers have the language's marks", () => {
    expect(spaces(formatNumber(12345.678, "fi", 1))).toBe("12 345,7");
    expect(formatNumber(12345.678, "en")).toBe("12,346");
  });

  test("lists have the language's own and", () => {
    expect(formatList(["nimi", "kotikunta", "koulutus"], "fi")).toBe("nimi, kotikunta ja koulutus");
    expect(formatList(["namn", "hemkommun"], "sv")).toBe("namn och hemkommun");
  });

  test("names sort as in Finland, numbers by size", () => {
    const names = ["Öhman", "Aalto", "Äijälä", "Zitting", "Åberg"];
    expect([...names].sort(collator("fi").compare)).toEqual([
      "Aalto",
      "Zitting",
      "Åberg",
      "Äijälä",
      "Öhman",
    ]);
    expect(["n10", "n9"].sort(collator("fi").compare)).toEqual(["n9", "n10"]);
  });
});
