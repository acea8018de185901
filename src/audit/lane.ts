import { type Act, type AppendDraft, packActs } from "./packing";
import { encodeBody, encodeTrailer, nextHead, writeAppend } from "./append";
import { AuditError } from "./errors";
import { encodeDetails } from "./details";
import { firstHead, type SignedHeader } from "./header";
import { writeOutbox } from "./outbox";
import { type AuditRecord, type Seen, seenLimit } from "./record";
import type { Pen } from "./signing";
import { signTip, type SignedTip, writeTip } from "./tip";

/** How far the owner has come in a lane. Plain data: a session keeps it between its appends. */
export interface LaneState {
  readonly lane: string;
  readonly user: string;
  /** How many appends the lane has. */
  readonly appends: number;
  /** Number of the last record. */
  readonly seq: number;
  readonly head: Uint8Array;
  /** Trailer of the last append; empty in a fresh lane. */
  readonly trailer: Uint8Array;
  readonly outboxFrom: number;
  /** Time of the last append: later ones are never earlier, whatever the clock says. */
  readonly time: number;
  /** How many appends of each other lane this one has told of. */
  readonly told: ReadonlyMap<string, number>;
}

/** What to write, and when. */
export interface AppendRequest {
  readonly acts: readonly Act[];
  /** Heads of the other lanes as they stand now; those already told of are left out. */
  readonly others: readonly Seen[];
  /** The first append whose outbox must stay: all before it were seen in the workbook. */
  readonly outboxFrom: number;
  readonly chainHead: Uint8Array;
  /** Now, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/** Cells of one append: `index` counts from 1, so it stands in row `index + 3`. */
export interface AppendCells {
  readonly index: number;
  readonly append: string;
  readonly outbox: string;
}

/** What one act writes into a lane: the appends, then the tip, then the cleared outboxes. */
export interface LanePlan {
  readonly appends: readonly AppendCells[];
  readonly tip: string;
  /** Outbox cells to blank: of the appends `from` up to but not including `to`. */
  readonly clear: { readonly from: number; readonly to: number };
  readonly next: LaneState;
}

const freshTip = (header: SignedHeader): Omit<SignedTip, "signature"> => ({
  lane: header.lane,
  appends: 0,
  outboxFrom: 1,
  head: firstHead(header),
  time: header.time,
  chainHead: header.chainHead,
});

/** A lane's first tip and state, to be written with its header. */
export async function openLane(
  header: SignedHeader,
  session: Pick<Pen, "sign">
): Promise<{ readonly tip: string; readonly state: LaneState }> {
  const tip = await signTip(freshTip(header), session);
  return { tip: writeTip(tip), state: freshState(header) };
}

/** The state of a lane without appends. */
export function freshState(header: SignedHeader): LaneState {
  return {
    lane: header.lane,
    user: header.user,
    appends: 0,
    seq: 0,
    head: firstHead(header),
    trailer: new Uint8Array(0),
    outboxFrom: 1,
    time: header.time,
    told: new Map(),
  };
}

/** Deals the heads that changed out to the records, at most {@link seenLimit} each. */
function dealSeen(state: LaneState, others: readonly Seen[], records: number): Seen[][] {
  const changed = others.filter(
    ({ lane, appends }) => lane !== state.lane && (state.told.get(lane) ?? -1) < appends
  );
  const shares: Seen[][] = [];
  for (let at = 0; at < records; at++) {
    shares.push(changed.slice(at * seenLimit, (at + 1) * seenLimit));
  }
  return shares;
}

async function sealRecords(
  state: LaneState,
  drafts: readonly AppendDraft[],
  { others }: AppendRequest,
  time: number,
  session: Pen
): Promise<{ readonly records: AuditRecord[][]; readonly told: Map<string, number> }> {
  const flat = drafts.flatMap((draft) => draft.records);
  const sealed = await session.sealDetails(
    flat.map((record, at) => ({
      lane: state.lane,
      seq: state.seq + 1 + at,
      bytes: encodeDetails(record.details),
    }))
  );
  const seen = dealSeen(state, others, flat.length);
  const told = new Map(state.told);
  for (const { lane, appends } of seen.flat()) told.set(lane, appends);
  let at = 0;
  const records = drafts.map((draft) =>
    draft.records.map(({ kind, writes }) => {
      const box = sealed[at];
      if (box?.ok !== true) throw new AuditError("lane-broken");
      const seq = state.seq + 1 + at;
      return { kind, seq, time, writes, seen: seen[at++] ?? [], sealed: box.bytes };
    })
  );
  return { records, told };
}

/**
 * Plans the appends that tell of the acts. Nothing is written: the caller puts the cells into one
 * batch with the acts themselves and keeps `next` only when that batch succeeded.
 * @throws AuditError `too-long` for a row that no cell can carry; VaultError when the session refuses
 */
export async function planAppends(
  state: LaneState,
  request: AppendRequest,
  session: Pen
): Promise<LanePlan> {
  const drafts = packActs(request.acts);
  if (drafts.length === 0) throw new AuditError("malformed");
  const time = Math.max(request.time, state.time);
  const outboxFrom = Math.min(Math.max(request.outboxFrom, state.outboxFrom), state.appends + 1);
  const { records, told } = await sealRecords(state, drafts, request, time, session);
  let { head, trailer } = state;
  let tip: SignedTip | null = null;
  const appends: AppendCells[] = [];
  for (const [at, draft] of drafts.entries()) {
    const outbox = writeOutbox(draft.rows);
    const body = encodeBody(records[at] ?? [], outbox);
    const index = state.appends + 1 + at;
    head = nextHead(head, trailer, body);
    const { lane } = state;
    const { chainHead } = request;
    tip = await signTip({ lane, appends: index, outboxFrom, head, time, chainHead }, session);
    trailer = encodeTrailer(tip);
    appends.push({ index, append: writeAppend(body, trailer), outbox });
  }
  if (tip === null) throw new AuditError("malformed");
  return {
    appends,
    tip: writeTip(tip),
    clear: { from: state.outboxFrom, to: outboxFrom },
    next: {
      ...state,
      appends: tip.appends,
      seq: state.seq + records.flat().length,
      head,
      trailer,
      outboxFrom,
      time,
      told,
    },
  };
}
