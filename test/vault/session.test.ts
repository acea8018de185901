import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseEnrolment, verifyEnrolment } from "../../src/vault/enrolment";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { utf8 } from "../../src/vault/bytes";
import { labelled, verify } from "../../src/vault/signature";
import type { SealBytesRequest, SealRequest, VaultSession } from "../../src/vault/session";
import { vaultInProcess } from "../../src/vault/vaultInProcess";
import {
  allCompartments,
  beginEpoch,
  ids,
  only,
  type Person,
  person,
  seededRandom,
} from "./people";

const place = {
  table: "records",
  owner: ids.client,
  class: "case",
  record: ids.record,
} as const;
const request: SealRequest = { place, value: { goal: "Oma koti" }, rev: 2, lane: ids.lane, seq: 5 };
const chunk: SealBytesRequest = {
  place: { ...place, table: "attachments", chunk: 0, last: false },
  bytes: utf8("ensimmäinen"),
  rev: 1,
  lane: ids.lane,
  seq: 6,
};

let main: Person;
beforeAll(async () => {
  main = await person(30);
  await beginEpoch(allCompartments, 1, main, [main]);
  await main.session.createOwnerKeys([
    { owner: ids.client, place: ids.unit, n: 1 },
    { owner: ids.otherClient, place: ids.unit, n: 1 },
  ]);
});

describe("values", () => {
  test("in another place are refused, one by one", async () => {
    const { text } = only(await main.session.seal([request]));
    const outcomes = await main.session.open([
      { place: { ...place, owner: ids.otherClient }, text },
      { place: { ...place, record: ids.otherRecord }, text },
      { place: { ...place, class: "stat" }, text },
      { place: { ...place, owner: ids.otherUnit }, text },
      { place: { ...place, table: "attachments", chunk: 0, last: true }, text },
      { place, text: text.replace("PC1.", "PC1.A") },
      { place, text: "" },
      { place: { ...place, record: "rivi 7" }, text },
      { place, text },
    ]);
    expect(outcomes.map((item) => (item.ok ? "ok" : item.reason))).toEqual([
      "does-not-open",
      "does-not-open",
      "wrong-class",
      "no-key",
      "does-not-open",
      "wrong-version",
      "wrong-tag",
      "bad-encoding",
      "ok",
    ]);
  });

  test("that cannot be stored are refused, one by one", async () => {
    const outcomes = await main.session.seal([
      { ...request, value: { half: 0.5 } },
      { ...request, value: { long: "x".repeat(23_000) } },
      { ...request, place: { ...place, owner: ids.unit } },
      request,
    ]);
    expect(outcomes.map((item) => (item.ok ? "ok" : item.reason))).toEqual([
      "bad-json",
      "too-long",
      "no-key",
      "ok",
    ]);
  });

  test("come back with their stamp; an empty cell is null", async () => {
    const [sealed, empty] = await main.session.seal([request, { ...request, value: null }]);
    const texts = [sealed, empty].map((item) => (item?.ok === true ? item.text : ""));
    expect(await main.session.open(texts.map((text) => ({ place, text })))).toMatchObject([
      { ok: true, value: { goal: "Oma koti" }, rev: 2, seq: 5, epoch: 1, generation: 1 },
      { ok: true, value: null },
    ]);
    expect(texts[0]?.length).toBe(texts[1]?.length);
  });

  test("are sealed differently each time", async () => {
    const [a, b] = await main.session.seal([request, request]);
    expect(a).not.toEqual(b);
  });
});

describe("chunks", () => {
  test("of another number, order, file or sort are refused", async () => {
    const { text } = only(await main.session.sealBytes([chunk]));
    const outcomes = await main.session.openBytes([
      { place: { ...chunk.place, chunk: 1 }, text },
      { place: { ...chunk.place, last: true }, text },
      { place: { ...chunk.place, chunk: 65_536 }, text },
      { place: { ...chunk.place, record: ids.otherRecord }, text },
      { place, text },
    ]);
    expect(outcomes.map((item) => (item.ok ? "ok" : item.reason))).toEqual([
      "does-not-open",
      "does-not-open",
      "too-long",
      "does-not-open",
      "does-not-open",
    ]);
    expect(await main.session.open([{ place: chunk.place, text }])).toEqual([
      { ok: false, reason: "bad-content" },
    ]);
    const value = only(await main.session.seal([request])).text;
    expect(await main.session.openBytes([{ place, text: value }])).toEqual([
      { ok: false, reason: "bad-content" },
    ]);
  });

  test("come back, up to 23,000 bytes", async () => {
    const full = { ...chunk, bytes: new Uint8Array(23_000).fill(7) };
    const { text } = only(await main.session.sealBytes([full]));
    const opened = only(await main.session.openBytes([{ place: full.place, text }]));
    expect(opened.bytes).toEqual(full.bytes);
    const longer = { ...chunk, bytes: new Uint8Array(23_001) };
    expect(await main.session.sealBytes([longer])).toEqual([{ ok: false, reason: "too-long" }]);
  });
});

