import { unitCompartments } from "../../src/vault/compartments";
import { type RandomBytes, u32 } from "../../src/vault/bytes";
import { hash } from "../../src/vault/hash";
import { newId } from "../../src/vault/ids";
import type { Outcome } from "../../src/vault/outcome";
import type { CompartmentEpoch, PublicKeys, VaultSession } from "../../src/vault/session";
import { vaultInProcess } from "../../src/vault/vaultInProcess";

/** Bytes that are the same in every run. */
export function seededRandom(seed: number): RandomBytes {
  let drawn = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      const block = hash(u32(seed), u32(drawn++));
      bytes.set(block.subarray(0, Math.min(32, count - at)), at);
    }
    return bytes;
  };
}

/** The cheapest hashing that the format accepts. */
export const cheapArgon2 = { m: 19_456, t: 2, p: 1 };

const draw = seededRandom(1);
/** Ids that the tests share. */
export const ids = {
  register: newId(draw),
  otherRegister: newId(draw),
  unit: newId(draw),
  otherUnit: newId(draw),
  client: newId(draw),
  otherClient: newId(draw),
  record: newId(draw),
  otherRecord: newId(draw),
  lane: newId(draw),
};

/** A signed-in user of the test register and the public keys. */
export interface Person {
  readonly session: VaultSession;
  readonly keys: PublicKeys;
}

/** A new user. */
export async function person(seed: number, register = ids.register): Promise<Person> {
  const random = seededRandom(seed);
  const user = newId(random);
  const session = await vaultInProcess(random).createUser({ register, user });
  return { session, keys: await session.publicKeys() };
}

/** All compartments of the test register. */
export const allCompartments = [
  ...unitCompartments(ids.unit),
  ...unitCompartments(ids.otherUnit),
  "org",
  "sdc",
  "audit",
];

/** Begins an epoch of compartments, grants it, and lets everybody load what there is to load. */
export async function beginEpoch(
  names: readonly string[],
  e: number,
  by: Person,
  holders: readonly Person[],
  others: readonly Person[] = []
): Promise<readonly CompartmentEpoch[]> {
  const to = holders.map(({ keys }) => ({ user: keys.user, box: keys.box }));
  const { compartments, grants } = await by.session.newEpochs(
    names.map((c) => ({ c, e, holders: to }))
  );
  for (const { session, keys } of [...holders, ...others]) {
    await session.loadCompartments(compartments);
    await session.loadGrants(grants.filter((grant) => grant.u === keys.user));
  }
  return compartments;
}

/** What came of the only item of a batch that has to succeed. */
export function only<T>(outcomes: readonly Outcome<T>[]): T {
  const [first] = outcomes;
  if (outcomes.length !== 1 || first?.ok !== true) {
    throw new Error(`not one success: ${JSON.stringify(outcomes)}`);
  }
  return first;
}
