import type { SeededRandom } from "../seededRandom";

/** How long messages are on their way, in milliseconds of the simulated clock. */
export interface Delays {
  readonly shortest: number;
  readonly longest: number;
}

interface Message {
  readonly at: number;
  readonly number: number;
  readonly link: Link;
  readonly isUpload: boolean;
  readonly deliver: () => void;
}

/** The line between one person and the cloud. Messages of one direction do not overtake each other. */
export interface Link {
  readonly name: string;
  isUp: boolean;
  upUntil: number;
  downUntil: number;
}

/** Carries messages in simulated time: nothing happens by itself, and the same seed gives the same order. */
export class Network {
  /** Milliseconds since the start. */
  now = 0;
  private readonly waiting: Message[] = [];
  private lastNumber = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly delays: Delays
  ) {}

  /** A new line; it is up. */
  link(name: string): Link {
    return { name, isUp: true, upUntil: 0, downUntil: 0 };
  }

  /** How many messages are on their way. */
  get inTransit(): number {
    return this.waiting.length;
  }

  upload(link: Link, deliver: () => void): void {
    link.upUntil = Math.max(link.upUntil, this.now + this.delay());
    this.send(link, true, link.upUntil, deliver);
  }

  download(link: Link, deliver: () => void): void {
    link.downUntil = Math.max(link.downUntil, this.now + this.delay());
    this.send(link, false, link.downUntil, deliver);
  }

  /** Cuts a line. What is on its way down is lost; of what is on its way up, chance decides. */
  cut(link: Link): void {
    link.isUp = false;
    const own = this.waiting.filter((message) => message.link === link);
    this.forget(own);
    let isThrough = true;
    for (const message of own) {
      if (!message.isUpload) continue;
      isThrough &&= this.random.next() < 0.5;
      if (isThrough) message.deliver();
    }
  }

  /** Delivers the next message. @returns false when there is none */
  step(): boolean {
    const next = this.next();
    if (next === null) return false;
    this.forget([next]);
    this.now = Math.max(this.now, next.at);
    next.deliver();
    return true;
  }

  /** Lets time pass, with all messages that arrive in it. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let next = this.next(); next !== null && next.at <= end; next = this.next()) this.step();
    this.now = end;
  }

  private send(link: Link, isUpload: boolean, at: number, deliver: () => void): void {
    if (!link.isUp) return;
    this.lastNumber += 1;
    this.waiting.push({ at, number: this.lastNumber, link, isUpload, deliver });
  }

  private delay(): number {
    const { shortest, longest } = this.delays;
    return shortest + this.random.below(longest - shortest + 1);
  }

  private next(): Message | null {
    let first: Message | null = null;
    for (const message of this.waiting) {
      const isEarlier =
        first === null ||
        message.at < first.at ||
        (message.at === first.at && message.number < first.number);
      if (isEarlier) first = message;
    }
    return first;
  }

  private forget(messages: readonly Message[]): void {
    for (const message of messages) this.waiting.splice(this.waiting.indexOf(message), 1);
  }
}
