import type { Band, WorkbookModel, WorksheetModel } from "../../src/excel-host";
import { BOOK_MANNERS, identityOf, SHEET_MANNERS } from "../../src/excel-host/journal/manners";

/**
 * Everything in a workbook that co-authors must agree on, for `toEqual`. Lists without an order that anybody
 * can see are sorted.
 */
export function stateOf(model: WorkbookModel): unknown {
  return {
    ...parts(model, BOOK_MANNERS),
    worksheets: model.worksheets.map((sheet) => ({
      id: sheet.id,
      ...parts(sheet, SHEET_MANNERS),
      cells: cellsOf(sheet),
    })),
  };
}

const cellsOf = (sheet: WorksheetModel): unknown[] =>
  [...sheet.cells.entries()].map(({ row, column, cell }) => [row, column, cell]);

function parts(owner: object, manners: Readonly<Record<string, string>>): Record<string, unknown> {
  const values = owner as Readonly<Record<string, unknown>>;
  const state: Record<string, unknown> = {};
  for (const [part, manner] of Object.entries(manners)) {
    const value = values[part];
    if (manner === "apart") continue;
    if (manner === "things") {
      const things = [...(value as object[])];
      state[part] = things.sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));
    } else if (manner === "bag") {
      state[part] = (value as unknown[]).map((one) => JSON.stringify(one)).sort();
    } else if (manner === "bands") {
      state[part] = runsOf((value as WorksheetModel["columns"]).entries());
    } else state[part] = value;
  }
  return state;
}

/** Runs of equal properties as one, however they came about. */
function runsOf(bands: readonly Band<unknown>[]): unknown[] {
  const runs: { first: number; last: number; value: string }[] = [];
  for (const { first, last, value } of bands) {
    const text = JSON.stringify(Object.entries(value as object).sort());
    const before = runs.at(-1);
    if (before?.value === text && before.last + 1 === first) before.last = last;
    else runs.push({ first, last, value: text });
  }
  return runs;
}
