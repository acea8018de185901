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
  const conflicts: MergeConflict[] = [];
  const merged: Record<string, JsonValue> = {};
  const keys = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const key of keys) {
    const field = {
      key,
      base: base[key] ?? null,
      mine: mine[key] ?? null,
      theirs: theirs[key] ?? null,
    };
    const mineChanged = !sameJson(field.base, field.mine);
    const theirsChanged = !sameJson(field.base, field.theirs);
    if (mineChanged && theirsChanged && !sameJson(field.mine, field.theirs)) conflicts.push(field);
    const value = mineChanged && !theirsChanged ? field.mine : field.theirs;
    if (value !== null) merged[key] = value;
  }
  return { merged, conflicts };
}
