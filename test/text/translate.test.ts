import { describe, expect, test } from "@jest/globals";
import { defineTexts, fill, translate } from "../../src/text/translate";

const texts = defineTexts({
  plain: { fi: "Tallenna", sv: "Spara", en: "Save" },
  named: { fi: "{user}, {time}", sv: "{time}: {user}", en: "{user} at {time}" },
  counted: {
    fi: { one: "1 viikko", other: "{count} viikkoa" },
    sv: { one: "1 vecka", other: "{count} veckor" },
    en: { one: "1 week", other: "{count} weeks" },
  },
});

describe("translating", () => {
  test("gives the words of the language", () => {
    expect(translate("fi")(texts.plain)).toBe("Tallenna");
    expect(translate("sv")(texts.plain)).toBe("Spara");
  });

  test("puts named values in their places, whatever their order", () => {
    const params = { user: "Aino", time: "12.30" };
    expect(translate("fi")(texts.named, params)).toBe("Aino, 12.30");
    expect(translate("sv")(texts.named, params)).toBe("12.30: Aino");
  });

  test("does not look for places inside a value, nor for patterns in it", () => {
    expect(translate("fi")(texts.named, { user: "{time}", time: "$&" })).toBe("{time}, $&");
  });

  test("knows one from many", () => {
    const t = translate("fi");
    expect([0, 1, 2].map((count) => t(texts.counted, { count }))).toEqual([
      "0 viikkoa",
      "1 viikko",
      "2 viikkoa",
    ]);
  });

  test("leaves a place without a value as it is", () => {
    expect(fill("{a} {b}", { a: 1 })).toBe("1 {b}");
    expect(fill("{toString}", {})).toBe("{toString}");
  });

  test("asks for exactly the values a text needs: the type check refuses these", () => {
    const t = translate("fi");
    // @ts-expect-error values are missing
    t(texts.named);
    // @ts-expect-error a value is missing
    t(texts.named, { user: "Aino" });
    // @ts-expect-error the text has no place for a value
    t(texts.plain, { user: "Aino" });
    // @ts-expect-error Swedish and English are missing
    defineTexts({ half: { fi: "Puolikas" } });
    expect(t(texts.plain)).toBe("Tallenna");
  });
});
