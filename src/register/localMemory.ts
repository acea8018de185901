import type { LaneId, RegisterId, UserId } from "../domain/ids";

/**
 * What a machine remembers of a register between sessions. `store/` keeps it in IndexedDB. It holds ids, counters,
 * hashes and sealed cells only, and the register works without it: it then starts new audit lanes and cannot witness.
 */
export interface LocalMemory {
  readonly lanes: LaneMemory;
  readonly witness: Witness;
  readonly journal: Journal;
  readonly failures: FailedSignIns;
}

/** How far a lane had come when this machine last wrote into it. */
export interface LaneMark {
  readonly lane: LaneId;
  readonly appends: number;
  /** base64url of the head, 32 bytes. */
  readonly head: string;
}

/** The lane of a user on this machine, held by one pane at a time. */
export interface LaneLease {
  /** `null` when this user has no lane on this machine yet. */
  readonly mark: LaneMark | null;
  remember(mark: LaneMark): Promise<void>;
  release(): Promise<void>;
}

export interface LaneMemory {
  /** `null` when another pane of this machine holds the user's lane: the session then takes a lane of its own. */
  lease(register: RegisterId, user: UserId): Promise<LaneLease | null>;
}

/** The newest state of a register that this machine has seen; an older one is a finding. */
export interface SeenRegister {
  /** base64url of the founder's public key, pinned at first use. */
  readonly founder: string;
  readonly chainSeq: number;
  /** base64url of the hash of the chain record `chainSeq`. */
  readonly chainHead: string;
  readonly lanes: readonly LaneMark[];
}

export interface Witness {
  recall(register: RegisterId): Promise<SeenRegister | null>;
  remember(register: RegisterId, seen: SeenRegister): Promise<void>;
}

/** Sealed rows that were on their way into the workbook: what a crash must not lose. */
export interface JournalEntry {
  readonly register: RegisterId;
  readonly user: UserId;
  readonly owner: string;
  readonly lane: LaneId;
  /** The append of the lane that tells of these rows, counting from 1. */
  readonly append: number;
  /** The cells of the append: the lane's and its outbox. */
  readonly cells: readonly [append: string, outbox: string];
}

export interface Journal {
  remember(entry: JournalEntry): Promise<void>;
  /** Forgets the entry of one append. */
  forget(register: RegisterId, lane: LaneId, append: number): Promise<void>;
  pending(register: RegisterId): Promise<readonly JournalEntry[]>;
  /** Forgets everything of owners that were erased. */
  forgetOwners(register: RegisterId, owners: readonly string[]): Promise<void>;
}

/** Failed sign-ins of this machine, told by the next one that succeeds. */
export interface FailedSignIns {
  add(register: RegisterId): Promise<void>;
  count(register: RegisterId): Promise<number>;
  clear(register: RegisterId): Promise<void>;
}
