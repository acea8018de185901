import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { enter, isWellFormedFormula } from "../../src/excel-host/values";

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** Range.values: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member */
describe("what no cell takes", () => {
  test.each([
    ["an object", {}],
    ["an array", [1]],
    ["nothing at all", undefined],
    ["not a number", Number.NaN],
    ["an infinite number", Number.POSITIVE_INFINITY],
    ["32,768 characters", "x".repeat(32_768)],
    ["32,768 characters after an apostrophe", `'${"x".repeat(32_768)}`],
    ["Base64 that begins with a plus", "+abc/def=="],
    ["a broken formula", "=SUM(A1"],
    ["two operands in a row", "=A1 2"],
    ["a dash before words", "-not a number"],
  ])("%s", (_, value) => {
    expect(codeOf(() => enter(value, "General"))).toBe("InvalidArgument");
  });

  test("a formula of more than 8,192 characters", () => {
    expect(codeOf(() => enter(`=${"1+".repeat(4096)}1`, "General"))).toBe(
      "FormulaLengthExceedsLimit"
    );
  });

  test("text cells have the same limit", () => {
    expect(codeOf(() => enter("x".repeat(32_768), "@"))).toBe("InvalidArgument");
    expect(enter("x".repeat(32_767), "@").value).toHaveLength(32_767);
  });
});

describe("what becomes of a text under the format General", () => {
  test.each([
    ["", null, null],
    ["abc", "abc", null],
    ["7 a", 7 / 24, "h:mm AM/PM"],
    ["7a", "7a", null],
    ["7A", "7A", null],
    ["3P", "3P", null],
    ["12p", "12p", null],
    ["7:30p", "7:30p", null],
    ["123", 123, null],
    [" 12 ", 12, null],
    ["00123", 123, null],
    ["-5", -5, null],
    ["+358401234567", 358_401_234_567, null],
    ["1.5", 1.5, null],
    ["1,234", 1234, "#,##0"],
    ["12%", 0.12, "0%"],
    ["1e5", 100_000, "0.00E+00"],
    ["12345678901234567890", 12_345_678_901_234_500_000, null],
    ["true", true, null],
    ["FALSE", false, null],
    ["2024-01-31", 45_322, "yyyy-mm-dd"],
    ["10:30", 0.4375, "h:mm"],
    ["31.1.2024", "31.1.2024", null],
    ["2024-02-30", "2024-02-30", null],
    ["1/2", "1/2", null],
    ["1,5", "1,5", null],
    ["010170-999R", "010170-999R", null],
    ["=", "=", null],
    ["-", "-", null],
    ["'=1+1", "=1+1", null],
    ["'00123", "00123", null],
    ["@mention", "@mention", null],
  ] as const)("%j becomes %j", (text, value, numberFormat) => {
    expect(enter(text, "General")).toMatchObject({ value, formula: null, numberFormat });
  });

  test.each([
    ["=1+1", "=1+1"],
    ["+A1", "=+A1"],
    ["-A1*2", "=-A1*2"],
    ["=SUM(A1:B2,'My sheet'!C3)", "=SUM(A1:B2,'My sheet'!C3)"],
  ])("%j is a formula", (text, formula) => {
    expect(enter(text, "General")).toMatchObject({ value: null, formula });
  });

  test("an error's name is the error", () => {
    expect(enter("#N/A", "General").value).toEqual({ error: "#N/A" });
  });
});

describe("properties", () => {
  test("under the format @ every text stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!text.startsWith("'"));
        expect(enter(text, "@")).toMatchObject({ value: text, formula: null });
      })
    );
  });

  test("after an apostrophe every text stays as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(enter(`'${text}`, "General")).toMatchObject({ value: text, formula: null });
      })
    );
  });

  test("numbers come back as they went in", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, (value) => {
        expect(enter(value, "General").value).toBe(value);
      })
    );
  });

  test("a text either enters or is refused in Excel's words", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(["none", "InvalidArgument"]).toContain(codeOf(() => enter(text, "General")));
      })
    );
  });
});

describe("formulas", () => {
  test.each([
    "=A1",
    "=-A1%",
    "=1.5E-3+2",
    '="a ""quoted"" text"&B2',
    "={1,2;3,4}",
    "=Table1[Name]",
    "=IF(A1>=2,TRUE,)",
    "=Sheet1!$A$1:B2",
    "=#REF!+1",
    "=NOW()",
  ])("%s is well formed", (formula) => {
    expect(isWellFormedFormula(formula)).toBe(true);
  });

  test.each([
    "=",
    "=(",
    "=)",
    "=1+",
    "=*1",
    '="open',
    "=A1 B1 C1 x",
    "=1 2",
    "=SUM(1))",
    "=\u0001",
  ])("%s is not", (formula) => {
    expect(isWellFormedFormula(formula)).toBe(false);
  });
});
