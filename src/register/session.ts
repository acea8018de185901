import { type Act, actWithoutRows } from "../audit/packing";
import { type ActKind, type ActRight, actRight } from "../audit/acts";
import { type Details, noDetails } from "../audit/details";
import type { Seen } from "../audit/record";
import { readTip } from "../audit/tip";
import { ParError } from "../domain/errors";
import type { RecordClass } from "../domain/fields/field";
import { type OwnerId, userId } from "../domain/ids";
import type { SavedStamp } from "../domain/stamps";
import { compartmentOf, type CompartmentName, type Place } from "../vault/compartments";
import type { VaultSession } from "../vault/session";
import type { Block } from "../workbook/port";
import { RowAllocator } from "./allocation";
import type { ChainColumn } from "./chain/columns";
import { type ChainState, type ChainUser, currentVersion } from "./chain/state";
import { chainArea } from "./chainSheet";
import type { RegisterDeps } from "./deps";
import { laneTips, readable, seenOf, withRoom } from "./lanes/laneSheet";
import type { LaneWriter } from "./lanes/laneWriter";
import { type RowSheet, storageSheets } from "./layout";
import { headArea, headHint, headRow, type Meta } from "./meta";
import {
  registerOwners,
  type DirectoryScope,
  type RegisterSummary,
  type UserSummary,
} from "./model";
import type { StorageIndex, StoredRow } from "./storageIndex";
import { summaryOf, userSummary } from "./summary";
import { cellText, type Reading, Trip } from "./trip";
import { verifyAgain } from "./verifiedChain";

/** What a session begins with; sign-in has seen to all of it. */
export interface SessionParts {
  readonly deps: RegisterDeps;
  readonly meta: Meta;
  readonly vault: VaultSession;
  readonly chain: ChainState;
  readonly columns: readonly ChainColumn[];
  readonly summary: RegisterSummary;
  readonly user: ChainUser;
  readonly held: ReadonlySet<CompartmentName>;
  readonly index: StorageIndex;
  readonly lane: LaneWriter;
  readonly maxPayload: number;
  /** How many columns of `_loki` are in use. */
  readonly laneColumns: number;
}

/**
 * A signed-in user's hold on the register. One act at a time; each goes through {@link act}, which puts the audit
 * record before what it tells of and notices, with three small reads, when chain or lane have changed meanwhile.
 */
