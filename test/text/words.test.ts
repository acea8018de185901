import { describe, expect, test } from "@jest/globals";
import type { Alert } from "../../src/domain/alerts";
import type { Message, Text } from "../../src/text/translate";
import { ParError, parErrorCodes } from "../../src/domain/errors";
import { languages } from "../../src/domain/language";
import { gap, problemCodes, refusal, ValidationError } from "../../src/domain/validation/problem";
import { alertTexts, describeAlert } from "../../src/text/alerts";
import { commonTexts } from "../../src/text/common";
import { describeError, errorTexts } from "../../src/text/errors";
import { describeProblem, problemFieldName, problemTexts } from "../../src/text/problems";
import { retentionBlockTexts, retentionRuleTexts } from "../../src/text/retention";
import { statusTexts } from "../../src/text/status";

const everyText: readonly (readonly [string, Text])[] = [
  ...Object.entries<Text>(commonTexts),
  ...Object.entries<Text>(alertTexts),
  ...Object.entries<Text>(statusTexts),
  ...Object.entries<Text>(retentionRuleTexts),
  ...Object.entries<Text>(retentionBlockTexts),
  ...Object.entries<Text>(problemTexts),
  ...Object.entries(errorTexts).flatMap(([code, { what, todo }]): (readonly [string, Text])[] => [
    [`${code} what`, what],
    [`${code} todo`, todo],
  ]),
];

const forms = (message: Message) =>
  typeof message === "string" ? [message] : [message.one, message.other];
const places = (message: Message) =>
  [...new Set(forms(message).flatMap((form) => form.match(/\{\w+\}/gu) ?? []))].sort();

describe("every text", () => {
  test.each(everyText)(
    "%s has words in each language, with the same places for values",
    (_key, text) => {
      for (const language of languages) {
        for (const form of forms(text[language])) {
          expect(form).toMatch(/^\S(.*\S)?$/u);
          expect(form).not.toMatch(/ {2}| \.|TODO/u);
        }
        expect(typeof text[language]).toBe(typeof text.fi);
        expect(places(text[language])).toEqual(places(text.fi));
      }
    }
  );

  test.each(everyText)("%s speaks as people do at work, not as machines", (_key, text) => {
    const jargon = /synkron|token|hash|JSON|bitt|tavu|dekrypt|kryptograf|virhekoodi/iu;
    for (const form of forms(text.fi)) expect(form).not.toMatch(jargon);
  });
});

describe("errors", () => {
  test.each(parErrorCodes)("%s says what happened and what to do", (code) => {
    for (const language of languages) {
      const days = { day: "2026-02-20", published: 2025 };
      const params = { limit: 15, sheet: "_tiedot", year: 2025, count: 2, ...days };
      const { what, todo } = describeError(new ParError(code, params), language);
      expect(what).toMatch(/[.!?”]$/u);
      expect(todo).toMatch(/[.!?”]$/u);
      expect(what + todo).not.toMatch(/[{}]/u);
    }
  });

  test("anything else is told as an internal error, without its message", () => {
    const described = describeError(new TypeError("Aino Koe 100190-999P"), "fi");
    expect(described.code).toBe("internal");
    expect(JSON.stringify(described)).not.toContain("Aino");
  });

  test("a refusal says how many things to correct", () => {
    const one = new ValidationError([refusal("client.gender", "unknown-code")]);
    expect(describeError(one, "fi").what).toBe("Yksi kohta pitää vielä korjata.");
    const two = new ValidationError([...one.problems, refusal("client.hetu", "wrong-hetu")]);
    expect(describeError(two, "fi").what).toBe("2 kohtaa pitää vielä korjata.");
  });
});

describe("problems", () => {
  test.each(problemCodes)("%s has words", (code) => {
    const params = { limit: 10, length: 11, lowest: 1, highest: 5 };
    for (const language of languages) {
      expect(describeProblem(refusal("client.goal", code, params), language)).not.toMatch(/[{}]/u);
    }
  });

  test("name their field by its label", () => {
    expect(problemFieldName(gap("period.placementAfter"), "fi")).toBe(
      "Sijoittuminen jakson jälkeen"
    );
    expect(problemFieldName(gap("situation.date"), "fi")).toBe("Tilanteen päivä");
    expect(problemFieldName(gap("memo.later"), "fi")).toBe("memo.later");
  });
});

describe("letters", () => {
  const letters: readonly (readonly [Alert, string])[] = [
    [{ letter: "A" }, "Jakso on päättynyt, asiakkuus on auki"],
    [{ letter: "D", fields: ["period.endDate"] }, "Jakson tietoja puuttuu"],
    [{ letter: "Z", weeks: 0 }, "Jakso päättyy tänään"],
    [{ letter: "Z", weeks: 1 }, "Jaksoa on jäljellä viikko"],
    [{ letter: "Z", weeks: 3 }, "Jaksoa on jäljellä 3 viikkoa"],
    [{ letter: "S", weeks: 0 }, "Säilytysaika on päättynyt"],
    [{ letter: "S", weeks: 1 }, "Säilytysaika päättyy viikon kuluessa"],
    [{ letter: "S", weeks: 4 }, "Säilytysaika päättyy 4 viikon kuluessa"],
  ];

  test.each(letters)("%j is said in words", (alert, words) => {
    expect(describeAlert(alert, "fi")).toBe(words);
  });
});