describe("compartments", () => {
  test("are not opened by a grant to somebody else, of another name, epoch or register", async () => {
    const other = await person(31);
    const { user, box } = other.keys;
    const [grant] = await main.session.grantHeld({ user, box }, ["audit"]);
    const changed = [
      { ...grant!, u: main.keys.user },
      { ...grant!, c: "org" },
      { ...grant!, e: 2 },
      { ...grant!, k: `${grant!.k.slice(0, -2)}AA` },
      { ...grant!, k: grant!.k.slice(0, -4) },
    ];
    const outcomes = await other.session.loadGrants(changed);
    expect(outcomes.map((item) => (item.ok ? "ok" : item.reason))).toEqual([
      "wrong-credentials",
      "does-not-open",
      "does-not-open",
      "does-not-open",
      "wrong-length",
    ]);
    expect(await other.session.holds(["audit", "org"])).toEqual([null, null]);
    expect(await other.session.loadGrants([grant!])).toEqual([{ ok: true }]);
    expect(await other.session.holds(["audit", "org"])).toEqual([1, null]);
  });

  test("whose seed does not fit the chain are not held, whichever came first", async () => {
    const other = await person(32);
    const { user, box } = other.keys;
    const [grant] = await main.session.grantHeld({ user, box }, ["org"]);
    const wrong = { c: "org", e: 1, pub: other.keys.box };
    await other.session.loadGrants([grant!]);
    await other.session.loadCompartments([wrong]);
    expect(await other.session.holds(["org"])).toEqual([null]);
    expect(await other.session.loadGrants([grant!])).toEqual([{ ok: false, reason: "bad-key" }]);
  });

  test("that are not held cannot be granted", async () => {
    const other = await person(33);
    const holder = { user: main.keys.user, box: main.keys.box };
    await expect(other.session.grantHeld(holder, ["org"])).rejects.toThrow("no-key");
  });

  test("are granted with all their epochs", async () => {
    const founder = await person(34);
    await beginEpoch(["org"], 1, founder, [founder]);
    await beginEpoch(["org"], 2, founder, [founder]);
    const { user, box } = main.keys;
    const grants = await founder.session.grantHeld({ user, box }, ["org"]);
    expect(grants.map(({ u, c, e }) => [u, c, e])).toEqual([
      [user, "org", 1],
      [user, "org", 2],
    ]);
  });
});

describe("audit lanes", () => {
  test("open to their user and to who holds audit, to nobody else", async () => {
    const [worker, officer, stranger] = await Promise.all([person(35), person(36), person(37)]);
    const epochs = await beginEpoch(["audit"], 2, main, [officer]);
    const { lane } = ids;
    const sealed = await worker.session.createLaneKey({
      lane,
      auditPublic: epochs[0]!.pub,
      epoch: 2,
    });
    expect([sealed.toAudit.length, sealed.toUser.length]).toEqual([80, 80]);
    const details = { lane, seq: 1, bytes: utf8("numeroita") };
    const { bytes } = only(await worker.session.sealDetails([details]));
    const open = { ...sealed, lane, user: worker.keys.user, epoch: 2 };
    const told = { lane, seq: 1, bytes };

    expect(await stranger.session.openLaneKeys([open])).toEqual([{ ok: false, reason: "no-key" }]);
    expect(await stranger.session.openDetails([told])).toEqual([{ ok: false, reason: "no-key" }]);
    const asOwn = { ...open, user: stranger.keys.user };
    expect(await stranger.session.openLaneKeys([asOwn])).toEqual([
      { ok: false, reason: "does-not-open" },
    ]);

    expect(await officer.session.openLaneKeys([open])).toEqual([{ ok: true }]);
    expect(await officer.session.openDetails([told, { ...told, seq: 2 }])).toEqual([
      { ok: true, bytes: details.bytes },
      { ok: false, reason: "does-not-open" },
    ]);
    expect(await officer.session.openDetails([{ ...told, bytes: bytes.slice(0, 20) }])).toEqual([
      { ok: false, reason: "wrong-length" },
    ]);
  });
});

