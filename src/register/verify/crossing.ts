import { fromBase64url } from "../../vault/base64url";
import { claimsOf, contradictions, type LaneClaim } from "../../audit/crossCheck";
import type { LaneReport } from "../../audit/laneReport";
import { seenHead } from "../../audit/record";
import { storageSheets } from "../layout";
import type { ChainView } from "./chainSheet";
import { type FindingCode, type Findings, severities } from "./findings";
import { lanePlace, type LaneView } from "./lanesSheet";

const sheet = storageSheets.lanes;

const codes = {
  missing: "lane-missing",
  shortened: "lane-shortened",
  forked: "lane-forked",
} as const satisfies Readonly<Record<string, FindingCode>>;

/** Lanes by id, as far as their headers are good. */
export function lanesById(lanes: readonly LaneView[]): Map<string, LaneReport> {
  const byId = new Map<string, LaneReport>();
  for (const { report } of lanes) {
    const id = report.header?.lane;
    if (id !== undefined && report.heads.length > 0 && !byId.has(id)) byId.set(id, report);
  }
  return byId;
}

function* chainClaims({ state }: ChainView): Generator<LaneClaim> {
  for (const user of state?.users.values() ?? []) {
    for (const { lane, count, head } of user.lanesEnd ?? []) {
      yield { lane, appends: count, head: seenHead(fromBase64url(head)) };
    }
  }
}

const hasError = ({ findings }: LaneReport): boolean =>
  findings.some(({ code, part }) => part !== "outbox" && severities[code] === "error");

/**
 * Compares lanes with what other lanes and the chain have seen of them. Answers whether something that
 * lanes told may be lost, so that rows without a write may be innocent.
 */
export function crossCheckLanes(
  lanes: readonly LaneView[],
  chain: ChainView,
  findings: Findings
): boolean {
  const byId = lanesById(lanes);
  const reports = lanes.map(({ report }) => report);
  const damaged = reports.some(
    ({ heads, appends, proven }) => heads.length === 0 || proven < appends.length
  );
  const isNameless = reports.some(({ heads }) => heads.length === 0);
  const claims = [...claimsOf(reports), ...chainClaims(chain)];
  let lost = damaged;
  for (const { lane, code, appends } of contradictions(claims, byId)) {
    lost = true;
    const view = lanes.find(({ report }) => report === byId.get(lane));
    if (view === undefined) {
      // The lane that is missed may be the one whose header is broken.
      if (!isNameless) findings.add("lane-missing", sheet, lane);
      continue;
    }
    if (hasError(view.report)) continue;
    const part = code === "forked" ? ("header" as const) : ("append" as const);
    const place = lanePlace(view.column, {
      part,
      index: part === "append" ? Math.max(appends, 1) : 0,
    });
    findings.add(codes[code], sheet, place, { user: view.report.header?.user });
  }
  return (
    lost || reports.some((report) => report.findings.some(({ code }) => code === "append-missing"))
  );
}
