import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { newWorkbook } from "../../src/excel-host/model";
import {
  ARROWS,
  jumpFrom,
  mergedAt,
  nextWithin,
  regionAround,
  stepFrom,
  withWholeMerges,
} from "../../src/workbench/page/grid/moves";

/** A sheet drawn as text: `x` is a cell with contents. */
function drawn(...lines: readonly string[]) {
  const sheet = newWorkbook().activeWorksheet();
  lines.forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      if (line[column] === "x") sheet.putValue(row, column, "x");
    }
  });
  return sheet;
}

const arrow = (key: string) => ARROWS[key]!;

describe("Ctrl and an arrow", () => {
  const sheet = drawn("xxx.xx", "......", "x....x");

  test.each([
    ["to the end of a block", [0, 0], "ArrowRight", [0, 2]],
    ["from its end to the next block", [0, 2], "ArrowRight", [0, 4]],
    ["over empty cells to contents", [0, 0], "ArrowDown", [2, 0]],
    ["to the edge when nothing follows", [2, 5], "ArrowRight", [2, 16_383]],
    ["to the last row when nothing follows", [2, 0], "ArrowDown", [1_048_575, 0]],
    ["back to the first cell", [2, 3], "ArrowLeft", [2, 0]],
    ["up to the edge", [2, 3], "ArrowUp", [0, 3]],
  ] as const)("leads %s", (_, [row, column], key, [toRow, toColumn]) => {
    expect(jumpFrom(sheet, { row, column }, arrow(key))).toEqual({ row: toRow, column: toColumn });
  });

  test("passes over hidden rows", () => {
    const filtered = drawn("x", "x", "x", "x");
    filtered.rows.update(1, 2, () => ({ hidden: true }));
    expect(stepFrom(filtered, { row: 0, column: 0 }, arrow("ArrowDown")).row).toBe(3);
    expect(jumpFrom(filtered, { row: 0, column: 0 }, arrow("ArrowDown")).row).toBe(3);
  });

  test("stays where there is nowhere to go", () => {
    const corner = { row: 0, column: 0 };
    expect(stepFrom(sheet, corner, arrow("ArrowUp"))).toEqual(corner);
    expect(jumpFrom(sheet, corner, arrow("ArrowLeft"))).toEqual(corner);
  });
});

describe("merged cells", () => {
  const sheet = drawn();
  const merged = { top: 2, left: 2, bottom: 4, right: 3 };
  sheet.mergedAreas = [merged, { top: 4, left: 4, bottom: 5, right: 5 }];

  test("are stepped over as one", () => {
    expect(mergedAt(sheet, { row: 3, column: 3 })).toEqual(merged);
    expect(stepFrom(sheet, { row: 2, column: 2 }, arrow("ArrowDown")).row).toBe(5);
    expect(stepFrom(sheet, { row: 2, column: 2 }, arrow("ArrowRight")).column).toBe(4);
  });

  test("are never cut by a selection, one leading to the next", () => {
    expect(withWholeMerges(sheet, { top: 3, left: 3, bottom: 4, right: 4 })).toEqual({
      top: 2,
      left: 2,
      bottom: 5,
      right: 5,
    });
  });

  test("are cut by whole columns, as in Excel", () => {
    const column = { top: 0, left: 2, bottom: 1_048_575, right: 2 };
    expect(withWholeMerges(sheet, column)).toEqual(column);
  });
});

test("the region around a cell is bounded by empty rows and columns, corners count", () => {
  const sheet = drawn("xx...", "..x..", ".....", "....x");
  expect(regionAround(sheet, { row: 0, column: 0 })).toEqual({
    top: 0,
    left: 0,
    bottom: 1,
    right: 2,
  });
});

test("Tab and Enter go through all cells of a selection once before they begin again", () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(size, size, fc.boolean(), fc.boolean(), (height, width, byRows, back) => {
      const area = { top: 3, left: 5, bottom: 2 + height, right: 4 + width };
      const seen = new Set<string>();
      let at = { row: 3, column: 5 };
      for (let count = 0; count < height * width; count += 1) {
        seen.add(`${at.row} ${at.column}`);
        at = nextWithin(area, at, byRows, back);
      }
      expect(seen.size).toBe(height * width);
      expect(at).toEqual({ row: 3, column: 5 });
    })
  );
});
