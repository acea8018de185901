import type { Answer, Answers, Operation, Workbook } from "../../src/workbook/port";

/** A workbook that remembers what it was asked to run, and answers every read with one cell. */
export function recordingWorkbook(): Workbook & { readonly ran: Operation[][] } {
  const ran: Operation[][] = [];
  return {
    ran,
    run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>> {
      ran.push([...batch]);
      const answers = batch.map(({ op }): Answer =>
        op === "read" ? { row: 0, column: 0, values: [["ä"]] } : null
      );
      return Promise.resolve(answers as unknown as Answers<B>);
    },
    watch: () => Promise.resolve(() => Promise.resolve()),
    selection: () => Promise.resolve({ sheet: "Etusivu", row: 0, column: 0 }),
    createWorkbook: () => Promise.resolve(),
    save: () => Promise.resolve(),
    capabilities: () =>
      Promise.resolve({ readOnly: false, autoSave: null, maxPayload: 1000, platform: "test" }),
  };
}
