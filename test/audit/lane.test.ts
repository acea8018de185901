import { beforeEach, describe, expect, test } from "@jest/globals";
import { actKind, cellLimit } from "../../src/audit/acts";
import { readAppend } from "../../src/audit/append";
import { claimsOf, contradictions } from "../../src/audit/crossCheck";
import { decodeDetails, noDetails } from "../../src/audit/details";
import { planAppends } from "../../src/audit/lane";
import { actWithoutRows, type Act } from "../../src/audit/packing";
import { type Seen, seenHead } from "../../src/audit/record";
import { readTip, signTip, writeTip } from "../../src/audit/tip";
import { verifyLane } from "../../src/audit/verifyLane";
import { erasure } from "../../src/audit/writes";
import { newId } from "../../src/vault/ids";
import { seededRandom } from "../vault/people";
import {
  cellsOf,
  chainHead,
  contextOf,
  type Desk,
  openDesk,
  recordRow,
  startTime,
  write,
} from "./fixtures";

const random = seededRandom(8);
let desk: Desk;
let now = startTime;

beforeEach(async () => {
  desk = await openDesk(1);
  now = startTime;
});

async function tell(
  acts: readonly Act[],
  others: readonly Seen[] = [],
  outboxFrom = 1
): Promise<void> {
  now += 1000;
  const request = { acts, others, outboxFrom, chainHead, time: now };
  write(desk, await planAppends(desk.state, request, desk.owner.session));
}

const opened = actWithoutRows(actKind.clientOpened, noDetails);
const rowsAct = (owner: string, count: number, length = 90): Act => ({
  kind: actKind.changed,
  rows: Array.from({ length: count }, () =>
    recordRow(owner, newId(random), 1, [length, length, length])
  ),
  writes: [],
  details: noDetails,
});

const report = () => verifyLane(cellsOf(desk), contextOf(desk));
const codes = async () => (await report()).findings.map(({ code, index }) => `${code} ${index}`);

describe("writing in a lane", () => {
  test("a fresh lane, and one with many appends, verify", async () => {
    expect(await codes()).toEqual([]);
    const owner = newId(random);
    await tell([opened]);
    await tell([rowsAct(owner, 3)]);
    await tell([opened, opened], [], 3);
    expect(await codes()).toEqual([]);
    expect((await report()).proven).toBe(3);
  });

  test("acts share an append, owners of rows do not", async () => {
    await tell([opened, rowsAct(newId(random), 2), opened, rowsAct(newId(random), 1), opened]);
    expect(desk.appends).toHaveLength(2);
    expect(desk.outboxes.every((text) => text.startsWith("PO1."))).toBe(true);
    expect(await codes()).toEqual([]);
  });

  test("no cell passes Excel's limit, whatever is told", async () => {
    const erasures = Array.from({ length: 2000 }, () => erasure(1, newId(random)));
    await tell([
      rowsAct(newId(random), 2, 31_000),
      rowsAct(newId(random), 300, 10),
      { kind: actKind.erased, rows: [], writes: erasures, details: { ...noDetails, number: 2000 } },
      ...Array.from({ length: 600 }, () => opened),
    ]);
    for (const text of [...desk.appends, ...desk.outboxes, desk.tip]) {
      expect(text.length).toBeLessThanOrEqual(cellLimit);
    }
    const told = desk.appends.flatMap((text) => readAppend(text).records);
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, at) => at + 1));
    expect(told.flatMap(({ writes }) => writes).filter(({ part }) => part === 255)).toHaveLength(
      2000
    );
    expect(await codes()).toEqual([]);
  });

  test("time never goes back, whatever the clock says", async () => {
    await tell([opened]);
    now -= 3_600_000;
    await tell([opened]);
    expect(await codes()).toEqual([]);
  });

  test("an append beyond the tip counts: the tip was lost in a crash", async () => {
    await tell([opened]);
    const { tip } = desk;
    await tell([opened]);
    desk.tip = tip;
    expect(await codes()).toEqual(["tip-behind 0"]);
    expect((await report()).proven).toBe(2);
  });

  test("what is told of others is told once", async () => {
    const others = Array.from({ length: 20 }, () => ({
      lane: newId(random),
      appends: 3,
      head: seenHead(new Uint8Array(32)),
    }));
    await tell([opened], others);
    await tell([opened], others);
    await tell([opened], others);
    const counts = desk.appends.map((text) => readAppend(text).records[0]?.seen.length);
    expect(counts).toEqual([16, 4, 0]);
  });

  test("details open with the lane's key only, in their place", async () => {
    const client = newId(random);
    await tell([actWithoutRows(actKind.clientOpened, { ...noDetails, client })]);
    const [record] = readAppend(desk.appends[0]!).records;
    const { lane } = desk.state;
    const open = async (seq: number) => {
      const [result] = await desk.owner.session.openDetails([{ lane, seq, bytes: record!.sealed }]);
      return result?.ok === true ? decodeDetails(result.bytes) : null;
    };
    expect(await open(1)).toEqual({ ...noDetails, client });
    expect(await open(2)).toBeNull();
  });
});

