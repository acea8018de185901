import { localDate } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";

/** A clock that tells the same times in every run. */
export interface DemoClock {
  /** Milliseconds since 1970-01-01 UTC; a second later at each look. */
  readonly now: () => number;
  readonly today: () => LocalDate;
  /** Begins another day, at six in the morning UTC. */
  readonly setDay: (day: LocalDate) => void;
}

/** A clock that stands at the beginning of 2026 until a day is set. */
export function demoClock(): DemoClock {
  let day = localDate("2026-01-01");
  let time = 0;
  const setDay = (next: LocalDate): void => {
    day = next;
    time = Date.parse(`${next}T06:00:00Z`);
  };
  setDay(day);
  return { now: () => (time += 1000), today: () => day, setDay };
}
