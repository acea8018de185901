import { type Place, type SealClass, sealClasses } from "./compartments";
import { type KeyedHmac, keyedHmac } from "./hash";
import type { OwnerKey } from "./keys";

/** One row of `_avaimet` as a session holds it. */
export interface KeySet {
  readonly n: number;
  readonly place: Place;
  readonly generation: number;
  readonly epochs: Readonly<Record<SealClass, number>>;
  /** `null` where this user has no right to the key. */
  readonly keys: Readonly<Record<SealClass, OwnerKey | null>>;
}

/** What seals a new value. */
export interface SealingKey {
  readonly mac: KeyedHmac;
  readonly epoch: number;
  readonly generation: number;
}

interface HeldSet extends KeySet {
  /** Made when first used: a directory of ten thousand clients needs one class only. */
  readonly macs: Partial<Record<SealClass, KeyedHmac>>;
}

function macOf(set: HeldSet, sealClass: SealClass): KeyedHmac | null {
  const key = set.keys[sealClass];
  if (key === null) return null;
  return (set.macs[sealClass] ??= keyedHmac(key));
}

function wipeSet(set: HeldSet): void {
  for (const sealClass of sealClasses) {
    set.keys[sealClass]?.fill(0);
    set.macs[sealClass]?.wipe();
  }
}

/** The rows of one owner. */
interface Owner {
  /** By the row's signature: loading a row again replaces it. */
  readonly byId: Map<string, HeldSet>;
  /** The newest `n` first; two of one `n` in the order of their signatures. */
  sorted: readonly HeldSet[];
  newestGeneration: number;
}

/**
 * The owner keys of one session. Two people may make a generation at the same moment: both rows stay,
 * and what is sealed in that generation opens with either.
 */
export class OwnerRing {
  private readonly owners = new Map<string, Owner>();

  /** Takes a row. */
  put(owner: string, rowId: string, set: KeySet): void {
    const known: Owner = this.owners.get(owner) ?? {
      byId: new Map<string, HeldSet>(),
      sorted: [],
      newestGeneration: 0,
    };
    const before = known.byId.get(rowId);
    if (before !== undefined) wipeSet(before);
    known.byId.set(rowId, { ...set, macs: {} });
    known.sorted = [...known.byId]
      .sort(([idA, a], [idB, b]) => b.n - a.n || (idA < idB ? -1 : 1))
      .map(([, row]) => row);
    known.newestGeneration = Math.max(known.newestGeneration, set.generation);
    this.owners.set(owner, known);
  }

  /** All rows of an owner, the newest `n` first. */
  rows(owner: string): readonly KeySet[] {
    return this.sorted(owner);
  }

  /** The newest generation of an owner; 0 when there is none. */
  newestGeneration(owner: string): number {
    return this.owners.get(owner)?.newestGeneration ?? 0;
  }

  /** The key for new values; `null` when the newest generation is not open for this class. */
  sealing(owner: string, sealClass: SealClass): SealingKey | null {
    const generation = this.newestGeneration(owner);
    for (const set of this.sorted(owner)) {
      if (set.generation !== generation) continue;
      const mac = macOf(set, sealClass);
      if (mac !== null) return { mac, epoch: set.epochs[sealClass], generation };
    }
    return null;
  }

  /** The keys that may open a cell of a generation. */
  opening(owner: string, sealClass: SealClass, generation: number): readonly KeyedHmac[] {
    const macs: KeyedHmac[] = [];
    for (const set of this.sorted(owner)) {
      const mac = set.generation === generation ? macOf(set, sealClass) : null;
      if (mac !== null) macs.push(mac);
    }
    return macs;
  }

  /** Overwrites and forgets one owner's keys. */
  forget(owner: string): void {
    for (const set of this.sorted(owner)) wipeSet(set);
    this.owners.delete(owner);
  }

  /** Overwrites and forgets everything. */
  wipe(): void {
    for (const owner of [...this.owners.keys()]) this.forget(owner);
  }

  private sorted(owner: string): readonly HeldSet[] {
    return this.owners.get(owner)?.sorted ?? [];
  }
}
