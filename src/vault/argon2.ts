import { argon2id } from "hash-wasm";
import { utf8 } from "./bytes";
import { VaultError } from "./errors";

/** Cost of one password guess. */
export interface Argon2Parameters {
  /** Memory in KiB. */
  readonly m: number;
  /** Passes over the memory. */
  readonly t: number;
  /** Lanes; WebAssembly has one thread, so 1. */
  readonly p: number;
}

/** What new passwords are hashed with: about half a second in WebAssembly. */
export const defaultArgon2: Argon2Parameters = { m: 65_536, t: 3, p: 1 };

/** Bytes of the salt. */
export const saltLength = 16;

/**
 * Whether parameters read from a workbook are used. The floor (OWASP password storage, ASVS 5.0
 * appendix C for passwords that derive keys) keeps a planted cell from making guesses cheap, the
 * ceiling from making a sign-in hang.
 */
export function areAcceptedParameters({ m, t, p }: Argon2Parameters): boolean {
  const whole = [m, t, p].every((value) => Number.isInteger(value));
  const ceiling = p === 1 && m <= 1_048_576 && t >= 1 && t <= 10;
  const floor = m >= 47_104 || (m >= 19_456 && t >= 2);
  return whole && ceiling && floor;
}

/**
 * Argon2id (RFC 9106) over the password in NFKC, 32 bytes.
 * @throws VaultError `bad-parameters` before anything is hashed, `wrong-credentials` on an empty
 * password, `bad-encoding` on one that is not well-formed Unicode
 */
export async function argon2(
  password: string,
  salt: Uint8Array,
  parameters: Argon2Parameters
): Promise<Uint8Array> {
  if (!areAcceptedParameters(parameters)) throw new VaultError("bad-parameters");
  if (salt.length !== saltLength) throw new VaultError("wrong-length");
  const bytes = utf8(password.normalize("NFKC"));
  if (bytes.length === 0) throw new VaultError("wrong-credentials");
  try {
    return await argon2id({
      password: bytes,
      salt,
      memorySize: parameters.m,
      iterations: parameters.t,
      parallelism: parameters.p,
      hashLength: 32,
      outputType: "binary",
    });
  } finally {
    bytes.fill(0);
  }
}
