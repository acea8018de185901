import { sheetNumber } from "../../audit/writes";
import { appendsRead } from "../lanes/claim";
import { appendTexts, laneHeads, laneHeadsOf, outboxTexts } from "../lanes/laneSheet";
import { type ToldAppend, toldAppends } from "../outboxRepair";
import { runsOf } from "../rowReading";
import type { LiveSession } from "../session";
import type { StorageIndex } from "../storageIndex";
import type { Trip } from "../trip";

/** An outbox cell: the lane's zero-based left column and the number of the append beside it. */
export interface OutboxCell {
  readonly column: number;
  readonly index: number;
}

/** The outboxes of all lanes that still hold something. */
export interface KnownOutboxes {
  /** Those that repeat rows of these owners. Every outbox belongs to one owner. */
  of(owners: readonly string[], index: StorageIndex): readonly OutboxCell[];
}

/** Appends read at once, and what one is expected to take of an answer at most. */
const together = 500;
const appendBytes = 2000;

/** Reads which rows the appends with outboxes tell of, in all lanes. A round trip for the tips and more by bytes. */
export async function findOutboxes(session: LiveSession): Promise<KnownOutboxes> {
  const look = session.trip();
  const block = look.read(laneHeads(session.lanesWidth));
  await look.run();
  const stretches = laneHeadsOf(block.value).flatMap(({ column, tip }) =>
    tip === null ? [] : cut(column, tip.outboxFrom, tip.appends)
  );
  const perTrip = Math.max(1, Math.floor((session.maxPayload * 0.7) / (together * appendBytes)));
  const told: ToldAppend[] = [];
  for (let at = 0; at < stretches.length; at += perTrip) {
    const trip = session.trip();
    const asked = stretches.slice(at, at + perTrip).map((one) => ({
      ...one,
      reading: trip.read(appendTexts(one.column, one.from, one.count)),
    }));
    await trip.run();
    for (const { column, from, reading } of asked) {
      told.push(...toldAppends(column, from, appendsRead(reading.value, column, from)));
    }
  }
  return { of: (owners, index) => outboxesOf(told, owners, index) };
}

function cut(column: number, from: number, to: number) {
  const parts: { readonly column: number; readonly from: number; readonly count: number }[] = [];
  for (let first = from; first <= to; first += together) {
    parts.push({ column, from: first, count: Math.min(together, to - first + 1) });
  }
  return parts;
}

function outboxesOf(
  told: readonly ToldAppend[],
  owners: readonly string[],
  index: StorageIndex
): readonly OutboxCell[] {
  const gone = new Set([
    ...owners.map((owner) => `${sheetNumber.keys} ${owner}`),
    ...owners.flatMap((owner) =>
      index.records.of(owner).map(({ id }) => `${sheetNumber.records} ${id}`)
    ),
  ]);
  return told
    .filter(
      ({ append }) =>
        append.outboxHash !== null &&
        append.records.some(({ writes }) =>
          writes.some(({ sheet, row }) => gone.has(`${sheet} ${row}`))
        )
    )
    .map(({ column, index: at }) => ({ column, index: at }));
}

/** Adds the blanking of outboxes, neighbours of a lane together. */
export function addOutboxBlanks(trip: Trip, outboxes: readonly OutboxCell[]): void {
  for (const column of new Set(outboxes.map((one) => one.column))) {
    const own = outboxes.filter((one) => one.column === column).map(({ index }) => index);
    for (const { row: from, rows: count } of runsOf(own)) {
      trip.add({ op: "clear", area: outboxTexts(column, from, count) });
    }
  }
}
