import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  columnLetters,
  columnNumber,
  formatAddress,
  isOnSheet,
  isUnbounded,
  MAX_COLUMNS,
  MAX_ROWS,
  namedColumns,
  parseAddress,
} from "../../src/workbook/address";

describe("addresses", () => {
  test.each([
    ["", "nothing"],
    ["A", "a column alone"],
    ["1", "a row alone"],
    ["A0", "row 0"],
    ["A01", "a leading zero"],
    ["$A$1", "dollar signs"],
    ["a1", "small letters"],
    ["A1:B", "a corner and a column"],
    ["A1:B2:C3", "three corners"],
    ["B2:A1", "corners out of order"],
    ["XFE1", "a column off the sheet"],
    ["A1048577", "a row off the sheet"],
    ["Sheet1!A1", "a sheet"],
    ["A1,B2", "two places"],
    [" A1", "a blank"],
    ["AAAA1", "four letters"],
  ])("%j is no address: %s", (address) => {
    expect(parseAddress(address)).toBeNull();
  });

  test.each([
    ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["A1:H64", { row: 0, column: 0, rows: 64, columns: 8 }],
    ["C:C", { row: 0, column: 2, rows: MAX_ROWS, columns: 1 }],
    ["A:C", { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
    ["1:3", { row: 0, column: 0, rows: 3, columns: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])("%s is read and written", (address, box) => {
    expect(parseAddress(address)).toEqual(box);
    expect(formatAddress(box)).toBe(address);
  });

  test("columns outside a worksheet have no letters", () => {
    for (const column of [-1, 0.5, MAX_COLUMNS, Number.NaN]) {
      expect(() => columnLetters(column)).toThrow(RangeError);
    }
    expect(columnNumber("XFE")).toBeNull();
    expect(columnNumber("")).toBeNull();
  });

  test("letters count A, Z, AA, ZZ, AAA, XFD", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  test("every box on a sheet survives its address", () => {
    const place = fc.record({
      row: fc.nat(MAX_ROWS - 1),
      column: fc.nat(MAX_COLUMNS - 1),
      rows: fc.integer({ min: 1, max: MAX_ROWS }),
      columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
    });
    fc.assert(
      fc.property(place, (box) => {
        fc.pre(isOnSheet(box));
        expect(parseAddress(formatAddress(box))).toEqual(box);
      })
    );
  });

  test("a box off the sheet, without cells or with broken numbers is not on it", () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    for (const wrong of [
      { row: -1 },
      { rows: 0 },
      { columns: 0 },
      { column: 16_384 },
      { row: 1_048_576 },
      { row: 0.5 },
    ]) {
      expect(isOnSheet({ ...cell, ...wrong })).toBe(false);
    }
    expect(isOnSheet(cell)).toBe(true);
  });

  test("named columns are all columns, one or some", () => {
    expect(namedColumns(true)).toMatchObject({ column: 0, columns: MAX_COLUMNS });
    expect(namedColumns("C")).toMatchObject({ column: 2, columns: 1 });
    expect(namedColumns("A:E")).toMatchObject({ column: 0, columns: 5 });
    expect(namedColumns("5")).toBeNull();
    expect(namedColumns("?")).toBeNull();
    expect(isUnbounded({ row: 0, column: 0, rows: MAX_ROWS, columns: 1 })).toBe(true);
  });
});
