import type { OwnerId, UserId } from "../../domain/ids";
import { toBase64url } from "../../vault/base64url";
import { rowPart, sheetNumber, type Write } from "../../audit/writes";
import { mayWriteRows } from "../chain/rights";
import type { UserVersion } from "../chain/state";
import { storageSheets } from "../layout";
import type { ChainView } from "./chainSheet";
import type { Findings } from "./findings";
import { lanePlace, type LaneView, ownerAt } from "./lanesSheet";

const sheet = storageSheets.lanes;

/**
 * Whether a user of this role may write what the record tells of. Whose client it is takes keys to
 * know, and in a broken chain nobody's role is sure.
 */
export function mayWrite(
  chain: ChainView,
  user: string,
  version: UserVersion | null,
  write: Write
): boolean {
  if (!chain.sound || version === null) return true;
  if (write.sheet === sheetNumber.chain) return write.row === user || version.role === "main";
  return mayWriteRows(version);
}

/** Tells of chain heads that no record in the workbook has: the chain was cut after somebody saw it. */
function checkChainHeads({ report }: LaneView, chain: ChainView, findings: Findings): void {
  if (!chain.sound || report.header === null || report.heads.length === 0) return;
  const { header, appends, proven } = report;
  const heads = [header, ...appends.slice(0, proven).flatMap((append) => append?.trailer ?? [])];
  if (heads.some(({ chainHead }) => !chain.known.has(toBase64url(chainHead)))) {
    findings.add("chain-truncated", storageSheets.chain, "");
  }
}

/**
 * How many appends of a lane count: those that are proven and were written while their user was let
 * in. What a deactivated user wrote after the heads that the deactivation names is told of.
 */
export function authorisedAppends(lane: LaneView, chain: ChainView, findings: Findings): number {
  checkChainHeads(lane, chain, findings);
  const { header, appends, proven, heads } = lane.report;
  if (header === null || heads.length === 0) return 0;
  const user = chain.state?.users.get(header.user as UserId);
  // Only a broken chain leaves a lane without a user here: then nothing can be said of its rights.
  if (user === undefined) return proven;
  const more = { user: header.user };
  if (chain.sound && ownerAt(chain, header.user, header.chainHead)?.status !== "active") {
    findings.add(
      "lane-unauthorised",
      sheet,
      lanePlace(lane.column, { part: "header", index: 0 }),
      more
    );
    return 0;
  }
  if (user.lanesEnd === null) return proven;
  const end = user.lanesEnd.find((one) => one.lane === header.lane)?.count ?? 0;
  if (appends.length > end) {
    const place = lanePlace(lane.column, { part: "append", index: end + 1 });
    findings.add("append-unauthorised", sheet, place, more);
  }
  return Math.min(proven, end);
}

/** Whether an erasure is one that a main user has decided: the owner is in a chain record. */
export function isDecided(chain: ChainView, write: Write): boolean {
  if (write.part !== rowPart.erased || write.sheet !== sheetNumber.keys) return true;
  return !chain.sound || chain.state === null || chain.state.erased.has(write.row as OwnerId);
}
