import { VaultError } from "./errors";

/** Code points of the longest password. */
export const longestPassword = 256;

/** Code points of the shortest password: 15 by itself, 10 beside the register secret. */
export function shortestPassword(withSecret: boolean): number {
  return withSecret ? 10 : 15;
}

/** Code points of a password as it is hashed. */
export function passwordLength(password: string): number {
  return Array.from(password.normalize("NFKC")).length;
}

/** The least a vault wraps a seed with. @throws VaultError `weak-password` */
export function requirePasswordLength(password: string, withSecret: boolean): void {
  const length = passwordLength(password);
  if (length < shortestPassword(withSecret) || length > longestPassword) {
    throw new VaultError("weak-password");
  }
}
