import { parseHetu } from "../../domain/hetu";
import type { LocalDate } from "../../domain/localDate";
import type { FormRecord } from "./formRecord";
import { withValue } from "./formRecord";

/**
 * What follows from a field that was just filled in: a hetu tells the birth date where none was given, and a decision
 * about the need of the data is of today. What somebody typed is never replaced.
 */
export function withDerived(record: FormRecord, field: string, today: LocalDate): FormRecord {
  const { kind, values } = record;
  if (kind !== "client") return record;
  if (field === "hetu" && values["birthDate"] === undefined) {
    const hetu = typeof values["hetu"] === "string" ? parseHetu(values["hetu"]) : null;
    return hetu === null ? record : withValue(record, "birthDate", hetu.birthDate);
  }
  if (field === "stillNeeded") return withValue(record, "stillNeededDecided", today);
  return record;
}
