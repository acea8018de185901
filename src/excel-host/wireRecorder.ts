/** One message between a client and the host. */
export interface WireMessage {
  readonly client: string;
  readonly direction: "request" | "response" | "event";
  readonly text: string;
}

/** Lets tests see every message, for instance to search requests for what must never be in them. */
export class WireRecorder {
  private readonly listeners = new Set<(message: WireMessage) => void>();

  /** Calls back for each message from now on. Returns the way out. */
  listen(listener: (message: WireMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Collects messages from now on. */
  record(): { readonly messages: readonly WireMessage[]; stop(): void } {
    const messages: WireMessage[] = [];
    const stop = this.listen((message) => messages.push(message));
    return { messages, stop };
  }

  tell(message: WireMessage): void {
    for (const listener of this.listeners) listener(message);
  }
}
