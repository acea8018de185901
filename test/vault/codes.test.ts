import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCode, newCode, parseCode } from "../../src/vault/codes";
import { isVaultError } from "../../src/vault/errors";
import { seededRandom } from "./people";

const code = formatCode(newCode(seededRandom(70)));

describe("a code is refused", () => {
  test.each([
    ["nothing", ""],
    ["a group missing", code.slice(5)],
    ["a group too many", `${code}-${code.slice(0, 4)}`],
    ["a U", `U${code.slice(1)}`],
    ["other marks", code.replaceAll("-", "_")],
  ])("with %s", (_, typed) => expect(() => parseCode(typed)).toThrow("bad-code"));

  test("with two characters swapped, or one mistyped", () => {
    const plain = code.replaceAll("-", "");
    let passed = 0;
    const attempt = (typed: string): void => {
      if (typed === plain) return;
      try {
        parseCode(typed);
        passed += 1;
      } catch (error) {
        expect(isVaultError(error, "bad-code")).toBe(true);
      }
    };
    for (let at = 0; at < 27; at++) {
      const [a, b] = [plain.charAt(at), plain.charAt(at + 1)];
      attempt(plain.slice(0, at) + b + a + plain.slice(at + 2));
      attempt(`${plain.slice(0, at)}${a === "7" ? "8" : "7"}${plain.slice(at + 1)}`);
    }
    expect(passed).toBe(0);
  });

  test("with bits behind its 128", () => {
    // Zeros with the last two bits of the 26th character set: 3 = 0b00011.
    const zeros = formatCode(new Uint8Array(16)).replaceAll("-", "");
    expect(() => parseCode(`${zeros.slice(0, 25)}3${zeros.slice(26)}`)).toThrow("bad-code");
  });
});

describe("a code", () => {
  test("is seven groups of four, without the letters people confuse", () =>
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/u));

  test("is read as people type it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const printed = formatCode(bytes);
        expect(parseCode(printed)).toEqual(bytes);
        expect(parseCode(printed.toLowerCase().replaceAll("-", " "))).toEqual(bytes);
        expect(parseCode(` ${printed.replaceAll("-", "–").replaceAll("0", "O")}\n`)).toEqual(bytes);
        expect(parseCode(printed.replaceAll("0", "o").replaceAll("1", "l"))).toEqual(bytes);
        expect(parseCode(printed.replaceAll("1", "I"))).toEqual(bytes);
      }),
      { seed: 1 }
    );
  });

  test("is 16 bytes", () => expect(() => formatCode(new Uint8Array(15))).toThrow(RangeError));
});
