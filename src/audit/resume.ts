import { AuditError } from "./errors";
import { freshState, type LaneState } from "./lane";
import type { LaneReport } from "./laneReport";

/**
 * The state from which the owner continues a lane that was read from the workbook.
 * @throws AuditError `lane-broken` when anything of it is in doubt: the owner opens a new lane instead
 */
export function resumeLane({ header, appends, heads, proven, findings }: LaneReport): LaneState {
  const harmless = ["tip-behind", "outbox-left", "outbox-missing"];
  const head = heads[proven];
  if (
    header === null ||
    head === undefined ||
    findings.some(({ code }) => !harmless.includes(code))
  ) {
    throw new AuditError("lane-broken");
  }
  const fresh = freshState(header);
  const told = new Map<string, number>();
  let { seq } = fresh;
  for (const append of appends) {
    for (const record of append?.records ?? []) {
      ({ seq } = record);
      for (const { lane, appends: count } of record.seen) told.set(lane, count);
    }
  }
  const last = appends[proven - 1];
  if (last === undefined || last === null) return fresh;
  const { outboxFrom, time } = last.trailer;
  return {
    ...fresh,
    appends: proven,
    seq,
    head,
    trailer: last.trailerBytes,
    outboxFrom,
    time,
    told,
  };
}
