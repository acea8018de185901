import { describe, expect, test } from "@jest/globals";
import { saveXlsx } from "../../../src/excel-host/file";
import { newWorkbook } from "../../../src/excel-host/model";
import type { WorkbookChange } from "../../../src/workbook/port";
import type { OpenSubject } from "./subject";
import { addStorage, addView, write } from "./subject";

/** The workbook as a whole. */
export function describeWholeWorkbook(name: string, open: OpenSubject): void {
  describe(`${name}: the workbook`, () => {
    test("a read-only workbook is changed but not saved", async () => {
      const { workbook, saves } = await open({ readOnly: true });
      await workbook.run([addStorage("_tiedot"), write("_tiedot", "A1", ["x"])]);
      await expect(workbook.save()).rejects.toMatchObject({ code: "read-only" });
      expect(await workbook.capabilities()).toMatchObject({ readOnly: true });
      expect(saves()).toBe(0);
    });

    test("is saved, and tells what it can", async () => {
      const { workbook, saves } = await open();
      expect(await workbook.capabilities()).toMatchObject({ readOnly: false, autoSave: false });
      expect((await workbook.capabilities()).maxPayload).toBeGreaterThanOrEqual(5_000_000);
      await workbook.save();
      expect(saves()).toBe(1);
    });

    test("tells what it can in the midst of other questions, once in a batch", async () => {
      const { workbook } = await open();
      const [sheets, capabilities, cell] = await workbook.run([
        { op: "sheets" },
        { op: "capabilities" },
        { op: "read", area: { sheet: "Sheet1", address: "A1" } },
      ]);
      expect(sheets).toHaveLength(1);
      expect(capabilities).toEqual(await workbook.capabilities());
      expect(cell?.values).toEqual([[""]]);
      await expect(
        workbook.run([{ op: "capabilities" }, { op: "capabilities" }])
      ).rejects.toMatchObject({ code: "refused", operation: 1 });
    });

    test("a new workbook is opened from bytes", async () => {
      const { workbook, created } = await open();
      const model = newWorkbook();
      for (let row = 0; row < 5000; row += 1) model.worksheets[0]?.putValue(row, 0, `rivi ${row}`);
      const bytes = await saveXlsx(model);
      await workbook.createWorkbook(bytes);
      expect(created().map((one) => Buffer.from(one).equals(bytes))).toEqual([true]);
    });

    test("changes are told while somebody watches, with the sheet's name", async () => {
      const { workbook, settle } = await open();
      const changes: WorkbookChange[] = [];
      const stop = await workbook.watch((change) => changes.push(change));
      await workbook.run([addView("Etusivu"), write("Etusivu", "B2:C2", ["a", "b"])]);
      await settle();
      await workbook.run([write("Sheet1", "A1", ["x"]), { op: "deleteSheet", sheet: "Etusivu" }]);
      await settle();
      expect(changes).toEqual([
        { kind: "sheetAdded", sheet: "Etusivu", address: "", source: "local" },
        { kind: "cells", sheet: "Etusivu", address: "B2:C2", source: "local" },
        { kind: "cells", sheet: "Sheet1", address: "A1", source: "local" },
        { kind: "sheetDeleted", sheet: "Etusivu", address: "", source: "local" },
      ]);
      await stop();
      await workbook.run([write("Sheet1", "A2", ["y"])]);
      await settle();
      expect(changes).toHaveLength(4);
    });
  });
}
