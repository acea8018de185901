import { closedYear } from "../../../app/publication";
import type { ClosedYear } from "../../../app/publication";
import { enteredDueDates } from "../../../app/settings";
import type { AppState } from "../../../app/state";
import { deliveriesOf, deliveryKey, dueDate, nextDelivery } from "../../../domain/deliveries";
import type { DeliveryPeriod } from "../../../domain/deliveries";
import type { LocalDate } from "../../../domain/localDate";
import { addDays, yearOf } from "../../../domain/localDate";
import type { Service } from "../../../domain/service";
import { services } from "../../../domain/service";

type Session = Extract<AppState, { phase: "signedIn" }>["session"];
type Policy = Session["summary"]["policy"];

/** A data period to choose, with the day its delivery is due. */
export interface DeliveryOption {
  readonly key: string;
  readonly period: DeliveryPeriod;
  readonly due: LocalDate;
  /** Whether its last day is still to come. */
  readonly unfinished: boolean;
  /** Whether its due day has passed. */
  readonly overdue: boolean;
  /** Why its figures are not counted any more; `null` while they are. */
  readonly closed: ClosedYear | null;
}

/** Years before this one whose deliveries can be looked at. */
const yearsBack = 2;

/** The data periods that have begun, the newest year first. */
export function deliveryOptions(today: LocalDate, policy: Policy): readonly DeliveryOption[] {
  const entered = enteredDueDates(policy);
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => yearOf(today) - back);
  return years.flatMap(deliveriesOf).map((period) => ({
    key: deliveryKey(period),
    period,
    due: dueDate(period, entered),
    unfinished: period.to >= today,
    overdue: dueDate(period, entered) < today,
    closed: closedYear(policy, period.year),
  }));
}

/** The delivery one most likely comes to make: the last finished one that is not overdue by a month, else the next. */
export function likeliestOption(
  options: readonly DeliveryOption[],
  today: LocalDate,
  policy: Policy
): DeliveryOption | null {
  const recent = options
    .filter(({ unfinished, due }) => !unfinished && addDays(due, 31) >= today)
    .reduce<DeliveryOption | null>(
      (a, b) => (a === null || b.period.to > a.period.to ? b : a),
      null
    );
  const next = nextDelivery(today, enteredDueDates(policy));
  return (
    recent ??
    options.find(({ key }) => next !== null && key === deliveryKey(next)) ??
    options[0] ??
    null
  );
}

/** The services that the register has units of, in the usual order. */
export function servicesOf({ summary }: Session): readonly Service[] {
  const found = services.filter((service) =>
    summary.units.some((unit) => unit.service === service)
  );
  return found.length === 0 ? services : found;
}
