import type { Append } from "./append";
import type { LaneHeader, SignedHeader } from "./header";
import type { Verify } from "./signing";
import type { SignedTip } from "./tip";

/** The cells of a lane as they stand, `""` where empty. */
export interface LaneCells {
  readonly header: string;
  readonly tip: string;
  /** From row 4, up to the last cell that holds something. */
  readonly appends: readonly string[];
  /** The right column from row 4, up to the last cell that holds something. */
  readonly outboxes: readonly string[];
}

/** What verifying a lane must know of its surroundings. */
export interface LaneContext {
  readonly register: string;
  /** The verifying key that its user had when the lane was opened; `null` for nobody the chain knows. */
  readonly signKeyOf: (header: LaneHeader) => Uint8Array | null;
  readonly verify: Verify;
}

/** What can be wrong with a lane. */
export const laneFindingCodes = [
  "lane-header-broken",
  "lane-user-unknown",
  "append-missing",
  "append-broken",
  /** Numbers or times that go backwards, signed by the owner. */
  "append-disordered",
  "tip-broken",
  /** Not an error: a crash between an append and its tip. */
  "tip-behind",
  "outbox-missing",
  "outbox-changed",
  /** Not an error: a crash before outboxes that are no longer needed were blanked. */
  "outbox-left",
] as const;

/** A code of {@link laneFindingCodes}. */
export type LaneFindingCode = (typeof laneFindingCodes)[number];

/** Something wrong with a lane, and in which cell: `index` counts appends from 1. */
export interface LaneFinding {
  readonly code: LaneFindingCode;
  readonly part: "header" | "tip" | "append" | "outbox";
  readonly index: number;
}

/** What verifying a lane found out. */
export interface LaneReport {
  readonly header: SignedHeader | null;
  /** Every append in order; `null` where a cell is missing or unreadable. */
  readonly appends: readonly (Append | null)[];
  /** head(0) … head({@link proven}); empty when the header itself is in doubt. */
  readonly heads: readonly Uint8Array[];
  /** So many appends from the first are proven to be what the owner wrote. */
  readonly proven: number;
  readonly tip: SignedTip | null;
  readonly findings: readonly LaneFinding[];
}
