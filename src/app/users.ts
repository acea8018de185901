import type { UserId } from "../domain/ids";
import * as register from "../register";
import type { InviteSpec } from "../register";
import type { UserSummary } from "../register/model";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { requireRight } from "./rights";
import { saveAfterWriting } from "./savedFile";

/** Everybody who has or had access, as the chain tells. @throws ParError `no-right` */
export function listUsers(app: AppContext): readonly UserSummary[] {
  const session = signedIn(app);
  requireRight(session.user, "employees");
  return session.summary.users;
}

/** Looks who has used an invite since the register was opened. @throws ParError `no-right`, `user-deactivated` */
export async function refreshUsers(app: AppContext): Promise<void> {
  const session = signedIn(app);
  requireRight(session.user, "employees");
  await register.refreshUsers(session);
  tellOfUsers(app);
}

/** Invites a colleague; the code is shown once and given to them by hand. @throws ParError `no-right`, `user-name-taken` */
export async function invite(
  app: AppContext,
  spec: InviteSpec
): Promise<{ readonly code: string }> {
  const session = signedIn(app);
  requireRight(session.user, "access");
  const { code } = await register.invite(session, spec);
  await usersChanged(app);
  return { code };
}

/** Lets somebody in who has set a password with their invite code. @throws ParError `no-right`, `not-enrolled` */
export async function accept(app: AppContext, user: UserId): Promise<void> {
  const session = signedIn(app);
  requireRight(session.user, "access");
  await register.acceptEnrolment(session, user);
  await usersChanged(app);
}

/** Takes all access away; what the user still has in copies of the file stays readable to them. @throws ParError `no-right`, `last-main-user` */
export async function deactivate(app: AppContext, user: UserId): Promise<void> {
  const session = signedIn(app);
  requireRight(session.user, "access");
  await register.deactivate(session, user);
  await usersChanged(app);
}

/** The session's summary is another now: views that follow the state learn of it. */
function tellOfUsers(app: AppContext): void {
  const state = app.state.get();
  if (state.phase === "signedIn") app.state.set({ ...state });
}

async function usersChanged(app: AppContext): Promise<void> {
  tellOfUsers(app);
  await saveAfterWriting(app);
}
