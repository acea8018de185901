import type { SeededRandom } from "./seededRandom";
import { seededRandom } from "./seededRandom";
import { nextTurn } from "./turn";

/** How long an answer takes, in turns of the loop: any number in between, chosen by the seed. */
export interface LatencyRange {
  readonly least: number;
  readonly most: number;
  readonly seed: number;
}

/** The way between one client and its Excel: not long by the clock, but long enough to be overtaken. */
export class Latency {
  private readonly random: SeededRandom;

  /** @param client - another client of the same seed has other delays */
  constructor(
    private readonly range: LatencyRange,
    client: string
  ) {
    const salt = Array.from(client).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
    this.random = seededRandom(range.seed ^ salt);
  }

  /** How many turns the next answer takes. At least one: nothing is answered at once. */
  draw(): number {
    const { least, most } = this.range;
    return Math.max(1, least + this.random.below(most - least + 1));
  }

  /** Resolves when the way is gone. */
  async pass(): Promise<void> {
    for (let turns = this.draw(); turns > 0; turns -= 1) await nextTurn();
  }
}
