import { collidedSaves } from "./collidedSaves";
import { actKind } from "../audit/acts";
import { type OutboxRow, readOutbox } from "../audit/outbox";
import { ParError } from "../domain/errors";
import { type LaneId, type OwnerId, recordId } from "../domain/ids";
import { rowPart, sheetNumber } from "../audit/writes";
import { RowAllocator } from "./allocation";
import { sharedNumbers } from "./clientNumber";
import { type Credentials, identify, type KnownUser } from "./credentials";
import { outboxTexts, readable } from "./lanes/laneSheet";
import { recordColumns, storageSheets } from "./layout";
import type { LaneLease } from "./localMemory";
import { type Located, locate } from "./locate";
import { headArea, headHint } from "./meta";
import type { Finding } from "./model";
import { type OpenRegister, seenRegister } from "./open";
import {
  planRepair,
  readOutboxes,
  type Repair,
  type ToldAppend,
  unlandedAppends,
} from "./outboxRepair";
import { restoreViews } from "./paintViews";
import { addRow, occupy } from "./rowWriting";
import { LiveSession, loadCompartments } from "./session";
import type { StorageIndex } from "./storageIndex";
import { Trip } from "./trip";

/**
 * Signs in: two round trips after opening, three where rows of a broken-off save must be put back first, and one or
 * two more where views must be. The log is told of the sign-in and of failed ones on this machine; nothing is opened before
 * that.
 * @throws ParError `wrong-credentials`, `wrong-recovery-code`, `user-deactivated`, `not-enrolled`, `read-only`
 */
export async function signIn(
  register: OpenRegister,
  credentials: Credentials
): Promise<LiveSession> {
  if (!register.summary.writable) throw new ParError("read-only");
  const known = await identify(register, credentials);
  const { memory } = register.deps;
  const lease = await memory.lanes.lease(register.meta.register, known.user.user);
  try {
    return await enter(register, known, lease);
  } catch (error) {
    await known.vault.lock();
    await lease?.release();
    throw error;
  }
}

async function enter(
  register: OpenRegister,
  known: KnownUser,
  lease: LaneLease | null
): Promise<LiveSession> {
  const { deps, meta, chain, columns, maxPayload } = register;
  const held = await loadCompartments(known.vault, chain, known.user);
  const located = await locate(register, known, lease);
  const repair = await findRepair(register, located);
  const session = new LiveSession({
    deps,
    meta,
    maxPayload,
    vault: known.vault,
    user: known.user,
    held,
    index: located.index,
    lane: located.lane,
    laneColumns: 1 + Math.max(0, ...register.laneHeads.map(({ column }) => column)),
    chain,
    columns,
    summary: {
      ...register.summary,
      findings: [...register.summary.findings, ...findingsOf(repair, located.index)],
    },
  });
  session.begunErasures = begunErasures(located.own, register);
  await tell(session, located, repair);
  await deps.memory.witness.remember(meta.register, seenRegister(chain, register.laneHeads));
  await restoreViews(session, located.views);
  return session;
}

interface FoundRepair extends Repair {
  /** Records of which one of two saves made at the same time is gone. */
  readonly collided: ReadonlySet<string>;
  /** The first append of the own lane whose outbox must stay. */
  readonly outboxFrom: number;
  /** Journal entries that were looked at. */
  readonly journal: readonly { readonly lane: LaneId; readonly append: number }[];
}

/** Looks for rows that lanes and the journal tell of and the workbook does not have. */
async function findRepair(register: OpenRegister, located: Located): Promise<FoundRepair> {
  const { deps, chain, meta } = register;
  const { index, own, others, lane } = located;
  const unlanded = unlandedAppends([...own, ...others], index, chain);
  const collided = collidedSaves([...own, ...others], index);
  const pending = await deps.memory.journal.pending(meta.register);
  const journaled = pending.flatMap(({ cells }) => readable(() => readOutbox(cells[1])) ?? []);
  let outboxes: readonly OutboxRow[] = [];
  if (unlanded.length > 0) {
    const trip = new Trip(deps.workbook);
    const take = readOutboxes(trip, unlanded);
    await trip.run();
    outboxes = take();
  }
  const repair = planRepair([...outboxes, ...journaled], index, chain, draws(located, deps.random));
  const isStuck = (told: ToldAppend): boolean =>
    tellsOf(told.append, collided) ||
    (unlanded.includes(told) && tellsOf(told.append, repair.left));
  return {
    ...repair,
    collided,
    outboxFrom: settledUpTo(own, lane.state.outboxFrom, isStuck),
    journal: pending.map(({ lane: of, append }) => ({ lane: of, append })),
  };
}

