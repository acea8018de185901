import { sameBytes } from "../vault/bytes";
import type { LaneReport } from "./laneReport";
import { type Seen, seenHead } from "./record";

/** What somebody remembers of a lane: its first 8 bytes of the head's hash after so many appends. */
export type LaneClaim = Seen;

/** How a lane contradicts what was seen of it. `missing`: there is no such lane. */
export interface LaneContradiction {
  readonly lane: string;
  readonly code: "missing" | "shortened" | "forked";
  readonly appends: number;
}

/** Every head that the proven appends of lanes tell of other lanes. */
export function* claimsOf(reports: readonly LaneReport[]): Generator<LaneClaim> {
  for (const { appends, proven } of reports) {
    for (const append of appends.slice(0, proven)) {
      for (const record of append?.records ?? []) yield* record.seen;
    }
  }
}

/** How many appends stand in the workbook, proven or not. */
const standing = (report: LaneReport): number => report.appends.length;

/**
 * Compares lanes with what others saw of them; at most one contradiction a lane. A lane that is broken
 * by itself is compared as far as it is proven.
 */
export function contradictions(
  claims: Iterable<LaneClaim>,
  lanes: ReadonlyMap<string, LaneReport>
): LaneContradiction[] {
  const found = new Map<string, LaneContradiction>();
  for (const { lane, appends, head } of claims) {
    if (found.has(lane)) continue;
    const report = lanes.get(lane);
    const known = report?.heads[appends];
    if (report === undefined) found.set(lane, { lane, code: "missing", appends });
    else if (known !== undefined && !sameBytes(seenHead(known), head)) {
      found.set(lane, { lane, code: "forked", appends });
    } else if (appends > standing(report)) found.set(lane, { lane, code: "shortened", appends });
  }
  return [...found.values()];
}
