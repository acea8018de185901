import type { ParErrorCode } from "../domain/errors";
import { isParError, ParError } from "../domain/errors";
import { openRegister } from "../register";
import type { OpenRegister } from "../register";
import { sameBytes } from "../vault/bytes";
import type { AppContext } from "./context";

/** Refusals that a colleague may have made untrue since the register was opened. */
const perhapsOld: readonly ParErrorCode[] = [
  "wrong-credentials",
  "not-enrolled",
  "user-deactivated",
  "wrong-invite",
];

/** The register as it was opened, nobody being signed in. @throws ParError `not-signed-in` */
export function openedRegister(app: AppContext): OpenRegister {
  const state = app.state.get();
  if (state.phase !== "signedOut") throw new ParError("not-signed-in");
  return state.register;
}

/**
 * Acts on the register as it was opened. A workbook stays open for days, and somebody may have been invited or let in
 * meanwhile: a refusal that this could explain is tried once more when the users have changed.
 * @throws what `act` throws
 */
export async function upToDate<T>(
  app: AppContext,
  act: (register: OpenRegister) => Promise<T>
): Promise<T> {
  const opened = openedRegister(app);
  try {
    return await act(opened);
  } catch (error) {
    if (!perhapsOld.some((code) => isParError(error, code))) throw error;
    const current = await openRegister(app.register);
    if (hasSameUsers(current, opened)) throw error;
    app.state.set({ phase: "signedOut", register: current });
    return act(current);
  }
}

/** Whether nobody was invited, let in or sent away between two openings, and nobody has set a password. */
function hasSameUsers(a: OpenRegister, b: OpenRegister): boolean {
  const own = ({ columns }: OpenRegister): string =>
    JSON.stringify(columns.map(({ user, enrolment, password }) => [user, enrolment, password]));
  return sameBytes(a.chain.head.hash, b.chain.head.hash) && own(a) === own(b);
}
