import { AuditError } from "../../audit/errors";
import { readHeader, type SignedHeader } from "../../audit/header";
import { readTip, type SignedTip } from "../../audit/tip";
import { seenHead, type Seen } from "../../audit/record";
import { isVaultError } from "../../vault/errors";
import type { Area, Block } from "../../workbook/port";
import { drawNumber } from "../allocation";
import { cells, laneRows, storageSheets } from "../layout";
import { cellText } from "../trip";

/** So many columns are read when it is not known how many there are: 128 lanes. */
export const usualColumns = 256;

/** Headers and tips: what a session reads of `_loki` without reading the log. */
export const laneHeads = (columns = usualColumns): Area =>
  cells(storageSheets.lanes, laneRows.header, 0, 2, columns);

/** The tips alone. */
export const laneTips = (columns: number): Area =>
  cells(storageSheets.lanes, laneRows.tip, 0, 1, columns);

/** How wide `_loki` is: all of it may be wider than {@link usualColumns}. */
export const lanesUsed: Area = { sheet: storageSheets.lanes, used: true };

/** Columns to read so that new lanes are seen too. */
export const withRoom = (columns: number): number => columns + 2 * drawnPairs;

/** A lane as its two first cells tell; nothing of it is verified yet. */
export interface LaneHead {
  /** Zero-based left column. */
  readonly column: number;
  readonly headerText: string;
  readonly tipText: string;
  readonly header: SignedHeader;
  /** `null` when the cell is not a tip. */
  readonly tip: SignedTip | null;
}

/** What a codec reads, or `null` for what it refuses. */
export function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AuditError || isVaultError(error)) return null;
    throw error;
  }
}

/** The lanes of rows 1 and 2. Columns whose header is unreadable are taken, but are no lane. */
export function laneHeadsOf(block: Block | null): readonly LaneHead[] {
  return columnsOf(block).flatMap((column): readonly LaneHead[] => {
    const headerText = cellText(block, laneRows.header, column);
    const tipText = cellText(block, laneRows.tip, column);
    const header = readable(() => readHeader(headerText));
    if (header === null) return [];
    return [{ column, headerText, tipText, header, tip: readable(() => readTip(tipText)) }];
  });
}

/** Left columns in which anything stands. */
function columnsOf(block: Block | null): readonly number[] {
  if (block === null) return [];
  const width = Math.max(0, ...block.values.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => block.column + at);
  const used = columns.filter((column) =>
    block.values.some((row) => (row[column - block.column] ?? "") !== "")
  );
  return [...new Set(used.map((column) => column - (column % 2)))];
}

/** How many of the next free pairs of columns are drawn from. */
const drawnPairs = 8;

/** A free pair of columns for a new lane: its zero-based left column. */
export function drawLaneColumn(
  block: Block | null,
  random: (count: number) => Uint8Array,
  avoided: ReadonlySet<number> = new Set()
): number {
  const taken = new Set([...columnsOf(block), ...avoided]);
  const free: number[] = [];
  for (let column = 0; free.length < drawnPairs; column += 2) {
    if (!taken.has(column)) free.push(column);
  }
  return free[drawNumber(random, drawnPairs)] ?? 0;
}

/** What a record can tell of the other lanes: how many appends each has, and of which head. */
export function seenOf(tips: readonly (SignedTip | null)[]): readonly Seen[] {
  return tips.flatMap((tip) =>
    tip === null ? [] : [{ lane: tip.lane, appends: tip.appends, head: seenHead(tip.head) }]
  );
}

/** Cells of appends of a lane, counting from 1, with their outboxes. */
export function appendArea(column: number, from: number, count: number): Area {
  return cells(storageSheets.lanes, laneRows.firstAppend + from - 1, column, count, 2);
}

/** The left cells alone. */
export function appendTexts(column: number, from: number, count: number): Area {
  return cells(storageSheets.lanes, laneRows.firstAppend + from - 1, column, count, 1);
}

/** The right cells alone. */
export function outboxTexts(column: number, from: number, count: number): Area {
  return cells(storageSheets.lanes, laneRows.firstAppend + from - 1, column + 1, count, 1);
}
