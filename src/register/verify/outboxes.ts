import type { OwnerId } from "../../domain/ids";
import type { Append } from "../../audit/append";
import { rowPart, sheetNumber, type Write } from "../../audit/writes";
import { storageSheets } from "../layout";
import type { Books } from "./books";
import type { ChainView } from "./chainSheet";
import type { Findings } from "./findings";
import { lanePlace, type LaneView } from "./lanesSheet";

/** The rows that an append's outbox repeats: what it writes, but no erasures and no users' cells. */
function rowsOf({ records }: Append): Write[] {
  return records
    .flatMap(({ writes }) => writes)
    .filter(({ sheet, part }) => sheet !== sheetNumber.chain && part !== rowPart.erased);
}

function isGone({ sheet, row }: Write, books: Books, chain: ChainView): boolean {
  if (books.loose.isErased(sheet, row)) return true;
  return sheet !== sheetNumber.attachments && chain.state?.erased.has(row as OwnerId) === true;
}

/** Tells of outboxes that are missing or changed, and of those that keep what was erased. */
export function verifyOutboxes(
  lanes: readonly LaneView[],
  chain: ChainView,
  books: Books,
  findings: Findings
): void {
  for (const { report, column, outboxes } of lanes) {
    const user = report.header?.user;
    const areGone = (index: number): boolean => {
      const append = report.appends[index - 1] ?? null;
      const rows = append === null ? [] : rowsOf(append);
      return rows.length > 0 && rows.every((write) => isGone(write, books, chain));
    };
    for (const finding of report.findings) {
      if (finding.part !== "outbox") continue;
      const isMissing = finding.code === "outbox-missing";
      if (isMissing && areGone(finding.index)) continue;
      // What erased its rows may be what is lost.
      const code = isMissing && books.hasGaps ? "row-unproven" : finding.code;
      findings.add(code, storageSheets.lanes, lanePlace(column, finding), { user });
    }
    for (const [at, text] of outboxes.entries()) {
      if (text === "" || !areGone(at + 1)) continue;
      const place = lanePlace(column, { part: "outbox", index: at + 1 });
      findings.add("erased-present", storageSheets.lanes, place, { user });
    }
  }
}
