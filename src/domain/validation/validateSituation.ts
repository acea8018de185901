import type { LocalDate } from "../localDate";
import type { SituationStat } from "../records";
import type { Problem } from "./problem";
import type { Service } from "../service";
import { checkFields, missingFields } from "./fieldRules";
import { refusal } from "./problem";

/** What a form or an import wants to save of a situation, and what it is judged against. */
export interface SituationInput {
  readonly service: Service;
  readonly stat: SituationStat;
  readonly birthDate: LocalDate | null;
  /** First contact of the clientship; `null` when there is no period yet. */
  readonly firstContact: LocalDate | null;
}

/** Everything wrong with a situation. Refused: no day, a day to come, or one before the clientship. */
export function validateSituation(input: SituationInput, today: LocalDate): readonly Problem[] {
  const { service, stat } = input;
  return [
    ...checkFields("situation", stat, service),
    ...checkDay(input, today),
    ...missingFields("situation", stat, service, "start"),
  ];
}

function checkDay(input: SituationInput, today: LocalDate): readonly Problem[] {
  const { birthDate, firstContact } = input;
  const { date } = input.stat;
  const no = (code: Problem["code"]) => [refusal("situation.date", code)];
  if (date === undefined) return no("missing-dates");
  if (date > today) return no("future-date");
  if (birthDate !== null && date < birthDate) return no("before-birth");
  return firstContact !== null && date < firstContact ? no("before-clientship") : [];
}
