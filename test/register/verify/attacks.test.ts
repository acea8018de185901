import { beforeAll, describe, expect, test } from "@jest/globals";
import { actKind } from "../../../src/audit/acts";
import { openLane } from "../../../src/audit/lane";
import { readTip, signTip, writeTip } from "../../../src/audit/tip";
import { rowPart, sheetNumber, writeOf } from "../../../src/audit/writes";
import type { UserId } from "../../../src/domain/ids";
import { writeRecords } from "../../../src/register/chain/author";
import type { ChainAct } from "../../../src/register/chain/body";
import { chainLabel, recordText, unsignedRecord } from "../../../src/register/chain/record";
import { chainRows, laneRows, storageSheets } from "../../../src/register/layout";
import type { SeenRegister } from "../../../src/register/localMemory";
import { verifyStorage } from "../../../src/register/verify/verifyStorage";
import { toBase64url } from "../../../src/vault/base64url";
import { vaultInProcess } from "../../../src/vault/vaultInProcess";
import { cheapArgon2, seededRandom } from "../../vault/people";
import { type Built, buildRegister, copyRegister } from "./builtRegister";
import type { SmallRegister } from "./smallRegister";

const { chain, lanes } = storageSheets;

let base: Built;
beforeAll(async () => {
  base = await buildRegister(11);
});

