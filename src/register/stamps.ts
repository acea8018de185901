import { userId } from "../domain/ids";
import type { RecordClass } from "../domain/fields/field";
import type { JsonObject, JsonValue } from "../domain/json";
import { latestStamp, type RecordStamps, type SavedStamp } from "../domain/stamps";

/*
 * Beside its fields a sealed class has the member `saved`: when the class was last written. `stat` of a record that was
 * changed later has `created` too: when the record was first written (workbook format 1 §4.1). No field may be called so.
 */

/** What a write tells of when and by whom. */
export interface WriteStamps {
  /** The record's first write; `null` where this is it, or where it is not known. */
  readonly first: SavedStamp | null;
  readonly last: SavedStamp;
}

/** A class as it was opened: its fields, and the stamps beside them. */
export interface StampedClass {
  readonly fields: JsonObject;
  readonly saved: SavedStamp | null;
  readonly created: SavedStamp | null;
}

/** The members to seal. */
export function withStamps(
  name: RecordClass,
  fields: JsonObject,
  { first, last }: WriteStamps
): JsonObject {
  return {
    ...fields,
    saved: memberOf(last),
    ...(name === "stat" && first !== null ? { created: memberOf(first) } : {}),
  };
}

/** Takes the stamps off what was opened. One that is not of the form tells nothing; the fields are not doubted for it. */
export function withoutStamps(members: JsonObject): StampedClass {
  const { saved, created, ...fields } = members;
  return { fields, saved: stampOf(saved), created: stampOf(created) };
}

/**
 * What the classes of a record that opened tell of it together.
 * @param statRev the revision in which `stat` was last written; `null` where it did not open
 */
export function stampsOf(
  classes: ReadonlyMap<RecordClass, StampedClass>,
  statRev: number | null
): RecordStamps {
  const stat = classes.get("stat");
  return {
    first: stat?.created ?? (statRev === 1 ? (stat?.saved ?? null) : null),
    last: latestStamp([...classes.values()].map(({ saved }) => saved)),
  };
}

const memberOf = ({ at, by }: SavedStamp): JsonValue => [at, by];

function stampOf(member: JsonValue | undefined): SavedStamp | null {
  if (!Array.isArray(member) || member.length !== 2) return null;
  const [at, user] = member as readonly JsonValue[];
  const by = userId.parse(user);
  return Number.isSafeInteger(at) && by !== null ? { at: at as number, by } : null;
}
