import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Band } from "../../src/excel-host/model";
import { Axis } from "../../src/workbench/page/grid/axis";

const COUNT = 40;

/** Sizes of 40 rows, some hidden, and the bands that say so. */
const sized = fc
  .array(fc.option(fc.constantFrom(0, 0, 7, 20, 33)), { minLength: COUNT, maxLength: COUNT })
  .map((sizes) => {
    const bands: Band<number>[] = sizes.flatMap((value, at) =>
      value === null ? [] : [{ first: at, last: at, value }]
    );
    return { sizes: sizes.map((size) => size ?? 10), axis: new Axis(COUNT, 10, bands) };
  });

const index = fc.integer({ min: 0, max: COUNT - 1 });
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

describe("an axis is a list of sizes in less room", () => {
  test("every index lies after those before it", () => {
    fc.assert(
      fc.property(sized, fc.integer({ min: 0, max: COUNT }), ({ sizes, axis }, at) => {
        expect(axis.offsetOf(at)).toBe(total(sizes.slice(0, at)));
        if (at < COUNT) expect(axis.sizeOf(at)).toBe(sizes[at]);
      })
    );
  });

  test("a pixel lies in the row whose span holds it", () => {
    fc.assert(
      fc.property(sized, fc.nat(1500), ({ sizes, axis }, pixel) => {
        fc.pre(pixel < total(sizes));
        const at = axis.indexAt(pixel);
        const before = total(sizes.slice(0, at));
        expect(before).toBeLessThanOrEqual(pixel);
        expect(before + sizes[at]!).toBeGreaterThan(pixel);
      })
    );
  });

  test("the nearest row that can be seen is found in both directions", () => {
    fc.assert(
      fc.property(sized, index, ({ sizes, axis }, at) => {
        const after = sizes.findIndex((size, one) => one >= at && size > 0);
        const before = sizes.findLastIndex((size, one) => one <= at && size > 0);
        expect(axis.nextShown(at, 1)).toBe(after < 0 ? null : after);
        expect(axis.nextShown(at, -1)).toBe(before < 0 ? null : before);
      })
    );
  });

  test("what is in sight is everything from an index up to a pixel but what is hidden", () => {
    fc.assert(
      fc.property(sized, index, fc.nat(1000), ({ sizes, axis }, at, end) => {
        const expected = sizes.flatMap((size, one) => {
          const offset = total(sizes.slice(0, one));
          return one >= at && size > 0 && offset < end ? [{ index: one, offset, size }] : [];
        });
        expect([...axis.from(at, end)]).toEqual(expected);
      })
    );
  });
});

test("past the last pixel lies the last row that can be seen", () => {
  const axis = new Axis(10, 20, [{ first: 7, last: 9, value: 0 }]);
  expect(axis.indexAt(100_000)).toBe(6);
  expect(axis.indexAt(-5)).toBe(0);
});

test("a million rows of which one is hidden are found by halving", () => {
  const axis = new Axis(1_048_576, 20, [{ first: 500_000, last: 500_000, value: 0 }]);
  expect(axis.indexAt(axis.offsetOf(1_000_000))).toBe(1_000_000);
  expect(axis.nextShown(500_000, 1)).toBe(500_001);
});
