import { beforeAll, describe, expect, test } from "@jest/globals";
import { cellLimit } from "../../../src/audit/acts";
import type { ChainAct } from "../../../src/register/chain/body";
import { replayChain } from "../../../src/register/chain/replay";
import { grantKey } from "../../../src/register/chain/state";
import { newId } from "../../../src/vault/ids";
import { ids, seededRandom } from "../../vault/people";
import {
  add,
  asUser,
  eraseAct,
  genesis,
  grantAct,
  idle,
  letIn,
  type Line,
  people,
  publicHalf,
  removal,
  sealed,
  unit,
  unitAct,
} from "./fixtures";

let who: Awaited<ReturnType<typeof people>>;
let line: Line;
const random = seededRandom(6);

beforeAll(async () => {
  who = await people();
  line = await add(null, who.founder, genesis(who.founder, who.recovery), unitAct());
  line = await letIn(line, who.founder, who.first, "worker");
});

describe("writing the chain", () => {
  test("refuses what every reader would refuse, before anything is signed for good", async () => {
    await expect(add(line, who.first, idle(5))).rejects.toMatchObject({ code: "no-right" });
    await expect(add(line, who.founder, removal(who.founder))).rejects.toMatchObject({
      code: "last-main-user",
    });
    const long: ChainAct = {
      op: "unit",
      body: { unit, service: "outreach", name: "x".repeat(201) },
    };
    await expect(add(line, who.founder, long)).rejects.toMatchObject({ code: "internal" });
  });

  test("2,500 erased owners go into three records that fit into cells", async () => {
    const owners = Array.from({ length: 2500 }, () => newId(random));
    const erased = await add(line, who.founder, eraseAct(owners));
    const added = erased.cells.slice(line.cells.length);
    expect(added).toHaveLength(3);
    for (const { text } of added) expect(text.length).toBeLessThanOrEqual(cellLimit);
    const { state } = await replayChain(erased.cells, ids.register);
    expect([...state!.erased.keys()]).toEqual(owners);
  });

  test("epochs with many holders, and a user with many grants, are split", async () => {
    const names = ["org", "sdc", "audit", `${unit}/identity`, `${unit}/case`, `${unit}/stat`];
    const holders = [who.founder, who.recovery, who.first];
    let split = line;
    for (let e = 1; e <= 40; e++) {
      split = await add(split, who.founder, {
        op: "epoch",
        body: {
          compartments: names.map((c) => ({ c, e, pub: publicHalf })),
          grants: names.flatMap((c) => holders.map((one) => ({ u: asUser(one), c, e, k: sealed }))),
        },
      });
    }
    const grants = names.flatMap((c) =>
      Array.from({ length: 40 }, (_, at) => ({ u: asUser(who.first), c, e: at + 1, k: sealed }))
    );
    const before = split.cells.length;
    split = await add(split, who.founder, grantAct(who.first, grants));
    expect(split.cells.length - before).toBeGreaterThan(1);
    for (const { text } of split.cells) expect(text.length).toBeLessThanOrEqual(cellLimit);
    const { state, sound } = await replayChain(split.cells, ids.register);
    expect(sound).toBe(true);
    const held = state!.users.get(asUser(who.first))!.grants;
    expect(held.size).toBe(240);
    expect(held.get(grantKey("audit", 40))?.k).toBe(sealed);
  });
});
