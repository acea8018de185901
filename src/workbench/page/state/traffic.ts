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
  /** The window it is of; one in another Excel with that one's number before it. */
  readonly window: string;
  /** UTF-8 bytes. */
  readonly bytes: number;
}

/** The last messages on the wires of all Excels. Listens only while somebody looks. */
export class Traffic {
  readonly changes = new Changes();
  messages: readonly Heard[] = [];
  isListening = false;
  private readonly stops: (() => void)[] = [];
  private readonly hosts: { readonly host: ExcelHost; readonly number: number }[] = [];
  private count = 0;
  private readonly encoder = new TextEncoder();
  private readonly start = performance.now();

  /** @param number - of the Excel, to tell its clients from those of others */
  follow(host: ExcelHost, number: number): void {
    this.hosts.push({ host, number });
    if (this.isListening) this.hear(host, number);
  }

  listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    for (const { host, number } of this.hosts) this.hear(host, number);
    this.changes.announce();
  }

  pause(): void {
    this.isListening = false;
    for (const stop of this.stops.splice(0)) stop();
    this.changes.announce();
  }

  clear(): void {
    this.messages = [];
    this.changes.announce();
  }

  private hear(host: ExcelHost, number: number): void {
    const prefix = number > 1 ? `${number}/` : "";
    this.stops.push(
      host.wire.listen((message) => {
        this.keep(message, prefix + message.client.replace("client", ""));
      })
    );
  }

  private keep(message: WireMessage, window: string): void {
    this.count += 1;
    const heard = {
      number: this.count,
      at: performance.now() - this.start,
      message,
      window,
      bytes: this.encoder.encode(message.text).length,
    };
    this.messages = [...this.messages.slice(1 - KEPT), heard];
    this.changes.announce();
  }
}
