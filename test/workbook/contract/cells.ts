import { describe, expect, test } from "@jest/globals";
import type { Operation } from "../../../src/workbook/port";
import type { OpenSubject } from "./subject";
import { at, below, sheetOf, withStorage, write } from "./subject";

/** Texts, places and expressions of places. */
export function describeCells(name: string, open: OpenSubject): void {
  describe(`${name}: text stays text`, () => {
    const subject = withStorage(open);

    test.each([
      ["a formula", "=1+1"],
      ["a broken formula", "=1+"],
      ["a phone number", "+358 40 123 4567"],
      ["leading zeros", "00123"],
      ["a Finnish date", "1.2.2026"],
      ["an ISO date", "2026-02-01"],
      ["a truth", "TRUE"],
      ["an error value", "#N/A"],
      ["an exponent", "1E5"],
      ["an identity code", "010190-900A"],
      ["a sealed cell", "PC1.AQEAAQAB"],
      ["an apostrophe", "'t Hooft"],
      ["two apostrophes", "''"],
      ["an at sign", "@SUM(A1)"],
      ["white space", "  a\tb\nc  "],
      ["an emoji", "perhe 👨‍👩‍👧"],
      ["letters beyond Latin", "Ääkköset Ж 漢"],
      ["the longest text", "å".repeat(32_767)],
    ])("%s", async (_, text) => {
      const { workbook } = subject();
      const [, block] = await workbook.run([
        write("_tiedot", "B2", [text]),
        { op: "read", area: at("_tiedot", "B2") },
      ]);
      expect(block).toEqual({ row: 1, column: 1, values: [[text]] });
    });
  });

  describe(`${name}: places`, () => {
    const subject = withStorage(open);

    test("a batch reads its own writes, in order", async () => {
      const answers = await subject().workbook.run([
        write("_tiedot", "A1:B1", ["a", "b"]),
        { op: "read", area: { sheet: "_tiedot", used: true } },
        write("_tiedot", "C5", ["c"]),
        { op: "extent", area: { sheet: "_tiedot", used: true } },
        { op: "read", area: { sheet: "_tiedot", row: 4, column: 1, rows: 1, columns: 2 } },
      ]);
      expect(answers).toEqual([
        null,
        { row: 0, column: 0, values: [["a", "b"]] },
        null,
        { row: 0, column: 0, rows: 5, columns: 3 },
        { row: 4, column: 1, values: [["", "c"]] },
      ]);
    });

    test("the used part of some columns is the box around their non-empty cells", async () => {
      const { workbook } = subject();
      await workbook.run([
        write("_tiedot", "A1:D1", ["id", "kind", "owner", "unit"]),
        write("_tiedot", "A7", ["x"]),
        write("_tiedot", "C4", ["y"]),
        write("_tiedot", "F9", ["z"]),
        write("_tiedot", "A7", [""]),
      ]);
      const answers = await workbook.run([
        { op: "extent", area: { sheet: "_tiedot", used: "A" } },
        { op: "extent", area: { sheet: "_tiedot", used: "C:D" } },
        { op: "extent", area: { sheet: "_tiedot", used: "E:F" } },
        { op: "extent", area: at("_tiedot", "B2:C3") },
        { op: "extent", area: at("_tiedot", "A:C") },
      ]);
      expect(answers).toEqual([
        { row: 0, column: 0, rows: 1, columns: 1 },
        { row: 0, column: 2, rows: 4, columns: 2 },
        { row: 8, column: 5, rows: 1, columns: 1 },
        { row: 1, column: 1, rows: 2, columns: 2 },
        { row: 0, column: 0, rows: 1_048_576, columns: 3 },
      ]);
    });

    test("formulas are answered where they are asked for, and values of all other cells", async () => {
      const { workbook } = subject();
      await workbook.run([write("_tiedot", "A1:B2", ["id", "=1+1"], ["", "x"])]);
      const sheet = sheetOf(subject(), "_tiedot");
      const style = sheet.styleAt(0, 0);
      sheet.cells.set(1, 0, { value: "shown", formula: '=TRIM("y")', style });
      sheet.cells.set(2, 0, { value: 7, formula: null, style });
      const area = { sheet: "_tiedot", used: true } as const;
      const [values, formulas, none] = await workbook.run([
        { op: "read", area },
        { op: "read", area, formulas: true },
        { op: "read", area: at("_gone", "A1"), formulas: true },
      ]);
      const rows = (cell: string) => [
        ["id", "=1+1"],
        [cell, "x"],
        [7, ""],
      ];
      expect(values).toEqual({ row: 0, column: 0, values: rows("shown") });
      expect(formulas).toEqual({ row: 0, column: 0, values: rows('=TRIM("y")') });
      expect(none).toBeNull();
    });

    test("rows below are found at the moment their operation runs", async () => {
      const { workbook } = subject();
      const append = (text: string): Operation => ({
        op: "write",
        area: { below: at("_tiedot", "C:C"), rows: 1, columns: 2 },
        values: [[text, `${text}!`]],
      });
      const answers = await workbook.run([
        write("_tiedot", "A1:D1", ["", "", "header", ""]),
        append("one"),
        append("two"),
        { op: "read", area: { sheet: "_tiedot", used: true } },
      ]);
      expect(answers[3]).toEqual({
        row: 0,
        column: 2,
        values: [
          ["header", ""],
          ["one", "one!"],
          ["two", "two!"],
        ],
      });
    });

    test("rows below begin in the first column that is named, not in the first that is filled", async () => {
      const { workbook } = subject();
      await workbook.run([write("_tiedot", "C2", ["x"])]);
      const extents = await workbook.run([
        { op: "extent", area: { below: { sheet: "_tiedot", used: true }, rows: 2, columns: 3 } },
        { op: "extent", area: { below: { sheet: "_tiedot", used: "B:D" }, rows: 1, columns: 1 } },
        { op: "extent", area: { below: at("_tiedot", "B1:D64"), rows: 1, columns: 3 } },
        {
          op: "extent",
          area: {
            below: { sheet: "_tiedot", row: 0, column: 2, rows: 5, columns: 1 },
            rows: 1,
            columns: 1,
          },
        },
      ]);
      expect(extents).toEqual([
        { row: 2, column: 0, rows: 2, columns: 3 },
        { row: 2, column: 1, rows: 1, columns: 1 },
        { row: 2, column: 1, rows: 1, columns: 3 },
        { row: 2, column: 2, rows: 1, columns: 1 },
      ]);
    });

    test("rows below the last row of a sheet are refused", async () => {
      const { workbook } = subject();
      await workbook.run([write("_tiedot", "A1048576", ["last"])]);
      await expect(
        workbook.run([{ op: "write", area: below("_tiedot", "A"), values: [["x"]] }])
      ).rejects.toMatchObject({ code: "refused", operation: 0 });
    });

    test("the rows below may be read: what stands beside the column", async () => {
      const { workbook } = subject();
      await workbook.run([write("_tiedot", "A1:B2", ["a", ""], ["", "b"])]);
      const [block] = await workbook.run([
        { op: "read", area: { below: { sheet: "_tiedot", used: "A" }, rows: 1, columns: 2 } },
      ]);
      expect(block).toEqual({ row: 1, column: 0, values: [["", "b"]] });
    });

    test("an empty text empties a cell; clearing leaves the text format", async () => {
      const { workbook } = subject();
      const answers = await workbook.run([
        write("_tiedot", "A1:B1", ["a", "b"]),
        write("_tiedot", "A1", [""]),
        { op: "extent", area: { sheet: "_tiedot", used: true } },
        { op: "clear", area: { sheet: "_tiedot", used: true } },
        { op: "extent", area: { sheet: "_tiedot", used: true } },
        write("_tiedot", "A1", ["007"]),
        { op: "read", area: { sheet: "_tiedot", used: true } },
      ]);
      expect(answers[2]).toEqual({ row: 0, column: 1, rows: 1, columns: 1 });
      expect(answers[4]).toBeNull();
      expect(answers[6]).toEqual({ row: 0, column: 0, values: [["007"]] });
    });

    test("numbers and truths of a sheet without the text format come back as such", async () => {
      const { workbook } = subject();
      const [, block] = await workbook.run([
        { op: "write", area: at("Sheet1", "A1:C1"), values: [[1.5, true, "text"]] },
        { op: "read", area: { sheet: "Sheet1", used: true } },
      ]);
      expect(block?.values).toEqual([[1.5, true, "text"]]);
    });
  });
}
