import { ParError } from "../domain/errors";
import { longestPassword, passwordLength, shortestPassword } from "../vault/passwordPolicy";
import type { RegisterPolicy } from "./model";

/**
 * The length of a new password, which holds whoever calls; what makes one easy to guess is judged by the use cases.
 * @throws ParError `weak-password` with `limit`, in characters
 */
export function requireLength(
  password: string,
  { minPassword }: Pick<RegisterPolicy, "minPassword">
): void {
  const limit = Math.max(minPassword, shortestPassword(false));
  const length = passwordLength(password);
  if (length < limit || length > longestPassword) {
    throw new ParError("weak-password", { limit });
  }
}
