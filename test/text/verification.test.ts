import { describe, expect, test } from "@jest/globals";
import { describeStorageFinding } from "../../src/app/storageFindings";
import { languages } from "../../src/domain/language";
import { severities } from "../../src/register/verify/findings";
import type { FindingCode } from "../../src/register/verify/findings";
import { storageFindingTexts } from "../../src/text/verification";
import { adviceOf, adviceTexts } from "../../src/text/verificationAdvice";

const codes = Object.keys(severities) as FindingCode[];
const where = { sheet: "_tiedot", place: "F7" };
const user = "aaaaaaaaaaaaaaaa";
const names = new Map([[user, "Essi Etsivä"]]);

describe("findings of verification", () => {
  test("have words for every code and for no other", () => {
    expect(Object.keys(storageFindingTexts).sort()).toEqual([...codes].sort());
    expect(Object.keys(adviceOf).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(adviceOf)).size).toBe(Object.keys(adviceTexts).length);
  });

  test.each(codes)("%s says what is wrong and what to do, as people do at work", (code) => {
    for (const language of languages) {
      const finding = { code, severity: severities[code], ...where };
      const { what, todo } = describeStorageFinding(finding, names, language);
      for (const sentence of [what, todo]) {
        expect(sentence).toMatch(/^\S.*[.]$/u);
        expect(sentence).not.toMatch(/[{}]| {2}|hash|token|JSON|synkron|krypto/iu);
      }
    }
  });

  test("tell the place, the time on a Finnish clock and the person", () => {
    const since = Date.UTC(2026, 0, 31, 12, 5);
    const finding = { code: "cell-changed", severity: "error", ...where, user, since } as const;
    expect(describeStorageFinding(finding, names, "fi")).toMatchObject({
      where: "_tiedot, solu F7",
      since: "Oikea sisältö tallennettiin 31.1.2026 klo 14.05.",
      who: "Viimeisin oikea kirjoittaja: Essi Etsivä.",
    });
    expect(describeStorageFinding(finding, new Map(), "sv").who).toContain(`okänd (${user})`);
  });

  test("tell a missing row by its id and a sheet by its name, and leave out what is not known", () => {
    const missing = {
      code: "row-missing",
      severity: "error",
      sheet: "_tiedot",
      place: user,
    } as const;
    expect(describeStorageFinding(missing, names, "en")).toMatchObject({
      where: `_tiedot, id ${user}`,
      since: null,
      who: null,
    });
    const sheet = { code: "sheet-missing", severity: "error", sheet: "_loki", place: "" } as const;
    expect(describeStorageFinding(sheet, names, "fi").where).toBe("_loki");
  });
});
