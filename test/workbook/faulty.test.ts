import { describe, expect, test } from "@jest/globals";
import type { Fault } from "./faulty";
import { faultAt, faulty, randomFaults } from "./faulty";
import type { Operation } from "../../src/workbook/port";
import { recordingWorkbook } from "./recordingWorkbook";

const batch: readonly Operation[] = [
  { op: "activate", sheet: "Etusivu" },
  { op: "protect", sheet: "Etusivu" },
  { op: "sheets" },
];

const outcome = async (fault: Fault) => {
  const inner = recordingWorkbook();
  const error: unknown = await faulty(inner, () => fault)
    .run(batch)
    .catch((thrown: unknown) => thrown);
  return { error, done: inner.ran.flat().length };
};

describe("faulty", () => {
  test("before the batch: nothing was done and the first operation failed", async () => {
    const { error, done } = await outcome({ code: "edit-mode", done: 0 });
    expect(error).toMatchObject({ name: "WorkbookError", code: "edit-mode", operation: 0 });
    expect(done).toBe(0);
  });

  test("in the middle: what stood before stays done", async () => {
    const { error, done } = await outcome({ code: "protected", done: 2 });
    expect(error).toMatchObject({ code: "protected", operation: 2 });
    expect(done).toBe(2);
  });

  test("a host that never answered tells no position, whatever was done", async () => {
    for (const [fault, expected] of [
      [0, 0],
      [1, 1],
      ["all", 3],
    ] as const) {
      const { error, done } = await outcome({ code: "unknown-outcome", done: fault });
      expect(error).toMatchObject({ code: "unknown-outcome", operation: undefined });
      expect(done).toBe(expected);
    }
  });

  test("a fault of one run leaves the others alone", async () => {
    const workbook = faulty(recordingWorkbook(), faultAt(1, { code: "unavailable", done: 0 }));
    await workbook.run(batch);
    await expect(workbook.run(batch)).rejects.toMatchObject({ code: "unavailable" });
    await expect(workbook.run(batch)).resolves.toHaveLength(3);
  });

  test("random faults repeat with their seed and differ with another", () => {
    const fates = (seed: number) => {
      const script = randomFaults(seed, 0.5, ["unknown-outcome", "unavailable"]);
      return Array.from({ length: 40 }, (_, run) => script(batch, run));
    };
    expect(fates(7)).toEqual(fates(7));
    expect(fates(7)).not.toEqual(fates(8));
    const hits = fates(7).filter((fault) => fault !== null);
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.length).toBeLessThan(30);
    expect(new Set(hits.map(({ code }) => code)).size).toBe(2);
  });
});
