/** What one step of the demonstration cost. */
export interface StepCost {
  readonly step: string;
  readonly milliseconds: number;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly longestBatch: number;
}

/** Whatever counts what goes over the wire. */
export interface WireCounters {
  reset(): void;
  read(): Omit<StepCost, "step" | "milliseconds">;
}

/** Runs steps and writes down what each cost. */
export class Measure {
  readonly steps: StepCost[] = [];

  constructor(private readonly wire: WireCounters) {}

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.wire.reset();
    const start = performance.now();
    const result = await work();
    const { syncs, requestBytes, responseBytes, cellsRead, cellsWritten, longestBatch } =
      this.wire.read();
    this.steps.push({
      step: name,
      milliseconds: Math.round(performance.now() - start),
      syncs,
      requestBytes,
      responseBytes,
      cellsRead,
      cellsWritten,
      longestBatch,
    });
    return result;
  }
}
