import { describe, expect, test } from "@jest/globals";
import type { Operation } from "../../../src/workbook/port";
import type { OpenSubject } from "./subject";
import { addStorage, at, below, withStorage, write } from "./subject";

/** What every implementation refuses, and what is left after a refusal. */
export function describeRefusals(name: string, open: OpenSubject): void {
  describe(`${name}: refusals`, () => {
    const subject = withStorage(open);

    const refused: [string, Operation][] = [
      ["fewer values than cells", write("_tiedot", "A1:B2", ["a", "b"])],
      ["more values than cells", write("_tiedot", "A1", ["a", "b"])],
      ["rows of unequal length", write("_tiedot", "A1:B2", ["a", "b"], ["c"])],
      ["no values", { op: "write", area: at("_tiedot", "A1"), values: [] }],
      ["values for whole columns", write("_tiedot", "A:A", ["a"])],
      ["values of whole rows", { op: "read", area: at("_tiedot", "1:2") }],
      ["an address that is none", { op: "read", area: at("_tiedot", "here") }],
      ["an address with a sheet", { op: "read", area: at("_tiedot", "Sheet1!A1") }],
      [
        "cells off the sheet",
        { op: "clear", area: { sheet: "_tiedot", row: 0, column: 16_384, rows: 1, columns: 1 } },
      ],
      [
        "no cells at all",
        { op: "read", area: { sheet: "_tiedot", row: 0, column: 0, rows: 0, columns: 1 } },
      ],
      ["used rows", { op: "read", area: { sheet: "_tiedot", used: "3" } }],
      ["a text longer than a cell", write("_tiedot", "A1", ["x".repeat(32_768)])],
      ["a lone surrogate", write("_tiedot", "A1", ["kissa \ud83d"])],
      ["a number that is none", { op: "write", area: at("_tiedot", "A1"), values: [[Number.NaN]] }],
      ["a sheet name with a slash", addStorage("a/b")],
      ["a sheet name of 32 characters", addStorage("x".repeat(32))],
      ["an empty sheet name", addStorage("")],
      ["a reserved sheet name", addStorage("History")],
      ["a width no column has", { op: "columnWidths", sheet: "Sheet1", widths: [256] }],
    ];

    test.each(refused)("%s: nothing of the batch runs", async (_, operation) => {
      const { workbook } = subject();
      await expect(
        workbook.run([write("_tiedot", "A1", ["before"]), operation])
      ).rejects.toMatchObject({ name: "WorkbookError", code: "refused", operation: 1 });
      expect(await workbook.run([{ op: "read", area: at("_tiedot", "A1") }])).toEqual([
        { row: 0, column: 0, values: [[""]] },
      ]);
    });

    test("the sheets are listed once in a batch", async () => {
      const { workbook } = subject();
      await expect(workbook.run([{ op: "sheets" }, { op: "sheets" }])).rejects.toMatchObject({
        code: "refused",
        operation: 1,
      });
    });

    const changesToNowhere: [string, Operation][] = [
      ["writing", write("_gone", "A1", ["x"])],
      ["writing below", { ...write("x", "A1", ["x"]), area: below("_gone", "A") } as Operation],
      ["clearing", { op: "clear", area: { sheet: "_gone", used: true } }],
      ["painting", { op: "paint", area: at("_gone", "A1"), values: [["x"]], style: "text" }],
      ["deleting", { op: "deleteSheet", sheet: "_gone" }],
      ["showing", { op: "setVisibility", sheet: "_gone", visibility: "visible" }],
      ["protecting", { op: "protect", sheet: "_gone" }],
      ["unprotecting", { op: "unprotect", sheet: "_gone" }],
      ["activating", { op: "activate", sheet: "_gone" }],
      ["widening", { op: "columnWidths", sheet: "_gone", widths: [10] }],
    ];

    test.each(changesToNowhere)("%s what is not there is not-found", async (_, operation) => {
      await expect(subject().workbook.run([operation])).rejects.toMatchObject({
        code: "not-found",
        operation: 0,
      });
    });

    test("an operation that fails tells its place; earlier ones stay done, later ones do not run", async () => {
      const { workbook } = subject();
      await expect(
        workbook.run([
          write("_tiedot", "A1", ["first"]),
          { op: "sheets" },
          write("_gone", "A1", ["second"]),
          write("_tiedot", "A3", ["third"]),
        ])
      ).rejects.toMatchObject({ code: "not-found", operation: 2 });
      const [block] = await workbook.run([{ op: "read", area: at("_tiedot", "A1:A3") }]);
      expect(block?.values).toEqual([["first"], [""], [""]]);
    });

    test("a sheet is not added twice, whatever the case of its name", async () => {
      await expect(subject().workbook.run([addStorage("_TIEDOT")])).rejects.toMatchObject({
        code: "refused",
        operation: 0,
      });
    });

    test("values of another shape than the used cells are refused by the host", async () => {
      const { workbook } = subject();
      await workbook.run([write("_tiedot", "A1:A3", ["a"], ["b"], ["c"])]);
      await expect(
        workbook.run([
          { op: "write", area: { sheet: "_tiedot", used: "A" }, values: [["x"], ["y"]] },
        ])
      ).rejects.toMatchObject({ code: "refused", operation: 0 });
    });

    test("messages never hold what was written", async () => {
      const { workbook } = subject();
      const secret = "salainen";
      for (const operation of [write("_gone", "A1", [secret]), write("_tiedot", "A:A", [secret])]) {
        const error: unknown = await workbook.run([operation]).catch((thrown: unknown) => thrown);
        expect(String(error)).not.toContain(secret);
      }
    });
  });

  describe(`${name}: what is absent`, () => {
    const subject = withStorage(open);

    test("reading answers null for absent sheets and absent content", async () => {
      const areas = [
        at("_gone", "A1"),
        { sheet: "_gone", used: true },
        { sheet: "_gone", row: 1, column: 1, rows: 2, columns: 2 },
        below("_gone", "A"),
        { sheet: "_tiedot", used: true },
        { sheet: "_tiedot", used: "B:D" },
        below("_tiedot", "A"),
        { below: at("_tiedot", "A1:A64"), rows: 1, columns: 1 },
      ] as const;
      const reads = areas.map((area): Operation => ({ op: "read", area }));
      const extents = areas.map((area): Operation => ({ op: "extent", area }));
      const answers = await subject().workbook.run([...reads, ...extents]);
      expect(answers).toEqual(new Array(16).fill(null));
    });

    test("writing into or below what is empty is not-found: a lost heading takes no rows", async () => {
      for (const area of [{ sheet: "_tiedot", used: "A" }, below("_tiedot", "A")]) {
        await expect(
          subject().workbook.run([{ op: "write", area, values: [["x"]] }])
        ).rejects.toMatchObject({ code: "not-found", operation: 0 });
      }
    });

    test("clearing what is empty is done at once", async () => {
      const operation: Operation = { op: "clear", area: { sheet: "_tiedot", used: true } };
      await expect(subject().workbook.run([operation])).resolves.toEqual([null]);
    });

    test("a batch of nothing answers nothing", async () => {
      await expect(subject().workbook.run([])).resolves.toEqual([]);
    });
  });
}
