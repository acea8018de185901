import type { CodeListKey } from "../codes/lists";
import type { JsonValue } from "../json";
import type { Labels } from "../language";
import type { RecordId, UserId } from "../ids";
import type { LocalDate } from "../localDate";
import type { Service } from "../service";

/** The classes of a record's fields; each is sealed in its own cell under its own key. */
export const recordClasses = ["identity", "case", "stat"] as const;

/** identity: who somebody is · case: what is told about them · stat: codes, dates and decisions. */
export type RecordClass = (typeof recordClasses)[number];

/** What the value of a field is in JSON. */
export interface FieldValues {
  text: string;
  longText: string;
  phone: string;
  email: string;
  hetu: string;
  code: string;
  codes: readonly string[];
  date: LocalDate;
  flag: boolean;
  number: number;
  record: RecordId;
  users: readonly UserId[];
  instant: string;
  json: JsonValue;
}

/** The type of a field. `instant` is UTC `YYYY-MM-DDThh:mm:ssZ`. */
export type FieldType = keyof FieldValues;

/** What the catalogue says of one field. */
export interface FieldSpec {
  /** Stable u16, unique over all kinds, never reused: the audit log names fields by it. */
  readonly number: number;
  readonly class: RecordClass;
  readonly type: FieldType;
  readonly label: Labels;
  /** The only service that has this field; both when absent. */
  readonly service?: Service;
  /** The code list of a `code` or `codes` field. */
  readonly list?: CodeListKey;
  /** Mandatory statistics (pakollinen): from the start, or when a period has ended. */
  readonly mandatory?: "start" | "end";
  /** Longest value, in UTF-16 code units as a text box counts them. */
  readonly maxLength?: number;
  /** Lowest and highest value of a `number` field. */
  readonly range?: readonly [number, number];
  /** Whether the field takes part in the PARkki statistics, as a count and never as itself. */
  readonly parkki?: true;
  /** Where the field comes from. */
  readonly source: string;
}

/** The fields of one kind by key. */
export type FieldTable = Readonly<Record<string, FieldSpec>>;

/** The values of one class of a kind's fields. An absent value is an absent key. */
export type FieldsOf<Table extends FieldTable, Class extends RecordClass> = {
  readonly [
    Key in keyof Table as Table[Key]["class"] extends Class ? Key : never
  ]?: FieldValues[Table[Key]["type"]];
};
