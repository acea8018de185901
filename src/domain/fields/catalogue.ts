import type { FieldSpec, FieldTable, RecordClass } from "./field";
import { clientFields } from "./client";
import { periodFields } from "./period";
import { deliveryFields, organisationFields, roundingFields, tallyFields } from "./registerWide";
import { situationFields } from "./situation";

/** Every field of every kind of record. */
export const catalogue = {
  client: clientFields,
  period: periodFields,
  situation: situationFields,
  organisation: organisationFields,
  delivery: deliveryFields,
  rounding: roundingFields,
  tally: tallyFields,
} as const satisfies Record<string, FieldTable>;

/** The catalogue's type: record types are derived from it. */
export type Catalogue = typeof catalogue;

/** A kind of record. Kinds this version does not know are kept in storage as they are. */
export type RecordKind = keyof Catalogue;

/** Every kind of record. */
export const recordKinds = Object.keys(catalogue) as readonly RecordKind[];

/** A field with its key and kind. */
export interface Field extends FieldSpec {
  readonly kind: RecordKind;
  readonly key: string;
}

/** Whether a value read from outside names a kind. */
export function isRecordKind(value: unknown): value is RecordKind {
  return recordKinds.some((kind) => kind === value);
}

/** Every field of the register in the order of the catalogue. */
export const allFields: readonly Field[] = recordKinds.flatMap((kind) =>
  Object.entries<FieldSpec>(catalogue[kind]).map(([key, spec]) => ({ ...spec, kind, key }))
);

const byKey = new Map(allFields.map((field) => [`${field.kind}.${field.key}`, field]));
const byNumber = new Map(allFields.map((field) => [field.number, field]));

/** A field by kind and key; `null` when there is none. */
export function fieldOf(kind: RecordKind, key: string): Field | null {
  return byKey.get(`${kind}.${key}`) ?? null;
}

/** A field by its number, as the audit log names it; `null` when this version does not know it. */
export function fieldByNumber(number: number): Field | null {
  return byNumber.get(number) ?? null;
}

/** The fields of a kind, of one class if one is given. */
export function fieldsOf(kind: RecordKind, recordClass?: RecordClass): readonly Field[] {
  return allFields.filter(
    (field) => field.kind === kind && (recordClass === undefined || field.class === recordClass)
  );
}
