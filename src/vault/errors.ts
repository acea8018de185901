/**
 * Everything that the vault refuses. The codes are for programs; which words a user reads is decided
 * above this layer.
 */
export const vaultErrorCodes = [
  /** Text that is not strict base64url, UTF-8, base32 or length-prefixed fields. */
  "bad-encoding",
  /** JSON that is not canonical, or a value that canonical JSON cannot hold. */
  "bad-json",
  "wrong-tag",
  "wrong-length",
  "wrong-version",
  "wrong-class",
  /** A public key that is not canonical or of small order, or a key of a wrong length. */
  "bad-key",
  /** A key agreement came out all zero. */
  "bad-agreement",
  "bad-signature",
  /** A box did not open: another key, another place, or changed bytes. */
  "does-not-open",
  /** A box opened, but tells of another place than it lies in, or its inside is malformed. */
  "bad-content",
  /** A value longer than a cell can carry. */
  "too-long",
  /** The session holds no key for this. */
  "no-key",
  "wrong-credentials",
  /** Argon2id parameters outside what the format accepts. */
  "bad-parameters",
  /** A typed recovery or invite code whose form or check characters are wrong. */
  "bad-code",
  "weak-password",
  "locked",
] as const;

/** A code of {@link vaultErrorCodes}. */
export type VaultErrorCode = (typeof vaultErrorCodes)[number];

/** A refusal of the vault. The message is the code: never a key, a value or a place. */
export class VaultError extends Error {
  override readonly name = "VaultError";
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Whether something caught is a {@link VaultError}, of the given code if one is given. */
export function isVaultError(error: unknown, code?: VaultErrorCode): error is VaultError {
  return error instanceof VaultError && (code === undefined || error.code === code);
}
