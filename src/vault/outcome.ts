import { isVaultError, type VaultErrorCode } from "./errors";

/** A refusal of one item of a batch. */
export interface Refusal {
  readonly ok: false;
  readonly reason: VaultErrorCode;
}

/** What became of one item of a batch: a damaged item never hides the others. */
export type Outcome<T> = (T & { readonly ok: true }) | Refusal;

/** Runs one item. A refusal of the vault becomes its result; anything else is thrown on. */
export function outcome<T extends object>(run: () => T): Outcome<T> {
  try {
    return { ok: true, ...run() };
  } catch (error) {
    if (isVaultError(error)) return { ok: false, reason: error.code };
    throw error;
  }
}

/** {@link outcome} of something asynchronous. */
export async function asyncOutcome<T extends object>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await run()) };
  } catch (error) {
    if (isVaultError(error)) return { ok: false, reason: error.code };
    throw error;
  }
}
