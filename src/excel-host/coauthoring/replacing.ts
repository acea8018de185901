import type { Change, Effect } from "../journal";
import { differencesOf } from "../journal";
import type { WorkbookModel } from "../model";

/** The change that makes one workbook of another: all its sheets go, all of the other come. */
export function replacing(from: WorkbookModel, to: WorkbookModel): Change {
  const gone = from.worksheets.map((sheet): Effect => ({
    kind: "sheet",
    sheet: sheet.id,
    behind: null,
    before: sheet,
    after: null,
  }));
  const come = to.worksheets.map((sheet, index): Effect => ({
    kind: "sheet",
    sheet: sheet.id,
    behind: to.worksheets[index - 1]?.id ?? null,
    before: null,
    after: sheet,
  }));
  return [...gone, ...come, ...differencesOf(from, to)];
}
