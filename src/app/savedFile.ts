import { isParError, ParError } from "../domain/errors";
import type { LiveSession } from "../register";
import type { RegisterSummary } from "../register/model";
import type { AppContext } from "./context";

/** Sessions whose sign-in was in the saved file before anything of a client was shown. */
const begun = new WeakSet<LiveSession>();

/**
 * Saves the workbook where Excel does not do so by itself; elsewhere, and where Excel does not tell, nothing happens.
 * What was written stays in the open workbook whatever comes of it. One round trip at most.
 * @throws ParError `save-failed`
 */
export async function saveFile(app: AppContext, summary = openSummary(app)): Promise<void> {
  if (summary === null || summary.savesItself) return;
  try {
    await app.register.workbook.save();
  } catch (cause) {
    throw new ParError("save-failed", {}, { cause });
  }
  tell(app, null);
}

/**
 * Saves after something was written. The act itself is done, so a failure does not undo it: the state tells of it
 * until the file is saved.
 */
export async function saveAfterWriting(app: AppContext): Promise<void> {
  try {
    await saveFile(app);
  } catch (error) {
    if (!isParError(error, "save-failed")) throw error;
    tell(app, error);
  }
}

/**
 * Sees to it, once in a session, that what the log tells of it so far is in the saved file before any client is shown.
 * @throws ParError `save-failed`: nothing may be shown then
 */
export async function saveBeforeShowing(app: AppContext, session: LiveSession): Promise<void> {
  if (begun.has(session)) return;
  await saveFile(app, session.summary);
  begun.add(session);
}

function openSummary(app: AppContext): RegisterSummary | null {
  const state = app.state.get();
  if (state.phase === "signedIn") return state.session.summary;
  return state.phase === "signedOut" ? state.register.summary : null;
}

function tell(app: AppContext, notSaved: ParError | null): void {
  const state = app.state.get();
  if (state.phase === "signedIn" && state.notSaved !== notSaved) {
    app.state.set({ ...state, notSaved });
  }
}
