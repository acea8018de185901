import { createRegister as createIn } from "../register";
import type { RegisterSpec } from "../register/contract";
import type { AppContext } from "./context";

/**
 * Turns the workbook into a register and signs its first main user in. The recovery code is shown once, to be printed.
 * @throws ParError `already-a-register`, `weak-password`, `password-blocked`, `read-only`
 */
export async function createRegister(
  app: AppContext,
  spec: RegisterSpec
): Promise<{ readonly recoveryCode: string }> {
  const { session, recoveryCode } = await createIn(app.register, spec);
  app.state.set({ phase: "signedIn", session, directory: null });
  return { recoveryCode };
}
