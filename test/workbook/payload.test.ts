import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  batchBudget,
  bytesOf,
  packBatches,
  splitRead,
  splitWrite,
} from "../../src/workbook/payload";
import type { Operation } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/port";

const block = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.array(fc.array(fc.string({ maxLength: 300 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 60,
  })
);
const budget = fc.integer({ min: 10_000, max: 40_000 });

describe("payload", () => {
  test("refuses a row, an answer or an operation that no batch can carry", () => {
    const wide = [["ä".repeat(32_767)]];
    expect(() => splitWrite("_tiedot", { row: 0, column: 0 }, wide, 60_000)).toThrow(WorkbookError);
    const box = { row: 0, column: 0, rows: 2, columns: 1 };
    expect(() => splitRead("_tiedot", box, 60_000, 50_000)).toThrow(WorkbookError);
    const write: Operation = {
      op: "write",
      area: { sheet: "_tiedot", address: "A1" },
      values: wide,
    };
    expect(() => packBatches([write], 60_000)).toThrow(
      expect.objectContaining({ code: "too-large" })
    );
  });

  test("bytes are those of UTF-8", () => {
    expect(bytesOf("ä")).toBe(4);
    expect(bytesOf([["😀", ""]])).toBe(2 + 2 + 6 + 1 + 2);
  });

  test("a batch moves at most a megabyte and never near the host's limit", () => {
    expect(batchBudget({ maxPayload: 5 * 1024 * 1024 })).toBe(1_000_000);
    expect(batchBudget({ maxPayload: 500_000 })).toBe(400_000);
  });

  test("pieces of a write hold every row once, in order, each within the budget", () => {
    fc.assert(
      fc.property(block, budget, fc.nat(1000), fc.nat(20), (values, limit, row, column) => {
        const pieces = splitWrite("_tiedot", { row, column }, values, limit);
        expect(pieces.flatMap((piece) => piece.values)).toEqual(values);
        let next = row;
        for (const piece of pieces) {
          expect(piece.area).toEqual({
            sheet: "_tiedot",
            row: next,
            column,
            rows: piece.values.length,
            columns: values[0]?.length,
          });
          next += piece.values.length;
          expect(bytesOf(piece)).toBeLessThanOrEqual(limit);
        }
      })
    );
  });

  test("pieces of a read cover the box without overlap", () => {
    const box = { row: 5, column: 2, rows: 25, columns: 3 };
    const pieces = splitRead("_tiedot", box, 1000, 11_500);
    expect(pieces.map(({ area }) => area)).toEqual([
      { sheet: "_tiedot", row: 5, column: 2, rows: 10, columns: 3 },
      { sheet: "_tiedot", row: 15, column: 2, rows: 10, columns: 3 },
      { sheet: "_tiedot", row: 25, column: 2, rows: 5, columns: 3 },
    ]);
  });

  test("packing keeps the order and fills no batch beyond the budget", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const operations = blocks.map((values): Operation => ({
          op: "write",
          area: { sheet: "_tiedot", address: "A1" },
          values,
        }));
        const largest = Math.max(0, ...operations.map(bytesOf)) + 3000;
        const batches = packBatches(operations, largest);
        expect(batches.flat()).toEqual(operations);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(bytesOf(batch)).toBeLessThanOrEqual(largest);
        }
      })
    );
  });
});
