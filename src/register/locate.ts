import type { LaneState } from "../audit/lane";
import { ParError } from "../domain/errors";
import type { Block } from "../workbook/port";
import { currentVersion } from "./chain/state";
import type { KnownUser } from "./credentials";
import { addIndexReads, indexPieces } from "./indexReading";
import {
  appendsRead,
  giveBack,
  type KnownLane,
  readClaimed,
  readEnd,
  rememberedLane,
  stateOf,
  wasTaken,
} from "./lanes/claim";
import { appendTexts, drawLaneColumn } from "./lanes/laneSheet";
import { type LanePlace, LaneWriter } from "./lanes/laneWriter";
import { addNewLane, drawUpLane, type NewLane } from "./lanes/newLane";
import { storageSheets } from "./layout";
import type { LaneLease } from "./localMemory";
import type { OpenRegister } from "./open";
import { type ToldAppend, toldAppends } from "./outboxRepair";
import { type FoundViews, lookAtViews } from "./paintViews";
import { StorageIndex } from "./storageIndex";
import { isTooLarge, type Reading, Trip } from "./trip";

/** What a session knows of the workbook before its first audited act. */
export interface Located {
  readonly index: StorageIndex;
  readonly lane: LaneWriter;
  /** Appends whose rows are to be looked for: of the own lane all that are not settled, of others the newest. */
  readonly own: readonly ToldAppend[];
  readonly others: readonly ToldAppend[];
  readonly views: FoundViews;
}

/** How many appends are looked at: of the own lane, and of each other one. */
interface Reach {
  readonly own: number;
  readonly others: number;
}

const widest: Reach = { own: 1500, others: 32 };

interface Stretch {
  readonly column: number;
  readonly from: number;
  readonly reading: Reading<Block | null>;
}

/**
 * Finds out where everything lies and takes a lane: that of this machine where its end is in order, else a new one. One
 * round trip; more only by bytes, and where two people drew the same columns.
 */
export async function locate(
  register: OpenRegister,
  known: KnownUser,
  lease: LaneLease | null,
  reach: Reach = widest
): Promise<Located> {
  try {
    return await tryLocate(register, known, lease, reach);
  } catch (error) {
    if (!isTooLarge(error) || reach.own <= 1) throw error;
    const half = { own: Math.ceil(reach.own / 4), others: Math.ceil(reach.others / 4) };
    return locate(register, known, lease, half);
  }
}

async function tryLocate(
  register: OpenRegister,
  known: KnownUser,
  lease: LaneLease | null,
  reach: Reach
): Promise<Located> {
  const { deps, rows, maxPayload, laneHeads } = register;
  const index = new StorageIndex();
  const [first, ...more] = indexPieces(rows, maxPayload);
  const mine = rememberedLane(lease?.mark ?? null, laneHeads);
  const fresh = mine === null ? await drawUp(register, known) : null;
  const trip = new Trip(deps.workbook);
  const claimed = fresh === null ? null : addClaim(trip, fresh);
  const takeFirst = addIndexReads(trip, index, first ?? { records: [], keys: [] });
  const end = mine === null ? null : readEnd(trip, mine);
  const own = mine === null ? [] : stretchesOf(trip, mine.head.column, mine.head.tip, reach.own);
  const others = laneHeads
    .filter(({ column }) => column !== mine?.head.column)
    .flatMap(({ column, tip }) => stretchesOf(trip, column, tip, reach.others, true));
  const takeViews = lookAtViews(trip, register.summary.users.length);
  await trip.run();
  takeFirst();
  for (const piece of more) {
    const next = new Trip(deps.workbook);
    const take = addIndexReads(next, index, piece);
    await next.run();
    take();
  }
  const writer = writerOf(register, known, lease);
  const continued = mine === null ? null : await resumed(register, known, mine, end?.value ?? null);
  const lane =
    mine !== null && continued !== null
      ? writer({ ...mine.head, fresh: false, state: continued })
      : await settleIn(
          register,
          fresh ?? (await drawUp(register, known)),
          claimed?.value ?? null,
          writer
        );
  const tail =
    mine === null || end === null ? [] : [{ ...mine, column: mine.head.column, reading: end }];
  return {
    index,
    lane,
    own: distinct([...own, ...tail].flatMap(told)),
    others: others.flatMap(told),
    views: takeViews(),
  };
}

