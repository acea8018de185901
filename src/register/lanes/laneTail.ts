import { type Append, nextHead, readAppend } from "../../audit/append";
import { firstHead, verifyHeader } from "../../audit/header";
import { freshState, type LaneState } from "../../audit/lane";
import { verifyTip, writeTip, type SignedTip } from "../../audit/tip";
import { verify } from "../../vault/signature";
import { type LaneHead, readable } from "./laneSheet";

/** A lane's end as it was read: its head, and its append cells from the last one the tip tells of. */
export interface LaneEnd {
  readonly head: LaneHead;
  /** From append `tip.appends` on (from 1 where the tip tells of none), empty cells at the end left out. */
  readonly texts: readonly string[];
}

/** Where a lane can be continued from, or `null` when anything of its end is in doubt: the owner then opens a new one. */
export async function continueLane(
  register: string,
  signKey: Uint8Array,
  { head, texts }: LaneEnd
): Promise<LaneState | null> {
  const { header, tip, tipText } = head;
  if (tip === null || tip.lane !== header.lane) return null;
  if (!(await verifyHeader(header, register, signKey, verify))) return null;
  if (!(await verifyTip(tip, register, signKey, verify))) return null;
  const appends = texts.map((text) => readable(() => readAppend(text)));
  const [last] = appends;
  let state = freshState(header);
  if (tip.appends > 0) {
    if (last === null || last === undefined) return null;
    const told = { lane: header.lane, appends: tip.appends, head: tip.head, ...last.trailer };
    if (writeTip(told) !== tipText) return null;
    state = stateAfter(state, last, tip);
  }
  for (const append of appends.slice(tip.appends > 0 ? 1 : 0)) {
    if (append === null) return null;
    const next: SignedTip = {
      lane: header.lane,
      appends: state.appends + 1,
      head: nextHead(
        state.appends === 0 ? firstHead(header) : state.head,
        state.trailer,
        append.bodyBytes
      ),
      ...append.trailer,
    };
    if (!(await verifyTip(next, register, signKey, verify))) return null;
    state = stateAfter(state, append, next);
  }
  return state;
}

function stateAfter(state: LaneState, append: Append, tip: SignedTip): LaneState {
  const told = new Map(state.told);
  for (const { seen } of append.records) {
    for (const { lane, appends } of seen) told.set(lane, appends);
  }
  return {
    ...state,
    appends: tip.appends,
    seq: append.records.at(-1)?.seq ?? state.seq,
    head: tip.head,
    trailer: append.trailerBytes,
    outboxFrom: tip.outboxFrom,
    time: tip.time,
    told,
  };
}
