import { isParError } from "../domain/errors";
import { openRegister } from "../register";
import type { AppContext } from "./context";

/**
 * Looks at the workbook the add-in runs in and says what it is: an ordinary workbook, a register to sign in to, or a
 * register that is refused with its reason. Nothing is written. One round trip.
 * @throws ParError when the workbook did not answer
 */
export async function openWorkbook(app: AppContext): Promise<void> {
  try {
    app.state.set({ phase: "signedOut", register: await openRegister(app.register) });
  } catch (error) {
    if (isParError(error, "not-a-register")) app.state.set({ phase: "empty" });
    else if (isParError(error) && refusals.has(error.code)) {
      app.state.set({ phase: "refused", error });
    } else throw error;
  }
}

const refusals: ReadonlySet<string> = new Set([
  "newer-format",
  "missing-sheet",
  "damaged-register",
  "storage-tampered",
]);
