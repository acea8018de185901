import { describe, expect, test } from "@jest/globals";
import { counting } from "../../src/workbook/counting";
import { faulty } from "./faulty";
import { recordingWorkbook } from "./recordingWorkbook";

const cell = { sheet: "_meta", address: "A1" } as const;
const nothing = {
  trips: 0,
  requestBytes: 0,
  responseBytes: 0,
  cellsRead: 0,
  cellsWritten: 0,
  longestBatch: 0,
};

describe("counting", () => {
  test("a batch that fails has travelled but answered nothing", async () => {
    const workbook = counting(
      faulty(recordingWorkbook(), () => ({ code: "unknown-outcome", done: 0 }))
    );
    await expect(workbook.run([{ op: "sheets" }])).rejects.toThrow();
    expect(workbook.traffic()).toEqual({
      ...nothing,
      trips: 1,
      requestBytes: '[{"op":"sheets"}]'.length,
      longestBatch: 1,
    });
  });

  test("counts trips, bytes of JSON as UTF-8, and cells", async () => {
    const workbook = counting(recordingWorkbook());
    await workbook.run([
      { op: "read", area: cell },
      { op: "write", area: cell, values: [["ä"]] },
    ]);
    expect(workbook.traffic()).toEqual({
      trips: 1,
      requestBytes:
        '[{"op":"read","area":{"sheet":"_meta","address":"A1"}},'.length +
        '{"op":"write","area":{"sheet":"_meta","address":"A1"},"values":[["ä"]]}]'.length +
        1,
      responseBytes: '[{"row":0,"column":0,"values":[["ä"]]},null]'.length + 1,
      cellsRead: 1,
      cellsWritten: 1,
      longestBatch: 2,
    });
    workbook.reset();
    expect(workbook.traffic()).toEqual(nothing);
  });

  test("the heading of a painted table counts as written", async () => {
    const workbook = counting(recordingWorkbook());
    const columns = [
      { title: "Nimi", width: 20 },
      { title: "Jaksoja", width: 8 },
    ];
    const table = { op: "paintTable", sheet: "Asiakkaat", table: "Asiakkaat_" } as const;
    await workbook.run([{ ...table, columns, rows: [["Aino", "2"]] }]);
    expect(workbook.traffic().cellsWritten).toBe(4);
  });

  test("steps are booked beside the total, inside each other and after a failure", async () => {
    const workbook = counting(recordingWorkbook());
    await workbook.step("sign in", async () => {
      await workbook.run([{ op: "sheets" }]);
      await workbook.step("verify", () => workbook.capabilities());
    });
    await expect(
      workbook.step("save", async () => {
        await workbook.save();
        throw new Error("no");
      })
    ).rejects.toThrow("no");
    await workbook.selection();
    expect([...workbook.steps()].map(([name, { trips }]) => [name, trips])).toEqual([
      ["sign in", 2],
      ["verify", 1],
      ["save", 1],
    ]);
    expect(workbook.traffic().trips).toBe(4);
  });
});
