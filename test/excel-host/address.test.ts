import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  formatAddress,
  parseAddress,
  parseAddresses,
} from "../../src/excel-host/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/excel-host/model";

describe("addresses that are none", () => {
  test.each([
    ["", "nothing"],
    ["A", "a column needs a second one"],
    ["1", "a row needs a second one"],
    ["A0", "rows begin at 1"],
    ["A1:B", "a cell and a column"],
    ["A1:B2:C3", "three corners"],
    ["XFE1", "beyond the last column"],
    ["A1048577", "beyond the last row"],
    ["Sheet 1!A1!B2", "two sheets"],
    ["'Sheet 1!A1", "an open quote"],
    ["Sh?eet!A1", "a character that no sheet has"],
    ["A1 B2", "two cells"],
    ["ÄÄ1", "not a column"],
  ])("%j is refused: %s", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe("addresses", () => {
  test.each([
    ["A1", null, [0, 0, 0, 0]],
    ["$b$2:d4", null, [1, 1, 3, 3]],
    ["D4:B2", null, [1, 1, 3, 3]],
    ["A:C", null, [0, 0, MAX_ROWS - 1, 2]],
    ["$3:1", null, [0, 0, 2, MAX_COLUMNS - 1]],
    ["Sheet1!XFD1048576", "Sheet1", [MAX_ROWS - 1, MAX_COLUMNS - 1, MAX_ROWS - 1, MAX_COLUMNS - 1]],
    ["'My sheet'!A1", "My sheet", [0, 0, 0, 0]],
    ["'It''s! mine'!A1:A2", "It's! mine", [0, 0, 1, 0]],
    ["_tiedot!A:A", "_tiedot", [0, 0, MAX_ROWS - 1, 0]],
    ["Käyttäjät!A1", "Käyttäjät", [0, 0, 0, 0]],
  ] as const)("%s", (text, sheet, [top, left, bottom, right]) => {
    expect(parseAddress(text)).toEqual({ sheet, area: { top, left, bottom, right } });
  });

  test("several are separated by commas, also next to quoted names with commas", () => {
    expect(parseAddresses("A1,'a,b'!C3:D4")?.map(({ sheet }) => sheet)).toEqual([null, "a,b"]);
    expect(parseAddresses("A1,,B2")).toBeNull();
  });

  test.each([
    ["Sheet1", "Sheet1!A1"],
    ["My sheet", "'My sheet'!A1"],
    ["It's", "'It''s'!A1"],
    ["A1", "'A1'!A1"],
    ["2024", "'2024'!A1"],
    ["RC", "'RC'!A1"],
  ])("a sheet named %s is quoted when it must be", (name, address) => {
    expect(formatAddress(name, { top: 0, left: 0, bottom: 0, right: 0 })).toBe(address);
  });
});

const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));
const sheetName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 31 })
  .filter((name) => name.trim() === name && !/[:\\/?*[\]]|^'|'$/.test(name) && name !== "");

describe("properties", () => {
  test("letters and numbers of columns are one to one", () => {
    fc.assert(fc.property(column, (index) => columnIndex(columnLetters(index)) === index));
  });

  test("every area of every sheet survives being written and read", () => {
    fc.assert(
      fc.property(sheetName, area, fc.boolean(), (name, cells, absolute) => {
        expect(parseAddress(formatAddress(name, cells, absolute))).toEqual({
          sheet: name,
          area: cells,
        });
      })
    );
  });

  test("no text makes the parser throw", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => [parseAddress(text), parseAddresses(text)]).not.toThrow();
      })
    );
  });
});
