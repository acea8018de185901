import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Operation, WorkbookChange } from "../../src/workbook/port";
import { describeWorkbookContract } from "../workbook/contract";
import { addStorage, addView, at, write } from "../workbook/contract/subject";
import { aino, eino, paintTable } from "../workbook/contract/table";
import type { OfficeSubject } from "./openOffice";
import { joinOffice, openOffice } from "./openOffice";

describeWorkbookContract("Office.js", ({ readOnly = false } = {}) => openOffice({ readOnly }));

const everything: readonly Operation[] = [
  addStorage("_loki"),
  write("_loki", "A1", ["PAH1.x"]),
  { op: "write", area: { below: at("_loki", "A:A"), rows: 1, columns: 1 }, values: [["PL1.x"]] },
  { op: "read", area: { sheet: "_loki", used: "A" } },
  { op: "extent", area: { sheet: "_loki", used: true } },
  { op: "read", area: { sheet: "_gone", used: true } },
  { op: "clear", area: at("_loki", "B1:B9") },
  addView("Asiakkaat"),
  { op: "unprotect", sheet: "Asiakkaat" },
  paintTable(aino, eino),
  { op: "paint", area: at("Asiakkaat", "F1"), values: [["PAR"]], style: "muted" },
  { op: "columnWidths", sheet: "Asiakkaat", widths: [20, 20] },
  { op: "protect", sheet: "Asiakkaat" },
  { op: "activate", sheet: "Asiakkaat" },
  { op: "setVisibility", sheet: "Sheet1", visibility: "hidden" },
  { op: "deleteSheet", sheet: "_loki" },
  { op: "sheets" },
];

describe("on the wire", () => {
  let office: OfficeSubject;
  beforeEach(async () => {
    office = await openOffice();
    office.host.counters.reset();
  });
  const syncs = () => office.host.counters.read().syncs;

  test("what was refused before anything ran did not travel", async () => {
    await expect(office.workbook.run([addStorage("?")])).rejects.toThrow();
    expect(syncs()).toBe(0);
  });

  test("every operation of the port in one batch is exactly one round trip", async () => {
    const answers = await office.workbook.run(everything);
    expect(answers).toHaveLength(everything.length);
    expect(syncs()).toBe(1);
  });

  test("a failing batch is exactly one round trip", async () => {
    await expect(office.workbook.run([write("_gone", "A1", ["x"])])).rejects.toThrow();
    expect(syncs()).toBe(1);
  });

  test("painting a table again is one round trip and few actions", async () => {
    await office.workbook.run([addView("Asiakkaat"), paintTable(aino)]);
    office.host.counters.reset();
    await office.workbook.run([paintTable(aino, eino)]);
    expect(office.host.counters.read()).toMatchObject({ syncs: 1, cellsWritten: 9 });
    expect(office.host.counters.read().longestBatch).toBeLessThanOrEqual(12);
  });

  test("ten thousand cells of a hundred characters stay about a megabyte", async () => {
    const rows = Array.from({ length: 2000 }, () => new Array<string>(5).fill("x".repeat(99)));
    await office.workbook.run([addStorage("_tiedot"), write("_tiedot", "A1:E2000", ...rows)]);
    expect(office.host.counters.read().requestBytes).toBeLessThan(1_050_000);
  });

  test("selection, capabilities and save are one round trip each", async () => {
    await office.workbook.selection();
    await office.workbook.capabilities();
    await office.workbook.save();
    expect(syncs()).toBe(3);
  });

  test("batches wait for each other", async () => {
    const slow = office.host.faults.plan({ kind: "slow" });
    const first = office.workbook.run([addStorage("_tiedot")]);
    const second = office.workbook.run([write("_tiedot", "A1", ["x"])]);
    await office.settle();
    expect(syncs()).toBe(1);
    slow.release();
    await expect(Promise.all([first, second])).resolves.toEqual([[null], [null]]);
  });
});

