import {
  type AppendCells,
  type AppendRequest,
  type LanePlan,
  type LaneState,
  planAppends,
} from "../../audit/lane";
import { ownerOfRow, readOutbox } from "../../audit/outbox";
import { ParError } from "../../domain/errors";
import type { LaneId, RegisterId, UserId } from "../../domain/ids";
import { toBase64url } from "../../vault/base64url";
import type { VaultSession } from "../../vault/session";
import type { Block, Operation, Workbook } from "../../workbook/port";
import { cells, laneRows, storageSheets } from "../layout";
import type { Journal, LaneLease } from "../localMemory";
import { cellText, type Reading, Trip } from "../trip";
import {
  appendArea,
  drawLaneColumn,
  laneHeads,
  outboxTexts,
  usualColumns,
  withRoom,
} from "./laneSheet";

/** What a lane's writer needs besides the lane. */
export interface LaneSurroundings {
  readonly workbook: Workbook;
  readonly vault: Pick<VaultSession, "sign" | "sealDetails">;
  readonly journal: Journal;
  readonly random: (count: number) => Uint8Array;
  readonly register: RegisterId;
  readonly user: UserId;
  /** `null` when this machine keeps no lane for the user: the lane ends with the session. */
  readonly lease: LaneLease | null;
}

/** Where a lane stands and how far it has come. */
export interface LanePlace {
  /** Zero-based left column. */
  readonly column: number;
  readonly headerText: string;
  /** Whether this session has opened the lane: only then can it still be moved. */
  readonly fresh: boolean;
  readonly state: LaneState;
}

interface Pending {
  readonly plan: LanePlan;
  readonly changes: readonly Operation[];
}

/**
 * The signed-in user's own lane. Every act goes through {@link run}: its appends stand in the batch before everything
 * else, so that what they tell of can be completed by whoever finds them. After a batch of which the outcome is not
 * known, {@link settle} looks and either completes it or lets it go; nothing is ever planned on top of a doubt.
 */
export class LaneWriter {
  private pending: Pending | null = null;
  private written: readonly AppendCells[] = [];
  private tipText = "";

  constructor(
    private readonly surroundings: LaneSurroundings,
    private place: LanePlace
  ) {}

  get state(): LaneState {
    return this.place.state;
  }

  get lane(): LaneId {
    return this.place.state.lane as LaneId;
  }

  get column(): number {
    return this.place.column;
  }

  /** Whether the outcome of the last batch is not known yet. */
  get inDoubt(): boolean {
    return this.pending !== null;
  }

  plan(request: AppendRequest): Promise<LanePlan> {
    if (this.pending !== null) throw new ParError("outcome-unknown");
    return planAppends(this.place.state, request, this.surroundings.vault);
  }

  /** Adds the two cells that make a lane which is not in the workbook yet. */
  claim(trip: Trip): void {
    const area = cells(storageSheets.lanes, laneRows.header, this.place.column, 2, 1);
    trip.write(area, [[this.place.headerText], [this.tipText]]);
  }

  /** Asks for the lane's header, to be compared with {@link isMine} after the trip. */
  check(trip: Trip): Reading<Block | null> {
    return trip.read(cells(storageSheets.lanes, laneRows.header, this.place.column, 1, 1));
  }

  isMine(read: Block | null): boolean {
    return cellText(read, laneRows.header, this.place.column) === this.place.headerText;
  }

  /** Adds the appends: one write for all of them, so that a batch never leaves half of what it tells. */
  begin(trip: Trip, plan: LanePlan): void {
    const [first] = plan.appends;
    if (first === undefined) return;
    trip.write(
      appendArea(this.place.column, first.index, plan.appends.length),
      plan.appends.map(({ append, outbox }) => [append, outbox])
    );
  }

  /** Adds the tip and blanks the outboxes that are no longer needed. */
  end(trip: Trip, plan: LanePlan): void {
    const { column } = this.place;
    trip.writeCell(storageSheets.lanes, laneRows.tip, column, plan.tip);
    const { from, to } = plan.clear;
    if (to > from) trip.add({ op: "clear", area: outboxTexts(column, from, to - from) });
  }

  /** Runs a trip that begins and ends with a plan of this lane. @throws ParError; the lane is then in doubt */
  async run(trip: Trip, plan: LanePlan): Promise<void> {
    await this.remember(plan);
    this.pending = { plan, changes: trip.changes() };
    await trip.run();
    await this.confirm(plan);
  }

