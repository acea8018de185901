import type { Answers, Operation, Workbook, WorkbookErrorCode } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/port";

/** How one batch goes wrong. `unknown-outcome` with some operations done is a host that never answered. */
export interface Fault {
  readonly code: WorkbookErrorCode;
  /** How many operations are carried out first; `"all"`: only the answer is lost. */
  readonly done: number | "all";
}

/** Decides the fate of each batch (`run` counts from 0); `null` lets it through. */
export type FaultScript = (batch: readonly Operation[], run: number) => Fault | null;

/** A workbook whose batches fail as the script says. Only `run` is touched. */
export function faulty(workbook: Workbook, script: FaultScript): Workbook {
  let runs = 0;
  return {
    async run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>> {
      const fault = script(batch, runs);
      runs += 1;
      if (fault === null) return workbook.run(batch);
      const done = fault.done === "all" ? batch.length : Math.min(fault.done, batch.length);
      if (done > 0) await workbook.run(batch.slice(0, done));
      const failed = fault.code === "unknown-outcome" || done === batch.length ? undefined : done;
      throw new WorkbookError(fault.code, "made to fail", failed);
    },
    watch: (listener) => workbook.watch(listener),
    selection: () => workbook.selection(),
    createWorkbook: (bytes) => workbook.createWorkbook(bytes),
    save: () => workbook.save(),
    capabilities: () => workbook.capabilities(),
  };
}

/** A fault in one run only. */
export const faultAt =
  (run: number, fault: Fault): FaultScript =>
  (_, current) =>
    current === run ? fault : null;

/**
 * Faults of the given codes in about `share` of the runs, each after a random part of its batch. The same seed
 * gives the same faults for the same batches.
 */
export function randomFaults(
  seed: number,
  share: number,
  codes: readonly [WorkbookErrorCode, ...WorkbookErrorCode[]] = ["unknown-outcome"]
): FaultScript {
  const random = mulberry32(seed);
  return (batch) => {
    const [hit, code, part] = [random(), random(), random()];
    if (hit >= share) return null;
    const done = Math.floor(part * (batch.length + 1));
    return {
      code: codes[Math.floor(code * codes.length)] ?? codes[0],
      done: done === batch.length ? "all" : done,
    };
  };
}

/** Tommy Ettinger's mulberry32: numbers in [0, 1), good enough to choose faults. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
