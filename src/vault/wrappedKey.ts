import { concat, type RandomBytes, sameBytes, u16, u8 } from "./bytes";
import { ByteReader } from "./byteReader";
import { classNumber, type CompartmentName, type SealClass } from "./compartments";
import { VaultError } from "./errors";
import { hmac } from "./hash";
import { ownerBytes } from "./ids";
import { asKey, type BoxSecret, keyLength, type OwnerKey, type WrapKey } from "./keys";
import { lp } from "./lp";
import { openSealed, sealTo } from "./sealedKey";
import { hasTag, parseSealedText, sealedText } from "./sealedText";
import { box, nonceLength, unbox } from "./secretbox";

/** Whose key is wrapped, and in which compartment: the context of the wrapping. */
export interface WrapPlace {
  /** Id of the register, 16 bytes. */
  readonly register: Uint8Array;
  readonly owner: string;
  readonly compartment: CompartmentName;
  readonly class: SealClass;
  readonly epoch: number;
  readonly generation: number;
}

const version = 1;
/** Key 32 ‖ owner 16 ‖ tag 16. */
const boxedLength = keyLength + 16 + 16;
const headerLength = 6;

function numbers(place: WrapPlace): Uint8Array {
  return concat(u8(classNumber(place.class)), u16(place.epoch), u16(place.generation));
}

function context(label: string, place: WrapPlace): Uint8Array {
  return lp(label, place.register, place.owner, place.compartment, numbers(place));
}

function header(place: WrapPlace): Uint8Array {
  return concat(u8(version), numbers(place));
}

/** What is boxed: the owner is repeated beside the key, as a check of our own arithmetic. */
function boxed(key: OwnerKey, owner: string): Uint8Array {
  return concat(key, ownerBytes(owner));
}

function unboxed(plain: Uint8Array, owner: string): OwnerKey {
  if (!sameBytes(plain.subarray(keyLength), ownerBytes(owner))) throw new VaultError("bad-content");
  return asKey<OwnerKey>(plain.slice(0, keyLength));
}

/** Wraps an owner key by somebody who holds the compartment: `PK1.…` */
export function wrapOwnerKey(
  key: OwnerKey,
  wrapKey: WrapKey,
  place: WrapPlace,
  random: RandomBytes
): string {
  const nonce = random(nonceLength);
  const sealed = box(boxed(key, place.owner), nonce, hmac(wrapKey, context("PAR1.dek", place)));
  return sealedText("PK1", concat(header(place), nonce, sealed));
}

/** Wraps an owner key by somebody who does not, to the compartment's public half: `PS1.…` */
export function sealOwnerKey(
  key: OwnerKey,
  compartmentPublic: Uint8Array,
  place: WrapPlace,
  random: RandomBytes
): string {
  const info = context("PAR1.dek.sealed", place);
  const sealed = sealTo(compartmentPublic, boxed(key, place.owner), info, random);
  return sealedText("PS1", concat(header(place), sealed));
}

/** A wrapped key whose outside was checked. */
export interface ParsedWrappedKey {
  readonly kind: "wrapped" | "sealed";
  readonly epoch: number;
  readonly generation: number;
  /** Nonce ‖ box, or ephemeral key ‖ box. */
  readonly body: Uint8Array;
}

/**
 * Reads `PK1.` or `PS1.`
 * @throws VaultError `wrong-tag`, `wrong-length`, `bad-encoding`, `wrong-version`, `wrong-class`
 */
export function parseWrappedKey(text: string, sealClass: SealClass): ParsedWrappedKey {
  const kind = hasTag("PS1", text) ? "sealed" : "wrapped";
  const bytes =
    kind === "sealed"
      ? parseSealedText("PS1", text, headerLength + keyLength + boxedLength)
      : parseSealedText("PK1", text, headerLength + nonceLength + boxedLength);
  const reader = new ByteReader(bytes);
  if (reader.u8() !== version) throw new VaultError("wrong-version");
  if (reader.u8() !== classNumber(sealClass)) throw new VaultError("wrong-class");
  return { kind, epoch: reader.u16(), generation: reader.u16(), body: reader.take(reader.left) };
}

/** The keys of a compartment's epoch that open what was wrapped for it. */
export interface CompartmentKeys {
  readonly wrap: WrapKey;
  readonly box: BoxSecret;
}

/** Opens either sort. @throws VaultError `does-not-open`, `bad-agreement`, `bad-content` */
export function unwrapOwnerKey(
  parsed: ParsedWrappedKey,
  keys: CompartmentKeys,
  place: WrapPlace
): OwnerKey {
  if (parsed.kind === "sealed") {
    return unboxed(
      openSealed(keys.box, parsed.body, context("PAR1.dek.sealed", place)),
      place.owner
    );
  }
  const nonce = parsed.body.subarray(0, nonceLength);
  const wrapping = hmac(keys.wrap, context("PAR1.dek", place));
  return unboxed(unbox(parsed.body.subarray(nonceLength), nonce, wrapping), place.owner);
}
