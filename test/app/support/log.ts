// What the audit lanes of a workbook tell: kinds of records and rows, which anybody with the file can read.
import { readAppend } from "../../../src/audit/append";
import type { ExcelHost } from "../../../src/excel-host";

/** The kinds of all records, lane by lane in the order they were written. */
export const toldKinds = (host: ExcelHost): readonly number[] =>
  toldRecords(host).map(({ kind }) => kind);

/** The ids of all rows that the log tells of as written or erased. */
export const toldRows = (host: ExcelHost): ReadonlySet<string> =>
  new Set(toldRecords(host).flatMap(({ writes }) => writes.map(({ row }) => row)));

function toldRecords(host: ExcelHost) {
  const sheet = host.model.worksheets.find(({ name }) => name === "_loki");
  const texts = [...(sheet?.cells.entries() ?? [])]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map(({ cell }) => (typeof cell.value === "string" ? cell.value : ""));
  return texts
    .filter((text) => text.startsWith("PL1."))
    .flatMap((text) => readAppend(text).records);
}
