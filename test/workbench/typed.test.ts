import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pastedCells } from "../../src/excel-host/values";
import { clipboardText } from "../../src/workbench/page/person/clipboardText";
import { typed } from "../../src/workbench/page/person/typed";

const read = (text: string, locale: string) => typed(text, locale, 2026);

describe("what is no number or date in a language stays as it was typed", () => {
  test.each([
    ["=SUM(A1;B1)", "fi-FI", "=SUM(A1;B1)"],
    ["'1,5", "fi-FI", "'1,5"],
    ["Anna", "sv-FI", "Anna"],
    ["-", "fi-FI", "-"],
    [",", "fi-FI", ","],
    ["+358 40 123", "fi-FI", "+358 40 123"],
    ["1 23", "fi-FI", "1 23"],
    ["", "fi-FI", ""],
    ["1,5", "xx-XX", "1,5"],
  ])("%s in %s", (text, locale, value) => {
    expect(read(text, locale)).toEqual({ value, numberFormat: null });
  });

  test.each([
    ["31.2.2023", "fi-FI"],
    ["2023-13-01", "sv-FI"],
    ["12.34", "sv-FI"],
    ["99.99", "fi-FI"],
  ])("%s in %s is kept from becoming a number on its way", (text, locale) => {
    expect(read(text, locale)).toEqual({ value: `'${text}`, numberFormat: null });
  });
});

describe("numbers and dates of a language", () => {
  test.each([
    ["1,5", "fi-FI", 1.5, null],
    ["-0,25", "sv-FI", -0.25, null],
    ["1 234", "fi-FI", 1234, "#,##0"],
    ["1\u00a0234,5", "fi-FI", 1234.5, "#,##0.00"],
    ["50 %", "fi-FI", 0.5, "0%"],
    ["12,5%", "sv-FI", 0.125, "0.00%"],
    ["15.3.2023", "fi-FI", 45_000, "d.m.yyyy"],
    ["15.3.23", "fi-FI", 45_000, "d.m.yyyy"],
    ["22.11.", "fi-FI", 46_348, "d.m.yyyy"],
    ["2023-03-15", "sv-FI", 45_000, "yyyy-mm-dd"],
    ["3/15/2023", "en-US", 45_000, "m/d/yyyy"],
  ])("%s in %s is %d as %s", (text, locale, value, numberFormat) => {
    expect(read(text, locale)).toEqual({ value, numberFormat });
  });

  test.each([
    ["tosi", "TRUE"],
    ["EPÄTOSI", "FALSE"],
    ["Sant", "TRUE"],
  ])("%s is a truth value", (text, value) => {
    expect(read(text, "fi-FI").value).toBe(value);
  });

  test("a number that is written with a comma is read as itself", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => one.toFixed(3));
    fc.assert(
      fc.property(number, (text) => {
        const { value } = read(text.replace(".", ","), "fi-FI");
        expect(value).toBe(Number(text));
      })
    );
  });
});

test("cells survive the clipboard, whatever is in them", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ä", '"', "\t", "\n", " ", "1") });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      expect(pastedCells(clipboardText(rows))).toEqual(rows);
    })
  );
});
