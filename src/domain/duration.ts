import type { LocalDate } from "./localDate";
import { addMonths } from "./localDate";

/** Fewest full months of each class, longest first. */
const fewest: readonly (readonly [months: number, duration: string])[] = [
  [12, "D5"],
  [6, "D4"],
  [3, "D3"],
  [1, "D2"],
];

/**
 * Length of a clientship from its first day to its last: a code of the list `duration`. From 15.1. to
 * 14.4. is under three months, to 15.4. it is three. Source: domain reference §4.15c.
 */
export function durationBetween(from: LocalDate, to: LocalDate): string {
  return fewest.find(([months]) => addMonths(from, months) <= to)?.[1] ?? "D1";
}
