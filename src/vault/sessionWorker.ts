import { type Endpoint, expose, proxy, type Remote, wrap } from "comlink";
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

/** The same methods, whose refusals are VaultErrors again. */
function near<T extends object>(remote: T): T {
  return new Proxy(remote, {
    get: (target, name) => {
      // comlink answers to any name: a session that is awaited must not look like a promise.
      if (name === "then") return undefined;
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...parameters: readonly unknown[]): Promise<unknown> => {
        try {
          return await (Reflect.apply(method, target, parameters) as Promise<unknown>);
        } catch (error) {
          throw refusal(error);
        }
      };
    },
  });
}

/** Outside: the vault behind a Worker that runs {@link exposeVault}. */
export function vaultInWorker(worker: Endpoint): Vault {
  const remote = near<Remote<Vault>>(wrap<Vault>(worker));
  // comlink types a proxied session as a promise of its remote: the methods are the session's own.
  const session = async (far: Promise<unknown>): Promise<VaultSession> =>
    near((await far) as VaultSession);
  return {
    open: (request) => session(remote.open(request)),
    openWithRecoveryCode: (request) => session(remote.openWithRecoveryCode(request)),
    createUser: (request) => session(remote.createUser(request)),
    createRecovery: (request) => remote.createRecovery(request),
    createInvite: (request) => remote.createInvite(request),
  };
}
