import { problemsOf } from "../../app/saveClient";
import type { ClientCard } from "../../app/clientCard";
import { fieldOf, fieldsOf, isRecordKind } from "../../domain/fields/catalogue";
import type { FieldType } from "../../domain/fields/field";
import type { Language } from "../../domain/language";
import type { LocalDate } from "../../domain/localDate";
import type { Service } from "../../domain/service";
import type { Problem } from "../../domain/validation/problem";
import { refusal } from "../../domain/validation/problem";
import { formTexts } from "../../text/forms";
import { describeProblem, problemFieldName } from "../../text/problems";
import type { FormRecord } from "./formRecord";
import { draftOf, isChanged, isWhole, unreadableDates } from "./formRecord";

/** A problem with its place in a form. */
export interface FormProblem extends Problem {
  /** Key of the form's record. */
  readonly record: string;
  /** Key of the field. */
  readonly key: string;
}

/** What a form is judged against. */
export interface FormSubject {
  readonly service: Service;
  /** The client as opened; `null` for one who does not exist yet. */
  readonly file: ClientCard["file"] | null;
  readonly today: LocalDate;
}

/** Everything wrong or missing in the changed records of a form: one problem a field, in the order of the catalogue. */
export function problemsOfForm(
  records: readonly FormRecord[],
  { service, file, today }: FormSubject
): readonly FormProblem[] {
  const changed = records.filter((record) => isWhole(record) && isChanged(record));
  const placed = problemsOf(draftOf(changed), service, file, today).flatMap(
    ({ at, ...problem }): readonly FormProblem[] => {
      const [kind, key = ""] = problem.field.split(".");
      const record = changed.filter((each) => each.kind === kind)[at];
      return record === undefined ? [] : [{ ...problem, record: record.key, key }];
    }
  );
  const found = [...changed.flatMap(unreadable), ...placed];
  const worstFirst = [...found.filter(isRefusal), ...found.filter((each) => !isRefusal(each))];
  return changed.flatMap((record) =>
    fieldsOf(record.kind).flatMap(({ key }) =>
      worstFirst.filter((each) => each.record === record.key && each.key === key).slice(0, 1)
    )
  );
}

const unreadable = (record: FormRecord): readonly FormProblem[] =>
  unreadableDates(record).map((key) => ({
    ...refusal(`${record.kind}.${key}`, "wrong-type"),
    record: record.key,
    key,
  }));

export const isRefusal = ({ severity }: Problem): boolean => severity === "refusal";

/** The id of a field's control on the page, for labels, summaries and focus. */
export const fieldId = (record: string, key: string): string => `field-${record}-${key}`;

/** What is wrong, in words; a date that cannot be read is told by an example. */
export function formProblemText(problem: Problem, language: Language): string {
  if (problem.severity === "gap" && problem.code === "missing") {
    return formTexts.canBeFilledLater[language];
  }
  return problem.code === "wrong-type" && typeOf(problem) === "date"
    ? formTexts.unreadableDate[language]
    : describeProblem(problem, language);
}

function typeOf({ field }: Problem): FieldType | null {
  const [kind, key = ""] = field.split(".");
  return isRecordKind(kind) ? (fieldOf(kind, key)?.type ?? null) : null;
}

/** `Syntymäaika: Päivä ei voi olla tulevaisuudessa.` */
export const namedProblemText = (problem: Problem, language: Language): string =>
  `${problemFieldName(problem, language)}: ${formProblemText(problem, language)}`;
