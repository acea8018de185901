import { createRegister as createIn } from "../register";
import type { RegisterSpec } from "../register";
import type { AppContext } from "./context";
import { passwordRules, requireGoodPassword } from "./password";
import { saveAfterWriting, saveWhatIsTold } from "./savedFile";

/**
 * Turns the workbook into a register and signs its first main user in. The recovery code stays in the state until it
 * has been written down, and is shown never again.
 * @throws ParError `already-a-register`, `weak-password`, `password-blocked`, `read-only`
 */
export async function createRegister(app: AppContext, spec: RegisterSpec): Promise<void> {
  const { founder, organisation, policy, units } = spec;
  const { name } = organisation;
  const words = [founder.name, ...(typeof name === "string" ? [name] : [])];
  requireGoodPassword(
    founder.password,
    passwordRules(policy, [...words, ...units.map((unit) => unit.name)])
  );
  const { session, recoveryCode } = await createIn(app.register, spec);
  app.state.set({ phase: "signedIn", session, directory: null, recoveryCode, notSaved: null });
  saveWhatIsTold(app, session);
  await saveAfterWriting(app);
}

/** The user has the recovery code on paper. */
export function recoveryCodeKept(app: AppContext): void {
  const state = app.state.get();
  if (state.phase === "signedIn") app.state.set({ ...state, recoveryCode: null });
}