async function errors(
  register: SmallRegister,
  witness: SeenRegister | null = null
): Promise<string[]> {
  const findings = await verifyStorage(register.snapshot(), witness);
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** What a machine remembers of the register as it is now. */
function witnessOf({ register, founder, worker }: Built): SeenRegister {
  const marks = [founder, worker].map(({ lane }) => ({
    lane: lane!.state.lane as SeenRegister["lanes"][number]["lane"],
    appends: lane!.state.appends,
    head: toBase64url(lane!.state.head),
  }));
  const { head } = register.state!;
  return {
    founder: founder.keys.sign,
    chainSeq: head.seq,
    chainHead: toBase64url(head.hash),
    lanes: marks,
  };
}

const copyOf = (register: SmallRegister): Record<string, string[][]> =>
  structuredClone(register.sheets);

function restore(register: SmallRegister, sheets: Record<string, string[][]>): void {
  for (const [sheet, rows] of Object.entries(sheets))
    register.sheets[sheet] = structuredClone(rows);
}

describe("the chain of users", () => {
  const policyAct = (built: Built): ChainAct => ({
    op: "policy",
    body: { ...built.register.state!.policy, idleMinutes: 60 },
  });

  test("refuses a record by somebody who is not a main user", async () => {
    const built = copyRegister(base);
    const { register, worker } = built;
    const { seq, hash } = register.state!.head;
    const place = { seq: seq + 1, time: register.now, prev: hash, signer: worker.keys.user };
    const unsigned = unsignedRecord(place, policyAct(built));
    const [signature] = await worker.session.sign([{ label: chainLabel, bytes: unsigned }]);
    register.set(chain, chainRows.firstRecord, worker.column, recordText(unsigned, signature!));
    expect(await errors(register)).toEqual(["chain-rule"]);
  });

  test("refuses a record that names the founder and is signed by another", async () => {
    const built = copyRegister(base);
    const { register, worker, founder } = built;
    const { seq, hash } = register.state!.head;
    const place = { seq: seq + 1, time: register.now, prev: hash, signer: founder.keys.user };
    const unsigned = unsignedRecord(place, policyAct(built));
    const [signature] = await worker.session.sign([{ label: chainLabel, bytes: unsigned }]);
    const row = chainRows.firstRecord + founder.records;
    register.set(chain, row, founder.column, recordText(unsigned, signature!));
    expect(await errors(register)).toEqual(["chain-signature"]);
  });

  test("shows that records at its end were taken away: lanes have seen them", async () => {
    const { register, founder } = copyRegister(base);
    for (const back of [1, 2]) {
      register.set(chain, chainRows.firstRecord + founder.records - back, founder.column, "");
    }
    expect(await errors(register)).toContain("chain-truncated");
  });

  test("takes no record twice", async () => {
    const { register, founder } = copyRegister(base);
    const first = register.get(chain, chainRows.firstRecord + 1, founder.column);
    register.set(chain, chainRows.firstRecord + founder.records, founder.column, first);
    expect(await errors(register)).not.toEqual([]);
  });

  test("ignores a late sibling of a record that somebody else has built on", async () => {
    const built = copyRegister(base);
    const { register, founder, worker } = built;
    const promotion = {
      user: worker.keys.user as UserId,
      role: "main",
      units: [],
      rights: { clients: { see: "none", change: "none" }, register: [] },
    } as const;
    await register.chain(founder, [{ op: "role", body: promotion }]);
    await register.tell(founder, register.act([], actKind.users));
    const before = register.state!;
    await register.chain(founder, [policyAct(built)]);
    await register.chain(worker, [policyAct(built)]);
    await register.tell(worker, register.act([], actKind.users));
    const removal: ChainAct = {
      op: "deactivate",
      body: { user: founder.keys.user as UserId, lanes: [] },
    };
    const pen = { user: worker.keys.user, time: register.now, session: worker.session };
    const late = await writeRecords(before, [removal], pen);
    register.set(chain, chainRows.firstRecord + 1, worker.column, late.records[0]!.text);
    const findings = await verifyStorage(register.snapshot());
    // It stands behind a later record of its author, which alone shows that it came late.
    expect(findings.map(({ code }) => code)).toEqual(["chain-misplaced", "chain-fork"]);
  });

  test("refuses an enrolment that no invite made, and a password cell by another", async () => {
    const { register, worker } = copyRegister(base);
    const vault = vaultInProcess(seededRandom(5));
    const mallory = await vault.createUser({ register: register.register, user: worker.keys.user });
    const invite = await vault.createInvite({
      register: register.register,
      user: worker.keys.user,
    });
    const time = register.now;
    const enrolment = await mallory.enrol({ inviteCode: invite.code, time });
    register.set(chain, chainRows.enrolment, worker.column, enrolment);
    expect(await errors(register)).toEqual(["enrolment-invalid"]);
    const request = {
      password: "vieras salasana on tämä",
      secret: null,
      time,
      parameters: cheapArgon2,
    };
    const password = await mallory.setPassword(request);
    register.set(chain, chainRows.password, worker.column, password);
    expect(await errors(register)).toEqual(["enrolment-invalid", "password-invalid"]);
  });

  test("shows that an old password cell was put back", async () => {
    const { register, worker } = copyRegister(base);
    const old = register.get(chain, chainRows.password, worker.column);
    const password = await register.setPassword(worker);
    const write = writeOf(sheetNumber.chain, worker.keys.user, rowPart.password, 3, [password]);
    register.set(chain, chainRows.password, worker.column, password);
    await register.tell(worker, { ...register.act([]), writes: [write] });
    expect(await errors(register)).toEqual([]);
    register.set(chain, chainRows.password, worker.column, old);
    expect(await errors(register)).toEqual(["password-replaced"]);
  });
});

describe("audit lanes", () => {
  test("an old append put over a newer one breaks the lane there", async () => {
    const { register, worker } = copyRegister(base);
    const { column } = worker.lane!;
    const first = register.get(lanes, laneRows.firstAppend, column);
    register.set(lanes, laneRows.firstAppend + 2, column, first);
    expect(await errors(register)).toEqual(["append-broken"]);
  });

  test("a lane that its owner wrote anew contradicts what others have seen", async () => {
    const { register, worker } = copyRegister(base);
    const lane = worker.lane!;
    const { state } = await openLane(lane.header, worker.session);
    const count = lane.state.appends;
    for (let row: number = laneRows.firstAppend; row < 30; row++) {
      register.set(lanes, row, lane.column, "");
      register.set(lanes, row, lane.column + 1, "");
    }
    lane.state = state;
    while (lane.state.appends < count) await register.tell(worker, register.act([]));
    expect(await errors(register)).toContain("lane-forked");
  });

  test("a lane cut at its end, tip included, is shorter than others have seen", async () => {
    const { register, founder, worker } = copyRegister(base);
    const { column, state } = worker.lane!;
    await register.tell(founder, register.act([], actKind.verification));
    const last = laneRows.firstAppend + state.appends - 1;
    const tip = readTip(register.get(lanes, laneRows.tip, column));
    register.set(lanes, last, column, "");
    const cut = { ...tip, appends: state.appends - 1 };
    register.set(lanes, laneRows.tip, column, writeTip(await signTip(cut, worker.session)));
    const found = await errors(register);
    expect(found.some((code) => code === "lane-shortened" || code === "tip-broken")).toBe(true);
  });

  test("a lane taken away is missed by those who saw it", async () => {
    const { register, worker } = copyRegister(base);
    for (const row of register.sheets[lanes]!) {
      for (const column of [worker.lane!.column, worker.lane!.column + 1]) {
        if (row[column] !== undefined) row[column] = "";
      }
    }
    const findings = await verifyStorage(register.snapshot());
    const found = findings.filter(({ severity }) => severity === "error");
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ["lane-missing", worker.lane!.state.lane],
    ]);
    // The rows that only it told of cannot be judged, and that is said.
    expect(findings.some(({ code }) => code === "row-unproven")).toBe(true);
  });

  test("a tip put back alone is told as lagging; with its appends only a witness sees it", async () => {
    const built = copyRegister(base);
    const { register, worker } = built;
    const old = copyOf(register);
    await register.tell(worker, register.act([], actKind.signIn));
    const witness = witnessOf(built);
    const newer = copyOf(register);
    const { column } = worker.lane!;
    register.set(lanes, laneRows.tip, column, old[lanes]![laneRows.tip]![column]!);
    const findings = await verifyStorage(register.snapshot());
    expect(findings.map(({ code }) => code)).toEqual(["tip-behind"]);
    restore(register, newer);
    expect(await errors(register, witness)).toEqual([]);
    restore(register, old);
    expect(await errors(register)).toEqual([]);
    expect(await errors(register, witness)).toEqual(["lane-rolled-back"]);
  });

  test("a backdated record is told of", async () => {
    const { register, worker } = copyRegister(base);
    const lane = worker.lane!;
    lane.state = { ...lane.state, time: 0 };
    register.now -= 86_400_000;
    await register.tell(worker, register.act([]));
    expect(await errors(register)).toEqual(["append-disordered"]);
  });

  test("what a deactivated user writes later does not count", async () => {
    const { register, leaver, clients, unit } = copyRegister(base);
    const { period, client } = clients[1]!;
    await register.save(leaver, [
      register.recordRow({
        id: period,
        kind: "period",
        owner: client,
        unit,
        rev: 2,
        stat: register.cell(),
      }),
    ]);
    expect(await errors(register)).toEqual(["append-unauthorised", "row-changed", "cell-changed"]);
  });

  test("a whole file put back is seen by a machine that remembers, unless a main user restored it", async () => {
    const built = copyRegister(base);
    const { register, founder } = built;
    const old = copyOf(register);
    const state = register.state!;
    const written = founder.records;
    const before = built.register.writers.map(({ lane }) => lane?.state ?? null);
    await register.chain(founder, [{ op: "policy", body: { ...state.policy, idleMinutes: 5 } }]);
    await register.tell(founder, register.act([], actKind.users));
    const witness = witnessOf(built);
    const lost = register.laneHeads(founder.keys.user);
    restore(register, old);
    expect(await errors(register)).toEqual([]);
    expect(await errors(register, witness)).toEqual(["lane-rolled-back", "chain-rolled-back"]);
    register.state = state;
    founder.records = written;
    for (const [at, writer] of register.writers.entries()) {
      if (writer.lane !== null) writer.lane.state = before[at]!;
    }
    await register.chain(founder, [
      { op: "restore", body: { lanes: lost, reason: "tiedosto vioittui" } },
    ]);
    await register.openLane(founder);
    await register.tell(founder, register.act([], actKind.users));
    expect(await errors(register, witness)).toEqual([]);
    expect(
      await errors(register, { ...witness, founder: toBase64url(new Uint8Array(32)) })
    ).toContain("other-founder");
  });
});