describe("a lane that was changed", () => {
  beforeEach(async () => {
    for (let round = 0; round < 9; round++) {
      await tell([round % 3 === 0 ? rowsAct(newId(random), 1) : opened], [], round > 5 ? 4 : 1);
    }
  });

  test("is proven up to the very append that was changed, by few signatures", async () => {
    const texts = [...desk.appends];
    for (const [at, text] of texts.entries()) {
      for (const position of [30, text.length - 150, text.length - 60, text.length - 3]) {
        const other = text.charAt(position) === "A" ? "B" : "A";
        desk.appends[at] = text.slice(0, position) + other + text.slice(position + 1);
        const found = await report();
        expect(found.proven).toBe(at);
        expect(found.findings[0]).toEqual({ code: "append-broken", part: "append", index: at + 1 });
      }
      desk.appends[at] = text;
    }
    let signatures = 0;
    const context = contextOf(desk);
    await verifyLane(cellsOf(desk), {
      ...context,
      verify: (...signed) => {
        signatures++;
        return context.verify(...signed);
      },
    });
    expect(signatures).toBe(2);
  });

  test("says which appends, tips and outboxes are missing", async () => {
    const { length } = desk.appends;
    const whole = { ...cellsOf(desk), appends: [...desk.appends], outboxes: [...desk.outboxes] };
    const check = async (change: Partial<typeof whole>) =>
      (await verifyLane({ ...whole, ...change }, contextOf(desk))).findings.map(
        ({ code, index }) => `${code} ${index}`
      );
    expect(await check({ appends: whole.appends.slice(0, -1) })).toEqual([
      `append-missing ${length}`,
    ]);
    expect(
      await check({ appends: whole.appends.map((text, at) => (at === 3 ? "" : text)) })
    ).toContain("append-missing 4");
    expect(await check({ tip: "" })).toEqual(["tip-broken 0"]);
    expect(await check({ header: "" })).toEqual(["lane-header-broken 0"]);
    expect(await check({ outboxes: whole.outboxes.map(() => "") })).toEqual([
      "outbox-missing 4",
      "outbox-missing 7",
    ]);
    expect(await check({ outboxes: whole.outboxes.map((text) => text && `${text} `) })).toEqual([
      "outbox-changed 4",
      "outbox-changed 7",
    ]);
  });

  test("another user's tip, even for the same head, is broken", async () => {
    const stranger = await openDesk(2);
    desk.tip = writeTip(await signTip(readTip(desk.tip), stranger.owner.session));
    expect(await codes()).toEqual(["tip-broken 0"]);
  });

  test("others who saw more, or something else, contradict it", async () => {
    const found = await report();
    const { lane } = desk.state;
    const lanes = new Map([[lane, found]]);
    const claim = (appends: number, head: Uint8Array): Seen => ({ lane, appends, head });
    const head = seenHead(found.heads[5]!);
    expect(contradictions([claim(5, head)], lanes)).toEqual([]);
    expect(contradictions([claim(6, head)], lanes)).toEqual([{ lane, code: "forked", appends: 6 }]);
    expect(contradictions([claim(99, head)], lanes)).toEqual([
      { lane, code: "shortened", appends: 99 },
    ]);
    expect(contradictions([claim(5, head)], new Map())).toEqual([
      { lane, code: "missing", appends: 5 },
    ]);
    expect([...claimsOf([found])]).toEqual([]);
  });
});
