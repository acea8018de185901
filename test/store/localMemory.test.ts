import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import type { LaneId, RegisterId, UserId } from "../../src/domain/ids";
import type { JournalEntry, LocalMemory } from "../../src/register/localMemory";
import { openDatabase } from "../../src/store/database";
import type { TakeLock } from "../../src/store/localMemory";
import { storedMemory } from "../../src/store/localMemory";

const register = "aaaaaaaaaaaaaaaa" as RegisterId;
const other = "bbbbbbbbbbbbbbbb" as RegisterId;
const user = "cccccccccccccccc" as UserId;
const lane = "dddddddddddddddd" as LaneId;
const mark = { lane, appends: 3, head: "aGVhZA" };

/** One machine's locks. */
function locks(): TakeLock {
  const held = new Set<string>();
  return (name) => {
    if (held.has(name)) return Promise.resolve(null);
    held.add(name);
    return Promise.resolve(() => held.delete(name));
  };
}

const entry = (append: number, owner: string, of = register): JournalEntry => ({
  register: of,
  user,
  owner,
  lane,
  append,
  cells: ["PL1.x", "PO1.y"],
});

let memory: LocalMemory;
let takeLock: TakeLock;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  takeLock = locks();
  memory = storedMemory(await openDatabase(), takeLock);
});

describe("lanes", () => {
  test("a second pane of the machine gets no lease of the same lane", async () => {
    expect(await memory.lanes.lease(register, user)).not.toBeNull();
    expect(await memory.lanes.lease(register, user)).toBeNull();
  });
  test("a released lease is taken again and knows how far the lane had come", async () => {
    const first = await memory.lanes.lease(register, user);
    expect(first?.mark).toBeNull();
    await first?.remember(mark);
    await first?.release();
    expect((await memory.lanes.lease(register, user))?.mark).toEqual(mark);
  });
  test("registers do not mix", async () => {
    await (await memory.lanes.lease(register, user))?.remember(mark);
    expect((await memory.lanes.lease(other, user))?.mark).toBeNull();
  });
});

describe("witness", () => {
  test("nothing is known of a register never opened here", async () => {
    expect(await memory.witness.recall(register)).toBeNull();
  });
  test("the newest state replaces the one before and survives a new start", async () => {
    const seen = { founder: "f", chainSeq: 2, chainHead: "h", lanes: [mark] };
    await memory.witness.remember(register, { ...seen, chainSeq: 1 });
    await memory.witness.remember(register, seen);
    const again = storedMemory(await openDatabase(), takeLock);
    expect(await again.witness.recall(register)).toEqual(seen);
  });
});

describe("journal", () => {
  test("keeps what was on its way until it is forgotten", async () => {
    await memory.journal.remember(entry(1, "o1"));
    await memory.journal.remember(entry(2, "o2"));
    await memory.journal.remember(entry(1, "o3", other));
    await memory.journal.forget(register, lane, 1);
    expect(await memory.journal.pending(register)).toEqual([entry(2, "o2")]);
    expect(await memory.journal.pending(other)).toEqual([entry(1, "o3", other)]);
  });
  test("forgets owners that were erased, in their register only", async () => {
    await memory.journal.remember(entry(1, "gone"));
    await memory.journal.remember(entry(2, "stays"));
    await memory.journal.remember(entry(3, "gone", other));
    await memory.journal.forgetOwners(register, ["gone"]);
    expect((await memory.journal.pending(register)).map(({ owner }) => owner)).toEqual(["stays"]);
    expect(await memory.journal.pending(other)).toHaveLength(1);
  });
});

describe("failed sign-ins", () => {
  test("are counted until they have been told", async () => {
    await memory.failures.add(register);
    await memory.failures.add(register);
    expect(await memory.failures.count(register)).toBe(2);
    expect(await memory.failures.count(other)).toBe(0);
    await memory.failures.clear(register);
    expect(await memory.failures.count(register)).toBe(0);
  });
});
