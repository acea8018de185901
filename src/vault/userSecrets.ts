import { toBase64url } from "./base64url";
import { userBoxSecret, userSignSeed } from "./derivedKeys";
import { idBytes } from "./ids";
import { boxPublicOf } from "./keyAgreement";
import type { BoxPublic, BoxSecret, UserSeed } from "./keys";
import type { PublicKeys } from "./sessionData";
import { createSigner, type Signer } from "./signer";

/** A user's seed and what follows from it. */
export interface UserSecrets {
  readonly user: string;
  /** The user's id in its 16 bytes. */
  readonly userBytes: Uint8Array;
  readonly registerBytes: Uint8Array;
  readonly seed: UserSeed;
  readonly box: BoxSecret;
  readonly boxPublic: BoxPublic;
  readonly signer: Signer;
}

/** Derives a user's keys. The seed is kept, not copied. @throws VaultError `bad-encoding` on a bad id */
export function userSecrets(seed: UserSeed, register: string, user: string): UserSecrets {
  const registerBytes = idBytes(register);
  const userBytes = idBytes(user);
  const box = userBoxSecret(seed, registerBytes, userBytes);
  const signSeed = userSignSeed(seed, registerBytes, userBytes);
  const signer = createSigner(signSeed);
  signSeed.fill(0);
  return { user, userBytes, registerBytes, seed, box, boxPublic: boxPublicOf(box), signer };
}

/** The public half, as the chain names it. */
export function publicKeysOf(secrets: UserSecrets): PublicKeys {
  return {
    user: secrets.user,
    box: toBase64url(secrets.boxPublic),
    sign: toBase64url(secrets.signer.publicKey),
  };
}

/** Overwrites the secrets. */
export function wipeUser(secrets: UserSecrets): void {
  secrets.seed.fill(0);
  secrets.box.fill(0);
  secrets.signer.wipe();
}
