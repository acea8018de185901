import type { ExcelHost } from "../../../excel-host";
import { Coauthoring, Person } from "../../../excel-host/coauthoring";
import { Network } from "../../../excel-host/coauthoring/network";
import { seededRandom } from "../../../excel-host/seededRandom";
import { Changes } from "./changes";

/** How often messages on their way are looked after, in milliseconds. */
const BEAT = 100;
const SEED = 1;

/** Milliseconds that a change travels each way; a person chooses one. */
export const DELAYS: readonly number[] = [0, 1000, 3000, 10_000];

/** Somebody in an Excel of their own, as the panel shows them. */
export interface Coauthor {
  readonly name: string;
  readonly isOnline: boolean;
  /** Edits that nobody else has yet. */
  readonly unconfirmed: number;
  /** Edits that had to give way or were thrown away. */
  readonly losses: number;
}

/**
 * People who work on the workbook in Excels of their own, each with a copy: changes travel between them with
 * a delay, and a line may be cut. Nothing of this exists before the second person comes.
 */
export class Company {
  readonly changes = new Changes();
  private delay = DELAYS[1] ?? 0;
  private coauthoring: Coauthoring | null = null;

  /**
   * @param first - the Excel of the first person
   * @param name - of the first person
   */
  constructor(
    private readonly first: ExcelHost,
    private readonly name: string
  ) {}

  get milliseconds(): number {
    return this.delay;
  }

  setDelay(milliseconds: number): void {
    this.delay = milliseconds;
    this.changes.announce();
  }

  get coauthors(): readonly Coauthor[] {
    return (this.coauthoring?.people ?? []).map(({ name, isOnline, replica }) => ({
      name,
      isOnline,
      unconfirmed: replica.unconfirmed,
      losses: replica.losses.length + this.lossesOf(name),
    }));
  }

  /** Somebody else opens the workbook, in an Excel of their own. */
  join(name: string): ExcelHost {
    const coauthoring = (this.coauthoring ??= this.begin());
    const { host } = coauthoring.join(name);
    this.changes.announce();
    return host;
  }

  /** Somebody closes the workbook; what did not reach the others is lost. */
  leave(host: ExcelHost): void {
    this.coauthoring?.people.find((person) => person.host === host)?.leave();
    this.changes.announce();
  }

  /** Cuts somebody's line, or gives it back. */
  setOnline(name: string, isOnline: boolean): void {
    const person = this.coauthoring?.people.find((one) => one.name === name);
    if (isOnline) person?.reconnect();
    else person?.disconnect();
    this.changes.announce();
  }

  private begin(): Coauthoring {
    const { model, book } = this.first;
    const delayOf = (): number => this.delay;
    const delays = {
      get shortest(): number {
        return delayOf();
      },
      get longest(): number {
        return delayOf();
      },
    };
    const network = new Network(seededRandom(SEED), delays);
    const coauthoring = new Coauthoring(model.clone(), network, book.profile);
    coauthoring.admit(new Person(this.name, this.first, coauthoring));
    window.setInterval(() => this.pass(coauthoring), BEAT);
    return coauthoring;
  }

  private pass(coauthoring: Coauthoring): void {
    const before = coauthoring.network.inTransit;
    coauthoring.advance(BEAT);
    if (coauthoring.network.inTransit !== before) this.changes.announce();
  }

  /** Parts of somebody's edits that had no place in the file any more when they arrived. */
  private lossesOf(name: string): number {
    const log = this.coauthoring?.cloud.log ?? [];
    return log.reduce((sum, entry) => sum + (entry.author === name ? entry.losses.length : 0), 0);
  }
}
