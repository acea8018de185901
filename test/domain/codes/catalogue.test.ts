import { describe, expect, test } from "@jest/globals";
import {
  codeLists,
  codeOf,
  codesOn,
  isValidOn,
  labelOf,
} from "../../../src/domain/codes/catalogue";
import { codeListKeys } from "../../../src/domain/codes/lists";
import { languages } from "../../../src/domain/language";
import { day } from "../make";

describe("code lists", () => {
  test("an unknown code is none of the list", () => {
    expect(codeOf("gender", "Z")).toBeNull();
  });

  test.each(codeListKeys)("%s has unique codes and words in every language", (key) => {
    const { codes } = codeLists[key];
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { label } of codes) {
      for (const language of languages) {
        expect(label[language]).toMatch(/^\S(.*\S)?$/u);
      }
    }
  });

  test.each(codeListKeys)("%s has no two codes in use with the same Finnish words", (key) => {
    const labels = codesOn(key, day("2026-06-01")).map(({ label }) => label.fi);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("ei tietoa can be chosen for every mandatory statistic but gender", () => {
    const without = codeListKeys.filter((key) => codeOf(key, "EI") === null);
    expect(without).toEqual([
      "service",
      "gender",
      "ageGroup",
      "duration",
      "informedHow",
      "stillNeeded",
      "measureForm",
      "method",
      "measureStatus",
      "absenceReason",
      "organisationForm",
      "employeeTask",
    ]);
  });

  test("a code out of use is still read, but not offered", () => {
    expect(codesOn("arrival", day("2024-12-31")).map(({ code }) => code)).toContain("H04TE");
    expect(codesOn("arrival", day("2025-01-01")).map(({ code }) => code)).not.toContain("H04TE");
    expect(labelOf("arrival", "H04TE", "fi")).toBe("TE-palvelut");
  });

  test("a successor is a code of the same list", () => {
    for (const key of codeListKeys) {
      for (const { successor } of codeLists[key].codes) {
        if (successor !== undefined) expect(codeOf(key, successor)).not.toBeNull();
      }
    }
  });

  test("an unknown code is shown as it is", () => {
    expect(labelOf("housing", "A77", "fi")).toBe("A77");
  });
});

describe("municipalities", () => {
  const { codes } = codeLists.municipality;
  const inUse = (date: string) =>
    codes.filter((entry) => entry.code !== "EI" && isValidOn(entry, day(date)));

  test("are as many as Statistics Finland counts", () => {
    expect(inUse("2026-01-01")).toHaveLength(308);
    expect(inUse("2024-12-31")).toHaveLength(309);
    expect(inUse("2020-06-01")).toHaveLength(310);
    expect(inUse("2019-06-01")).toHaveLength(311);
  });

  test("have three-digit numbers and unique names", () => {
    for (const { code } of codes) expect(code).toMatch(/^(\d{3}|EI)$/u);
    expect(new Set(codes.map(({ label }) => label.fi)).size).toBe(codes.length);
    expect(new Set(codes.map(({ label }) => label.sv)).size).toBe(codes.length);
  });

  test.each([
    ["091", "Helsinki", "Helsingfors"],
    ["020", "Akaa", "Akaa"],
    ["992", "Äänekoski", "Äänekoski"],
    ["478", "Maarianhamina", "Mariehamn"],
    ["202", "Kaarina", "S:t Karins"],
    ["284", "Koski Tl", "Koskis"],
    ["837", "Tampere", "Tammerfors"],
    ["507", "Mäntyharju", "Mäntyharju"],
  ])("%s is %s, in Swedish %s", (code, fi, sv) => {
    expect(codeOf("municipality", code)?.label).toMatchObject({ fi, sv });
  });

  test("are in Finnish alphabetical order, ei tietoa last", () => {
    const names = codes.map(({ label }) => label.fi);
    expect(names.slice(0, 3)).toEqual(["Akaa", "Alajärvi", "Alavieska"]);
    expect(names.at(-1)).toBe("Ei tietoa");
  });
});