  /**
   * Clears a doubt: looks whether the appends stand in the workbook, and if so does again everything their batch was to
   * change, which changes nothing where it was done. One or two round trips; none without a doubt.
   * @returns whether the act is done
   * @throws ParError `outcome-unknown` when the workbook does not answer; the doubt stays
   */
  async settle(): Promise<boolean> {
    const pending = this.pending;
    if (pending === null) return true;
    try {
      if (!(await this.stands(pending.plan))) {
        this.pending = null;
        await this.forget(pending.plan);
        return false;
      }
      await new Trip(this.surroundings.workbook).add(...pending.changes).run();
    } catch (cause) {
      throw new ParError("outcome-unknown", {}, { cause });
    }
    await this.confirm(pending.plan);
    return true;
  }

  /** Takes the batch in doubt for done: its last operation was seen in the workbook. */
  async trust(): Promise<void> {
    if (this.pending !== null) await this.confirm(this.pending.plan);
  }

  /**
   * Moves a lane whose columns somebody else has taken at the same moment to other ones, with all it holds.
   * @throws ParError `storage-tampered` for a lane of an earlier session, which nobody takes by accident
   */
  async relocate(): Promise<void> {
    if (!this.place.fresh) throw new ParError("storage-tampered", { part: storageSheets.lanes });
    const { workbook, random } = this.surroundings;
    const look = new Trip(workbook);
    const heads = look.read(laneHeads(withRoom(Math.max(usualColumns, this.place.column))));
    await look.run();
    const column = drawLaneColumn(heads.value, random, new Set([this.place.column]));
    this.place = { ...this.place, column };
    const move = new Trip(workbook);
    move.writeCell(storageSheets.lanes, laneRows.header, column, this.place.headerText);
    if (this.written.length > 0) {
      const rows = this.written.map(({ append, outbox }) => [append, outbox]);
      move.write(appendArea(column, 1, rows.length), rows);
    }
    move.writeCell(storageSheets.lanes, laneRows.tip, column, this.tipText);
    const check = this.check(move);
    await move.run();
    if (!this.isMine(check.value)) throw new ParError("sync-failed");
  }

  /** Tells the writer the text of the first tip of a fresh lane. */
  opened(tipText: string): void {
    this.tipText = tipText;
  }

  /** Outboxes that were blanked because their owners were erased: they are not carried along to other columns. */
  blanked(outboxes: readonly { readonly column: number; readonly index: number }[]): void {
    const own = new Set(
      outboxes.flatMap(({ column, index }) => (column === this.place.column ? [index] : []))
    );
    this.written = this.written.map((append) =>
      own.has(append.index) ? { ...append, outbox: "" } : append
    );
  }

  /** Lets another pane of this machine continue the lane. */
  async release(): Promise<void> {
    await this.surroundings.lease?.release();
  }

  private async stands(plan: LanePlan): Promise<boolean> {
    const [first] = plan.appends;
    if (first === undefined) return false;
    const look = new Trip(this.surroundings.workbook);
    const found = look.read(appendArea(this.place.column, first.index, 1));
    await look.run();
    const row = laneRows.firstAppend + first.index - 1;
    return cellText(found.value, row, this.place.column) === first.append;
  }

  private async confirm(plan: LanePlan): Promise<void> {
    const { lease } = this.surroundings;
    this.pending = null;
    this.tipText = plan.tip;
    const cleared = this.written.map((append) =>
      append.index < plan.clear.to ? { ...append, outbox: "" } : append
    );
    if (this.place.fresh) this.written = [...cleared, ...plan.appends];
    this.place = { ...this.place, state: plan.next };
    const { lane, appends, head } = plan.next;
    await lease?.remember({ lane: lane as LaneId, appends, head: toBase64url(head) });
    await this.forget(plan);
  }

  private async remember(plan: LanePlan): Promise<void> {
    const { journal, register, user } = this.surroundings;
    for (const { index, append, outbox } of plan.appends) {
      const [row] = outbox === "" ? [] : readOutbox(outbox);
      if (row === undefined) continue;
      await journal.remember({
        register,
        user,
        owner: ownerOfRow(row),
        lane: this.lane,
        append: index,
        cells: [append, outbox],
      });
    }
  }

  private async forget(plan: LanePlan): Promise<void> {
    const { journal, register } = this.surroundings;
    for (const { index, outbox } of plan.appends) {
      if (outbox !== "") await journal.forget(register, this.lane, index);
    }
  }
}
