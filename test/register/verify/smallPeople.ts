import type { UnitId, UserId } from "../../../src/domain/ids";
import { actKind } from "../../../src/audit/acts";
import { noDetails } from "../../../src/audit/details";
import { type LaneHeader, type SignedHeader, writeHeader } from "../../../src/audit/header";
import { type LanePlan, type LaneState, openLane, planAppends } from "../../../src/audit/lane";
import type { Act } from "../../../src/audit/packing";
import { seenHead } from "../../../src/audit/record";
import { rowPart, sheetNumber, writeOf } from "../../../src/audit/writes";
import { writeRecords } from "../../../src/register/chain/author";
import type { BodyOf, ChainAct } from "../../../src/register/chain/body";
import type { ChainState } from "../../../src/register/chain/state";
import { noRights } from "../../../src/register/chain/rights";
import { chainRows, columnNames, laneRows, storageSheets } from "../../../src/register/layout";
import { headHint, metaRows } from "../../../src/register/meta";
import type { RegisterPolicy } from "../../../src/register/model";
import type { StorageSnapshot } from "../../../src/register/verify/snapshot";
import { newId } from "../../../src/vault/ids";
import type { PublicKeys, VaultSession } from "../../../src/vault/session";
import { unitCompartments } from "../../../src/vault/compartments";
import { vaultInProcess } from "../../../src/vault/vaultInProcess";
import { cheapArgon2, seededRandom } from "../../vault/people";

export const policy: RegisterPolicy = {
  dueDates: {},
  idleMinutes: 15,
  location: "sharepoint",
  minPassword: 15,
  published: {},
  retentionMonths: 48,
  sealStatistics: true,
  unreachedMonths: 12,
};

/** Somebody who writes in the small register. */
export interface Writer {
  readonly session: VaultSession;
  readonly keys: PublicKeys;
  readonly column: number;
  /** Chain records written so far. */
  records: number;
  lane: { readonly column: number; readonly header: SignedHeader; state: LaneState } | null;
}

/** People, chain and lanes of a register in memory, written with the product's own codecs and real signatures. */
export class SmallPeople {
  readonly sheets: Record<string, string[][]> = {};
  readonly register: string;
  readonly random: (count: number) => Uint8Array;
  state: ChainState | null = null;
  writers: Writer[] = [];
  now = Date.UTC(2026, 0, 12, 8);

  constructor(seed = 1) {
    this.random = seededRandom(seed);
    this.register = newId(this.random);
    for (const sheet of Object.values(storageSheets)) this.sheets[sheet] = [];
    for (const [sheet, names] of Object.entries(columnNames)) this.sheets[sheet] = [[...names]];
  }

  id(): string {
    return newId(this.random);
  }

  get(sheet: string, row: number, column: number): string {
    return this.sheets[sheet]?.[row]?.[column] ?? "";
  }

  set(sheet: string, row: number, column: number, text: string): void {
    const rows = (this.sheets[sheet] ??= []);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push("");
    cells[column] = text;
  }

  /** A copy of the sheets, as the host would read them. */
  snapshot(): StorageSnapshot {
    return Object.fromEntries(
      Object.entries(this.sheets).map(([sheet, values]) => [
        sheet,
        { values: values.map((row) => [...row]), visibility: "veryHidden" as const },
      ])
    );
  }

  async writer(user = this.id()): Promise<Writer> {
    const session = await vaultInProcess(this.random).createUser({ register: this.register, user });
    const keys = await session.publicKeys();
    const writer = { session, keys, column: this.writers.length, records: 0, lane: null };
    this.writers.push(writer);
    return writer;
  }

  async setPassword(writer: Writer): Promise<string> {
    return writer.session.setPassword({
      password: "pitkä ja hyvä salasana",
      secret: null,
      time: this.now,
      parameters: cheapArgon2,
    });
  }

  /** Writes chain records into the writer's column. */
  async chain(writer: Writer, acts: readonly ChainAct[]): Promise<void> {
    this.now += 1000;
    const pen = { user: writer.keys.user, time: this.now, session: writer.session };
    const { records, state } = await writeRecords(this.state, acts, pen);
    for (const { text } of records) {
      const row = chainRows.firstRecord + writer.records++;
      this.set(storageSheets.chain, row, writer.column, text);
    }
    this.state = state;
    this.set(storageSheets.meta, 5, 1, headHint(state.head.seq, state.head.hash));
  }

  /** Founds the register: genesis, `_meta`, the founder's column. */
  async found(founder: Writer, recovery: Writer): Promise<void> {
    const { user, box, sign } = founder.keys;
    const created = "2026-01-12T08:00:00Z";
    const genesis: BodyOf<"genesis"> = {
      founder: { user: user as UserId, name: "Aino Perustaja", box, sign },
      recovery: { ...recovery.keys, user: recovery.keys.user as UserId },
      meta: { created, format: 1, language: "fi" },
      policy,
    };
    const meta = {
      register: this.register,
      language: "fi",
      founder: sign,
      created,
      head: "",
    } as Parameters<typeof metaRows>[0];
    for (const [row, [name, value]] of metaRows(meta).entries()) {
      this.set(storageSheets.meta, row, 0, name);
      this.set(storageSheets.meta, row, 1, value);
    }
    this.set(storageSheets.chain, chainRows.user, founder.column, user);
    this.set(
      storageSheets.chain,
      chainRows.password,
      founder.column,
      await this.setPassword(founder)
    );
    await this.chain(founder, [{ op: "genesis", body: genesis }]);
  }

