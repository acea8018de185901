import { describeCells } from "./contract/cells";
import { describePainting } from "./contract/painting";
import { describeRefusals } from "./contract/refusals";
import { describeSheets } from "./contract/sheets";
import type { OpenSubject } from "./contract/subject";
import { describeWholeWorkbook } from "./contract/wholeWorkbook";

export type { OpenSubject, Subject } from "./contract/subject";

/** What every implementation of the port promises. */
export function describeWorkbookContract(name: string, open: OpenSubject): void {
  describeRefusals(name, open);
  describeCells(name, open);
  describeSheets(name, open);
  describePainting(name, open);
  describeWholeWorkbook(name, open);
}
