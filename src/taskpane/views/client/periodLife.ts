import type { JsonObject, JsonValue } from "../../../domain/json";
import type { LocalDate } from "../../../domain/localDate";
import { addDays, parseLocalDate } from "../../../domain/localDate";
import { fieldOf } from "../../../domain/fields/catalogue";
import type { Service } from "../../../domain/service";
import type { FormRecord } from "../../fields/formRecord";

/** Where a period stands on a day, as a card shows it. */
export type PeriodState = "notified" | "upcoming" | "ongoing" | "ended";

const day = (values: JsonObject, key: string): LocalDate | null => parseLocalDate(values[key]);

/** Judged by days alone, as everywhere. */
export function periodState(values: JsonObject, today: LocalDate): PeriodState {
  const start = day(values, "startDate");
  if (start === null) return "notified";
  if (day(values, "endDate") !== null) return "ended";
  return start > today ? "upcoming" : "ongoing";
}

/** Newest first by start or notification; those without any day come first, for they are being written. */
export function newestFirst(records: readonly FormRecord[]): readonly FormRecord[] {
  const key = ({ base, values }: FormRecord): string =>
    base === null
      ? "9"
      : (day(values, "startDate") ?? day(values, "notificationDate") ?? day(values, "date") ?? "8");
  return [...records].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

/** "Edelleen työpajalla": a new contract follows (PAR manual 6.4.2). */
const stillAtWorkshop = "J01";

/** What the period before a new one lacks because the new one follows it; empty when it lacks nothing. */
export interface Following {
  /** Key of the earlier record. */
  readonly record: string;
  readonly changes: Readonly<Record<string, JsonValue>>;
}

/**
 * What ends the period before a new one: it ends on the day before the new one begins, and in a workshop the young
 * person is placed "still at the workshop". Nothing that was filled in is replaced, and no end is put in the future.
 */
export function endedByFollowing(
  periods: readonly FormRecord[],
  following: FormRecord,
  service: Service,
  today: LocalDate
): Following | null {
  const start = day(following.values, "startDate");
  const previous = newestFirst(periods).find(({ key, values }) => {
    const begun = day(values, "startDate");
    return key !== following.key && begun !== null && start !== null && begun < start;
  });
  if (start === null || previous === undefined) return null;
  const lastDay = addDays(start, -1);
  const end = day(previous.values, "endDate");
  const changes: Record<string, JsonValue> = {};
  if (end === null && lastDay <= today) changes["endDate"] = lastDay;
  const placed = previous.values["placementAfter"] !== undefined;
  const ends = end !== null || changes["endDate"] !== undefined;
  if (service === "workshop" && !placed && ends) changes["placementAfter"] = stillAtWorkshop;
  return Object.keys(changes).length === 0 ? null : { record: previous.key, changes };
}

const startFields = [
  "notificationDate",
  "startDate",
  "plannedEndDate",
  "arrival",
  "measure",
  "form",
];
const moreStartFields = [
  "orderer",
  "ownMeasure",
  "placementDuring",
  "municipality",
  "ownCode",
  "goal",
  "info",
  "otherController",
  "socialWelfareAct",
];
const endFields = ["endDate", "placementAfter", "endReason"];
const moreEndFields = ["interrupted", "controlled", "continuationKnown"];

/** Flags of the end where "no" tells something too: ended as not agreed, next place not known. */
export const askedFlags: readonly string[] = moreEndFields;

const ofService =
  (service: Service) =>
  (key: string): boolean => {
    const only = fieldOf("period", key)?.service;
    return only === undefined || only === service;
  };

/** The fields of a period by what is being done: those always asked, and those behind "more". */
export const periodFieldsFor = {
  start: (service: Service) => startFields.filter(ofService(service)),
  moreStart: (service: Service) => moreStartFields.filter(ofService(service)),
  end: (service: Service) => endFields.filter(ofService(service)),
  moreEnd: (service: Service) => moreEndFields.filter(ofService(service)),
  /** Asked a year after the end (PAR manual 6.4.2). */
  later: (service: Service) => ["situationAfterYear"].filter(ofService(service)),
} as const;

/** Everything of a period that a card reads out. The days are in its heading. */
export const periodSummaryFields = (service: Service): readonly string[] =>
  [
    "notificationDate",
    "plannedEndDate",
    "arrival",
    "measure",
    "form",
    ...moreStartFields,
    "placementAfter",
    "endReason",
    ...moreEndFields,
    "situationAfterYear",
  ].filter(ofService(service));
