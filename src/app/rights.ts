import { ParError } from "../domain/errors";
import { hasRegisterRight } from "../register";
import type { RegisterRight, UserSummary } from "../register/model";
import type { AppState } from "./state";

export { hasRegisterRight, mayAddTo, mayChange, mayOpen } from "../register";

/** Whether somebody is signed in who has the right. */
export function holds(state: AppState, right: RegisterRight): boolean {
  return state.phase === "signedIn" && hasRegisterRight(state.session.user, right);
}

/** @throws ParError `no-right` */
export function requireRight(user: UserSummary, right: RegisterRight): void {
  if (!hasRegisterRight(user, right)) throw new ParError("no-right");
}
