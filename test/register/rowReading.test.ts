import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { indexPieces } from "../../src/register/indexReading";
import { blockRuns, cutRuns, runsOf, type Run } from "../../src/register/rowReading";

const rowsIn = (runs: readonly Run[]): number[] =>
  runs.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at));

const someRows = fc.uniqueArray(fc.integer({ min: 1, max: 300 }));

describe("rows as runs", () => {
  test("runs hold exactly the rows they were made of", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(rowsIn(runsOf(rows))).toEqual([...rows].sort((a, b) => a - b));
      })
    );
  });

  test("rows apart are not joined, so nobody else's row is read", () => {
    expect(runsOf([4, 5, 7])).toEqual([
      { row: 4, rows: 2 },
      { row: 7, rows: 1 },
    ]);
  });

  test("cutting keeps every row once and no piece above its measure", () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 1, max: 50 }), (rows, most) => {
        const pieces = cutRuns(runsOf(rows), most);
        expect(pieces.flatMap(rowsIn)).toEqual([...rows].sort((a, b) => a - b));
        for (const piece of pieces) expect(rowsIn(piece).length).toBeLessThanOrEqual(most);
      })
    );
  });

  test("whole blocks begin at rows 2, 66, 130 … of the sheet", () => {
    expect(blockRuns([1, 64, 200])).toEqual([
      { row: 1, rows: 64 },
      { row: 193, rows: 64 },
    ]);
  });
});

describe("reading the index", () => {
  test("is one trip while it fits into an answer, and more only by bytes", () => {
    expect(indexPieces({ records: 5_000, keys: 1_100 }, 5_000_000)).toHaveLength(1);
    const pieces = indexPieces({ records: 100_000, keys: 20_000 }, 5_000_000);
    expect(pieces.length).toBeGreaterThan(3);
    expect(rowsIn(pieces.flatMap(({ records }) => records))).toHaveLength(100_000);
    expect(rowsIn(pieces.flatMap(({ keys }) => keys))).toHaveLength(20_000);
  });
});
