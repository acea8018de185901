import { enrol as enrolInRegister, openRegister, signIn as signInTo, signOut } from "../register";
import type { Credentials } from "../register";
import type { LiveSession } from "../register";
import type { RegisterSummary } from "../register/model";
import { paintClientsView } from "./clientsView";
import type { AppContext } from "./context";
import { saveFile, saveWhatIsTold } from "./savedFile";
import type { PasswordRules } from "./password";
import { passwordRules, requireGoodPassword } from "./password";
import { openedRegister, upToDate } from "./upToDate";

/** Signs in; the clients are listed separately. @throws ParError `wrong-credentials`, `user-deactivated`, `not-enrolled` */
export async function signIn(app: AppContext, credentials: Credentials): Promise<void> {
  const session = await upToDate(app, (register) => signInTo(register, credentials));
  app.state.set({
    phase: "signedIn",
    session,
    directory: null,
    recoveryCode: null,
    notSaved: null,
  });
  saveWhatIsTold(app, session);
}

/** Gives an invited person their own password; a main user then lets them in. @throws ParError `wrong-invite`, `invite-expired`, `weak-password`, `password-blocked`, `save-failed` */
export async function enrol(
  app: AppContext,
  invite: { readonly name: string; readonly code: string; readonly password: string }
): Promise<void> {
  const { summary } = openedRegister(app);
  requireGoodPassword(invite.password, rulesFor(summary, invite.name));
  await upToDate(app, (register) => enrolInRegister(register, invite));
  await saveFile(app);
  app.state.set({ phase: "signedOut", register: await openRegister(app.register) });
}

/** What the password of somebody invited is judged by; the organisation's own name is sealed until they are let in. */
export const rulesFor = ({ policy, units }: RegisterSummary, name: string): PasswordRules =>
  passwordRules(policy, [name, ...units.map((unit) => unit.name)]);

/**
 * Ends the session: the log is told, keys are wiped and nothing of a client stays on screen, even when the
 * workbook does not answer any more.
 */
export async function lock(app: AppContext): Promise<void> {
  const state = app.state.get();
  if (state.phase !== "signedIn") return;
  // Takes what it needs from the state before it first waits.
  const painting = paintClientsView(app);
  app.state.set({ phase: "starting" });
  try {
    await painting;
  } finally {
    await endSession(app, state.session);
  }
}

async function endSession(app: AppContext, session: LiveSession): Promise<void> {
  try {
    await signOut(session);
    await saveFile(app, session.summary);
  } finally {
    app.state.set({ phase: "signedOut", register: await openRegister(app.register) });
  }
}
