import type { Fault } from "./fault";
import type { FaultName } from "./faultCatalogue";
import { faultCatalogue, seedableFaults } from "./faultCatalogue";
import type { SeededRandom } from "./seededRandom";
import { seededRandom } from "./seededRandom";

/** A fault that was planned. */
export interface PlannedFault {
  readonly fault: Fault;
  /** True once a batch met it. */
  readonly hasHappened: boolean;
  /** Lets the answer of a slow batch go. */
  release(): void;
}

/** A planned fault as a batch meets it. */
export interface MetFault {
  readonly fault: Fault;
  /** Resolves when the test lets the answer go. */
  released(): Promise<void>;
}

class Plan implements PlannedFault, MetFault {
  hasHappened = false;
  private isReleased = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly fault: Fault,
    readonly client: string | null,
    public remaining: number
  ) {}

  release(): void {
    this.isReleased = true;
    for (const go of this.waiting.splice(0)) go();
  }

  released(): Promise<void> {
    if (this.isReleased) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

export interface PlanOptions {
  /** The next batch is the first. */
  readonly nth?: number;
  /** Only batches of this client are counted and met. */
  readonly client?: string;
}

/** What {@link Faults.random} draws from. */
export interface RandomFaults {
  /** All that a seed can choose unless said. */
  readonly among?: readonly FaultName[];
  /** The share of batches that something happens to; a fifth. */
  readonly share?: number;
  /** Only batches of this client. */
  readonly client?: string;
}

interface Chance extends Required<Omit<RandomFaults, "client">> {
  readonly client: string | null;
  readonly random: SeededRandom;
}

/** Faults on demand: one for a batch that is named by its number, or many by a seed. */
export class Faults {
  private plans: Plan[] = [];
  private chance: Chance | null = null;
  /** Where chance decides what a person does; a seed makes it repeatable. */
  random = seededRandom(1);
  /** What has happened so far, a line each, to be shown when a run fails. */
  readonly story: string[] = [];

  /**
   * Plans a fault for the next batch, or the `nth` from now on.
   *
   * @param fault - by its name in the catalogue, or made to measure
   */
  plan(fault: Fault | FaultName, options: PlanOptions = {}): PlannedFault {
    const wanted = typeof fault === "string" ? faultCatalogue[fault].fault : fault;
    const plan = new Plan(wanted, options.client ?? null, options.nth ?? 1);
    this.plans.push(plan);
    return plan;
  }

  /** Lets a seed decide from now on which batches meet a fault, and which. The same batches get the same faults. */
  seed(seed: number, options: RandomFaults = {}): void {
    this.random = seededRandom(seed);
    const { among = seedableFaults, share = 0.2, client = null } = options;
    this.chance = { among, share, client, random: seededRandom(seed ^ 0x5eed) };
  }

  /** Forgets the faults that have not happened, and the seed. */
  clear(): void {
    this.plans = [];
    this.chance = null;
  }

  /** The fault that a batch meets now, if any. Called once for each batch. */
  meet(client: string): MetFault | null {
    let met: Plan | null = null;
    for (const plan of this.plans) {
      if (plan.client !== null && plan.client !== client) continue;
      plan.remaining -= 1;
      if (plan.remaining === 0 && met === null) met = plan;
    }
    this.plans = this.plans.filter((plan) => plan.remaining > 0);
    met ??= this.drawn(client);
    if (met === null) return null;
    met.hasHappened = true;
    this.story.push(`${client}: ${JSON.stringify(met.fault)}`);
    return met;
  }

  private drawn(client: string): Plan | null {
    const { chance } = this;
    if (chance === null || (chance.client !== null && chance.client !== client)) return null;
    const isHit = chance.random.next() < chance.share;
    const name = chance.random.pick(chance.among);
    const share = chance.random.next();
    if (!isHit || name === null) return null;
    const { fault } = faultCatalogue[name];
    return new Plan(fault.kind === "part" ? { ...fault, share } : fault, client, 0);
  }
}