  /** Begins first epochs of compartments, held by these writers. */
  async epochs(by: Writer, names: readonly string[], holders: readonly Writer[]): Promise<void> {
    const to = holders.map(({ keys }) => ({ user: keys.user, box: keys.box }));
    const body = await by.session.newEpochs(
      names.map((c) => ({ c, e: (this.state?.compartments.get(c)?.length ?? 0) + 1, holders: to }))
    );
    await this.chain(by, [{ op: "epoch", body: body as BodyOf<"epoch"> }]);
    for (const { session, keys } of holders) {
      await session.loadCompartments(body.compartments);
      await session.loadGrants(body.grants.filter((grant) => grant.u === keys.user));
    }
  }

  async invite(by: Writer, writer: Writer, name: string): Promise<string> {
    const { user } = writer.keys;
    const { code, key } = await vaultInProcess(this.random).createInvite({
      register: this.register,
      user,
    });
    const until = this.now + 14 * 86_400_000;
    await this.chain(by, [{ op: "invite", body: { user: user as UserId, name, key, until } }]);
    return code;
  }

  async enrol(writer: Writer, inviteCode: string): Promise<void> {
    this.now += 1000;
    const { chain } = storageSheets;
    const enrolment = await writer.session.enrol({ inviteCode, time: this.now });
    this.set(chain, chainRows.user, writer.column, writer.keys.user);
    this.set(chain, chainRows.enrolment, writer.column, enrolment);
    this.set(chain, chainRows.password, writer.column, await this.setPassword(writer));
  }

  async letIn(
    by: Writer,
    writer: Writer,
    role: BodyOf<"role">["role"],
    units: readonly string[]
  ): Promise<void> {
    const { user: id, box, sign } = writer.keys;
    const user = id as UserId;
    const names = units.flatMap((unit) => unitCompartments(unit));
    const grants = await by.session.grantHeld({ user, box }, names);
    const body = { user, role, units: units as readonly UnitId[], rights: noRights };
    await this.chain(by, [
      { op: "role", body },
      { op: "grant", body: { user, box, sign, grants: grants as BodyOf<"grant">["grants"] } },
    ]);
    await writer.session.loadCompartments([...this.state!.compartments.values()].flat());
    await writer.session.loadGrants(grants);
    const enrolment = this.get(storageSheets.chain, chainRows.enrolment, writer.column);
    await this.tell(by, {
      kind: actKind.users,
      rows: [],
      writes: [writeOf(sheetNumber.chain, user, rowPart.enrolment, 1, [enrolment])],
      details: { ...noDetails, number: this.state!.head.seq },
    });
  }

  async openLane(writer: Writer): Promise<void> {
    this.now += 1000;
    const lane = this.id();
    const audit = this.state!.compartments.get("audit")!.at(-1)!;
    const key = await writer.session.createLaneKey({
      lane,
      auditPublic: audit.pub,
      epoch: audit.e,
    });
    const content: LaneHeader = {
      lane,
      user: writer.keys.user,
      time: this.now,
      chainHead: this.state!.head.hash,
      epoch: audit.e,
      keyForAudit: key.toAudit,
      keyForUser: key.toUser,
    };
    const { text, header } = await writeHeader(content, writer.session);
    const { tip, state } = await openLane(header, writer.session);
    const column = 2 * this.writers.filter((other) => other.lane !== null).length;
    this.set(storageSheets.lanes, laneRows.header, column, text);
    this.set(storageSheets.lanes, laneRows.tip, column, tip);
    writer.lane = { column, header, state };
  }

  /** Plans appends of acts, as of now. */
  async plan(writer: Writer, acts: readonly Act[], outboxFrom = 1): Promise<LanePlan> {
    this.now += 1000;
    const others = this.writers.flatMap(({ lane }) =>
      lane === null
        ? []
        : [
            {
              lane: lane.state.lane,
              appends: lane.state.appends,
              head: seenHead(lane.state.head),
            },
          ]
    );
    const request = {
      acts,
      others,
      outboxFrom,
      chainHead: this.state!.head.hash,
      time: this.now,
    };
    return planAppends(writer.lane!.state, request, writer.session);
  }

  /** Writes a plan into the writer's lane; without the tip as after a crash. */
  write(writer: Writer, plan: LanePlan, { tip = true } = {}): void {
    const lane = writer.lane!;
    const { lanes } = storageSheets;
    for (const { index, append, outbox } of plan.appends) {
      const row = laneRows.firstAppend + index - 1;
      this.set(lanes, row, lane.column, append);
      if (outbox !== "") this.set(lanes, row, lane.column + 1, outbox);
    }
    if (tip) this.set(lanes, laneRows.tip, lane.column, plan.tip);
    for (let index = plan.clear.from; index < plan.clear.to; index++) {
      this.set(lanes, laneRows.firstAppend + index - 1, lane.column + 1, "");
    }
    lane.state = plan.next;
  }

  async tell(writer: Writer, act: Act, outboxFrom = 1): Promise<void> {
    this.write(writer, await this.plan(writer, [act], outboxFrom));
  }
}
