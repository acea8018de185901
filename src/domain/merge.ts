import type { JsonObject, JsonValue } from "./json";
import { sameJson } from "./json";

/** A field that two people changed differently. `null` stands for an empty field. */
export interface MergeConflict {
  readonly key: string;
  readonly base: JsonValue;
  readonly mine: JsonValue;
  readonly theirs: JsonValue;
}

/** What comes of merging; in `merged` the conflicting fields are as `theirs`. */
export interface MergeResult {
  readonly merged: JsonObject;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Three-way merge of the fields of one class of a record. A field changed by one side takes that
 * side's value; changed by both alike, that value. Changed differently, what is in the workbook
 * (`theirs`) stays until somebody chooses, and the conflict tells both.
 */
export function mergeFields(base: JsonObject, mine: JsonObject, theirs: JsonObject): MergeResult {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const fields = [...keys].map((key) => ({
    key,
    base: valueIn(base, key),
    mine: valueIn(mine, key),
    theirs: valueIn(theirs, key),
  }));
  const merged = fields.map((field) => [field.key, mergedValue(field)] as const);
  return {
    merged: Object.fromEntries(merged.filter(([, value]) => value !== null)),
    conflicts: fields.filter(isConflict),
  };
}

/** Own members only: a member of a later version may be called anything, `constructor` too. */
function valueIn(fields: JsonObject, key: string): JsonValue {
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

function isConflict({ base, mine, theirs }: MergeConflict): boolean {
  return !sameJson(base, mine) && !sameJson(base, theirs) && !sameJson(mine, theirs);
}

function mergedValue({ base, mine, theirs }: MergeConflict): JsonValue {
  return sameJson(base, theirs) ? mine : theirs;
}
