import { ParError } from "../domain/errors";
import { generatePassphrase } from "../vault/passphrase";
import { passwordReasons, shortestPassword } from "../vault/passwordPolicy";
import type { PasswordReason } from "../vault/passwordPolicy";
import type { RegisterPolicy } from "../register/model";
import type { AppContext } from "./context";

export type { PasswordReason } from "../vault/passwordPolicy";

/** Five Finnish words drawn by chance: easy to remember, about 50 bits or more to guess. */
export const suggestPassphrase = (app: AppContext): string =>
  generatePassphrase(app.register.random);

/** What a new password is judged by. */
export interface PasswordRules {
  /** Characters of the shortest one. */
  readonly minLength: number;
  /** Names that colleagues would try first: of the user, the organisation, the units. */
  readonly words: readonly string[];
}

/** The rules of a register for somebody; the format's own shortest length holds in any case. */
export const passwordRules = (
  { minPassword }: Pick<RegisterPolicy, "minPassword">,
  words: readonly string[]
): PasswordRules => ({ minLength: Math.max(minPassword, shortestPassword(false)), words });

/** The first reason against a password; `null` for one that is taken. */
export function passwordReason(password: string, rules: PasswordRules): PasswordReason | null {
  const [reason] = passwordReasons(password, { withSecret: false, ...rules });
  return reason ?? null;
}

/** @throws ParError `weak-password` for its length, `password-blocked` for one that is easily guessed */
export function requireGoodPassword(password: string, rules: PasswordRules): void {
  const reason = passwordReason(password, rules);
  if (reason === null) return;
  if (reason === "too-short" || reason === "too-long") {
    throw new ParError("weak-password", { limit: rules.minLength });
  }
  throw new ParError("password-blocked", { reason });
}