function draws({ index }: Located, random: (count: number) => Uint8Array) {
  const draw = (rows: RowAllocator, taken: Set<number>) => (): number => {
    const row = rows.draw(taken);
    taken.add(row);
    return row;
  };
  return {
    records: draw(new RowAllocator(index.records, random), new Set()),
    keys: draw(new RowAllocator(index.keys, random), new Set()),
  };
}

/** The own appends that were read are settled, up to the first that is stuck. */
function settledUpTo(
  own: readonly ToldAppend[],
  from: number,
  isStuck: (told: ToldAppend) => boolean
): number {
  const last = Math.max(from - 1, ...own.map(({ index }) => index));
  return Math.min(last + 1, ...own.filter(isStuck).map(({ index }) => index));
}

const tellsOf = ({ records }: ToldAppend["append"], rows: ReadonlySet<string>): boolean =>
  records.some(({ writes }) => writes.some(({ row }) => rows.has(row)));

/** Owners whose erasure the own lane tells of, and the chain does not. */
function begunErasures(own: readonly ToldAppend[], { chain }: OpenRegister): readonly OwnerId[] {
  return own.flatMap(({ append }) =>
    append.records.flatMap(({ writes }) =>
      writes.flatMap(({ sheet, part, row }) => {
        const id = recordId.parse(row);
        const isErasure = sheet === sheetNumber.keys && part === rowPart.erased;
        return !isErasure || id === null || chain.erased.has(id) ? [] : [id];
      })
    )
  );
}

function findingsOf({ rows, collided }: FoundRepair, index: StorageIndex): readonly Finding[] {
  return [
    ...rows.map(({ sheet, texts }): Finding => ({
      code: "row-restored",
      params: { sheet, row: texts[0] ?? "" },
    })),
    ...[...collided].map((id): Finding => ({
      code: "saves-collided",
      params: { number: numberOfOwner(index, id) },
    })),
    ...sharedNumbers(index).map((number): Finding => ({
      code: "number-shared",
      params: { number },
    })),
  ];
}

/** The asiakasnumero of the client whose record it is; 0 while the client's own row is missing. */
function numberOfOwner(index: StorageIndex, id: string): number {
  const owner = index.find(id)?.owner ?? "";
  return index.find(owner)?.number ?? 0;
}

/** The first audited act of a session, with what has to be put right. */
async function tell(session: LiveSession, { lane }: Located, repair: FoundRepair): Promise<void> {
  const { deps, meta, chain } = session;
  const { failures, journal } = deps.memory;
  const failed = await failures.count(meta.register);
  const acts = [
    session.told(actKind.signIn),
    ...(failed === 0 ? [] : [session.told(actKind.signInFailed, { number: failed })]),
    ...repair.acts,
  ];
  const settled = lane.state.outboxFrom;
  await session.act(
    acts,
    (trip) => {
      for (const row of repair.rows) addRow(trip, row);
      for (const row of repair.torn) {
        trip.writeCell(storageSheets.records, row, recordColumns.number, "");
      }
      const hint = headHint(chain.head.seq, chain.head.hash);
      if (hint !== meta.head) trip.write(headArea, [[hint]]);
      // What a crash left of outboxes that were settled before.
      if (settled > 1) trip.add({ op: "clear", area: outboxTexts(lane.column, 1, settled - 1) });
    },
    repair.outboxFrom
  );
  for (const row of repair.rows) occupy(session.index, row);
  if (failed > 0) await failures.clear(meta.register);
  for (const entry of repair.journal) await journal.forget(meta.register, entry.lane, entry.append);
}
