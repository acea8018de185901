import { ParError, type ParErrorCode } from "../domain/errors";
import { isVaultError, type VaultErrorCode } from "../vault/errors";

const codes: Readonly<Partial<Record<VaultErrorCode, ParErrorCode>>> = {
  "wrong-credentials": "wrong-credentials",
  "weak-password": "weak-password",
  "bad-code": "wrong-credentials",
  locked: "locked",
  "no-key": "no-right",
  "too-long": "text-too-long",
};

/** Runs something of the vault; what it refuses becomes words of the product, by default `storage-tampered`. */
export async function fromVault<T>(
  run: () => Promise<T>,
  other: Readonly<Partial<Record<VaultErrorCode, ParErrorCode>>> = {}
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isVaultError(error)) throw error;
    const code = other[error.code] ?? codes[error.code] ?? "storage-tampered";
    throw new ParError(code, {}, { cause: error });
  }
}
