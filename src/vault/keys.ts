import { VaultError } from "./errors";

declare const kind: unique symbol;
type Key<Kind extends string> = Uint8Array & { readonly [kind]: Kind };

/** A user's 32 random bytes, from which both key pairs follow. */
export type UserSeed = Key<"user seed">;
/** A compartment's 32 random bytes of one epoch. */
export type CompartmentSeed = Key<"compartment seed">;
/** X25519 secret key. */
export type BoxSecret = Key<"box secret">;
/** X25519 public key. */
export type BoxPublic = Key<"box public">;
/** Ed25519 seed (RFC 8032's private key), 32 bytes. */
export type SignSeed = Key<"sign seed">;
/** Ed25519 public key. */
export type SignPublic = Key<"sign public">;
/** Wraps the owner keys of a compartment and epoch. */
export type WrapKey = Key<"wrap key">;
/** An owner's key of one class and generation (DEK). */
export type OwnerKey = Key<"owner key">;
/** A lane's key for the sealed details of its records. */
export type LaneKey = Key<"lane key">;
/** The key that a password leads to and that opens the user seed (KEK). */
export type PasswordKey = Key<"password key">;

type AnyKey =
  | UserSeed
  | CompartmentSeed
  | BoxSecret
  | BoxPublic
  | SignSeed
  | SignPublic
  | WrapKey
  | OwnerKey
  | LaneKey
  | PasswordKey;

/** Bytes of every key of the format. */
export const keyLength = 32;

/** Names what 32 bytes are a key of. @throws VaultError `bad-key` on another length */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says which
export function asKey<T extends AnyKey>(bytes: Uint8Array): T {
  if (bytes.length !== keyLength) throw new VaultError("bad-key");
  return bytes as T;
}
