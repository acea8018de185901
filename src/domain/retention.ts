import type { LocalDate } from "./localDate";
import type { Clientship } from "./records";
import { addMonths, laterOf, localDate, yearOf } from "./localDate";
import { isOnlyNotified, isWithin, lastEnd, lastNotification } from "./periods";
import { dueDate, deliveriesOf } from "./deliveries";

/** How long data are kept, in months; a main user may shorten both. */
export interface RetentionSettings {
  /** After the last end at most, whatever was decided. */
  readonly retentionMonths: number;
  /** After the notification, for somebody never reached. */
  readonly unreachedMonths: number;
}

/** Six months for those never reached, four years for the rest (PAR manual 4.3.2; Rauma statement). */
export const usualRetention: RetentionSettings = { retentionMonths: 48, unreachedMonths: 6 };

/** What a clientship's retention is judged against. */
export interface RetentionContext {
  readonly today: LocalDate;
  readonly settings: RetentionSettings;
  /** Whether the whole-year delivery of a year has been checked and published. */
  readonly isPublished: (year: number) => boolean;
}

/** Why data stop being needed. */
export type RetentionRule =
  "never-reached" | "no-longer-needed" | "need-ended" | "longest-time-passed";

/** Why data that are no longer needed must still not be anonymised in the routine way. */
export type RetentionBlock = "hold" | "other-controller" | "social-welfare-act" | "year-locked";

/**
 * What is to become of a clientship's data:
 * `ongoing` nothing has ended · `kept` until a day ·
 * `blocked` not needed since a day, but something forbids anonymising · `expired` since a day.
 */
export type Retention =
  | { readonly state: "ongoing" }
  | { readonly state: "kept"; readonly until: LocalDate; readonly rule: RetentionRule }
  | {
      readonly state: "blocked";
      readonly since: LocalDate;
      readonly rule: RetentionRule;
      readonly blocks: readonly RetentionBlock[];
    }
  | { readonly state: "expired"; readonly since: LocalDate; readonly rule: RetentionRule };

/**
 * Judges a clientship. Data are needed through the day `until`; from the next day on they are expired.
 * Source: GDPR art. 5.1 e; PAR manual 4.3.2.
 */
export function retentionOf(clientship: Clientship, context: RetentionContext): Retention {
  const need = needOf(clientship, context);
  if (need === null) return { state: "ongoing" };
  const { until, rule } = need;
  if (until >= context.today) return { state: "kept", until, rule };
  const blocks = blocksOf(clientship, context);
  return blocks.length > 0
    ? { state: "blocked", since: until, rule, blocks }
    : { state: "expired", since: until, rule };
}

interface Need {
  readonly until: LocalDate;
  readonly rule: RetentionRule;
}

function needOf(clientship: Clientship, context: RetentionContext): Need | null {
  const { client, periods } = clientship;
  if (isOnlyNotified(client.stat, periods)) return needOfNeverReached(clientship, context);
  const end = lastEnd(periods);
  return end === null ? null : needAfterEnd(clientship, end, context);
}

/**
 * Never reached: only a notification came. Kept six months from the latest one: notified 10.1.2026,
 * needed until 10.7.2026. Source: GDPR art. 5.1 c and e; the time is the organisation's setting.
 */
function needOfNeverReached({ periods }: Clientship, { settings }: RetentionContext): Need | null {
  const notified = lastNotification(periods);
  return notified === null
    ? null
    : { until: addMonths(notified, settings.unreachedMonths), rule: "never-reached" };
}

/**
 * Ended: by the decision made at the end, and at most four years from the last end date. A decision from
 * before the last end is of an earlier round and counts for nothing.
 */
function needAfterEnd({ client }: Clientship, end: LocalDate, context: RetentionContext): Need {
  const longest: Need = {
    until: addMonths(end, context.settings.retentionMonths),
    rule: "longest-time-passed",
  };
  const { stillNeeded, stillNeededDecided, neededUntil } = client.stat;
  if (stillNeededDecided !== undefined && stillNeededDecided < end) return longest;
  if (stillNeeded === "no") return needUntilPublished(end, context);
  if (neededUntil === undefined || stillNeeded === undefined) return longest;
  return neededUntil < longest.until
    ? { until: laterOf(neededUntil, end), rule: "need-ended" }
    : longest;
}

/**
 * No longer needed: kept until the January delivery of the year it ended has been published, because
 * figures are corrected until then. A register that never made that delivery does not keep the data for
 * ever: after the year that follows nothing can be corrected. Ended 3.3.2026, delivery due 22.1.2027.
 */
function needUntilPublished(end: LocalDate, { today, isPublished }: RetentionContext): Need {
  const rule = "no-longer-needed";
  const year = yearOf(end);
  if (isPublished(year)) return { until: end, rule };
  const wholeYear = deliveriesOf(year).find(({ number }) => number === 3);
  const due = wholeYear === undefined ? end : dueDate(wholeYear);
  const latest = localDate(`${year + 1}-12-31`);
  return { until: due >= today ? due : latest, rule };
}

/**
 * What forbids routine anonymising: a hold with its reason (GDPR art. 17.3, 18), a period kept by another
 * controller's rules (art. 4.7) or by those of social welfare (703/2023), and the year lock.
 */
function blocksOf({ client, periods }: Clientship, context: RetentionContext): RetentionBlock[] {
  const blocks: RetentionBlock[] = [];
  if (client.stat.hold === true) blocks.push("hold");
  if (periods.some(({ stat }) => stat.otherController === true)) blocks.push("other-controller");
  if (periods.some(({ stat }) => stat.socialWelfareAct === true)) blocks.push("social-welfare-act");
  if (isYearLocked(periods, context)) blocks.push("year-locked");
  return blocks;
}

/**
 * The year lock: whoever was a client in the previous calendar year is not anonymised as routine before
 * that year's figures are published, for they could not be corrected any more. An erasure that was
 * granted does not ask this. Source: PAR manual 4.3.2.
 */
export function isYearLocked(
  periods: Clientship["periods"],
  { today, isPublished }: Pick<RetentionContext, "today" | "isPublished">
): boolean {
  const year = yearOf(today) - 1;
  if (isPublished(year)) return false;
  const from = localDate(`${year}-01-01`);
  const to = localDate(`${year}-12-31`);
  return periods.some(({ stat }) => {
    const { notificationDate } = stat;
    const notified =
      notificationDate !== undefined && from <= notificationDate && notificationDate <= to;
    return notified || isWithin(stat, from, to);
  });
}
