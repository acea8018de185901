import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { blockOf, openBlocks, RowAllocator } from "../../src/register/allocation";
import { StorageIndex, type StoredRow } from "../../src/register/storageIndex";
import { seededRandom } from "./support/random";

const stored = (row: number, over: Partial<StoredRow> = {}): StoredRow => ({
  row,
  id: `id${row}`,
  kind: "period",
  owner: "owner",
  unit: "unit",
  rev: 1,
  number: null,
  ...over,
});

describe("where a new row goes", () => {
  test("never onto a row that is taken, and never twice to one row", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 })), fc.nat(), (taken, seed) => {
        const index = new StorageIndex();
        for (const row of taken) index.putRecord(stored(row));
        const allocator = new RowAllocator(index.records, seededRandom(seed));
        const drawn = new Set<number>();
        for (let n = 0; n < 200; n++) drawn.add(allocator.draw(drawn));
        expect(drawn.size).toBe(200);
        for (const row of drawn) expect(taken).not.toContain(row);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
      })
    );
  });

  test("into one of the last sixteen blocks with room, or the next new one", () => {
    const index = new StorageIndex();
    for (let row = 1; row <= 64 * 40; row++) if (row % 3 !== 0) index.putRecord(stored(row));
    const open = openBlocks(index.records);
    expect(open).toHaveLength(17);
    expect(open[0]).toBe(24);
    expect(open.at(-1)).toBe(40);
    const row = new RowAllocator(index.records, seededRandom(3)).draw();
    expect(open).toContain(blockOf(row));
  });

  test("a session stays in its block until that is full", () => {
    const index = new StorageIndex();
    const allocator = new RowAllocator(index.records, seededRandom(1));
    const drawn = new Set<number>();
    for (let n = 0; n < 64; n++) {
      const row = allocator.draw(drawn);
      drawn.add(row);
      index.putRecord(stored(row));
    }
    expect(new Set([...drawn].map(blockOf))).toEqual(new Set([0]));
    expect(blockOf(allocator.draw())).toBe(1);
  });

  test("two sessions on one register rarely draw the same row", () => {
    const index = new StorageIndex();
    for (let row = 1; row <= 64 * 20; row += 2) index.putRecord(stored(row));
    let met = 0;
    for (let seed = 0; seed < 200; seed++) {
      const one = new RowAllocator(index.records, seededRandom(2 * seed + 1)).draw();
      const other = new RowAllocator(index.records, seededRandom(2 * seed + 2)).draw();
      if (one === other) met++;
    }
    expect(met).toBeLessThan(5);
  });
});

describe("the index of storage", () => {
  test("of two rows with one id the newer one counts, then the upper one", () => {
    const index = new StorageIndex();
    index.putRecord(stored(9, { id: "same", rev: 1 }));
    index.putRecord(stored(4, { id: "same", rev: 3 }));
    index.putRecord(stored(7, { id: "same", rev: 3 }));
    expect(index.find("same")?.row).toBe(4);
    expect(index.recordsOf("owner")).toHaveLength(1);
  });

  test("a row whose revision is no number is damaged, not free", () => {
    const index = new StorageIndex();
    const values = [["id7", "period", "owner", "unit", "zwei"]];
    index.takeRecords({ row: 7, column: 0, values }, { row: 7, column: 8, values: [[""]] });
    expect(index.records.has(7)).toBe(true);
    expect(index.find("id7")?.rev).toBe(0);
  });

  test("reading a row again replaces what was known of it", () => {
    const index = new StorageIndex();
    index.putRecord(stored(5));
    const values = [["", "", "", "", ""]];
    index.takeRecords({ row: 5, column: 0, values }, null);
    expect(index.find("id5")).toBeNull();
    expect(index.recordsOf("owner")).toEqual([]);
  });

  test("the number of an erased client is not given again", () => {
    const index = new StorageIndex();
    const client = (row: number, number: number): StoredRow =>
      stored(row, { kind: "client", number, owner: `id${row}` });
    index.putRecord(client(1, 1));
    index.putRecord(client(2, 2));
    index.putRecord(client(3, 3));
    expect(index.nextNumber(0)).toBe(4);
    index.freeRecord(3);
    expect(index.nextNumber(1)).toBe(4);
    index.freeRecord(1);
    expect(index.nextNumber(2)).toBe(4);
  });
});
