/** What is made of a text that was typed where a code is asked, by whoever goes on without choosing. */
import { describe, expect, test } from "@jest/globals";
import { typedChoice } from "../../../src/taskpane/fields/codeChoices";

const choices = [
  { code: "179", label: "Jyväskylä" },
  { code: "182", label: "Jämsä" },
  { code: "092", label: "Vantaa" },
  { code: "098", label: "Hollola" },
  { code: "091", label: "Helsinki" },
  { code: "999", label: "Helsinki, muu" },
];

describe("a text that names no choice", () => {
  test.each(["Atlantis", "J", "kylä", "Helsink"])(
    "%s stays, so that nothing typed is lost",
    (text) => {
      expect(typedChoice(choices, text, "fi")).toBe(text);
    }
  );
  test("an empty one takes the code away", () => {
    expect(typedChoice(choices, "  ", "fi")).toBeUndefined();
  });
});

test.each([
  ["its name", "Jyväskylä", "179"],
  ["in small letters, with spaces around it", " jyväskylä ", "179"],
  ["a name with which another begins", "Helsinki", "091"],
  ["the beginning of one only", "jyv", "179"],
])("%s is the code", (_, text, code) => {
  expect(typedChoice(choices, text, "fi")).toBe(code);
});
