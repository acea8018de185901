import type { ClientCard } from "../../../app/clientCard";
import type { SaveOutcome } from "../../../app/saveClient";
import type { JsonValue } from "../../../domain/json";
import type { FormRecord } from "../../fields/formRecord";
import { changedFields, openRecord, withValue } from "../../fields/formRecord";

/** A save that met a colleague's: nothing was written. */
export type Conflict = Extract<SaveOutcome, { outcome: "conflict" }>;
export type FieldConflict = Conflict["conflicts"][number];

/** A field that two people changed, with both values; `undefined` is an empty field. */
export interface Disagreement {
  readonly conflict: FieldConflict;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

export type Choice = "mine" | "theirs";

/** The name of a disagreement among the user's choices. */
export const conflictKey = ({ record, field }: FieldConflict): string => `${record}.${field}`;

/** Every record of an opened card as a form holds it. */
export const recordsOf = ({ file }: ClientCard): readonly FormRecord[] => [
  openRecord(file.client),
  ...file.periods.map(openRecord),
  ...file.situations.map(openRecord),
];

/** What the writer and the colleague each say of the fields in conflict. */
export function disagreements(
  records: readonly FormRecord[],
  { conflicts, card }: Conflict
): readonly Disagreement[] {
  const current = recordsOf(card);
  const valueIn = (among: readonly FormRecord[], { record, field }: FieldConflict) =>
    among.find(({ key }) => key === record)?.values[field];
  return conflicts.map((conflict) => ({
    conflict,
    mine: valueIn(records, conflict),
    theirs: valueIn(current, conflict),
  }));
}

/**
 * The writer's changes put on what the workbook now holds: fields in conflict as chosen, every other field that the
 * writer changed as written, the rest as the colleague left it. New records stay.
 */
export function rebased(
  records: readonly FormRecord[],
  conflict: Conflict,
  choices: ReadonlyMap<string, Choice>
): readonly FormRecord[] {
  const written = new Map(records.map((record) => [record.key, record]));
  const theirsWins = (record: string, field: string): boolean =>
    choices.get(`${record}.${field}`) === "theirs";
  const current = recordsOf(conflict.card).map((record) => {
    const mine = written.get(record.key);
    return mine === undefined
      ? record
      : changedFields(mine)
          .filter((field) => !theirsWins(record.key, field))
          .reduce((next, field) => withValue(next, field, mine.values[field]), record);
  });
  return [...current, ...records.filter(({ base }) => base === null)];
}
