import { type Endpoint, expose, proxy, type Remote, releaseProxy, wrap } from "comlink";
import { VaultError, vaultErrorCodes } from "./errors";
import type { Vault, VaultSession } from "./session";

/*
 * The vault in a Worker: half a second of password hashing must not hold up the pane, and keys lie in
 * another heap than the pane's. comlink carries calls; sessions stay in the Worker and are called
 * from afar.
 */

/** Inside the Worker: answers calls from `endpoint` (the Worker's own global where absent). */
export function exposeVault(vault: Vault, endpoint?: Endpoint): void {
  const far: Vault = {
    ...vault,
    open: async (request) => proxy(await vault.open(request)),
    openWithRecoveryCode: async (request) => proxy(await vault.openWithRecoveryCode(request)),
    createUser: async (request) => proxy(await vault.createUser(request)),
  };
  expose(far, endpoint);
}

/** comlink carries an error's name and message; the vault's message is its code. */
function refusal(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "VaultError") return error;
  const code = vaultErrorCodes.find((known) => known === error.message);
  return code === undefined ? error : new VaultError(code);
}

async function refusing<T>(call: PromiseLike<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw refusal(error);
  }
}

type Method = (...parameters: readonly unknown[]) => Promise<unknown>;

/**
 * A session of the Worker as a plain session: refusals are VaultErrors again, and once locked nothing
 * crosses to the Worker any more.
 */
function near(remote: Remote<VaultSession>): VaultSession {
  let locked = false;
  const lock = async (): Promise<void> => {
    if (locked) return;
    locked = true;
    await refusing(remote.lock());
    remote[releaseProxy]();
  };
  const call = async (name: PropertyKey, parameters: readonly unknown[]): Promise<unknown> => {
    if (locked) throw new VaultError("locked");
    return refusing(Reflect.apply(Reflect.get(remote, name) as Method, remote, parameters));
  };
  return new Proxy({} as VaultSession, {
    get: (_, name) => {
      // comlink answers to any name: a session that is awaited must not look like a promise.
      if (name === "then") return undefined;
      return name === "lock" ? lock : (...parameters: unknown[]) => call(name, parameters);
    },
  });
}

/** Outside: the vault behind a Worker that runs {@link exposeVault}. */
export function vaultInWorker(worker: Endpoint): Vault {
  const remote = wrap<Vault>(worker);
  // comlink types what a proxied session comes as without knowing of `proxy`: it is a remote session.
  const session = async (far: PromiseLike<unknown>): Promise<VaultSession> =>
    near((await refusing(far)) as Remote<VaultSession>);
  return {
    open: (request) => session(remote.open(request)),
    openWithRecoveryCode: (request) => session(remote.openWithRecoveryCode(request)),
    createUser: (request) => session(remote.createUser(request)),
    createRecovery: (request) => refusing(remote.createRecovery(request)),
    createInvite: (request) => refusing(remote.createInvite(request)),
  };
}
