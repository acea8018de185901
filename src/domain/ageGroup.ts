import type { LocalDate } from "./localDate";
import { ageAt } from "./localDate";

/** Youngest age of each group, oldest group first. */
const lowest: readonly (readonly [age: number, group: string])[] = [
  [29, "A6"],
  [25, "A5"],
  [21, "A4"],
  [18, "A3"],
  [15, "A2"],
];

/**
 * Age group on the last day of a data period: a code of the list `ageGroup`. Born 30.4.1997 is 29 and in
 * A6 when the period ends on 30.4.2026. Source: Youth Act 1285/2016 3 §; domain reference §4.2.
 */
export function ageGroupAt(birthDate: LocalDate, on: LocalDate): string {
  const age = ageAt(birthDate, on);
  return lowest.find(([from]) => age >= from)?.[1] ?? "A1";
}

/** Whether somebody is young in the sense of the law on a day: under 29. Source: Youth Act 3 §. */
export function isYoung(birthDate: LocalDate, on: LocalDate): boolean {
  return ageAt(birthDate, on) < 29;
}
