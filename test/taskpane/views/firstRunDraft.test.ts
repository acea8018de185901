/** What first run asks: a municipality that was typed is never dropped without a word. */
import { expect, test } from "@jest/globals";
import { localDate } from "../../../src/domain/localDate";
import {
  newDraft,
  problemOf,
  specOf,
  withTypedMunicipality,
} from "../../../src/taskpane/views/firstRun/draft";

const today = localDate("2026-03-01");
const draft = {
  ...newDraft({ outreach: "Etsivä", workshop: "Paja" }),
  organisation: "Testilän kaupunki",
};

test("one that is typed but does not exist keeps the step from being left", () => {
  const typed = withTypedMunicipality({ ...draft, municipalityTyped: "Jyväskyl" }, today);
  expect(typed.municipalityTyped).toBe("Jyväskyl");
  expect(problemOf(typed, "organisation")).toBe("municipality");
});

test("one that is typed and not added belongs to the register all the same", () => {
  const typed = withTypedMunicipality({ ...draft, municipalityTyped: " jyväskylä " }, today);
  expect(problemOf(typed, "organisation")).toBeNull();
  expect(specOf(typed, "fi").organisation["municipalities"]).toEqual(["179"]);
});

test("one that is typed twice is there once", () => {
  const once = { ...draft, municipalities: ["179"], municipalityTyped: "Jyväskylä" };
  expect(withTypedMunicipality(once, today).municipalities).toEqual(["179"]);
});
