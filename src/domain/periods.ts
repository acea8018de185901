import type { LocalDate } from "./localDate";
import type { ClientStat, PeriodStat, StatOf } from "./records";
import type { Service } from "./service";
import { earlierOf, laterOf } from "./localDate";

type Period = StatOf<"period">;

/** First day and last day, both included; `null` as last day means going on. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** The days a period lasts; `null` for a notification that has not become a period. */
export function spanOf({ startDate, endDate }: PeriodStat): Span | null {
  return startDate === undefined ? null : { from: startDate, to: endDate ?? null };
}

/** Whether two spans share a day. */
export function spansOverlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** Whether a period has any day within a data period. Source: domain reference §7.3 rule 1. */
export function isWithin(period: PeriodStat, from: LocalDate, to: LocalDate): boolean {
  const span = spanOf(period);
  return span !== null && spansOverlap(span, { from, to });
}

/**
 * Whether a period has ended by a day: only its end date tells, never a status.
 * Source: PAR manual 6.4.2.
 */
export function hasEnded({ endDate }: PeriodStat, on: LocalDate): boolean {
  return endDate !== undefined && endDate <= on;
}

/** Whether a period goes on on a day: started, and not ended before it. */
export function isOpenOn(period: PeriodStat, on: LocalDate): boolean {
  const span = spanOf(period);
  return span !== null && span.from <= on && (span.to === null || on <= span.to);
}

/** The day something was first heard of the young person for this period. */
export function contactDate({ notificationDate, startDate }: PeriodStat): LocalDate | null {
  if (notificationDate === undefined) return startDate ?? null;
  return startDate === undefined ? notificationDate : earlierOf(notificationDate, startDate);
}

/** First contact of a clientship; `null` without periods. */
export function firstContact(periods: readonly Period[]): LocalDate | null {
  return periods
    .map(({ stat }) => contactDate(stat))
    .reduce((a, b) => (a === null ? b : b === null ? a : earlierOf(a, b)), null);
}

/**
 * First day of a clientship: the earliest start date; `null` for somebody only notified. A client is new
 * in the data period that has this day. Source: domain reference §7.3 rule 3.
 */
export function firstStart(periods: readonly Period[]): LocalDate | null {
  const starts = periods.map(({ stat }) => stat.startDate).filter(present);
  return starts.length === 0 ? null : starts.reduce(earlierOf);
}

/**
 * Last day of a clientship: the latest end date when every period that started has one, otherwise
 * `null`. A later period without an end revives the clientship. Source: PAR manual 6.4.2.
 */
export function lastEnd(periods: readonly Period[]): LocalDate | null {
  const started = periods.filter(({ stat }) => stat.startDate !== undefined);
  const ends = started.map(({ stat }) => stat.endDate).filter(present);
  return ends.length === 0 || ends.length < started.length ? null : ends.reduce(laterOf);
}

/** The latest notification; `null` when there is none. */
export function lastNotification(periods: readonly Period[]): LocalDate | null {
  const dates = periods.map(({ stat }) => stat.notificationDate).filter(present);
  return dates.length === 0 ? null : dates.reduce(laterOf);
}

/** The period that goes on on a day, the latest start first; `null` when none does. */
export function openPeriod(periods: readonly Period[], on: LocalDate): Period | null {
  return periods
    .filter(({ stat }) => isOpenOn(stat, on))
    .reduce<Period | null>(
      (a, b) => (a === null || (b.stat.startDate ?? "") > (a.stat.startDate ?? "") ? b : a),
      null
    );
}

/**
 * The day a young person was reached; `null` when not. In outreach that is the first personal
 * conversation, not a notification; in a workshop the first day. Source: nuorisotilastot.fi.
 */
export function reachedOn(
  service: Service,
  client: ClientStat,
  periods: readonly Period[]
): LocalDate | null {
  return service === "outreach" ? (client.firstConversation ?? null) : firstStart(periods);
}

/** Whether nothing but a notification is known of somebody: no conversation, no period. */
export function isOnlyNotified(client: ClientStat, periods: readonly Period[]): boolean {
  return client.firstConversation === undefined && firstStart(periods) === null;
}
