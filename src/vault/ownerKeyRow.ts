import { fromBase64url } from "./base64url";
import { type Place, type SealClass, sealClasses } from "./compartments";
import { VaultError } from "./errors";
import { isId, ownerBytes } from "./ids";
import { lp } from "./lp";
import type { OwnerKeyRow } from "./sessionData";
import { labelled, signatureLength, verify } from "./signature";
import { type ParsedWrappedKey, parseWrappedKey } from "./wrappedKey";

/** A row of `_avaimet` whose outside was checked. */
export interface ParsedOwnerKeyRow {
  readonly owner: string;
  readonly n: number;
  readonly place: Place;
  /** The same for the three keys. */
  readonly generation: number;
  readonly wrapped: Readonly<Record<SealClass, ParsedWrappedKey>>;
  /** Id of the user who signed. */
  readonly signer: string;
  readonly signature: Uint8Array;
}

const decimal = /^[1-9][0-9]{0,9}$/u;
const registerPlaces = ["org", "sdc"];

/** What the signature of a row is over: everything but the signer's id. */
export function ownerKeyRowBytes(
  register: Uint8Array,
  row: readonly [string, string, string, string, string, string, ...string[]]
): Uint8Array {
  const [owner, n, place, identity, case_, stat] = row;
  return labelled("PAR1.key", lp(register, owner, n, place, identity, case_, stat));
}

/**
 * Reads a row of `_avaimet`.
 * @throws VaultError `bad-encoding` for a malformed owner, place or signer, `bad-content` for a number
 * or three keys that do not fit together, and what reading wrapped keys and signatures throws
 */
export function parseOwnerKeyRow(row: OwnerKeyRow): ParsedOwnerKeyRow {
  const [owner, n, place, identity, case_, stat, signer, signatureText] = row;
  ownerBytes(owner);
  if (!isId(signer) || !(isId(place) || registerPlaces.includes(place))) {
    throw new VaultError("bad-encoding");
  }
  const number = decimal.test(n) ? Number(n) : 0;
  if (number === 0 || number > 0xffff_ffff) throw new VaultError("bad-content");
  const wrapped = {
    identity: parseWrappedKey(identity, "identity"),
    case: parseWrappedKey(case_, "case"),
    stat: parseWrappedKey(stat, "stat"),
  };
  const { generation } = wrapped.identity;
  if (sealClasses.some((sealClass) => wrapped[sealClass].generation !== generation)) {
    throw new VaultError("bad-content");
  }
  const signature = fromBase64url(signatureText);
  if (signature.length !== signatureLength) throw new VaultError("wrong-length");
  return { owner, n: number, place, generation, wrapped, signer, signature };
}

/** Whether a row's signature is good. Needs no secret. */
export function verifyOwnerKeyRow(
  row: OwnerKeyRow,
  register: Uint8Array,
  signature: Uint8Array,
  signPublic: Uint8Array
): Promise<boolean> {
  return verify(signPublic, ownerKeyRowBytes(register, row), signature);
}
