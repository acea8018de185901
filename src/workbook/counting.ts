import type { Answer, Operation, Rows, Traffic, Workbook } from "./port";

/** A workbook that counts what passes through it. */
export interface CountedWorkbook extends Workbook {
  /** Everything since the last `reset`. */
  traffic(): Traffic;
  /** What passed during the named steps, in the order they first began. */
  steps(): ReadonlyMap<string, Traffic>;
  /** Books what passes during `work` on `name` also; steps may be inside each other and return. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  reset(): void;
}

/** The size in bytes of something on the wire: its JSON as UTF-8. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const NOTHING: Traffic = {
  trips: 0,
  requestBytes: 0,
  responseBytes: 0,
  cellsRead: 0,
  cellsWritten: 0,
  longestBatch: 0,
};

const sum = (a: Traffic, b: Traffic): Traffic => ({
  trips: a.trips + b.trips,
  requestBytes: a.requestBytes + b.requestBytes,
  responseBytes: a.responseBytes + b.responseBytes,
  cellsRead: a.cellsRead + b.cellsRead,
  cellsWritten: a.cellsWritten + b.cellsWritten,
  longestBatch: Math.max(a.longestBatch, b.longestBatch),
});

const cells = (rows: Rows): number => rows.reduce((count, row) => count + row.length, 0);

function written(operation: Operation): number {
  switch (operation.op) {
    case "write":
    case "paint":
      return cells(operation.values);
    case "paintTable":
      return cells(operation.rows) + operation.columns.length;
    default:
      return 0;
  }
}

const read = (answer: Answer): number =>
  answer !== null && "row" in answer && "values" in answer ? cells(answer.values) : 0;

/**
 * Counts round trips, cells, and bytes as the size of operations and answers as JSON: the same measure on every
 * implementation of the port, without what Office.js adds on its wire. A batch that fails is counted without an answer.
 */
export function counting(workbook: Workbook): CountedWorkbook {
  let total = NOTHING;
  const steps = new Map<string, Traffic>();
  const open: string[] = [];
  const count = (part: Partial<Traffic>): void => {
    const added = { ...NOTHING, ...part };
    total = sum(total, added);
    for (const name of new Set(open)) steps.set(name, sum(steps.get(name) ?? NOTHING, added));
  };
  const trip = async <T>(work: () => Promise<T>, requestBytes = 0): Promise<T> => {
    count({ trips: 1, requestBytes });
    const answer = await work();
    if (answer !== undefined) count({ responseBytes: bytesOf(answer) });
    return answer;
  };

  return {
    async run(batch) {
      count({
        trips: 1,
        requestBytes: bytesOf(batch),
        cellsWritten: batch.reduce((all, operation) => all + written(operation), 0),
        longestBatch: batch.length,
      });
      const answers = await workbook.run(batch);
      const list: readonly Answer[] = answers;
      count({
        responseBytes: bytesOf(answers),
        cellsRead: list.reduce((all, answer) => all + read(answer), 0),
      });
      return answers;
    },
    watch: async (listener) => {
      count({ trips: 1 });
      return workbook.watch(listener);
    },
    selection: () => trip(() => workbook.selection()),
    createWorkbook: (bytes) => trip(() => workbook.createWorkbook(bytes), bytes.length),
    save: () => trip(() => workbook.save()),
    capabilities: () => trip(() => workbook.capabilities()),
    traffic: () => total,
    steps: () => steps,
    async step(name, work) {
      open.push(name);
      if (!steps.has(name)) steps.set(name, NOTHING);
      try {
        return await work();
      } finally {
        open.splice(open.lastIndexOf(name), 1);
      }
    },
    reset() {
      total = NOTHING;
      steps.clear();
    },
  };
}
