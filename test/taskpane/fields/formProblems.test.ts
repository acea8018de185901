import { describe, expect, test } from "@jest/globals";
import { refusal } from "../../../src/domain/validation/problem";
import { matchingChoices } from "../../../src/taskpane/fields/codeChoices";
import {
  fieldId,
  formProblemText,
  isRefusal,
  namedProblemText,
  problemsOfForm,
} from "../../../src/taskpane/fields/formProblems";
import { newRecord, openRecord, withValue } from "../../../src/taskpane/fields/formRecord";
import type { FormRecord } from "../../../src/taskpane/fields/formRecord";
import { cardOf, today } from "../support";

const subject = { service: "workshop", file: null, today } as const;

const refusals = (records: readonly FormRecord[]) =>
  problemsOfForm(records, subject)
    .filter(isRefusal)
    .map(({ record, key, code }) => [record, key, code]);

describe("problems of a form", () => {
  test("stand at their own record, when two records have the same field", () => {
    const first = newRecord("period", "a", { startDate: "2026-01-01", endDate: "2026-02-01" });
    const second = newRecord("period", "b", { startDate: "2026-03-01", endDate: "2026-02-15" });
    expect(refusals([first, second])).toEqual([["b", "endDate", "end-before-start"]]);
  });

  test("an overlap is told of both periods that are being written", () => {
    const first = newRecord("period", "a", { startDate: "2026-01-01" });
    const second = newRecord("period", "b", { startDate: "2026-03-01" });
    expect(refusals([first, second])).toEqual([
      ["a", "startDate", "overlapping-periods"],
      ["b", "startDate", "overlapping-periods"],
    ]);
  });

  test("an unreadable date is one problem, though no other rule is met either", () => {
    const client = newRecord("client", "c", {
      firstName: "Eetu",
      lastName: "Laine",
      birthDate: "x",
    });
    const problems = problemsOfForm([client], subject);
    expect(problems.filter(({ key }) => key === "birthDate")).toHaveLength(1);
    expect(refusals([client])).toEqual([["c", "birthDate", "wrong-type"]]);
  });

  test("come in the order of the catalogue, so that the first is the topmost", () => {
    const client = newRecord("client", "c", { birthDate: "2030-01-01", hetu: "x" });
    expect(refusals([client]).map(([, key]) => key)).toEqual(["firstName", "hetu", "birthDate"]);
  });

  test("unchanged records are not judged again, however old their data are", () => {
    const { file } = cardOf({ stat: { birthDate: today, gender: "?" } });
    const record = openRecord(file.client);
    expect(problemsOfForm([record], { ...subject, file })).toEqual([]);
    expect(problemsOfForm([withValue(record, "phone", "1")], { ...subject, file })).not.toEqual([]);
  });
});

describe("the words of a problem", () => {
  test("a date that cannot be read is told by an example", () => {
    expect(formProblemText(refusal("client.birthDate", "wrong-type"), "fi")).toContain("1.2.2026");
    expect(formProblemText(refusal("client.gender", "wrong-type"), "fi")).not.toContain("1.2.2026");
  });

  test("begin with the field in a summary", () => {
    expect(namedProblemText(refusal("client.birthDate", "future-date"), "fi")).toBe(
      "Syntymäaika: Päivä ei voi olla tulevaisuudessa."
    );
  });

  test("two records never share the id of a control", () => {
    expect(fieldId("a", "date")).not.toBe(fieldId("b", "date"));
  });
});

describe("choices found by typing", () => {
  const choices = ["Rauma", "Pori", "Kauhava", "Äänekoski", "Oulu"].map((label) => ({
    code: label,
    label,
  }));
  const labels = (typed: string) => matchingChoices(choices, typed, "fi").map(({ label }) => label);

  test("nothing matches what is in none of them", () => {
    expect(labels("xyz")).toEqual([]);
  });

  test("those that begin with it come first", () => {
    expect(labels(" au")).toEqual(["Rauma", "Kauhava"]);
    expect(labels("R")).toEqual(["Rauma", "Pori"]);
    expect(labels("ÄÄ")).toEqual(["Äänekoski"]);
  });
});
