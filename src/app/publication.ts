import { ParError } from "../domain/errors";
import { yearOf } from "../domain/localDate";
import type { LocalDate } from "../domain/localDate";
import { refusal, ValidationError } from "../domain/validation/problem";
import { readRegisterWide, saveRegisterWide, setPolicy } from "../register";
import type { LiveSession } from "../register";
import type { RegisterPolicy } from "../register/model";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { requireRight } from "./rights";
import { saveAfterWriting } from "./savedFile";

/** Why the figures of a year are not counted any more. */
export interface ClosedYear {
  /** The published year that closed it: itself, or a later one. */
  readonly published: number;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Whether a year has been marked as published, or a later one has: the tally of those anonymised is destroyed then, so
 * that whoever is left is fewer than whoever was there; `null` while its figures are still counted.
 */
export function closedYear(
  { published }: Pick<RegisterPolicy, "published">,
  year: number
): ClosedYear | null {
  const closing = Object.entries(published)
    .map(([key, day]): ClosedYear => ({ published: Number(key), day }))
    .filter((each) => each.published >= year)
    .sort((a, b) => a.published - b.published);
  return closing[0] ?? null;
}

/** @throws ParError `year-published` for a year that {@link closedYear} tells of */
export function requireCountable(policy: RegisterPolicy, year: number): void {
  const closed = closedYear(policy, year);
  if (closed !== null) throw new ParError("year-published", { year, ...closed });
}

/** Whether a year's statistics can have been published on a day: after the year, and not in the future. */
export const isPublicationDay = (year: number, day: LocalDate, today: LocalDate): boolean =>
  yearOf(day) > year && day <= today;

/**
 * Notes that a year's statistics have been checked and published: its figures can no longer be corrected, so the
 * year's tally is not needed and clients of that year may be anonymised. A policy is signed by a main user.
 * @throws ParError `no-right`, ValidationError for a day that {@link isPublicationDay} refuses
 */
export async function setPublished(app: AppContext, year: number, day: LocalDate): Promise<void> {
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  if (!isPublicationDay(year, day, app.today())) {
    throw new ValidationError([refusal("policy.published", "future-date")]);
  }
  const { policy } = session.summary;
  await setPolicy(session, {
    ...policy,
    published: { ...policy.published, [String(year)]: day },
  });
  await destroyTallies(session, year);
  await saveAfterWriting(app);
  const state = app.state.get();
  if (state.phase === "signedIn") app.state.set({ ...state });
}

/** Counts of people anonymised are needed until their year is published, and no longer (statistics design, retention). */
async function destroyTallies(session: LiveSession, year: number): Promise<void> {
  const { tally } = await readRegisterWide(session, ["tally"]);
  const changes = tally.flatMap((base) =>
    base.stat?.year === undefined || base.stat.year > year || base.stat.content === undefined
      ? []
      : [{ kind: "tally" as const, base, stat: { ...base.stat, content: {} } }]
  );
  if (changes.length > 0) await saveRegisterWide(session, changes);
}
