import type { AuditRecord } from "../../src/audit/record";
import { writeHeader } from "../../src/audit/header";
import { type LanePlan, type LaneState, openLane } from "../../src/audit/lane";
import type { SignedHeader } from "../../src/audit/header";
import type { LaneContext } from "../../src/audit/laneReport";
import type { OutboxRow } from "../../src/audit/outbox";
import { rowPart, sheetNumber, writeOf } from "../../src/audit/writes";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { hash } from "../../src/vault/hash";
import { verify } from "../../src/vault/signature";
import { ids, type Person, person, seededRandom } from "../vault/people";

const random = seededRandom(42);

/** 32 bytes that stand for a chain head. */
export const chainHead = hash(new Uint8Array([1]));
export const startTime = Date.UTC(2026, 0, 12, 8);

/** A record with one of everything. */
export function sampleRecord(seq = 1): AuditRecord {
  return {
    kind: 7,
    seq,
    time: startTime + 5,
    writes: [
      writeOf(sheetNumber.records, ids.record, rowPart.case, 3, ["PC1.AAAA"]),
      writeOf(sheetNumber.keys, "organisation", rowPart.row, 2, ["organisation", "2"]),
    ],
    seen: [{ lane: ids.lane, appends: 4, head: new Uint8Array(8).fill(9) }],
    sealed: random(24 + 16 + 32),
  };
}

/** A row of `_tiedot` with made-up class cells of some length. */
export function recordRow(
  owner: string,
  id: string,
  rev: number,
  lengths: readonly (number | null)[]
): OutboxRow {
  const cells = lengths.map((length) =>
    length === null ? null : `PC1.${toBase64url(random(Math.floor((length * 3) / 4)))}`
  );
  const [identity = null, case_ = null, stat = null] = cells;
  return {
    sheet: sheetNumber.records,
    cells: [id, "client", owner, ids.unit, String(rev), identity, case_, stat, "7"],
  };
}

/** A lane in memory: what its cells hold, as a workbook would. */
export interface Desk {
  readonly owner: Person;
  readonly header: SignedHeader;
  readonly headerText: string;
  state: LaneState;
  tip: string;
  readonly appends: string[];
  readonly outboxes: string[];
}

/** A fresh lane of a new user. */
export async function openDesk(seed: number): Promise<Desk> {
  const owner = await person(seed);
  const lane = ids.lane.replace(/^./u, "abcdefgh".charAt(seed % 8));
  const key = await owner.session.createLaneKey({ lane, auditPublic: owner.keys.box, epoch: 1 });
  const { text, header } = await writeHeader(
    {
      lane,
      user: owner.keys.user,
      time: startTime,
      chainHead,
      epoch: 1,
      keyForAudit: key.toAudit,
      keyForUser: key.toUser,
    },
    owner.session
  );
  const { tip, state } = await openLane(header, owner.session);
  return { owner, header, headerText: text, state, tip, appends: [], outboxes: [] };
}

/** Writes a plan into the lane's cells. */
export function write(desk: Desk, plan: LanePlan): void {
  for (const { index, append, outbox } of plan.appends) {
    desk.appends[index - 1] = append;
    desk.outboxes[index - 1] = outbox;
  }
  for (let index = plan.clear.from; index < plan.clear.to; index++) desk.outboxes[index - 1] = "";
  desk.tip = plan.tip;
  desk.state = plan.next;
}

/** The lane's cells, as verification reads them. */
export const cellsOf = ({ headerText, tip, appends, outboxes }: Desk) => ({
  header: headerText,
  tip,
  appends,
  outboxes,
});

/** Verifies with the owner's true key. */
export const contextOf = ({ owner }: Desk): LaneContext => ({
  register: ids.register,
  signKeyOf: ({ user }) => (user === owner.keys.user ? fromBase64url(owner.keys.sign) : null),
  verify,
});
