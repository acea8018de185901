import type { DueDates } from "../domain/deliveries";
import { parseLocalDate } from "../domain/localDate";
import type { LocalDate } from "../domain/localDate";
import type { RetentionContext } from "../domain/retention";
import type { RegisterPolicy } from "../register/model";

/** How long data are kept and which years can no longer be corrected, as the register's policy says. */
export function retentionContext(policy: RegisterPolicy, today: LocalDate): RetentionContext {
  return {
    today,
    settings: policy,
    isPublished: (year) => policy.published[String(year)] !== undefined,
  };
}

/** Due days of deliveries that a main user has entered; what is not a day is left out. */
export function enteredDueDates(policy: RegisterPolicy): DueDates {
  const days = Object.entries(policy.dueDates).map(
    ([delivery, day]) => [delivery, parseLocalDate(day)] as const
  );
  return Object.fromEntries(
    days.filter((entry): entry is [string, LocalDate] => entry[1] !== null)
  );
}
