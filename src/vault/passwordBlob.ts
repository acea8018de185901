import { argon2, areAcceptedParameters, type Argon2Parameters, saltLength } from "./argon2";
import { concat, type RandomBytes, sameBytes, u32, u64, u8, utf8 } from "./bytes";
import { ByteReader } from "./byteReader";
import { VaultError } from "./errors";
import { hash, hkdf, hmac } from "./hash";
import { asKey, type PasswordKey, type UserSeed } from "./keys";
import { lp } from "./lp";
import { box, nonceLength, unbox } from "./secretbox";
import { parseSealedText, sealedText } from "./sealedText";
import { labelled, signatureLength, verify } from "./signature";
import type { Signer } from "./signer";

/** Bytes of a password blob. */
export const passwordBlobLength = 216;

const version = 1;
/** 0x13, the version of Argon2 that RFC 9106 describes. */
const argon2Version = 0x13;
const secretFlag = 1;

/** A password blob whose outside was checked: see the format, §5 PW1. */
export interface PasswordBlob {
  /** Id of the user, 16 bytes. */
  readonly user: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
  /** Whether the register secret is needed. */
  readonly needsSecret: boolean;
  readonly commit: Uint8Array;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
  /** When it was written, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** What the signature is over, without label and register. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Reads `PW1.`
 * @throws VaultError `wrong-tag`, `wrong-length`, `bad-encoding`, `wrong-version`, `bad-parameters`
 */
export function parsePasswordBlob(text: string): PasswordBlob {
  const bytes = parseSealedText("PW1", text, passwordBlobLength);
  const reader = new ByteReader(bytes);
  if (reader.u8() !== version) throw new VaultError("wrong-version");
  const user = reader.take(16);
  const salt = reader.take(saltLength);
  const parameters = { m: reader.u32(), t: reader.u8(), p: reader.u8() };
  const flags = reader.u8();
  if (!areAcceptedParameters(parameters) || flags > secretFlag) {
    throw new VaultError("bad-parameters");
  }
  return {
    user,
    salt,
    parameters,
    needsSecret: flags === secretFlag,
    commit: reader.take(32),
    nonce: reader.take(nonceLength),
    sealed: reader.take(48),
    time: reader.u64(),
    signed: bytes.slice(0, passwordBlobLength - signatureLength),
    signature: reader.take(signatureLength),
  };
}

/** Whether the user signed this blob for this register. Needs no secret. */
export function verifyPasswordBlob(
  blob: PasswordBlob,
  register: Uint8Array,
  signPublic: Uint8Array
): Promise<boolean> {
  return verify(signPublic, labelled("PAR1.password", register, blob.signed), blob.signature);
}

/** What leads from a password to its key. */
interface PasswordInput {
  readonly password: string;
  /** The register secret, 16 bytes. */
  readonly secret: Uint8Array | null;
  readonly register: Uint8Array;
  readonly user: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

/**
 * The key of a password (KEK). The parameters enter it, because Argon2's own associated data is out
 * of reach in hash-wasm.
 */
export async function passwordKey(input: PasswordInput): Promise<PasswordKey> {
  const { register, user, salt, parameters, secret } = input;
  const { m, t, p } = parameters;
  const hashed = await argon2(input.password, salt, parameters);
  const info = lp("PAR1.kek", register, user, u8(argon2Version), u32(m), u8(t), u8(p), salt);
  const extract = secret === null ? salt : hash(utf8("PAR1.S"), secret);
  const key = asKey<PasswordKey>(hkdf(hashed, extract, info));
  hashed.fill(0);
  return key;
}

/** Binds a blob to one key, so that a planted blob cannot try many passwords at one sign-in. */
export function passwordCommit(key: PasswordKey): Uint8Array {
  return hmac(key, utf8("PAR1.commit"));
}

/**
 * The user seed behind a password.
 * @throws VaultError `wrong-credentials` for a wrong or missing password or secret
 */
export async function openPasswordBlob(
  blob: PasswordBlob,
  register: Uint8Array,
  password: string,
  secret: Uint8Array | null
): Promise<UserSeed> {
  if (blob.needsSecret && secret === null) throw new VaultError("wrong-credentials");
  const { user, salt, parameters } = blob;
  const used = blob.needsSecret ? secret : null;
  const key = await passwordKey({ password, secret: used, register, user, salt, parameters });
  try {
    if (!sameBytes(passwordCommit(key), blob.commit)) throw new VaultError("wrong-credentials");
    return asKey<UserSeed>(unbox(blob.sealed, blob.nonce, key));
  } finally {
    key.fill(0);
  }
}

/** Wraps a user seed with a password: the text `PW1.…` */
export async function createPasswordBlob(
  seed: UserSeed,
  signer: Signer,
  input: Omit<PasswordInput, "salt"> & { readonly time: number; readonly random: RandomBytes }
): Promise<string> {
  const { register, user, parameters, secret, time, random } = input;
  const salt = random(saltLength);
  const nonce = random(nonceLength);
  const key = await passwordKey({ ...input, salt });
  const signed = concat(
    u8(version),
    user,
    salt,
    u32(parameters.m),
    u8(parameters.t),
    u8(parameters.p),
    u8(secret === null ? 0 : secretFlag),
    passwordCommit(key),
    nonce,
    box(seed, nonce, key),
    u64(time)
  );
  key.fill(0);
  const signature = await signer.sign(labelled("PAR1.password", register, signed));
  return sealedText("PW1", concat(signed, signature));
}
