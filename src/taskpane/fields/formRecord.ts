import type { ClientDraft } from "../../app/saveClient";
import { fieldsOf } from "../../domain/fields/catalogue";
import { decodeFields } from "../../domain/fields/decode";
import { recordClasses } from "../../domain/fields/field";
import type { RecordClass } from "../../domain/fields/field";
import { tidyFields } from "../../domain/fields/tidy";
import type { JsonObject, JsonValue } from "../../domain/json";
import { sameJson } from "../../domain/json";
import { parseLocalDate } from "../../domain/localDate";
import type { OpenedRecord } from "../../domain/records";

/** The kinds of records that forms of a client hold. */
export type FormKind = "client" | "period" | "situation";

/**
 * A record in a form: the values of all its classes by field key, as they are being typed. A date that cannot be read
 * yet stands there as typed. `base` is what was opened; `null` for a record that does not exist yet.
 */
export type FormRecord = {
  [Kind in FormKind]: {
    /** Unique within the form: the record's id, or a name of a new one. */
    readonly key: string;
    readonly kind: Kind;
    readonly base: OpenedRecord<Kind> | null;
    readonly values: JsonObject;
  };
}[FormKind];

/** A new record of a form, with what it begins with. */
export const newRecord = (kind: FormKind, key: string, values: JsonObject = {}): FormRecord => ({
  kind,
  key,
  base: null,
  values,
});

/** An opened record as a form holds it. */
export const openRecord = <Kind extends FormKind>(base: OpenedRecord<Kind>): FormRecord =>
  // Kind and base agree by their type, which the compiler does not follow through a union.
  ({ kind: base.kind, key: base.id, base, values: storedValues(base) }) as FormRecord;

/** The same record with one field changed; `undefined` empties the field. */
export function withValue(
  record: FormRecord,
  field: string,
  value: JsonValue | undefined
): FormRecord {
  const others = Object.entries(record.values).filter(([key]) => key !== field);
  const own: readonly (readonly [string, JsonValue])[] =
    value === undefined ? [] : [[field, value]];
  return { ...record, values: Object.fromEntries([...others, ...own]) };
}

/** Whether every class opened. A record of which something did not open is shown and not changed. */
export const isWhole = ({ base }: FormRecord): boolean =>
  base === null || recordClasses.every((recordClass) => base[recordClass] !== null);

/** Keys of the fields whose values differ from what was opened. Tidying what was opened is no change. */
export function changedFields({ kind, base, values }: FormRecord): readonly string[] {
  const before = base === null ? {} : tidyFields(kind, storedValues(base));
  const now = tidyFields(kind, values);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (key) => !sameJson(before[key] ?? null, now[key] ?? null)
  );
}

/** Whether a record would be written when saved: new, or changed. */
export const isChanged = (record: FormRecord): boolean =>
  record.base === null || changedFields(record).length > 0;

/** Keys of date fields with something typed that is not a day. */
export function unreadableDates({ kind, values }: FormRecord): readonly string[] {
  return fieldsOf(kind)
    .filter(({ key, type }) => type === "date" && values[key] !== undefined)
    .filter(({ key }) => parseLocalDate(values[key]) === null)
    .map(({ key }) => key);
}

/** What of a form is to be saved: changed and new records, each class whole, dates that cannot be read left out. */
export function draftOf(records: readonly FormRecord[]): ClientDraft {
  const changed = records.filter((record) => isWhole(record) && isChanged(record));
  const client = changed.find((record) => record.kind === "client");
  return {
    ...(client === undefined
      ? {}
      : {
          client: {
            identity: classOf("client", "identity", client),
            case: classOf("client", "case", client),
            stat: classOf("client", "stat", client),
          },
        }),
    periods: changed
      .filter((record) => record.kind === "period")
      .map((record) => ({
        base: record.base,
        stat: classOf("period", "stat", record),
        case: classOf("period", "case", record),
      })),
    situations: changed
      .filter((record) => record.kind === "situation")
      .map((record) => ({ base: record.base, stat: classOf("situation", "stat", record) })),
  };
}

/** One class of a record as it is saved; members that this version does not know stay. */
function classOf<Kind extends FormKind, Class extends RecordClass>(
  kind: Kind,
  recordClass: Class,
  { base, values, ...rest }: Extract<FormRecord, { kind: Kind }>
) {
  const known = fieldsOf(kind).map(({ key }) => key);
  const stored: JsonObject = base?.[recordClass] ?? {};
  const unknown = Object.entries(stored).filter(([key]) => !known.includes(key));
  const unreadable = unreadableDates({ base, values, ...rest } as FormRecord);
  const own = fieldsOf(kind, recordClass).flatMap(({ key }): readonly [string, JsonValue][] => {
    const value = values[key];
    return value === undefined || unreadable.includes(key) ? [] : [[key, value]];
  });
  return decodeFields(
    kind,
    recordClass,
    tidyFields(kind, Object.fromEntries([...unknown, ...own]))
  );
}

/** The known fields of all classes that were opened. */
function storedValues<Kind extends FormKind>(base: OpenedRecord<Kind>): JsonObject {
  const fields: JsonObject = { ...base.identity, ...base.case, ...base.stat };
  const known = fieldsOf(base.kind).map(({ key }) => key);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => known.includes(key)));
}
