import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { generatePassphrase, passphraseWords } from "../../src/vault/passphrase";
import { passwordLength, passwordReasons } from "../../src/vault/passwordPolicy";
import { phraseWords } from "../../src/vault/words";
import { seededRandom } from "./people";

const context = { withSecret: false, words: ["Maija Esimerkki", "Esimerkkilän kaupunki"] };
const reasons = (password: string) => passwordReasons(password, context);

describe("a password is not taken", () => {
  test.each([
    ["neljätoista mm", ["too-short"]],
    ["ﬁﬁﬁﬁx", ["too-short"]],
    [
      Array.from({ length: 257 }, (_, at) => String.fromCodePoint(0x100 + at)).join(""),
      ["too-long"],
    ],
    ["TämäOnSalasana123!", ["common"]],
    ["Salasana-Salasana", ["common", "repeats"]],
    ["correct horse battery staple", ["common"]],
    ["kesäkuu2026kesäloma", ["common"]],
    ["2026-2027-2028-2029", ["common"]],
    ["PARkki nuorisotyö 2026", ["context"]],
    ["MaijaEsimerkki1998", ["context"]],
    ["maija.esimerkki.salasana", ["context"]],
    ["esimerkkilän kaupunki", ["context"]],
    ["aaaaaaaaaaaaaaaa", ["repeats"]],
    ["tukkatukkatukka", ["repeats"]],
    ["sdfghjklöäzxcvbnm", ["sequence"]],
    ["abcdefghijklmnop", ["sequence"]],
    ["poiuytrewq lkjhgfdsa", ["sequence"]],
  ])("%s", (password, expected) => expect(reasons(password)).toEqual(expected));

  test("below the register's own policy", () => {
    const strict = { ...context, minLength: 20 };
    expect(passwordReasons("hilla ja lakka suo", strict)).toEqual(["too-short"]);
  });
});

describe("a password is taken", () => {
  test.each([
    "kettu-lukee-hidasta-kirjaa",
    "Maija söi kolme omenaa aamulla",
    "salasana on kuitenkin osa pitkää lausetta",
    "               x               ",
    "🦊🦔🐢🌲🍄🌧🚲🎈🧵🪁🐝🌻🍓🧊🪵",
    "x9$kQ!r2@vT7#mLp",
  ])("%s", (password) => expect(reasons(password)).toEqual([]));

  test("from ten code points beside the register secret", () => {
    expect(passwordReasons("hillasuolt", { ...context, withSecret: true })).toEqual([]);
    expect(passwordReasons("hillasuol", { ...context, withSecret: true })).toEqual(["too-short"]);
  });

  test("whatever it is, without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (password) => {
        expect(Array.isArray(reasons(password))).toBe(true);
      }),
      { seed: 1 }
    );
  });
});

describe("a generated passphrase", () => {
  test("is five words of a list of more than 1,024, each there once", () => {
    expect(phraseWords.length).toBeGreaterThan(1024);
    expect(new Set(phraseWords).size).toBe(phraseWords.length);
    for (const word of phraseWords) expect(word).toMatch(/^[a-zäö]{3,12}$/u);
    const random = seededRandom(80);
    const phrase = generatePassphrase(random);
    expect(phrase.split("-")).toHaveLength(passphraseWords);
    expect(generatePassphrase(random)).not.toBe(phrase);
  });

  test("is always taken", () => {
    const random = seededRandom(81);
    for (let drawn = 0; drawn < 300; drawn++) {
      const phrase = generatePassphrase(random);
      expect(phrase.split("-").every((word) => phraseWords.includes(word))).toBe(true);
      expect(passwordLength(phrase)).toBeGreaterThanOrEqual(19);
      expect(reasons(phrase)).toEqual([]);
    }
  });

  test("uses every word: a draw that would favour some is repeated", () => {
    const draws = [Uint8Array.of(255, 255), Uint8Array.of(0, 3)];
    const random = (): Uint8Array => draws.shift() ?? Uint8Array.of(0, 0);
    const expected = [phraseWords[3], ...Array.from({ length: 4 }, () => phraseWords[0])];
    expect(generatePassphrase(random)).toBe(expected.join("-"));
  });
});