export class LiveSession {
  readonly deps: RegisterDeps;
  readonly meta: Meta;
  readonly vault: VaultSession;
  readonly index: StorageIndex;
  readonly lane: LaneWriter;
  readonly maxPayload: number;
  readonly recordRows: RowAllocator;
  readonly keyRows: RowAllocator;
  /** Scopes of the directory that were told of in this session. */
  readonly toldScopes = new Set<DirectoryScope>();
  /** Owners whose opening was told of in this session. */
  readonly toldOwners = new Set<string>();
  chain: ChainState;
  columns: readonly ChainColumn[];
  summary: RegisterSummary;
  user: UserSummary;
  held: ReadonlySet<CompartmentName>;
  /** Owners whose erasure the own lane tells of and the chain does not: a batch broke off between the two. */
  begunErasures: readonly OwnerId[] = [];
  /** Called after each audited round trip, whatever became of it. */
  onTold: () => void = () => undefined;
  private others: readonly Seen[] = [];
  private laneColumns: number;
  private open = true;
  private last: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.deps = parts.deps;
    this.meta = parts.meta;
    this.vault = parts.vault;
    this.index = parts.index;
    this.lane = parts.lane;
    this.maxPayload = parts.maxPayload;
    this.chain = parts.chain;
    this.columns = parts.columns;
    this.summary = parts.summary;
    this.held = parts.held;
    this.user = userSummary(parts.user, parts.columns);
    this.laneColumns = Math.max(parts.laneColumns, parts.lane.column + 1);
    this.recordRows = new RowAllocator(parts.index.records, parts.deps.random);
    this.keyRows = new RowAllocator(parts.index.keys, parts.deps.random);
  }

  /** Owners that the chain has erased while rows of theirs are still there. */
  get unfinishedErasures(): readonly OwnerId[] {
    const left = [...this.chain.erased.keys(), ...this.begunErasures].filter(
      (owner) => this.index.records.of(owner).length + this.index.keys.of(owner).length > 0
    );
    return left;
  }

  /** Tells the index that a row is free. */
  forgetRow(sheet: RowSheet, row: number): void {
    if (sheet === storageSheets.records) this.index.freeRecord(row);
    else if (sheet === storageSheets.keys) this.index.keys.free(row);
  }

  /** Runs `work` after everything that was begun before it. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(
      () => this.guarded(work),
      () => this.guarded(work)
    );
    this.last = result;
    return result;
  }

  /** The compartment that seals a class of a record. */
  compartment(
    stored: Pick<StoredRow, "owner" | "unit">,
    recordClass: RecordClass
  ): CompartmentName {
    return compartmentOf(placeOf(stored), recordClass);
  }

  /** Whether this user holds the key of a class of a record. */
  readonly holds = (stored: Pick<StoredRow, "owner" | "unit">, recordClass: RecordClass): boolean =>
    this.held.has(this.compartment(stored, recordClass));

  /** The verifying keys that the chain knows of a user, those before a new invite included. */
  readonly signPublicsOf = (user: string): readonly string[] => {
    const id = userId.parse(user);
    const known = id === null ? undefined : this.chain.users.get(id);
    return [...new Set(known?.versions.flatMap(({ sign }) => sign ?? []) ?? [])];
  };

  /** Columns of `_loki` to read so that lanes which came meanwhile are seen too. */
  get lanesWidth(): number {
    return withRoom(this.laneColumns);
  }

  trip(): Trip {
    return new Trip(this.deps.workbook);
  }

  /**
   * One audited round trip. The appends stand first, what `compose` adds follows, the tip comes last. When it returns,
   * everything is done and what was asked for may be opened; when it throws, nothing may.
   * @param outboxFrom the first append of the own lane whose outbox must stay
   */
  async act<T>(
    acts: readonly Act[],
    compose: (trip: Trip) => T,
    outboxFrom = this.lane.state.outboxFrom
  ): Promise<T> {
    await this.lane.settle();
    const plan = await this.lane.plan({
      acts,
      others: this.others,
      outboxFrom,
      // The head as it stands, also where this batch writes a newer one: if it breaks off before that, nothing in the
      // log tells of a record that is not there.
      chainHead: this.chain.head.hash,
      time: this.deps.now(),
    });
    const trip = this.trip();
    const watch = this.watch(trip);
    this.lane.begin(trip, plan);
    const composed = compose(trip);
    this.lane.end(trip, plan);
    try {
      await this.lane.run(trip, plan);
    } finally {
      this.onTold();
    }
    await watch();
    return composed;
  }

  /** Adds the three small reads; what comes back compares them after the trip. @throws ParError */
  watch(trip: Trip): () => Promise<void> {
    const head = trip.read(headArea);
    const header = this.lane.check(trip);
    const tips = trip.read(laneTips(this.lanesWidth));
    return () => this.compare(head, header, tips);
  }

  /** What records that are written now tell of their writing. */
  stamp(): SavedStamp {
    return { at: this.deps.now(), by: this.user.id };
  }

  /** An act about no rows. */
  told(kind: ActKind, details: Partial<Details> = {}): Act {
    return actWithoutRows(kind, { ...noDetails, right: this.right(), ...details });
  }

  /** The right by which this user opens clients, as the log names it. */
  right(): ActRight {
    if (this.user.role === "main") return actRight.main;
    const { see } = this.user.rights.clients;
    if (see === "none") return actRight.none;
    return actRight[see];
  }

  /** Reads the chain again. @throws ParError `user-deactivated`, with the session ended; `storage-tampered` */
  async refreshChain(): Promise<void> {
    const trip = this.trip();
    const block = trip.readHeld(chainArea);
    await trip.run();
    const { state, columns } = await verifyAgain(block.value, this.meta);
    await this.takeChain(state, columns);
  }

  /** Goes on with a newer chain: new epochs and grants are loaded. @throws ParError `user-deactivated` */
  async takeChain(chain: ChainState, columns: readonly ChainColumn[]): Promise<void> {
    const me = chain.users.get(this.user.id);
    if (me === undefined || currentVersion(me).status !== "active") {
      await this.end();
      throw new ParError("user-deactivated");
    }
    this.chain = chain;
    this.columns = columns;
    this.user = userSummary(me, columns);
    this.summary = summaryOf({ ...this.summary, meta: this.meta, state: chain, columns });
    this.held = await loadCompartments(this.vault, chain, me);
  }

  /** Wipes the keys; nothing can be done with the session afterwards. */
  async end(): Promise<void> {
    this.open = false;
    this.index.clear();
    await this.vault.lock();
    await this.lane.release();
  }

  private guarded<T>(work: () => Promise<T>): Promise<T> {
    if (!this.open) return Promise.reject(new ParError("locked"));
    return work();
  }

  private async compare(
    head: Reading<Block | null>,
    header: Reading<Block | null>,
    tips: Reading<Block | null>
  ): Promise<void> {
    if (!this.lane.isMine(header.value)) await this.lane.relocate();
    const texts = (tips.value?.values[0] ?? []).map(String);
    this.others = seenOf(texts.map((text) => readable(() => readTip(text))));
    this.laneColumns = Math.max(this.laneColumns, texts.findLastIndex((text) => text !== "") + 1);
    const { seq, hash } = this.chain.head;
    if (cellText(head.value, headRow, 1) !== headHint(seq, hash)) await this.refreshChain();
  }
}

/** Where an owner's keys are wrapped. */
export function placeOf({ owner, unit }: Pick<StoredRow, "owner" | "unit">): Place {
  if (owner === registerOwners.organisation) return "org";
  return owner === registerOwners.deliveries ? "sdc" : unit;
}

/** Tells the vault the epochs and opens this user's grants; answers the compartments that are held. */
export async function loadCompartments(
  vault: VaultSession,
  chain: ChainState,
  user: ChainUser
): Promise<ReadonlySet<CompartmentName>> {
  await vault.loadCompartments([...chain.compartments.values()].flat());
  await vault.loadGrants([...user.grants.values()]);
  const names = [...chain.compartments.keys()];
  const epochs = await vault.holds(names);
  return new Set(names.filter((_, at) => typeof epochs[at] === "number"));
}
