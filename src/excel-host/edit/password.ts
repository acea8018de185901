import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { ExcelError } from "../errors";
import type { PasswordVerifier } from "../model";

/** Excel spins 100,000 times. Protection is a deterrent, so the host keeps it cheap; files say how often. */
const SPINS = 1000;
/** A file may ask for anything; more would only stop the host. */
const MAX_SPINS = 1_000_000;
const SALT_BYTES = 16;

const DIGESTS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  "SHA-512": sha512,
  "SHA-256": sha256,
  "SHA-1": sha1,
};

/** What is kept of a new password; `null` for none. */
export function verifierOf(password: string): PasswordVerifier | null {
  if (password === "") return null;
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const hash = spin(sha512, salt, password, SPINS);
  return {
    kind: "digest",
    algorithm: "SHA-512",
    hash: toBase64(hash),
    salt: toBase64(salt),
    spinCount: SPINS,
  };
}

/** @throws ExcelError `AccessDenied` when a password is needed and this is not it */
export function assertPassword(verifier: PasswordVerifier | null, password: string): void {
  if (verifier !== null && !matches(verifier, password)) throw new ExcelError("AccessDenied");
}

function matches(verifier: PasswordVerifier, password: string): boolean {
  if (verifier.kind === "legacy") {
    return legacyHash(password) === Number.parseInt(verifier.hash, 16);
  }
  const digest = DIGESTS[verifier.algorithm];
  if (digest === undefined || verifier.spinCount > MAX_SPINS) return false;
  const hash = spin(digest, fromBase64(verifier.salt), password, verifier.spinCount);
  return toBase64(hash) === verifier.hash;
}

/** ECMA-376 part 1, 18.2.29: H(salt ‖ UTF-16LE password), then H(previous ‖ LE32 round), so many times. */
function spin(
  digest: (bytes: Uint8Array) => Uint8Array,
  salt: Uint8Array,
  password: string,
  rounds: number
): Uint8Array {
  const text = new Uint8Array(password.length * 2);
  const view = new DataView(text.buffer);
  for (let index = 0; index < password.length; index += 1) {
    view.setUint16(index * 2, password.charCodeAt(index), true);
  }
  let hash = digest(joined(salt, text));
  const block = new Uint8Array(hash.length + 4);
  const counter = new DataView(block.buffer);
  for (let round = 0; round < rounds; round += 1) {
    block.set(hash);
    counter.setUint32(hash.length, round, true);
    hash = digest(block);
  }
  return hash;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The 16-bit hash of files before 2013. */
function legacyHash(password: string): number {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(index);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return hash ^ password.length ^ 0xce4b;
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
