import { ParError } from "../domain/errors";
import type { UserId } from "../domain/ids";
import { isVaultError } from "../vault/errors";
import type { PublicKeys, VaultSession } from "../vault/session";
import { type ChainUser, currentVersion } from "./chain/state";
import { columnOf } from "./chainSheet";
import type { OpenRegister } from "./open";
import { usersNamed } from "./summary";
import { fromVault } from "./vaultErrors";

export type Credentials =
  | { readonly kind: "password"; readonly name: string; readonly password: string }
  | { readonly kind: "recovery"; readonly code: string };

/** Somebody whose keys are open. */
export interface KnownUser {
  readonly vault: VaultSession;
  readonly user: ChainUser;
}

/**
 * Opens a user's keys. Whatever is wrong, unknown name or wrong password, is told by one code; that somebody is no longer,
 * or not yet, let in is told only after the right password.
 * @throws ParError `wrong-credentials`, `wrong-recovery-code`, `user-deactivated`, `not-enrolled`, `storage-tampered`
 */
export async function identify(
  register: OpenRegister,
  credentials: Credentials
): Promise<KnownUser> {
  const { deps, meta } = register;
  try {
    return credentials.kind === "password"
      ? await byPassword(register, credentials.name, credentials.password)
      : await byRecoveryCode(register, credentials.code);
  } catch (error) {
    const isWrong =
      error instanceof ParError &&
      (error.code === "wrong-credentials" || error.code === "wrong-recovery-code");
    if (isWrong) await deps.memory.failures.add(meta.register);
    throw error;
  }
}

async function byPassword(
  register: OpenRegister,
  name: string,
  password: string
): Promise<KnownUser> {
  for (const id of usersNamed(register.chain, name)) {
    const found = await tryPassword(register, id, password);
    if (found !== null) return found;
  }
  throw new ParError("wrong-credentials");
}

/** `null` for a wrong password: somebody else may have the same name. */
async function tryPassword(
  { deps, meta, chain, columns }: OpenRegister,
  id: UserId,
  password: string
): Promise<KnownUser | null> {
  const user = chain.users.get(id);
  const blob = columnOf(columns, id)?.password ?? "";
  if (user === undefined || blob === "") return null;
  const keys = publicKeysOf(user);
  let vault: VaultSession;
  try {
    const request = { register: meta.register, user: id, password, secret: null, blob, keys };
    vault = await deps.vault.open(request);
  } catch (error) {
    if (isVaultError(error, "wrong-credentials")) return null;
    return fromVault(() => Promise.reject(error as Error));
  }
  const { status } = currentVersion(user);
  if (status === "active") return { vault, user };
  await vault.lock();
  throw new ParError(status === "deactivated" ? "user-deactivated" : "not-enrolled");
}

function publicKeysOf(user: ChainUser): PublicKeys | null {
  const { box, sign } = currentVersion(user);
  return box === null || sign === null ? null : { user: user.user, box, sign };
}

async function byRecoveryCode(
  { deps, meta, chain }: OpenRegister,
  code: string
): Promise<KnownUser> {
  const user = chain.users.get(chain.genesis.recovery.user);
  const keys = user === undefined ? null : publicKeysOf(user);
  if (user === undefined || keys === null) throw new ParError("wrong-recovery-code");
  const vault = await fromVault(
    () => deps.vault.openWithRecoveryCode({ register: meta.register, code, keys }),
    { "bad-code": "wrong-recovery-code", "wrong-credentials": "wrong-recovery-code" }
  );
  return { vault, user };
}
