import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/domain/language";
import { anonymiseTexts } from "../../src/text/anonymise";
import {
  cardGroupTexts,
  clientCardTexts,
  conflictTexts,
  endingTexts,
  periodTexts,
  situationTexts,
} from "../../src/text/clientCard";
import { formTexts } from "../../src/text/forms";
import { newClientTexts } from "../../src/text/newClient";
import { parkkiTexts } from "../../src/text/parkki";
import type { Message, Text } from "../../src/text/translate";

const tables: readonly Readonly<Record<string, Text>>[] = [
  anonymiseTexts,
  cardGroupTexts,
  clientCardTexts,
  conflictTexts,
  endingTexts,
  formTexts,
  newClientTexts,
  parkkiTexts,
  periodTexts,
  situationTexts,
];
const texts = tables.flatMap((table) => Object.entries(table));

const forms = (message: Message) =>
  typeof message === "string" ? [message] : [message.one, message.other];
const places = (message: Message) =>
  [...new Set(forms(message).flatMap((form) => form.match(/\{\w+\}/gu) ?? []))].sort();

describe("the words of the views", () => {
  test.each(texts)("%s: every language has them, with the same places for values", (_, text) => {
    for (const language of languages) {
      for (const form of forms(text[language])) expect(form).toMatch(/^\S(.*\S)?$/u);
      expect(places(text[language])).toEqual(places(text.fi));
    }
  });

  test.each(texts)("%s: Swedish and English are not Finnish left over", (_, text) => {
    for (const form of forms(text.sv).concat(forms(text.en)))
      expect(form).not.toMatch(/ää|öö|yö|uo/u);
  });
});
