import type { LaneState } from "../../audit/lane";
import { fromBase64url, toBase64url } from "../../vault/base64url";
import type { Block } from "../../workbook/port";
import { cells, laneRows, storageSheets } from "../layout";
import type { LaneMark } from "../localMemory";
import { cellText, type Reading, type Trip } from "../trip";
import { appendTexts, type LaneHead } from "./laneSheet";
import { continueLane } from "./laneTail";

/** So many cells below the tip are looked at: a crash leaves the appends of one batch there. */
const beyondTip = 64;

/** A lane of this machine that may be continued, and where its end is read. */
export interface KnownLane {
  readonly head: LaneHead;
  /** The append that the tip tells of, or 1. */
  readonly from: number;
}

/** The lane that this machine remembers, if it is in the workbook and not older than remembered. */
export function rememberedLane(
  mark: LaneMark | null,
  heads: readonly LaneHead[]
): KnownLane | null {
  if (mark === null) return null;
  const head = heads.find(({ header }) => header.lane === mark.lane);
  const tip = head?.tip ?? null;
  if (head === undefined || tip === null || tip.appends < mark.appends) return null;
  if (tip.appends === mark.appends && toBase64url(tip.head) !== mark.head) return null;
  return { head, from: Math.max(1, tip.appends) };
}

/** Asks for the end of a lane. */
export function readEnd(trip: Trip, { head, from }: KnownLane): Reading<Block | null> {
  return trip.read(appendTexts(head.column, from, beyondTip));
}

/** Texts of the left column from an append on, without the empty cells at the end. */
export function appendsRead(block: Block | null, column: number, from: number): readonly string[] {
  if (block === null) return [];
  const first = laneRows.firstAppend + from - 1;
  const texts = block.values.map((_, at) => cellText(block, first + at, column));
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** The state from which a remembered lane goes on; `null` when its end is in doubt. */
export function stateOf(
  register: string,
  signKey: string,
  { head, from }: KnownLane,
  end: Block | null
): Promise<LaneState | null> {
  const texts = appendsRead(end, head.column, from);
  return continueLane(register, fromBase64url(signKey), { head, texts });
}

/** Asks for what stands where a new lane is to begin: nothing, unless somebody was faster. */
export function readClaimed(trip: Trip, column: number): Reading<Block | null> {
  return trip.read(
    cells(storageSheets.lanes, laneRows.header, column, laneRows.firstAppend + 1, 1)
  );
}

/** Whether anything stood there. */
export function wasTaken(block: Block | null): boolean {
  return block?.values.some((row) => (row[0] ?? "") !== "") ?? false;
}

/** Gives a lane's two first cells back to whoever had them. */
export function giveBack(trip: Trip, column: number, block: Block | null): void {
  for (const row of [laneRows.header, laneRows.tip]) {
    trip.writeCell(storageSheets.lanes, row, column, cellText(block, row, column));
  }
}
