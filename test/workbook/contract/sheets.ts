import { describe, expect, test } from "@jest/globals";
import type { Operation } from "../../../src/workbook/port";
import type { OpenSubject } from "./subject";
import { addView, at, sheetOf, withStorage, write } from "./subject";
import { aino, paintTable } from "./table";

/** Sheets and their protection. */
export function describeSheets(name: string, open: OpenSubject): void {
  describe(`${name}: sheets`, () => {
    const subject = withStorage(open);

    test("the last visible sheet is neither hidden nor deleted", async () => {
      for (const operation of [
        { op: "setVisibility", sheet: "Sheet1", visibility: "veryHidden" },
        { op: "deleteSheet", sheet: "Sheet1" },
      ] as const) {
        await expect(subject().workbook.run([operation])).rejects.toMatchObject({
          code: "refused",
          operation: 0,
        });
      }
      expect(sheetOf(subject(), "Sheet1").visibility).toBe("Visible");
    });

    test("a hidden sheet does not come to the front", async () => {
      await expect(
        subject().workbook.run([{ op: "activate", sheet: "_tiedot" }])
      ).rejects.toMatchObject({ code: "refused" });
    });

    test("are listed in their order with how hidden they are", async () => {
      const { workbook } = subject();
      const [, , sheets] = await workbook.run([
        addView("Etusivu"),
        { op: "addSheet", sheet: "Apu", visibility: "hidden", text: false },
        { op: "sheets" },
      ]);
      expect(sheets).toEqual([
        { name: "Sheet1", visibility: "visible" },
        { name: "_tiedot", visibility: "veryHidden" },
        { name: "Etusivu", visibility: "visible" },
        { name: "Apu", visibility: "hidden" },
      ]);
    });

    test("are shown, hidden and deleted, very hidden ones too", async () => {
      const { workbook } = subject();
      await workbook.run([
        addView("Etusivu"),
        { op: "setVisibility", sheet: "Etusivu", visibility: "hidden" },
        { op: "setVisibility", sheet: "_tiedot", visibility: "visible" },
        { op: "setVisibility", sheet: "_tiedot", visibility: "veryHidden" },
      ]);
      expect(sheetOf(subject(), "Etusivu").visibility).toBe("Hidden");
      expect(sheetOf(subject(), "_tiedot").visibility).toBe("VeryHidden");
      const [, , sheets] = await workbook.run([
        { op: "deleteSheet", sheet: "_tiedot" },
        { op: "deleteSheet", sheet: "Etusivu" },
        { op: "sheets" },
      ]);
      expect(sheets).toEqual([{ name: "Sheet1", visibility: "visible" }]);
    });

    test("a sheet comes to the front and the selection is there", async () => {
      const { workbook } = subject();
      expect(await workbook.selection()).toEqual({ sheet: "Sheet1", row: 0, column: 0 });
      await workbook.run([addView("Etusivu"), { op: "activate", sheet: "Etusivu" }]);
      expect(await workbook.selection()).toEqual({ sheet: "Etusivu", row: 0, column: 0 });
    });

    test("storage is formatted as text before anything is written; views have no gridlines", async () => {
      await subject().workbook.run([addView("Etusivu")]);
      const storage = sheetOf(subject(), "_tiedot");
      for (const [row, column] of [
        [0, 0],
        [1_048_575, 16_383],
      ] as const) {
        expect(storage.styleAt(row, column).numberFormat).toBe("@");
      }
      expect(sheetOf(subject(), "Etusivu").showGridlines).toBe(false);
    });

    test("a sheet is added where it is told to be", async () => {
      const { workbook } = subject();
      await workbook.run([{ ...addView("Ensin"), position: 0 } as Operation]);
      await workbook.run([{ ...addView("Keskellä"), position: 2 } as Operation]);
      const [sheets] = await workbook.run([{ op: "sheets" }]);
      expect(sheets.map(({ name }) => name)).toEqual(["Ensin", "Sheet1", "Keskellä", "_tiedot"]);
      for (const position of [-1, 0.5, 99]) {
        const wrong = { ...addView("Muualla"), position } as Operation;
        await expect(workbook.run([wrong])).rejects.toMatchObject({ code: "refused" });
      }
    });

    test("columns take their widths, neighbours in one go", async () => {
      await subject().workbook.run([
        { op: "columnWidths", sheet: "Sheet1", widths: [4, 20, 20, 8.5] },
      ]);
      const sheet = sheetOf(subject(), "Sheet1");
      const widths = [0, 1, 2, 3].map((column) => sheet.columns.at(column)?.width ?? 0);
      [4, 20, 20, 8.5].forEach((width, column) => expect(widths[column]).toBeCloseTo(width, 0));
    });
  });

  describe(`${name}: protection`, () => {
    const subject = withStorage(open);
    const paint: Operation = {
      op: "paint",
      area: at("Etusivu", "A1"),
      values: [["Etusivu"]],
      style: "title",
    };

    test("a protected view takes no change; what stood before stays", async () => {
      const { workbook } = subject();
      await workbook.run([addView("Etusivu"), paint, { op: "protect", sheet: "Etusivu" }]);
      const changes: Operation[] = [
        write("Etusivu", "B2", ["x"]),
        { op: "clear", area: at("Etusivu", "A1") },
        { ...paint, values: [["Muu"]] },
        { ...paintTable(aino), sheet: "Etusivu" } as Operation,
      ];
      for (const change of changes) {
        await expect(
          workbook.run([write("_tiedot", "A1", ["done"]), change])
        ).rejects.toMatchObject({ code: "protected", operation: 1 });
      }
      const answers = await workbook.run([
        { op: "read", area: { sheet: "Etusivu", used: true } },
        { op: "read", area: at("_tiedot", "A1") },
      ]);
      expect(answers.map((block) => block?.values)).toEqual([[["Etusivu"]], [["done"]]]);
    });

    test("columns of a protected view may still be widened", async () => {
      const { workbook } = subject();
      await workbook.run([
        addView("Etusivu"),
        { op: "protect", sheet: "Etusivu" },
        { op: "columnWidths", sheet: "Etusivu", widths: [30] },
      ]);
      expect(sheetOf(subject(), "Etusivu").columns.at(0)?.width).toBeCloseTo(30, 0);
    });

    test("a password that somebody set is not taken away", async () => {
      const { workbook } = subject();
      await workbook.run([addView("Etusivu"), { op: "protect", sheet: "Etusivu" }]);
      const sheet = sheetOf(subject(), "Etusivu");
      if (sheet.protection === null) throw new Error("not protected");
      sheet.protection = { ...sheet.protection, password: { kind: "legacy", hash: "83AF" } };
      for (const op of ["unprotect", "protect"] as const) {
        await expect(workbook.run([{ op, sheet: "Etusivu" }])).rejects.toMatchObject({
          code: "protected",
          operation: 0,
        });
      }
    });

    test("unprotecting, painting and protecting go in one batch, again and again", async () => {
      const { workbook } = subject();
      await workbook.run([addView("Etusivu"), { op: "unprotect", sheet: "Etusivu" }]);
      for (let time = 0; time < 2; time += 1) {
        await workbook.run([
          { op: "unprotect", sheet: "Etusivu" },
          paint,
          { op: "protect", sheet: "Etusivu" },
          { op: "protect", sheet: "Etusivu" },
        ]);
      }
      expect(sheetOf(subject(), "Etusivu").protection).toMatchObject({
        password: null,
        options: { allowAutoFilter: true, allowSort: true, allowInsertRows: false },
      });
    });
  });
}
