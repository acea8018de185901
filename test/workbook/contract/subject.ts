import { beforeEach } from "@jest/globals";
import type { WorkbookModel } from "../../../src/excel-host/model";
import type { Operation, Workbook } from "../../../src/workbook/port";

/** An implementation of the port on a workbook that the tests may look into. */
export interface Subject {
  readonly workbook: Workbook;
  /** The workbook behind it, as Excel keeps it. */
  readonly model: WorkbookModel;
  /** How often the workbook was saved. */
  readonly saves: () => number;
  /** The new workbooks that were opened, as bytes. */
  readonly created: () => readonly Uint8Array[];
  /** Lets events that are on their way arrive. */
  readonly settle: () => Promise<void>;
}

/** Opens a subject on a workbook with one empty visible sheet, `Sheet1`. */
export type OpenSubject = (options?: { readonly readOnly?: boolean }) => Promise<Subject>;

export const at = (sheet: string, address: string) => ({ sheet, address });
export const write = (sheet: string, address: string, ...values: string[][]): Operation => ({
  op: "write",
  area: { sheet, address },
  values,
});
export const addStorage = (sheet: string): Operation => ({
  op: "addSheet",
  sheet,
  visibility: "veryHidden",
  text: true,
});
export const addView = (sheet: string): Operation => ({
  op: "addSheet",
  sheet,
  visibility: "visible",
  text: false,
});

/** Gives the test a fresh subject, and the sheet `_tiedot` in it. */
export function withStorage(open: OpenSubject): () => Subject {
  let subject: Subject | undefined;
  beforeEach(async () => {
    subject = await open();
    await subject.workbook.run([addStorage("_tiedot")]);
  });
  return () => {
    if (subject === undefined) throw new Error("no subject yet");
    return subject;
  };
}

/** One row below the filled part of a column. */
export const below = (sheet: string, column: string) => ({
  below: { sheet, used: column },
  rows: 1,
  columns: 1,
});

/** A sheet of the model. */
export const sheetOf = ({ model }: Subject, name: string) => {
  const sheet = model.worksheetNamed(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
