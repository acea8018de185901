import { fromBase64url, toBase64url } from "./base64url";
import { u16 } from "./bytes";
import type { CompartmentName } from "./compartments";
import { compartmentBoxSecret } from "./derivedKeys";
import { VaultError } from "./errors";
import { idBytes } from "./ids";
import { boxPublicOf } from "./keyAgreement";
import { asKey, type CompartmentSeed, keyLength } from "./keys";
import { lp } from "./lp";
import { boxPublicFromText } from "./publicKey";
import { openSealedKey, sealTo } from "./sealedKey";
import type { CompartmentEpoch, Grant, Holder, NewEpoch } from "./sessionData";
import type { SessionState } from "./sessionState";

function info(
  register: Uint8Array,
  user: string,
  name: CompartmentName,
  epoch: number
): Uint8Array {
  return lp("PAR1.grant", register, idBytes(user), name, u16(epoch));
}

function seal(
  state: SessionState,
  holder: Holder,
  at: { readonly c: CompartmentName; readonly e: number },
  seed: CompartmentSeed
): Grant {
  const { c, e } = at;
  const context = info(state.user.registerBytes, holder.user, c, e);
  const k = toBase64url(sealTo(boxPublicFromText(holder.box), seed, context, state.random));
  return { u: holder.user, c, e, k };
}

/**
 * Opens and holds a grant of the session's user.
 * @throws VaultError `wrong-credentials` for somebody else's, `bad-key` for a seed that does not fit
 * the chain, and what opening a sealed key throws
 */
export function takeGrant(state: SessionState, grant: Grant): void {
  const { user } = state;
  if (grant.u !== user.user) throw new VaultError("wrong-credentials");
  const context = info(user.registerBytes, grant.u, grant.c, grant.e);
  const seed = openSealedKey(user.box, fromBase64url(grant.k), context);
  state.compartments.hold(grant.c, grant.e, asKey<CompartmentSeed>(seed));
}

/** Draws seeds for new epochs and seals them to their holders. Nothing is held because of it. */
export function drawEpochs(
  state: SessionState,
  requests: readonly NewEpoch[]
): { readonly compartments: readonly CompartmentEpoch[]; readonly grants: readonly Grant[] } {
  const compartments: CompartmentEpoch[] = [];
  const grants: Grant[] = [];
  for (const { c, e, holders } of requests) {
    const seed = asKey<CompartmentSeed>(state.random(keyLength));
    const secret = compartmentBoxSecret(seed, state.user.registerBytes, c, e);
    compartments.push({ c, e, pub: toBase64url(boxPublicOf(secret)) });
    for (const holder of holders) grants.push(seal(state, holder, { c, e }, seed));
    seed.fill(0);
    secret.fill(0);
  }
  return { compartments, grants };
}

/** Seals every held epoch of compartments to somebody. @throws VaultError `no-key` */
export function grantHeld(
  state: SessionState,
  holder: Holder,
  names: readonly CompartmentName[]
): readonly Grant[] {
  return names.flatMap((c) => {
    const seeds = state.compartments.seeds(c);
    if (seeds.length === 0) throw new VaultError("no-key");
    return seeds.map(({ epoch, seed }) => seal(state, holder, { c, e: epoch }, seed));
  });
}
