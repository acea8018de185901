import type { LocalDate } from "../localDate";
import type { PeriodCase, PeriodStat } from "../records";
import type { Problem } from "./problem";
import type { Service } from "../service";
import { spanOf, spansOverlap } from "../periods";
import { checkFields, missingFields } from "./fieldRules";
import { gap, refusal } from "./problem";

/** What a form or an import wants to save of a period, and what it is judged against. */
export interface PeriodInput {
  readonly service: Service;
  readonly stat: PeriodStat;
  readonly case: PeriodCase;
  /** The client's other periods, without the one being saved. */
  readonly others: readonly PeriodStat[];
  readonly birthDate: LocalDate | null;
}

/**
 * Everything wrong with a period. Refused: neither notification nor start, an order of days that cannot
 * be, an end in the future (that is the agreed end date), a day shared with another period of the client.
 * Source: PAR manual 6.4.1, 6.4.2.
 */
export function validatePeriod(input: PeriodInput, today: LocalDate): readonly Problem[] {
  const { service, stat } = input;
  return [
    ...checkFields("period", stat, service),
    ...checkFields("period", input.case, service),
    ...checkOrder(stat),
    ...checkToday(stat, today),
    ...checkBirth(input),
    ...checkOverlap(stat, input.others),
    ...periodGaps(service, stat, today),
  ];
}

/** Notification ≤ start ≤ end, and one of the first two is known. One contract, one period. */
function checkOrder(stat: PeriodStat): readonly Problem[] {
  const { notificationDate, startDate, plannedEndDate, endDate } = stat;
  const begin = startDate ?? notificationDate;
  if (begin === undefined) return [refusal("period.startDate", "missing-dates")];
  const problems: Problem[] = [];
  if (notificationDate !== undefined && startDate !== undefined && notificationDate > startDate) {
    problems.push(refusal("period.notificationDate", "notification-after-start"));
  }
  if (plannedEndDate !== undefined && plannedEndDate < begin) {
    problems.push(refusal("period.plannedEndDate", "end-before-start"));
  }
  if (endDate !== undefined && endDate < begin) {
    problems.push(refusal("period.endDate", "end-before-start"));
  }
  return problems;
}

/** Notification and end have happened; a start may be agreed beforehand. */
function checkToday(stat: PeriodStat, today: LocalDate): readonly Problem[] {
  return (["notificationDate", "endDate"] as const).flatMap((key) => {
    const date = stat[key];
    return date !== undefined && date > today ? [refusal(`period.${key}`, "future-date")] : [];
  });
}

function checkBirth({ stat, birthDate }: PeriodInput): readonly Problem[] {
  if (birthDate === null) return [];
  return (["notificationDate", "startDate"] as const).flatMap((key) => {
    const date = stat[key];
    return date !== undefined && date < birthDate ? [refusal(`period.${key}`, "before-birth")] : [];
  });
}

/** Two periods of one client share no day: the next one begins on the day after at the earliest. */
function checkOverlap(stat: PeriodStat, others: readonly PeriodStat[]): readonly Problem[] {
  const span = spanOf(stat);
  if (span === null || (span.to !== null && span.to < span.from)) return [];
  const overlaps = others.some((other) => {
    const theirs = spanOf(other);
    return theirs !== null && spansOverlap(span, theirs);
  });
  return overlaps ? [refusal("period.startDate", "overlapping-periods")] : [];
}

/**
 * Statistics a period lacks: how the young person came, the workshop's measure, placement once it has
 * ended, and the end date itself when the agreed one has passed. This is letter D.
 */
export function periodGaps(
  service: Service,
  stat: PeriodStat,
  today: LocalDate
): readonly Problem[] {
  const { startDate, plannedEndDate, endDate } = stat;
  const started = startDate !== undefined && startDate <= today;
  const overdue = started && endDate === undefined && (plannedEndDate ?? today) < today;
  return [
    ...missingFields("period", stat, service, "start"),
    ...(started && endDate !== undefined ? missingFields("period", stat, service, "end") : []),
    ...(overdue ? [gap("period.endDate", "end-overdue")] : []),
  ];
}
