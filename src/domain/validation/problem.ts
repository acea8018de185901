import type { Field } from "../fields/catalogue";
import type { ParErrorParams } from "../errors";
import { ParError } from "../errors";

/** Everything that can be wrong with what was filled in. The words are in `text/problems.ts`. */
export const problemCodes = [
  "missing",
  "missing-name",
  "missing-dates",
  "missing-reason",
  "missing-until",
  "missing-situation",
  "missing-period",
  "wrong-type",
  "bad-characters",
  "text-too-long",
  "unknown-code",
  "number-out-of-range",
  "wrong-email",
  "wrong-phone",
  "wrong-service",
  "hetu-not-in-outreach",
  "wrong-hetu",
  "hetu-birth-date-differs",
  "future-date",
  "date-too-early",
  "before-birth",
  "before-clientship",
  "notification-after-start",
  "end-before-start",
  "end-overdue",
  "overlapping-periods",
] as const;

/** A code of {@link problemCodes}. */
export type ProblemCode = (typeof problemCodes)[number];

/**
 * One thing wrong with one field. A `refusal` stops the save; a `gap` is a missing mandatory statistic,
 * which is saved, listed before a delivery and filled in later (PAR manual 4.4).
 */
export interface Problem {
  readonly severity: "refusal" | "gap";
  /** Kind and key of the field, such as `client.birthDate`. */
  readonly field: string;
  readonly code: ProblemCode;
  /** Limits and list keys for the words; never what was filled in. */
  readonly params: ParErrorParams;
}

/** The name by which problems speak of a field. */
export const pathOf = ({ kind, key }: Pick<Field, "kind" | "key">): string => `${kind}.${key}`;

/** A problem that stops the save. */
export function refusal(field: string, code: ProblemCode, params: ParErrorParams = {}): Problem {
  return { severity: "refusal", field, code, params };
}

/** A missing mandatory statistic. */
export function gap(field: string, code: ProblemCode = "missing"): Problem {
  return { severity: "gap", field, code, params: {} };
}

/** What was filled in cannot be saved. Carries every refusal, for the form to show each at its field. */
export class ValidationError extends ParError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems[0];
    super("validation", {
      ...(first === undefined ? {} : { ...first.params, field: first.field, problem: first.code }),
      count: problems.length,
    });
    this.problems = problems;
  }
}

/** Lets gaps through. @throws ValidationError when any problem is a refusal */
export function refuseIfAny(problems: readonly Problem[]): void {
  const refusals = problems.filter(({ severity }) => severity === "refusal");
  const hetu = refusals.find(({ code }) => code === "hetu-not-in-outreach");
  if (hetu !== undefined) throw new ParError("hetu-not-in-outreach", { field: hetu.field });
  if (refusals.length > 0) throw new ValidationError(refusals);
}
