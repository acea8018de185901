import { toBase64url } from "./base64url";
import { type RandomBytes, sameBytes } from "./bytes";
import { formatCode, newCode, parseCode } from "./codes";
import { inviteSeed, recoverySeed } from "./derivedKeys";
import { VaultError } from "./errors";
import { idBytes } from "./ids";
import { asKey, keyLength, type UserSeed } from "./keys";
import { openPasswordBlob, parsePasswordBlob, verifyPasswordBlob } from "./passwordBlob";
import { signPublicFromText } from "./publicKey";
import { pooledRandom } from "./random";
import type { PublicKeys, Vault, VaultSession } from "./session";
import { SessionInProcess } from "./sessionInProcess";
import { signPublicOf } from "./signature";
import { publicKeysOf, userSecrets, type UserSecrets, wipeUser } from "./userSecrets";

/** Runs something synchronous so that what it throws, rejects. */
const settled = <T>(run: () => T): Promise<T> => Promise.resolve().then(run);

function fits(secrets: UserSecrets, keys: PublicKeys): boolean {
  const own = publicKeysOf(secrets);
  return own.user === keys.user && own.box === keys.box && own.sign === keys.sign;
}

/** A vault in the same thread. Everything random is drawn from `random`. */
export function vaultInProcess(random: RandomBytes = pooledRandom()): Vault {
  const session = (secrets: UserSecrets): VaultSession => new SessionInProcess(secrets, random);
  return {
    async open({ register, user, password, secret, blob, keys }) {
      const parsed = parsePasswordBlob(blob);
      const registerBytes = idBytes(register);
      // Before anything is hashed: a blob that somebody else planted gets no guess at the password.
      if (!sameBytes(parsed.user, idBytes(user))) throw new VaultError("bad-content");
      const signed = (signPublic: Uint8Array): Promise<boolean> =>
        verifyPasswordBlob(parsed, registerBytes, signPublic);
      if (keys !== null && !(await signed(signPublicFromText(keys.sign)))) {
        throw new VaultError("bad-signature");
      }
      const seed = await openPasswordBlob(parsed, registerBytes, password, secret);
      const secrets = userSecrets(seed, register, user);
      const own = keys === null ? await signed(secrets.signer.publicKey) : fits(secrets, keys);
      if (!own) {
        wipeUser(secrets);
        throw new VaultError(keys === null ? "bad-signature" : "bad-key");
      }
      return session(secrets);
    },

    openWithRecoveryCode: ({ register, code, keys }) =>
      settled(() => {
        const bytes = parseCode(code);
        const secrets = userSecrets(recoverySeed(bytes, idBytes(register)), register, keys.user);
        bytes.fill(0);
        if (!fits(secrets, keys)) {
          wipeUser(secrets);
          throw new VaultError("wrong-credentials");
        }
        return session(secrets);
      }),

    createUser: ({ register, user }) =>
      settled(() => session(userSecrets(asKey<UserSeed>(random(keyLength)), register, user))),

    createRecovery: ({ register, user }) =>
      settled(() => {
        const code = newCode(random);
        const secrets = userSecrets(recoverySeed(code, idBytes(register)), register, user);
        const keys = publicKeysOf(secrets);
        wipeUser(secrets);
        return { code: formatCode(code), keys };
      }),

    createInvite: ({ register, user }) =>
      settled(() => {
        const code = newCode(random);
        const seed = inviteSeed(code, idBytes(register), idBytes(user));
        const key = toBase64url(signPublicOf(seed));
        seed.fill(0);
        return { code: formatCode(code), key };
      }),
  };
}