/** The appends of a lane whose outboxes are not settled, the oldest or the newest of them. */
function stretchesOf(
  trip: Trip,
  column: number,
  tip: { readonly appends: number; readonly outboxFrom: number } | null,
  most: number,
  newest = false
): readonly Stretch[] {
  if (tip === null || tip.appends < tip.outboxFrom) return [];
  const count = Math.min(most, tip.appends - tip.outboxFrom + 1);
  const from = newest ? tip.appends - count + 1 : tip.outboxFrom;
  return [{ column, from, reading: trip.read(appendTexts(column, from, count)) }];
}

const told = ({ column, from, reading }: Stretch): readonly ToldAppend[] =>
  toldAppends(column, from, appendsRead(reading.value, column, from));

function distinct(appends: readonly ToldAppend[]): readonly ToldAppend[] {
  return [...new Map(appends.map((one) => [one.index, one])).values()];
}

type Writer = (place: LanePlace) => LaneWriter;

function writerOf(
  { deps, meta }: OpenRegister,
  { user, vault }: KnownUser,
  lease: LaneLease | null
): Writer {
  const { workbook, random, memory } = deps;
  const { journal } = memory;
  const { register } = meta;
  return (place) =>
    new LaneWriter({ workbook, vault, journal, random, register, user: user.user, lease }, place);
}

/** The state of the remembered lane once its key is open; `null` when it cannot be continued. */
async function resumed(
  { meta }: OpenRegister,
  { user, vault }: KnownUser,
  known: KnownLane,
  end: Block | null
): Promise<LaneState | null> {
  const sign = currentVersion(user).sign;
  const { header } = known.head;
  if (sign === null || header.user !== user.user) return null;
  const state = await stateOf(meta.register, sign, known, end);
  if (state === null) return null;
  const { lane, epoch, keyForAudit: toAudit, keyForUser: toUser } = header;
  const [opened] = await vault.openLaneKeys([{ lane, user: header.user, epoch, toAudit, toUser }]);
  return opened?.ok === true ? state : null;
}

/** How many columns are tried when others take them at the same moment. */
const attempts = 5;

/** Draws up a new lane for a free pair of columns; it is not in the workbook yet. */
function drawUp(
  { deps, chain, laneBlock }: OpenRegister,
  { user, vault }: KnownUser
): Promise<NewLane> {
  const audit = chain.compartments.get("audit")?.at(-1);
  if (audit === undefined) throw new ParError("damaged-register", { part: storageSheets.chain });
  return drawUpLane(vault, deps.random, {
    user: user.user,
    column: drawLaneColumn(laneBlock, deps.random),
    time: deps.now(),
    chainHead: chain.head.hash,
    audit: { epoch: audit.e, pub: audit.pub },
  });
}

/** Adds a lane, and asks what stood there before. */
function addClaim(trip: Trip, lane: NewLane): Reading<Block | null> {
  const before = readClaimed(trip, lane.place.column);
  addNewLane(trip, lane);
  return before;
}

/**
 * Sees to it that a new lane has columns of its own. Whoever was faster in the same ones gets them back.
 * @param before what stood where the lane was put; `null` when it was not put anywhere yet
 */
async function settleIn(
  { deps, laneBlock }: OpenRegister,
  drawn: NewLane,
  before: Block | null,
  writer: Writer
): Promise<LaneWriter> {
  const avoided = new Set<number>();
  let lane = drawn;
  let met = before;
  for (let attempt = 1; met === null || wasTaken(met); attempt++) {
    if (attempt > attempts) throw new ParError("sync-failed");
    const trip = new Trip(deps.workbook);
    if (met !== null) {
      giveBack(trip, lane.place.column, met);
      avoided.add(lane.place.column);
      const column = drawLaneColumn(laneBlock, deps.random, avoided);
      lane = { ...lane, place: { ...lane.place, column } };
    }
    const claimed = addClaim(trip, lane);
    await trip.run();
    met = claimed.value;
    if (met === null) break;
  }
  const opened = writer(lane.place);
  opened.opened(lane.tipText);
  return opened;
}
