import type { Vault } from "./session";

/** A vault that is made when it is first needed: its Worker is a download of its own. */
export function vaultOnDemand(make: () => Vault): Vault {
  let made: Vault | null = null;
  const vault = (): Vault => (made ??= make());
  return {
    open: (request) => vault().open(request),
    openWithRecoveryCode: (request) => vault().openWithRecoveryCode(request),
    createUser: (request) => vault().createUser(request),
    createRecovery: (request) => vault().createRecovery(request),
    createInvite: (request) => vault().createInvite(request),
  };
}
