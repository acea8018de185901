import type { LocalDate } from "./localDate";
import type { StatOf } from "./records";

type Situation = StatOf<"situation">;

/** By date; two of one day by id, so that every machine agrees. Those without a date come last. */
function inOrder(situations: readonly Situation[]): readonly Situation[] {
  const key = ({ id, stat }: Situation) => `${stat.date ?? "9999-99-99"} ${id}`;
  return [...situations].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The situation at the start of a clientship: the first one recorded; `null` when there is none.
 * Source: domain reference §7.3 rule 4.
 */
export function situationAtStart(situations: readonly Situation[]): Situation | null {
  return inOrder(situations).find(({ stat }) => stat.date !== undefined) ?? null;
}

/**
 * The situation at the end of a data period: the last one not later than its last day; `null` when there
 * is none by then. One of an earlier year counts as long as none has followed it: situations are recorded
 * when they change. Source: domain reference §7.3 rule 4 and §5 (updated on change).
 */
export function situationAtEnd(
  situations: readonly Situation[],
  lastDay: LocalDate
): Situation | null {
  const until = inOrder(situations).filter(
    ({ stat }) => stat.date !== undefined && stat.date <= lastDay
  );
  return until.at(-1) ?? null;
}
