import type { RecordId, UnitId, UserId } from "../../../src/domain/ids";
import { writeRecords } from "../../../src/register/chain/author";
import type { BodyOf, ChainAct } from "../../../src/register/chain/body";
import type { ChainCell } from "../../../src/register/chain/replay";
import { noRights } from "../../../src/register/chain/rights";
import type { ChainState } from "../../../src/register/chain/state";
import type { UserRole } from "../../../src/register/model";
import { toBase64url } from "../../../src/vault/base64url";
import { signPublicOf } from "../../../src/vault/signature";
import { asKey, type SignSeed } from "../../../src/vault/keys";
import { ids, type Person, person, seededRandom } from "../../vault/people";
import { policy } from "../verify/smallPeople";

export const unit = ids.unit as UnitId;
export const otherUnit = ids.otherUnit as UnitId;
export const startTime = Date.UTC(2026, 0, 12, 8);
export const asUser = ({ keys }: Person): UserId => keys.user as UserId;

const random = seededRandom(77);

/** An invite key: nobody enrols with it here. */
export const inviteKey = toBase64url(signPublicOf(asKey<SignSeed>(random(32))));
/** Some 80 bytes that stand for a sealed compartment seed. */
export const sealed = toBase64url(random(80));
export const publicHalf = toBase64url(random(32));

/** Records as they would stand in a workbook, with the state they lead to. */
export interface Line {
  readonly cells: readonly ChainCell<number>[];
  readonly state: ChainState;
}

/** A founder, a recovery user and people to be invited. */
export async function people() {
  return {
    founder: await person(101),
    recovery: await person(102),
    first: await person(103),
    second: await person(104),
  };
}

export const genesis = (founder: Person, recovery: Person): ChainAct => ({
  op: "genesis",
  body: {
    founder: { ...founder.keys, user: asUser(founder), name: "Aino Perustaja" },
    recovery: { ...recovery.keys, user: asUser(recovery) },
    meta: { created: "2026-01-12T08:00:00Z", format: 1, language: "fi" },
    policy,
  },
});

/** Writes acts by somebody onto a line. */
export async function add(
  line: Line | null,
  by: Person,
  ...acts: readonly ChainAct[]
): Promise<Line> {
  const time = startTime + (line?.cells.length ?? 0) * 1000;
  const pen = { user: by.keys.user, time, session: by.session };
  const { records, state } = await writeRecords(line?.state ?? null, acts, pen);
  const before = line?.cells ?? [];
  const cells = records.map(({ text }, at) => ({ text, place: before.length + at }));
  return { cells: [...before, ...cells], state };
}

export const unitAct = (
  id: UnitId = unit,
  service: BodyOf<"unit">["service"] = "outreach"
): ChainAct => ({
  op: "unit",
  body: { unit: id, service, name: "Etsivä" },
});
export const epochAct = (c: string, e: number, holders: readonly Person[] = []): ChainAct => ({
  op: "epoch",
  body: {
    compartments: [{ c, e, pub: publicHalf }],
    grants: holders.map((holder) => ({ u: asUser(holder), c, e, k: sealed })),
  },
});
export const inviteAct = (who: Person): ChainAct => ({
  op: "invite",
  body: { user: asUser(who), name: "Veikko", key: inviteKey, until: startTime + 86_400_000 },
});
export const grantAct = (who: Person, grants: BodyOf<"grant">["grants"] = []): ChainAct => ({
  op: "grant",
  body: { user: asUser(who), box: who.keys.box, sign: who.keys.sign, grants },
});
export const roleAct = (who: Person, role: UserRole, units: readonly UnitId[] = []): ChainAct => ({
  op: "role",
  body: { user: asUser(who), role, units, rights: noRights },
});
export const removal = (who: Person): ChainAct => ({
  op: "deactivate",
  body: { user: asUser(who), lanes: [] },
});
export const idle = (minutes: number): ChainAct => ({
  op: "policy",
  body: { ...policy, idleMinutes: minutes },
});
export const eraseAct = (owners: readonly string[]): ChainAct => ({
  op: "erase",
  body: { owners: owners as readonly RecordId[], reason: "expired" },
});

/** Invites, gives a role and lets in. */
export const letIn = (line: Line, by: Person, who: Person, role: UserRole): Promise<Line> =>
  add(line, by, inviteAct(who), roleAct(who, role), grantAct(who));
