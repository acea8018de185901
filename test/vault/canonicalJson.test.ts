import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  canonicalJson,
  canonicalJsonBytes,
  isJsonMembers,
  type Json,
  jsonDepth,
  parseCanonicalJson,
  parseCanonicalJsonBytes,
} from "../../src/vault/canonicalJson";
import { isVaultError } from "../../src/vault/errors";

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary", maxLength: 6 }), tie("value"), { maxKeys: 4 })
  ),
})).value;

describe("canonical JSON", () => {
  test.each([
    ["white space", '{"a": 1}'],
    ["unsorted members", '{"b":1,"a":2}'],
    ["unsorted members deep inside", '[{"a":{"d":1,"c":2}}]'],
    ["names that are numbers in their own order", '{"9":2,"10":1}'],
    ["a duplicate member", '{"a":1,"a":1}'],
    ["a duplicate member without a name", '{"":1,"":1}'],
    ["a fraction", "0.5"],
    ["an exponent", "1e2"],
    ["minus zero", "-0"],
    ["a leading zero", "01"],
    ["an unsafe integer", "9007199254740992"],
    ["another escape", '"\\u0061"'],
    ["an escaped solidus", '"\\/"'],
    ["upper-case escapes", '"\\u001F"'],
    ["a lone surrogate", '"\\ud800"'],
    ["half a character", '"\ud800"'],
    ["trailing text", "{}x"],
    ["nothing", ""],
    ["too much depth", nested(jsonDepth + 1)],
    ["far too much depth", nested(100_000)],
  ])("with %s is refused", (_, text) => expect(() => parseCanonicalJson(text)).toThrow("bad-json"));

  test.each([
    [undefined],
    [0.5],
    [Number.NaN],
    ["\udc00"],
    [new Date(0)],
    [1n],
    [[undefined]],
    [{ a: undefined }],
  ])("does not hold %p", (value) =>
    expect(() => canonicalJson(value as unknown as Json)).toThrow("bad-json")
  );

  test("sorts members by UTF-16 code units", () => {
    // U+10000 begins with the code unit D800, which sorts before U+E000 although it is a later code point.
    expect(canonicalJson({ "\ue000": 1, "\u{10000}": 2, ö: 3, b: 4, "": 5, B: 6 })).toBe(
      '{"":5,"B":6,"b":4,"ö":3,"\u{10000}":2,"\ue000":1}'
    );
    expect(canonicalJson({ "10": 1, "9": 2 })).toBe('{"10":1,"9":2}');
  });

  test("writes minus zero as zero, and a nesting up to the limit", () => {
    expect(canonicalJson(-0)).toBe("0");
    expect(canonicalJson(parseCanonicalJson(nested(jsonDepth)))).toBe(nested(jsonDepth));
  });

  test("is read where names are numbers, which an object keeps in another order", () => {
    expect(parseCanonicalJson('{"10":1,"9":[-7]}')).toEqual({ "10": 1, "9": [-7] });
  });

  test("keeps a member called __proto__ a member", () => {
    const value = parseCanonicalJson('{"__proto__":{"a":1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { a?: unknown }).a).toBeUndefined();
  });

  test("tells objects from lists", () => {
    expect(isJsonMembers({})).toBe(true);
    for (const other of [null, [], 1, "a"]) expect(isJsonMembers(other)).toBe(false);
  });

  test("comes back equal, from one text only", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJsonBytes(canonicalJsonBytes(value)))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 8785 }
    );
  });

  test("of changed bytes is either the canonical text of something or refused", () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.nat(255), (value, at, byte) => {
        const bytes = canonicalJsonBytes(value);
        bytes[at % bytes.length] = byte;
        let read: Json;
        try {
          read = parseCanonicalJsonBytes(bytes);
        } catch (error) {
          expect(isVaultError(error)).toBe(true);
          return;
        }
        expect(canonicalJsonBytes(read)).toEqual(bytes);
      }),
      { seed: 8785 }
    );
  });
});
