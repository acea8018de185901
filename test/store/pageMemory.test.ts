import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import type { LaneId, RegisterId, UserId } from "../../src/domain/ids";
import type { StorageFault } from "../../src/excel-host/page/storageFaults";
import { strikeStorage } from "../../src/excel-host/page/storageFaults";
import type { JournalEntry, LaneMark } from "../../src/register/localMemory";
import type { TakeLock } from "../../src/store/localMemory";
import { pageMemory } from "../../src/store/pageMemory";

const register = "aaaaaaaaaaaaaaaa" as RegisterId;
const user = "cccccccccccccccc" as UserId;
const lane = "dddddddddddddddd" as LaneId;
const mark: LaneMark = { lane, appends: 3, head: "aGVhZA" };
const seen = { founder: "f", chainSeq: 1, chainHead: "h", lanes: [mark] };
const entry = (append: number): JournalEntry => ({
  register,
  user,
  owner: "o",
  lane,
  append,
  cells: ["PL1.x", "PO1.y"],
});
const never = new Promise<never>(() => undefined);

let fault: StorageFault | null;
let restore: () => void;
let held: Set<string>;
let losses: number;

const takeLock: TakeLock = (name) => {
  if (held.has(name)) return Promise.resolve(null);
  held.add(name);
  return Promise.resolve(() => held.delete(name));
};
const open = (late: Promise<unknown> = never) =>
  pageMemory({ partition: "", takeLock, onLoss: () => (losses += 1), late });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  [fault, held, losses] = [null, new Set(), 0];
  restore = strikeStorage(globalThis, () => fault);
});
afterEach(() => {
  restore();
});

describe("where the browser keeps nothing", () => {
  test("refusing at once, as Chrome does to a frame without storage: works, and says so", async () => {
    fault = "gone";
    const memory = await open();
    expect(losses).toBe(1);
    await memory.witness.remember(register, seen);
    expect(await memory.witness.recall(register)).toEqual(seen);
  });

  test("having no database at all", async () => {
    Reflect.deleteProperty(globalThis, "indexedDB");
    const memory = await open();
    expect(losses).toBe(1);
    expect(await memory.journal.pending(register)).toEqual([]);
  });

  test("never answering: nobody waits longer than they were told to", async () => {
    const silent = new EventTarget() as unknown as IDBOpenDBRequest;
    const opening = jest.spyOn(globalThis.indexedDB, "open").mockReturnValue(silent);
    const memory = await open(Promise.resolve());
    expect(opening).toHaveBeenCalledTimes(1);
    expect(losses).toBe(1);
    await memory.failures.add(register);
    expect(await memory.failures.count(register)).toBe(1);
  });
});

describe.each<StorageFault>(["full", "gone"])("when storage is %s after it had worked", (wrong) => {
  test("a session goes on, what is new lasts as long as the pane, and the user is told", async () => {
    const memory = await open();
    await memory.journal.remember(entry(1));
    expect(losses).toBe(0);
    fault = wrong;
    await memory.journal.remember(entry(2));
    await memory.witness.remember(register, seen);
    await memory.failures.add(register);
    expect(losses).toBeGreaterThanOrEqual(3);
    const pending = await memory.journal.pending(register);
    expect(pending.map(({ append }) => append)).toEqual(wrong === "full" ? [1, 2] : [2]);
    expect(await memory.witness.recall(register)).toEqual(seen);
    expect(await memory.failures.count(register)).toBe(1);
  });

  test("what the pane remembered is forgotten when told to", async () => {
    const memory = await open();
    fault = wrong;
    await memory.journal.remember(entry(1));
    await memory.journal.remember(entry(2));
    await memory.failures.add(register);
    await memory.journal.forget(register, lane, 1);
    expect(await memory.journal.pending(register)).toEqual([entry(2)]);
    await memory.journal.forgetOwners(register, ["o"]);
    expect(await memory.journal.pending(register)).toEqual([]);
    await memory.failures.clear(register);
    expect(await memory.failures.count(register)).toBe(0);
  });

  test("the user's lane is leased, and free again afterwards", async () => {
    const memory = await open();
    const first = await memory.lanes.lease(register, user);
    fault = wrong;
    await first?.remember(mark);
    expect(losses).toBeGreaterThan(0);
    await first?.release();
    const second = await memory.lanes.lease(register, user);
    expect(second).not.toBeNull();
    expect(second?.mark).toBeNull();
    await second?.release();
    fault = null;
    expect(await memory.lanes.lease(register, user)).not.toBeNull();
  });
});

test("a mark from before the disk was full is still there afterwards", async () => {
  const memory = await open();
  await (await memory.lanes.lease(register, user))?.remember(mark);
  fault = "full";
  await memory.witness.remember(register, seen);
  held.clear();
  fault = null;
  const again = await open();
  expect((await again.lanes.lease(register, user))?.mark).toEqual(mark);
  expect(await again.witness.recall(register)).toBeNull();
});
