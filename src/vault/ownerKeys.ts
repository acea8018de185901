import { toBase64url } from "./base64url";
import type { RandomBytes } from "./bytes";
import { compartmentOf, type SealClass, sealClasses } from "./compartments";
import { isVaultError, VaultError } from "./errors";
import { asKey, keyLength, type OwnerKey } from "./keys";
import { ownerKeyRowBytes, type ParsedOwnerKeyRow } from "./ownerKeyRow";
import type { KeySet } from "./ownerRing";
import type {
  LoadedOwnerKeys,
  OwnerKeyRow,
  OwnerKeysRequest,
  OwnerKeyState,
  OwnerStatus,
} from "./sessionData";
import type { SessionState } from "./sessionState";
import type { UserSecrets } from "./userSecrets";
import { unwrapOwnerKey } from "./wrappedKey";

type Keys = Readonly<Record<SealClass, OwnerKey>>;

/** A row to be signed, and what the session will hold once it is. */
export interface DraftRow {
  readonly owner: string;
  readonly cells: readonly [string, string, string, string, string, string];
  readonly set: KeySet;
}

/** The newest generation a row can carry. */
const lastGeneration = 0xffff;

/** Three fresh keys. */
export function newOwnerKeys(random: RandomBytes): Keys {
  const draw = (): OwnerKey => asKey<OwnerKey>(random(keyLength));
  return { identity: draw(), case: draw(), stat: draw() };
}

/** Wraps three keys for a place. @throws VaultError `no-key` for a place that nobody told of */
export function draftRow(
  state: SessionState,
  request: OwnerKeysRequest,
  generation: number,
  keys: Keys
): DraftRow {
  const { owner, place, n } = request;
  if (generation > lastGeneration) throw new VaultError("no-key");
  const wrap = (sealClass: SealClass): { readonly text: string; readonly epoch: number } =>
    state.compartments.wrap(
      keys[sealClass],
      { owner, place, class: sealClass, generation },
      state.random
    );
  const [identity, case_, stat] = [wrap("identity"), wrap("case"), wrap("stat")];
  const epochs = { identity: identity.epoch, case: case_.epoch, stat: stat.epoch };
  return {
    owner,
    cells: [owner, String(n), place, identity.text, case_.text, stat.text],
    set: { n, place, generation, epochs, keys },
  };
}

/** Signs a draft: the eight cells. @throws VaultError `locked` */
export async function signRow(user: UserSecrets, draft: DraftRow): Promise<OwnerKeyRow> {
  const signature = await user.signer.sign(ownerKeyRowBytes(user.registerBytes, draft.cells));
  return [...draft.cells, user.user, toBase64url(signature)];
}

/** Opens what this user may of a row whose signature is good, and holds it. */
export function takeRow(
  state: SessionState,
  row: OwnerKeyRow,
  parsed: ParsedOwnerKeyRow
): LoadedOwnerKeys {
  const { owner, n, place, generation, wrapped } = parsed;
  const keys: Record<SealClass, OwnerKey | null> = { identity: null, case: null, stat: null };
  const open = (sealClass: SealClass): OwnerKeyState => {
    const compartment = compartmentOf(place, sealClass);
    const { epoch } = wrapped[sealClass];
    const held = state.compartments.keys(compartment, epoch);
    if (held === null) return "not-held";
    const register = state.user.registerBytes;
    const at = { register, owner, compartment, class: sealClass, epoch, generation };
    try {
      keys[sealClass] = unwrapOwnerKey(wrapped[sealClass], held, at);
      return "open";
    } catch (error) {
      if (isVaultError(error)) return error.code;
      throw error;
    }
  };
  const states = { identity: open("identity"), case: open("case"), stat: open("stat") };
  const epochs = {
    identity: wrapped.identity.epoch,
    case: wrapped.case.epoch,
    stat: wrapped.stat.epoch,
  };
  state.owners.put(owner, row[7], { n, place, generation, epochs, keys });
  return { owner, n, place, generation, keys: states };
}

/**
 * One draft for each generation of an owner, for a new place. A generation that two people made at the
 * same moment gives one for each of its keys.
 * @throws VaultError `no-key` unless all three keys of every generation are open
 */
export function rewrapDrafts(state: SessionState, request: OwnerKeysRequest): DraftRow[] {
  const distinct = new Map<string, { readonly generation: number; readonly keys: Keys }>();
  const sets = [...state.owners.rows(request.owner)].reverse();
  const openIn = (generation: number): boolean =>
    sets.some((set) => set.generation === generation && completeKeys(set) !== null);
  if (sets.length === 0 || !sets.every((set) => openIn(set.generation))) {
    throw new VaultError("no-key");
  }
  for (const set of sets) {
    const keys = completeKeys(set);
    if (keys === null) continue;
    // Rows of one generation repeat its keys each time they were wrapped for another place.
    const name = `${set.generation} ${toBase64url(keys.identity)}`;
    distinct.set(name, { generation: set.generation, keys });
  }
  return [...distinct.values()]
    .sort((a, b) => a.generation - b.generation)
    .map(({ generation, keys }, at) =>
      draftRow(state, { ...request, n: request.n + at }, generation, copyKeys(keys))
    );
}

function completeKeys({ keys: { identity, case: case_, stat } }: KeySet): Keys | null {
  return identity === null || case_ === null || stat === null
    ? null
    : { identity, case: case_, stat };
}

/** Each held row wipes its own copy. */
function copyKeys(keys: Keys): Keys {
  const copy = (key: OwnerKey): OwnerKey => asKey<OwnerKey>(key.slice());
  return { identity: copy(keys.identity), case: copy(keys.case), stat: copy(keys.stat) };
}

/** What is known of an owner; `null` without rows. */
export function statusOf(state: SessionState, owner: string): OwnerStatus | null {
  const sets = state.owners.rows(owner);
  const [newest] = sets;
  if (newest === undefined) return null;
  const { place } = newest;
  const generation = state.owners.newestGeneration(owner);
  // A key that was ever wrapped elsewhere, or under an earlier epoch, is known to people who may no
  // longer have a right to it.
  const stale = sets.some(
    (set) =>
      set.generation === generation &&
      (set.place !== place ||
        sealClasses.some((sealClass) => {
          const current = state.compartments.newest(compartmentOf(place, sealClass));
          return current !== null && set.epochs[sealClass] < current;
        }))
  );
  const held = sealClasses.filter((sealClass) => state.owners.sealing(owner, sealClass) !== null);
  return { owner, place, nextN: newest.n + 1, generation, stale, held };
}
