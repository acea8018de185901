/** What was counted since the last reset. */
export interface Count {
  /** Batches of add-ins (`context.sync()`), without those that office.js sends of its own accord. */
  syncs: number;
  /** UTF-8 bytes of the messages from clients. */
  requestBytes: number;
  /** UTF-8 bytes of the answers; events are not answers. */
  responseBytes: number;
  /** Cells whose contents were put into answers. */
  cellsRead: number;
  /** Cells that were given contents, or emptied. */
  cellsWritten: number;
  /** Actions of the longest batch. */
  longestBatch: number;
  /** Batches that were answered with an error. */
  errors: number;
}

const nothing = (): Count => ({
  syncs: 0,
  requestBytes: 0,
  responseBytes: 0,
  cellsRead: 0,
  cellsWritten: 0,
  longestBatch: 0,
  errors: 0,
});

/** Counts what use cases cost, which no noisy machine disturbs. */
export class Counters {
  private current = nothing();

  /** A copy of the figures. */
  read(): Readonly<Count> {
    return { ...this.current };
  }

  reset(): void {
    this.current = nothing();
  }

  add(name: Exclude<keyof Count, "longestBatch">, amount = 1): void {
    this.current[name] += amount;
  }

  batch(actions: number): void {
    this.current.longestBatch = Math.max(this.current.longestBatch, actions);
  }
}

const encoder = new TextEncoder();
/** UTF-8 bytes of a text. */
export const byteLength = (text: string): number => encoder.encode(text).length;
