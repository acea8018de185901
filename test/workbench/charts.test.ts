import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { scaleOf } from "../../src/workbench/page/charts/scale";

const automatic = { minimum: null, maximum: null };

describe("the scale of a chart", () => {
  test.each([
    [
      [3, 7, 12],
      [0, 5, 10, 15],
    ],
    [
      [-4, 9],
      [-5, 0, 5, 10],
    ],
    [
      [0.1, 0.34],
      [0, 0.1, 0.2, 0.3, 0.4],
    ],
    [
      [1200, 4800],
      [0, 1000, 2000, 3000, 4000, 5000],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("of %j has the marks %j", (values, marks) => {
    expect(scaleOf(values, automatic).marks).toEqual(marks);
  });

  test("keeps to what somebody chose", () => {
    const { least, most } = scaleOf([12, 88], { minimum: 10, maximum: 110 });
    expect([least, most]).toEqual([0, 120]);
  });

  test("holds every value between its ends, with few marks", () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 1000);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { least, most, marks } = scaleOf(values, automatic);
        for (const one of values) {
          expect(one).toBeGreaterThanOrEqual(least);
          expect(one).toBeLessThanOrEqual(most);
        }
        expect(marks.length).toBeLessThanOrEqual(9);
      })
    );
  });
});
