/** Something that is looked at and may change: listeners are told that it did, not what. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private count = 0;

  /** Grows with every change. */
  readonly version = (): number => this.count;

  /** Calls back after each change. Returns the way out. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  announce(): void {
    this.count += 1;
    for (const listener of this.listeners) listener();
  }
}
