import { describe, expect, test } from "@jest/globals";
import { directWorkbook } from "../../src/direct/directWorkbook";
import { newWorkbook } from "../../src/excel-host/model";
import type { OpenSubject } from "../workbook/contract";
import { describeWorkbookContract } from "../workbook/contract";

const open: OpenSubject = ({ readOnly = false } = {}) => {
  const model = newWorkbook();
  let saves = 0;
  const created: Uint8Array[] = [];
  const workbook = directWorkbook(model, {
    readOnly,
    save: () => {
      saves += 1;
      return Promise.resolve();
    },
    createWorkbook: (bytes) => {
      created.push(bytes);
      return Promise.resolve();
    },
  });
  const settle = () => Promise.resolve();
  return Promise.resolve({ workbook, model, saves: () => saves, created: () => created, settle });
};

describeWorkbookContract("a file", open);

describe("a file without a place to write to", () => {
  test("is neither saved nor makes new workbooks", async () => {
    const workbook = directWorkbook(newWorkbook());
    await expect(workbook.save()).rejects.toMatchObject({ code: "unavailable" });
    await expect(workbook.createWorkbook(new Uint8Array())).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});
