import { ParError } from "../domain/errors";
import type { LocalDate } from "../domain/localDate";
import type { LiveSession } from "../register";
import type { RegisterDeps } from "../register/deps";
import type { AppState, Store } from "./state";

/** What every use case works with: the register's surroundings, day and timer, and the state that views follow. */
export interface AppContext {
  readonly register: RegisterDeps;
  readonly today: () => LocalDate;
  /** Calls `act` once after so many milliseconds; the returned function calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  readonly state: Store<AppState>;
}

/** The session of the signed-in user. @throws ParError `not-signed-in` */
export function signedIn(app: AppContext): LiveSession {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new ParError("not-signed-in");
  return state.session;
}
