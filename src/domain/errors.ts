/**
 * Everything that can be told to a user as having gone wrong. The words are in `text/errors.ts`,
 * in three languages, and a code without words fails the type check.
 */
export const parErrorCodes = [
  // signing in and rights
  "wrong-credentials",
  "user-deactivated",
  "not-signed-in",
  "locked",
  "no-right",
  "weak-password",
  "password-blocked",
  "wrong-invite",
  "invite-expired",
  "user-name-taken",
  "wrong-recovery-code",
  "not-enrolled",
  "last-main-user",
  "unknown-chain-head",
  // the workbook
  "not-a-register",
  "already-a-register",
  "newer-format",
  "damaged-register",
  "missing-sheet",
  "view-not-painted",
  "storage-tampered",
  "read-only",
  "host-busy",
  "host-unsupported",
  "outcome-unknown",
  "sync-failed",
  "save-failed",
  "cancelled",
  // clients and their data
  "validation",
  "hetu-not-in-outreach",
  "client-not-found",
  "no-client-selected",
  "record-not-found",
  "changed-by-another",
  "text-too-long",
  // anonymising and deliveries
  "nothing-to-do",
  "year-locked",
  "on-hold",
  "wrong-confirmation",
  "statistics-gaps",
  "already-delivered",
  "year-published",
  "file-not-opened",
  "internal",
] as const;

/** A code of {@link parErrorCodes}. */
export type ParErrorCode = (typeof parErrorCodes)[number];

/** Named values for an error's words: field keys, sheet names, limits. Never personal data. */
export type ParErrorParams = Readonly<Record<string, string | number>>;

/** An error whose words a user sees. The message is the code: safe for logs and traces. */
export class ParError extends Error {
  override readonly name = "ParError";
  readonly code: ParErrorCode;
  readonly params: ParErrorParams;

  constructor(code: ParErrorCode, params: ParErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** Whether something caught is a {@link ParError}, of the given code if one is given. */
export function isParError(error: unknown, code?: ParErrorCode): error is ParError {
  return error instanceof ParError && (code === undefined || error.code === code);
}
