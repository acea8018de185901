import type { ExcelErrorCode } from "./errors";

/** What goes wrong with a batch. `code` is what the client is told; `GeneralException` unless said. */
export type Fault =
  /** Nothing of the batch is done. */
  | { readonly kind: "before"; readonly code?: ExcelErrorCode }
  /** The first `actions` actions are done, as the client numbers them on the wire. */
  | { readonly kind: "middle"; readonly actions: number; readonly code?: ExcelErrorCode }
  /** Everything is done, and yet an error is answered. */
  | { readonly kind: "after"; readonly code?: ExcelErrorCode }
  /** No answer ever comes. `done` says whether the batch was carried out. */
  | { readonly kind: "hang"; readonly done: boolean }
  /** The answer comes when the test releases it; events wait with it. */
  | { readonly kind: "slow" }
  /** The client vanishes: no answer, and nothing reaches it any more. */
  | { readonly kind: "death"; readonly done: boolean };

/** A fault that was planned. */
export interface PlannedFault {
  /** True once a batch met it. */
  readonly hasHappened: boolean;
  /** Lets the answer of a slow batch go. */
  release(): void;
}

class Plan implements PlannedFault {
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

  /** Resolves when the test has released the answer. */
  released(): Promise<void> {
    if (this.isReleased) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Faults on demand, for tests. */
export class Faults {
  private plans: Plan[] = [];

  /**
   * Plans a fault for the next batch, or the `nth` from now on (1 is the next).
   *
   * @param options.client - only batches of this client are counted and met
   */
  plan(fault: Fault, options: { nth?: number; client?: string } = {}): PlannedFault {
    const plan = new Plan(fault, options.client ?? null, options.nth ?? 1);
    this.plans.push(plan);
    return plan;
  }

  /** Forgets the faults that have not happened. */
  clear(): void {
    this.plans = [];
  }

  /** The fault that a batch meets now, if any. Called once for each batch. */
  meet(client: string): { fault: Fault; released: () => Promise<void> } | null {
    let met: Plan | null = null;
    for (const plan of this.plans) {
      if (plan.client !== null && plan.client !== client) continue;
      plan.remaining -= 1;
      if (plan.remaining === 0 && met === null) met = plan;
    }
    if (met === null) return null;
    const { fault } = met;
    met.hasHappened = true;
    const happened = met;
    this.plans = this.plans.filter((plan) => plan.remaining > 0);
    return { fault, released: () => happened.released() };
  }
}
