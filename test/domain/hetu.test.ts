import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hetuCheckCharacter, parseHetu } from "../../src/domain/hetu";
import { partsOf } from "../../src/domain/localDate";
import { anyDate } from "./arbitraries";

const two = (n: number) => String(n).padStart(2, "0");

describe("a hetu", () => {
  test.each([
    ["a wrong check character", "010190-999K"],
    ["a day that does not exist", "310290-9991"],
    ["an unknown separator", "100190G999P"],
    ["too few digits", "10190-999P"],
    ["the individual number 001", `100190-001${hetuCheckCharacter("100190", "001")}`],
    ["a check character outside the alphabet", "100190-999O"],
    ["something after it", "100190-999P1"],
    ["nothing", ""],
  ])("is refused with %s", (_what, text) => {
    expect(parseHetu(text)).toBeNull();
  });

  test("is read in any letters and with spaces around", () => {
    expect(parseHetu(" 100190-999p ")).toEqual({
      text: "100190-999P",
      birthDate: "1990-01-10",
      synthetic: true,
    });
  });

  test("may have the separators of 2023, whose twins share the check character", () => {
    for (const separator of ["-", "Y", "X", "W", "V", "U"]) {
      expect(parseHetu(`100190${separator}999P`)?.birthDate).toBe("1990-01-10");
    }
    for (const separator of ["A", "B", "C", "D", "E", "F"]) {
      expect(
        parseHetu(`100110${separator}900${hetuCheckCharacter("100110", "900")}`)?.birthDate
      ).toBe("2010-01-10");
    }
    expect(parseHetu(`100190+999P`)?.birthDate).toBe("1890-01-10");
  });

  test("tells the birth date of any day, and a changed character is noticed", () => {
    const separators: Record<string, readonly string[]> = {
      "19": ["-", "Y", "X", "W", "V", "U"],
      "20": ["A", "B", "C", "D", "E", "F"],
    };
    const input = fc.tuple(anyDate, fc.integer({ min: 900, max: 999 }), fc.nat(5), fc.nat(30));
    fc.assert(
      fc.property(
        input.filter(([date]) => partsOf(date).year < 2100),
        ([date, individual, at, shift]) => {
          const { year, month, day } = partsOf(date);
          const century = String(year).slice(0, 2);
          const digits = two(day) + two(month) + two(year % 100);
          const check = hetuCheckCharacter(digits, String(individual));
          const text = `${digits}${separators[century]?.[at] ?? "?"}${individual}${check}`;
          expect(parseHetu(text)).toEqual({ text, birthDate: date, synthetic: true });
          const alphabet = "0123456789ABCDEFHJKLMNPRSTUVWXY";
          const other = alphabet.charAt((alphabet.indexOf(check) + 1 + (shift % 30)) % 31);
          expect(parseHetu(text.slice(0, 10) + other)).toBeNull();
        }
      )
    );
  });
});
