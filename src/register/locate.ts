import type { LaneState } from "../audit/lane";
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
import { LaneWriter } from "./lanes/laneWriter";
import { addNewLane, drawUpLane } from "./lanes/newLane";
import { viewSheets } from "./layout";
import type { LaneLease } from "./localMemory";
import type { OpenRegister } from "./open";
import { type ToldAppend, toldAppends } from "./outboxRepair";
import { StorageIndex } from "./storageIndex";
import { isTooLarge, type Reading, Trip } from "./trip";

/** What a session knows of the workbook before its first audited act. */
export interface Located {
  readonly index: StorageIndex;
  readonly lane: LaneWriter;
  /** Appends whose rows are to be looked for: of the own lane all that are not settled, of others the newest. */
  readonly own: readonly ToldAppend[];
  readonly others: readonly ToldAppend[];
  /** The sheets of users and roles as people have left them. */
  readonly people: ReadonlyMap<string, Block | null>;
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
  const trip = new Trip(deps.workbook);
  const takeFirst = addIndexReads(trip, index, first ?? { records: [], keys: [] });
  const end = mine === null ? null : readEnd(trip, mine);
  const own = mine === null ? [] : stretchesOf(trip, mine.head.column, mine.head.tip, reach.own);
  const others = laneHeads
    .filter(({ column }) => column !== mine?.head.column)
    .flatMap(({ column, tip }) => stretchesOf(trip, column, tip, reach.others, true));
  const people = [viewSheets.users, viewSheets.roles].map((sheet) => ({
    sheet,
    reading: trip.read({ sheet, used: true }),
  }));
  await trip.run();
  takeFirst();
  for (const piece of more) {
    const next = new Trip(deps.workbook);
    const take = addIndexReads(next, index, piece);
    await next.run();
    take();
  }
  const lane = await takeLane(register, known, lease, mine, end?.value ?? null);
  const tail =
    mine === null || end === null ? [] : [{ ...mine, column: mine.head.column, reading: end }];
  return {
    index,
    lane,
    own: distinct([...own, ...tail].flatMap(told)),
    others: others.flatMap(told),
    people: new Map(people.map(({ sheet, reading }) => [sheet, reading.value])),
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

async function takeLane(
  register: OpenRegister,
  { user, vault }: KnownUser,
  lease: LaneLease | null,
  mine: KnownLane | null,
  end: Block | null
): Promise<LaneWriter> {
  const { deps, meta } = register;
  const surroundings = {
    workbook: deps.workbook,
    vault,
    journal: deps.memory.journal,
    random: deps.random,
    register: meta.register,
    user: user.user,
    lease,
  };
  const state = mine === null ? null : await resumed(register, { user, vault }, mine, end);
  if (mine !== null && state !== null) {
    const { column, headerText } = mine.head;
    return new LaneWriter(surroundings, { column, headerText, fresh: false, state });
  }
  const { place, tipText } = await openNewLane(register, { user, vault });
  const lane = new LaneWriter(surroundings, place);
  lane.opened(tipText);
  return lane;
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

/** Puts a new lane into the workbook; whoever was faster in the same columns gets them back. */
async function openNewLane(register: OpenRegister, { user, vault }: KnownUser) {
  const { deps, chain, laneBlock } = register;
  const audit = chain.compartments.get("audit")?.at(-1);
  if (audit === undefined) throw new RangeError("a chain without the compartment audit");
  const avoided = new Set<number>();
  const column = drawLaneColumn(laneBlock, deps.random);
  let lane = await drawUpLane(vault, deps.random, {
    user: user.user,
    column,
    time: deps.now(),
    chainHead: chain.head.hash,
    audit: { epoch: audit.e, pub: audit.pub },
  });
  for (let attempt = 1; ; attempt++) {
    const trip = new Trip(deps.workbook);
    const before = readClaimed(trip, lane.place.column);
    addNewLane(trip, lane);
    await trip.run();
    if (!wasTaken(before.value) || attempt === attempts) return lane;
    avoided.add(lane.place.column);
    const back = new Trip(deps.workbook);
    giveBack(back, lane.place.column, before.value);
    await back.run();
    const next = drawLaneColumn(laneBlock, deps.random, avoided);
    lane = { ...lane, place: { ...lane.place, column: next } };
  }
}