describe("when Excel does not do as it is told", () => {
  let office: OfficeSubject;
  beforeEach(async () => {
    office = await openOffice();
    await office.workbook.run([addStorage("_tiedot")]);
  });
  const stored = async () => {
    const [block] = await office.workbook.run([{ op: "read", area: at("_tiedot", "A1:A3") }]);
    return block?.values.flat();
  };
  const three: readonly Operation[] = ["A1", "A2", "A3"].map((address) =>
    write("_tiedot", address, ["x"])
  );

  test("an answer that never comes is an unknown outcome after a minute, and the next batch runs", async () => {
    for (const done of [true, false]) {
      office.host.faults.plan({ kind: "hang", done });
      const running = office.workbook.run([write("_tiedot", "A1", [String(done)])]);
      await office.settle();
      expect(office.timer.waits()).toEqual([60_000]);
      office.timer.ring();
      await expect(running).rejects.toMatchObject({
        code: "unknown-outcome",
        operation: undefined,
      });
      expect(await stored()).toEqual(["true", "", ""]);
    }
    expect(office.timer.waits()).toEqual([]);
  });

  test("an answer that comes too late is nobody's", async () => {
    const slow = office.host.faults.plan({ kind: "slow" });
    const running = office.workbook.run(three);
    await office.settle();
    office.timer.ring();
    await expect(running).rejects.toMatchObject({ code: "unknown-outcome" });
    slow.release();
    await office.settle();
    expect(await stored()).toEqual(["x", "x", "x"]);
  });

  test("while a cell is being edited nothing runs", async () => {
    office.host.cellEditing.begin();
    await expect(office.workbook.run(three)).rejects.toMatchObject({
      code: "edit-mode",
      operation: undefined,
    });
    office.host.cellEditing.end();
    expect(await stored()).toEqual(["", "", ""]);
  });

  test("an internal error before, in the middle or after is unavailable, at its place", async () => {
    const cases = [
      [{ kind: "before" }, undefined, ["", "", ""]],
      [{ kind: "middle", actions: 9 }, 1, ["x", "", ""]],
      [{ kind: "after" }, 2, ["x", "x", "x"]],
    ] as const;
    for (const [fault, operation, values] of cases) {
      await office.workbook.run([{ op: "clear", area: { sheet: "_tiedot", used: true } }]);
      office.host.faults.plan(fault);
      await expect(office.workbook.run(three)).rejects.toMatchObject({
        code: "unavailable",
        operation,
      });
      expect(await stored()).toEqual(values);
    }
  });

  test("more than the host carries is too large", async () => {
    const web = await openOffice({ payloadLimit: 20_000 });
    await web.workbook.run([addStorage("_tiedot")]);
    const long = write("_tiedot", "A1", ["x".repeat(25_000)]);
    await expect(web.workbook.run([long])).rejects.toMatchObject({ code: "too-large" });
    web.model.worksheetNamed("_tiedot")?.putValue(0, 0, "x".repeat(25_000));
    await expect(
      web.workbook.run([{ op: "read", area: at("_tiedot", "A1") }])
    ).rejects.toMatchObject({ code: "too-large" });
  });

  test("denied access means a read-only workbook where it is known to be one", async () => {
    const viewer = await openOffice({ readOnly: true });
    await viewer.workbook.capabilities();
    viewer.host.faults.plan({ kind: "before", code: "AccessDenied" });
    await expect(viewer.workbook.run([addStorage("_tiedot")])).rejects.toMatchObject({
      code: "read-only",
    });
  });

  test("a closed workbook takes no batch", async () => {
    office.host.book.isClosed = true;
    await expect(office.workbook.run([{ op: "sheets" }])).rejects.toMatchObject({
      name: "WorkbookError",
    });
  });
});

describe("tables that others touched", () => {
  test("a painted table that somebody deleted is told, and painted anew the next time", async () => {
    const { workbook, model } = await openOffice();
    await workbook.run([addView("Asiakkaat"), paintTable(aino)]);
    const sheet = model.worksheetNamed("Asiakkaat");
    if (sheet !== undefined) sheet.tables = [];
    await expect(workbook.run([paintTable(eino)])).rejects.toMatchObject({ code: "not-found" });
    await workbook.run([paintTable(eino)]);
    expect(sheet?.tables).toHaveLength(1);
    expect(sheet?.valueAt(1, 0)).toBe("Eino");
  });

  test("a table painted in an earlier session is replaced", async () => {
    const first = await openOffice();
    await first.workbook.run([addView("Asiakkaat"), paintTable(aino, eino)]);
    const second = await joinOffice(first.host);
    await second.workbook.run([paintTable(eino)]);
    const [block] = await second.workbook.run([
      { op: "read", area: { sheet: "Asiakkaat", used: true } },
    ]);
    expect(block?.values).toEqual([["Nimi", "Puhelin", "Jaksoja"], eino]);
    expect(first.model.worksheetNamed("Asiakkaat")?.tables).toHaveLength(1);
  });
});

describe("watching with others", () => {
  test("what a co-author does is remote, and its new sheets have their names", async () => {
    const mine = await openOffice();
    const theirs = await joinOffice(mine.host);
    const changes: WorkbookChange[] = [];
    await mine.workbook.watch((change) => changes.push(change));
    await theirs.workbook.run([addView("Etusivu"), write("Sheet1", "A1", ["x"])]);
    await mine.settle();
    expect(changes).toContainEqual({
      kind: "sheetAdded",
      sheet: "Etusivu",
      address: "",
      source: "remote",
    });
    expect(changes).toContainEqual({
      kind: "cells",
      sheet: "Sheet1",
      address: "A1",
      source: "remote",
    });
  });
});
