import type { UserId } from "./ids";

/** When something was saved, and by whom: for people to read. The log is what proves it. */
export interface SavedStamp {
  /** Milliseconds since 1970-01-01 UTC, by the writer's machine. */
  readonly at: number;
  readonly by: UserId;
}

/** When a record was first saved and last changed; `null` where what was opened does not tell. */
export interface RecordStamps {
  readonly first: SavedStamp | null;
  readonly last: SavedStamp | null;
}

/** The latest of some stamps; `null` where there is none. */
export const latestStamp = (stamps: readonly (SavedStamp | null)[]): SavedStamp | null =>
  stamps.reduce((a, b) => (a === null || (b !== null && b.at > a.at) ? b : a), null);
