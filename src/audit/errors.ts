/** Everything that the audit layer refuses beside what the vault refuses. For programs, not for users. */
export const auditErrorCodes = [
  /** Bytes that are not what their tag promises. */
  "malformed",
  /** A row or a record that does not fit into one cell. */
  "too-long",
  /** A lane that cannot be continued: its stored state is not what its owner left. */
  "lane-broken",
] as const;

/** A code of {@link auditErrorCodes}. */
export type AuditErrorCode = (typeof auditErrorCodes)[number];

/** A refusal of the audit layer. The message is the code: never an id or a value. */
export class AuditError extends Error {
  override readonly name = "AuditError";
  readonly code: AuditErrorCode;

  constructor(code: AuditErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
