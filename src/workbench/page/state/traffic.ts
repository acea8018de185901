import type { ExcelHost, WireMessage } from "../../../excel-host";
import { Changes } from "./changes";

/** Messages that are kept; older ones are forgotten. */
const KEPT = 200;

/** A message between an add-in and the host, as the panel lists it. */
export interface Heard {
  /** In the order of time, from 1. */
  readonly number: number;
  /** Milliseconds since the workbench began to listen. */
  readonly at: number;
  readonly message: WireMessage;
  /** UTF-8 bytes. */
  readonly bytes: number;
}

/** The last messages on the wire. Listens only while somebody looks. */
export class Traffic {
  readonly changes = new Changes();
  messages: readonly Heard[] = [];
  private stop: (() => void) | null = null;
  private count = 0;
  private readonly encoder = new TextEncoder();
  private readonly start = performance.now();

  constructor(private readonly host: ExcelHost) {}

  get isListening(): boolean {
    return this.stop !== null;
  }

  listen(): void {
    this.stop ??= this.host.wire.listen((message) => this.hear(message));
    this.changes.announce();
  }

  pause(): void {
    this.stop?.();
    this.stop = null;
    this.changes.announce();
  }

  clear(): void {
    this.messages = [];
    this.changes.announce();
  }

  private hear(message: WireMessage): void {
    this.count += 1;
    const heard = {
      number: this.count,
      at: performance.now() - this.start,
      message,
      bytes: this.encoder.encode(message.text).length,
    };
    this.messages = [...this.messages.slice(1 - KEPT), heard];
    this.changes.announce();
  }
}
