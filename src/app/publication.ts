import type { LocalDate } from "../domain/localDate";
import { setPolicy } from "../register";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { requireRight } from "./rights";
import { saveAfterWriting } from "./savedFile";

/**
 * Notes that a year's statistics have been checked and published: its figures can no longer be corrected, so the
 * year's tally is not needed and clients of that year may be anonymised. @throws ParError `no-right`
 */
export async function setPublished(app: AppContext, year: number, day: LocalDate): Promise<void> {
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  const { policy } = session.summary;
  await setPolicy(session, {
    ...policy,
    published: { ...policy.published, [String(year)]: day },
  });
  await saveAfterWriting(app);
  const state = app.state.get();
  if (state.phase === "signedIn") app.state.set({ ...state });
}
