import type { LocalDate } from "./localDate";
import { localDate, yearOf } from "./localDate";
import { nextWorkingDay } from "./workingDays";

/** Which delivery of a year: 1 January–April, 2 January–August, 3 the whole year. */
export type DeliveryNumber = 1 | 2 | 3;

/** One PARkki delivery: a cumulative data period of a calendar year, both services alike. */
export interface DeliveryPeriod {
  readonly year: number;
  readonly number: DeliveryNumber;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Organisation and employees belong to the delivery of the whole year only. */
  readonly withEmployees: boolean;
}

/** Due days that a main user has entered, by {@link deliveryKey}; they change from year to year. */
export type DueDates = Readonly<Record<string, LocalDate>>;

const deliveryNumbers: readonly DeliveryNumber[] = [1, 2, 3];
const lastDays: Readonly<Record<DeliveryNumber, string>> = { 1: "04-30", 2: "08-31", 3: "12-31" };
const usualDue: Readonly<Record<DeliveryNumber, readonly [yearsLater: number, day: string]>> = {
  1: [0, "05-15"],
  2: [0, "09-15"],
  3: [1, "01-22"],
};

/** The three deliveries of a year, cumulative from 1 January. Source: par-jarjestelma.fi. */
export function deliveriesOf(year: number): readonly DeliveryPeriod[] {
  return deliveryNumbers.map((number) => ({
    year,
    number,
    from: localDate(`${year}-01-01`),
    to: localDate(`${year}-${lastDays[number]}`),
    withEmployees: number === 3,
  }));
}

/** Name of a delivery in settings and file names: `2026-1`. */
export function deliveryKey({ year, number }: DeliveryPeriod): string {
  return `${year}-${number}`;
}

/**
 * When a delivery is due: what a main user has entered, otherwise 15 May, 15 September or 22 January,
 * moved to the next working day. 15.5.2027 is a Saturday, so that delivery is due on 17.5.2027.
 * Source: due days of 2024 and 2025 at par-jarjestelma.fi; later ones are told by e-mail.
 */
export function dueDate(delivery: DeliveryPeriod, entered: DueDates = {}): LocalDate {
  const [yearsLater, day] = usualDue[delivery.number];
  return (
    entered[deliveryKey(delivery)] ??
    nextWorkingDay(localDate(`${delivery.year + yearsLater}-${day}`))
  );
}

/** The delivery whose due day comes next, today included; `null` when entered due days leave none. */
export function nextDelivery(today: LocalDate, entered: DueDates = {}): DeliveryPeriod | null {
  const year = yearOf(today);
  return [year - 1, year, year + 1]
    .flatMap(deliveriesOf)
    .filter((delivery) => dueDate(delivery, entered) >= today)
    .reduce<DeliveryPeriod | null>(
      (a, b) => (a !== null && dueDate(a, entered) <= dueDate(b, entered) ? a : b),
      null
    );
}
