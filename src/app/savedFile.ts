import { isParError, ParError } from "../domain/errors";
import type { LiveSession } from "../register";
import type { RegisterSummary } from "../register/model";
import type { AppContext } from "./context";

/** How long what the log tells may wait for the file: a reading is told of by then. */
const longestWait = 30_000;

/** What calls off the next saving of a window, where one is waiting. */
const waiting = new WeakMap<AppContext, () => void>();

/** Sessions whose sign-in was in the saved file before anything of a client was shown. */
const begun = new WeakSet<LiveSession>();

/**
 * Saves the workbook where Excel does not do so by itself; elsewhere, and where Excel does not tell, nothing happens.
 * What was written stays in the open workbook whatever comes of it. One round trip at most.
 * @throws ParError `save-failed`
 */
export async function saveFile(app: AppContext, summary = openSummary(app)): Promise<void> {
  if (summary === null || summary.savesItself) return;
  // Whatever is told from here on may come too late for this saving, and waits for one of its own.
  waiting.get(app)?.();
  waiting.delete(app);
  try {
    await app.register.workbook.save();
  } catch (cause) {
    saveSoon(app, summary);
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

/**
 * Sees to it that what the log tells of the session, its sign-in first, reaches the file within 30 s. While that fails the
 * state tells of it, and it is tried again, also after the session has ended: the log of what was read must not be lost.
 */
export function saveWhatIsTold(app: AppContext, session: LiveSession): void {
  session.onTold = () => {
    saveSoon(app, session.summary);
  };
  session.onTold();
}

function saveSoon(app: AppContext, summary: RegisterSummary): void {
  if (summary.savesItself || waiting.has(app)) return;
  const callOff = app.after(longestWait, () => {
    waiting.delete(app);
    saveFile(app, summary).catch((error: unknown) => {
      tell(app, error instanceof ParError ? error : new ParError("internal", {}, { cause: error }));
    });
  });
  waiting.set(app, callOff);
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
