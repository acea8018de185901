import type { RandomBytes } from "./bytes";
import { sameBytes } from "./bytes";
import { type CompartmentName, compartmentOf, type Place, type SealClass } from "./compartments";
import { compartmentBoxSecret, compartmentWrapKey } from "./derivedKeys";
import { VaultError } from "./errors";
import { boxPublicOf } from "./keyAgreement";
import type { BoxPublic, CompartmentSeed, OwnerKey } from "./keys";
import { type CompartmentKeys, sealOwnerKey, type WrapPlace, wrapOwnerKey } from "./wrappedKey";

interface HeldEpoch extends CompartmentKeys {
  readonly seed: CompartmentSeed;
  readonly public: BoxPublic;
}

/** What a session knows of one compartment: public halves from the chain, seeds from grants. */
interface Compartment {
  readonly announced: Map<number, BoxPublic>;
  readonly held: Map<number, HeldEpoch>;
}

const newestOf = (epochs: Iterable<number>): number | null => {
  let newest: number | null = null;
  for (const epoch of epochs) if (newest === null || epoch > newest) newest = epoch;
  return newest;
};

function wipeEpoch(epoch: HeldEpoch): void {
  for (const secret of [epoch.seed, epoch.wrap, epoch.box]) secret.fill(0);
}

/** The compartments of one session. */
export class CompartmentRing {
  private readonly compartments = new Map<CompartmentName, Compartment>();
  private readonly register: Uint8Array;

  constructor(register: Uint8Array) {
    this.register = register;
  }

  /** Takes the chain's word for an epoch. A seed held so far that does not fit it is dropped. */
  announce(name: CompartmentName, epoch: number, publicKey: BoxPublic): void {
    const compartment = this.of(name);
    compartment.announced.set(epoch, publicKey);
    const held = compartment.held.get(epoch);
    if (held !== undefined && !sameBytes(held.public, publicKey)) {
      wipeEpoch(held);
      compartment.held.delete(epoch);
    }
  }

  /** Holds a seed. @throws VaultError `bad-key` when the chain names another public half */
  hold(name: CompartmentName, epoch: number, seed: CompartmentSeed): void {
    const compartment = this.of(name);
    const box = compartmentBoxSecret(seed, this.register, name, epoch);
    const held = {
      seed,
      wrap: compartmentWrapKey(seed, this.register, name, epoch),
      box,
      public: boxPublicOf(box),
    };
    const announced = compartment.announced.get(epoch);
    if (announced !== undefined && !sameBytes(announced, held.public)) {
      wipeEpoch(held);
      throw new VaultError("bad-key");
    }
    compartment.held.set(epoch, held);
  }

  /** The keys of an epoch; `null` when it is not held. */
  keys(name: CompartmentName, epoch: number): CompartmentKeys | null {
    return this.compartments.get(name)?.held.get(epoch) ?? null;
  }

  /** Every seed held of a compartment. */
  seeds(
    name: CompartmentName
  ): readonly { readonly epoch: number; readonly seed: CompartmentSeed }[] {
    const held = this.compartments.get(name)?.held ?? new Map<number, HeldEpoch>();
    return Array.from(held, ([epoch, { seed }]) => ({ epoch, seed }));
  }

  /** The newest epoch held; `null` when none is. */
  newestHeld(name: CompartmentName): number | null {
    return newestOf(this.compartments.get(name)?.held.keys() ?? []);
  }

  /** The newest epoch known, held or not. */
  newest(name: CompartmentName): number | null {
    const compartment = this.compartments.get(name);
    if (compartment === undefined) return null;
    return newestOf([...compartment.announced.keys(), ...compartment.held.keys()]);
  }

  /**
   * Wraps an owner key for a place under the newest epoch: `PK1.` when it is held, else `PS1.` to its
   * public half. @throws VaultError `no-key` for a compartment that nobody told of
   */
  wrap(
    key: OwnerKey,
    to: { owner: string; place: Place; class: SealClass; generation: number },
    random: RandomBytes
  ): { readonly text: string; readonly epoch: number } {
    const compartment = compartmentOf(to.place, to.class);
    const epoch = this.newest(compartment);
    if (epoch === null) throw new VaultError("no-key");
    const place: WrapPlace = {
      register: this.register,
      owner: to.owner,
      compartment,
      class: to.class,
      epoch,
      generation: to.generation,
    };
    const known = this.of(compartment);
    const held = known.held.get(epoch);
    if (held !== undefined) return { text: wrapOwnerKey(key, held.wrap, place, random), epoch };
    const announced = known.announced.get(epoch);
    if (announced === undefined) throw new VaultError("no-key");
    return { text: sealOwnerKey(key, announced, place, random), epoch };
  }

  /** Overwrites and forgets everything. */
  wipe(): void {
    for (const { held } of this.compartments.values())
      for (const epoch of held.values()) wipeEpoch(epoch);
    this.compartments.clear();
  }

  private of(name: CompartmentName): Compartment {
    const known = this.compartments.get(name);
    if (known !== undefined) return known;
    const compartment = { announced: new Map(), held: new Map() };
    this.compartments.set(name, compartment);
    return compartment;
  }
}