describe("signatures", () => {
  test("are over the label, the register and the bytes", async () => {
    const bytes = utf8("tietue");
    const [signature] = await main.session.sign([{ label: "PAR1.chain", bytes }]);
    const key = fromBase64url(main.keys.sign);
    const check = (label: string, register: string): Promise<boolean> =>
      verify(key, labelled(label, utf8(register), bytes), signature!);
    expect(await check("PAR1.chain", ids.register)).toBe(true);
    expect(await check("PAR1.tip", ids.register)).toBe(false);
    expect(await check("PAR1.chain", ids.otherRegister)).toBe(false);
  });
});

describe("an enrolment", () => {
  test("counts with the invite it answers, for the user it names, in its register", async () => {
    const vault = vaultInProcess(seededRandom(38));
    const worker = await person(39);
    const { user } = worker.keys;
    const { register } = ids;
    const invite = await vault.createInvite({ register, user });
    const time = 1_767_225_600_000;
    await expect(worker.session.enrol({ inviteCode: "AAAA", time })).rejects.toThrow("bad-code");
    const inviteCode = invite.code.toLowerCase().replaceAll("-", " ");
    const text = await worker.session.enrol({ inviteCode, time });
    const enrolment = parseEnrolment(text);
    const key = fromBase64url(invite.key);
    const check = (at: string, by: Uint8Array): Promise<boolean> =>
      verifyEnrolment(enrolment, utf8(at), by);
    expect(await check(register, key)).toBe(true);
    expect(await check(ids.otherRegister, key)).toBe(false);
    const other = await vault.createInvite({ register, user: main.keys.user });
    expect(await check(register, fromBase64url(other.key))).toBe(false);

    const bytes = fromBase64url(text.slice(4));
    for (const at of [3, 20, 30, 100, 200]) {
      const changed = `PE1.${toBase64url(bytes.with(at, (bytes[at] ?? 0) ^ 1))}`;
      expect(await verifyEnrolment(parseEnrolment(changed), utf8(register), key)).toBe(false);
    }
    expect(() => parseEnrolment(`PE1.${toBase64url(bytes.with(0, 2))}`)).toThrow("wrong-version");
    expect(() => parseEnrolment(`PE1.${toBase64url(bytes.slice(1))}`)).toThrow("wrong-length");
    const degenerate = bytes.slice();
    degenerate.fill(0, 57, 89);
    expect(() => parseEnrolment(`PE1.${toBase64url(degenerate)}`)).toThrow("bad-key");
  });
});

describe("a locked session", () => {
  test("refuses every call and gives back nothing that it held", async () => {
    const { session } = await person(40);
    await session.lock();
    await session.lock();
    const calls: ((locked: VaultSession) => Promise<unknown>)[] = [
      (locked) => locked.publicKeys(),
      (locked) => locked.seal([]),
      (locked) => locked.open([]),
      (locked) => locked.sealBytes([]),
      (locked) => locked.openBytes([]),
      (locked) => locked.sign([]),
      (locked) => locked.holds([]),
      (locked) => locked.loadGrants([]),
      (locked) => locked.loadCompartments([]),
      (locked) => locked.newEpochs([]),
      (locked) => locked.grantHeld({ user: ids.unit, box: "" }, []),
      (locked) => locked.createOwnerKeys([]),
      (locked) => locked.loadOwnerKeys([]),
      (locked) => locked.ownerStatus([]),
      (locked) => locked.rewrapOwnerKeys([]),
      (locked) => locked.forgetOwners([]),
      (locked) => locked.createLaneKey({ lane: ids.lane, auditPublic: "", epoch: 1 }),
      (locked) => locked.openLaneKeys([]),
      (locked) => locked.sealDetails([]),
      (locked) => locked.openDetails([]),
      (locked) => locked.enrol({ inviteCode: "", time: 0 }),
      (locked) => locked.setPassword({ password: "", secret: null, time: 0 }),
      (locked) => locked.confirmPassword({ password: "", secret: null, blob: "" }),
    ];
    for (const call of calls) await expect(call(session)).rejects.toThrow("locked");
  });

  test("does not sign what it was asked for before", async () => {
    const { session } = await person(41);
    const asked = session.sign([{ label: "PAR1.tip", bytes: utf8("x") }]);
    await session.lock();
    await expect(asked).rejects.toThrow("locked");
  });
});
