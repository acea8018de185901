import { actKind } from "../audit/acts";
import { noDetails } from "../audit/details";
import type { Act } from "../audit/packing";
import { erasure, sheetNumber } from "../audit/writes";
import { ParError } from "../domain/errors";
import { type OwnerId, type RecordId, recordId } from "../domain/ids";
import type { JsonObject } from "../domain/json";
import { newRecord, type PlannedWrite } from "./changes";
import { addChainWriting, type ChainWriting, signActs, takeWriting } from "./chainWriting";
import { addOutboxBlanks, findOutboxes, type KnownOutboxes } from "./erasure/outboxes";
import { addRowBlanks, findAttachments, type OwnedRows, rowsOf, stillTheirs } from "./erasure/rows";
import { tallyIds } from "./erasure/tallyIds";
import { readIndex } from "./indexReading";
import { type EraseProgress, type EraseReason, registerOwners } from "./model";
import { readOwner } from "./ownerReading";
import { sealRows } from "./recordCodec";
import { actsOf, addRow, occupy, type OwnerWrite, place } from "./rowWriting";
import type { LiveSession } from "./session";

/** Clients to be erased for good. */
export interface EraseRequest {
  readonly ids: readonly RecordId[];
  readonly reason: EraseReason;
  /** The tally records' stat members for these clients, who are erased together; [] for none. */
  readonly tally: (ids: readonly RecordId[]) => readonly JsonObject[];
  readonly onProgress?: (progress: EraseProgress) => void;
  /** Asked between chunks; what was done stays done. */
  readonly cancelled?: () => boolean;
}

/** Clients whose erasure is one round trip: enough that 500 take few, few enough that one can stop in between. */
const chunkSize = 64;

/**
 * Erases clients: the chain names them, their rows, keys, attachments and outboxes are blanked, and the tally keeps what
 * they count. What an earlier erasure left undone is finished first. A chunk is one round trip, told to the log client by
 * client before anything is blanked, so that a chunk that broke off is completed by the next call.
 * @throws ParError `no-right`, `changed-by-another`, `outcome-unknown`
 */
export function eraseClients(session: LiveSession, request: EraseRequest): Promise<EraseProgress> {
  return session.alone(async () => {
    if (session.user.role !== "main") throw new ParError("no-right");
    await session.lane.settle();
    await session.refreshChain();
    await readIndex(session.deps.workbook, session.index, session.maxPayload);
    const surroundings = {
      outboxes: await findOutboxes(session),
      attachments: await findAttachments(session),
    };
    for (const owners of chunksOf(session.unfinishedErasures)) {
      await eraseChunk(session, { owners, reason: request.reason, tally: [] }, surroundings);
    }
    const ids = request.ids.filter((id) => session.index.find(id) !== null);
    let done = 0;
    for (const owners of chunksOf(ids)) {
      if (request.cancelled?.() === true) break;
      const chunk = { owners, reason: request.reason, tally: request.tally(owners) };
      await eraseChunk(session, chunk, surroundings);
      done += owners.length;
      request.onProgress?.({ done, total: ids.length });
    }
    return { done, total: ids.length };
  });
}

function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += chunkSize) chunks.push(items.slice(at, at + chunkSize));
  return chunks;
}

interface Chunk {
  readonly owners: readonly OwnerId[];
  readonly reason: EraseReason;
  readonly tally: readonly JsonObject[];
}

interface Surroundings {
  readonly outboxes: KnownOutboxes;
  readonly attachments: ReadonlyMap<string, readonly OwnedRows[]>;
}

/**
 * One chunk in one batch: the log (with the tally's outbox), the tally, the chain, the blanks, the tip. The log stands first:
 * whoever finds it knows what was decided, and the rest can be done again without harm.
 */
async function eraseChunk(
  session: LiveSession,
  { owners, reason, tally }: Chunk,
  { outboxes, attachments }: Surroundings
): Promise<void> {
  const undecided = owners.flatMap((owner) => {
    const id = recordId.parse(owner);
    return id === null || session.chain.erased.has(id) ? [] : [id];
  });
  const writing =
    undecided.length === 0
      ? null
      : await signActs(session, [{ op: "erase", body: { owners: undecided, reason } }]);
  const rows = owners.map((owner) => ({
    owner,
    rows: [...rowsOf(session.index, owner), ...(attachments.get(owner) ?? [])],
  }));
  const kept = writing === null ? null : await tallyWrite(session, tally, writing);
  const placed = kept === null ? [] : place(session, kept);
  const acts = [
    ...(kept === null ? [] : actsOf(session, kept)),
    ...rows.map((one) => erasureAct(session, one.owner, one.rows)),
  ];
  const before = session.chain;
  const blanked = outboxes.of(owners, session.index);
  const theirs = await stillTheirs(session, rows);
  await session.act(acts, (trip) => {
    for (const row of placed) addRow(trip, row);
    if (writing !== null) addChainWriting(trip, writing);
    addRowBlanks(trip, theirs);
    addOutboxBlanks(trip, blanked);
  });
  for (const row of placed) occupy(session.index, row);
  for (const { sheet, row } of theirs) session.forgetRow(sheet, row);
  session.lane.blanked(blanked);
  await session.vault.forgetOwners(owners);
  await session.deps.memory.journal.forgetOwners(session.meta.register, owners);
  if (writing !== null) await takeWriting(session, before, writing);
}

function erasureAct(session: LiveSession, owner: OwnerId, rows: readonly OwnedRows[]): Act {
  const ids = new Set(
    rows.flatMap(({ number, id }) => (number === sheetNumber.keys ? [] : [`${number} ${id}`]))
  );
  return {
    kind: actKind.erased,
    rows: [],
    writes: [
      erasure(sheetNumber.keys, owner),
      ...[...ids].map((name) => {
        const [number = "", id = ""] = name.split(" ");
        return number === String(sheetNumber.attachments)
          ? erasure(sheetNumber.attachments, id)
          : erasure(sheetNumber.records, id);
      }),
    ],
    details: {
      ...noDetails,
      client: recordId.parse(owner),
      right: session.right(),
      number: rows.length,
    },
  };
}

/**
 * The tally records of a chunk. Their ids follow from the chain record that erases the chunk, so that a chunk done again
 * keeps one tally and never two.
 */
async function tallyWrite(
  session: LiveSession,
  tally: readonly JsonObject[],
  { written }: ChainWriting
): Promise<OwnerWrite | null> {
  if (tally.length === 0) return null;
  const owner = registerOwners.deliveries;
  const ids = tallyIds(session.meta.register, written.state.head.seq, tally.length);
  await readOwner(session, owner, null, () => false);
  const place = { owner, unit: "", stamp: session.stamp(), random: session.deps.random };
  const writes = tally.flatMap((stat, at): readonly PlannedWrite[] => {
    const id = ids[at];
    if (id === undefined) return [];
    const write = newRecord("tally", place, { stat }, { id });
    // Left by an attempt whose chain record never landed: what it counted is counted anew.
    const left = session.index.find(id);
    if (left === null) return [write];
    return [{ ...write, row: left.row, stored: { ...write.stored, rev: left.rev + 1 } }];
  });
  const stamp = { lane: session.lane.lane, seq: session.lane.state.seq + 1 };
  const cells = await sealRows(session.vault, writes, stamp);
  return {
    owner,
    keys: [],
    records: writes.map(({ stored, fields, row }, at) => ({
      stored,
      fields,
      row,
      cells: cells[at] ?? [],
    })),
  };
}
