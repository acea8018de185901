import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  chainLabel,
  readRecord,
  recordText,
  unsignedRecord,
} from "../../../src/register/chain/record";
import { replayChain } from "../../../src/register/chain/replay";
import { currentVersion, versionAt } from "../../../src/register/chain/state";
import type { ChainAct } from "../../../src/register/chain/body";
import { concat, u16, u32, u64, u8, utf8 } from "../../../src/vault/bytes";
import { idBytes } from "../../../src/vault/ids";
import { ids, type Person, seededRandom } from "../../vault/people";
import {
  add,
  asUser,
  epochAct,
  eraseAct,
  genesis,
  idle,
  letIn,
  type Line,
  people,
  removal,
  roleAct,
  startTime,
  unit,
  unitAct,
} from "./fixtures";

let who: Awaited<ReturnType<typeof people>>;
let line: Line;

beforeAll(async () => {
  who = await people();
  const { founder, recovery, first, second } = who;
  line = await add(null, founder, genesis(founder, recovery));
  line = await add(line, founder, unitAct(), epochAct(`${unit}/case`, 1, [founder, recovery]));
  line = await letIn(line, founder, first, "main");
  line = await letIn(line, first, second, "worker");
  line = await add(line, first, eraseAct([ids.client]), idle(30));
});

/** Codes and places of what is wrong. */
async function problems(cells: Line["cells"], register = ids.register): Promise<string[]> {
  const { problems: found } = await replayChain(cells, register);
  return found.map((problem) =>
    problem.code === "rule"
      ? `${problem.breach} ${problem.place}`
      : `${problem.code} ${problem.place}`
  );
}

/** A record that no author of ours would write. */
async function forged(
  by: Person,
  act: ChainAct,
  at: Line,
  seq = at.state.head.seq + 1
): Promise<string> {
  const place = { seq, time: startTime, prev: at.state.head.hash, signer: by.keys.user };
  const unsigned = unsignedRecord(place, act);
  const [signature] = await by.session.sign([{ label: chainLabel, bytes: unsigned }]);
  return recordText(unsigned, signature!);
}

const withCell = (at: Line, text: string): Line["cells"] => [...at.cells, { text, place: -1 }];

describe("a whole chain", () => {
  test("leads to the state that its authors meant, in whatever order it is read", async () => {
    const {
      state,
      problems: found,
      sound,
    } = await replayChain([...line.cells].reverse(), ids.register);
    expect(found).toEqual([]);
    expect(sound).toBe(true);
    expect(state).toEqual(line.state);
    expect(state?.policy.idleMinutes).toBe(30);
    expect([...(state?.erased.keys() ?? [])]).toEqual([ids.client]);
    const second = state?.users.get(asUser(who.second));
    expect(second && currentVersion(second).role).toBe("worker");
    expect(second && versionAt(second, second.versions[0]!.seq - 1)).toBeNull();
  });

  test("without genesis, or with a record missing, says so once", async () => {
    expect(await problems([])).toEqual(["no-genesis null"]);
    for (const missing of [0, 3, 7]) {
      const cells = line.cells.filter(({ place }) => place !== missing);
      expect(await problems(cells)).toEqual([`gap ${missing + 1}`]);
    }
  });

  test("of another register is refused at its first record", async () => {
    expect(await problems(line.cells, ids.otherRegister)).toEqual(["bad-signature 0"]);
  });

  test("stops at a changed record: nothing behind it counts", async () => {
    for (const { place, text } of line.cells) {
      const at = text.length - 20;
      const other = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
      const cells = line.cells.map((cell) =>
        cell.place === place ? { place, text: other } : cell
      );
      const { accepted, sound, problems: found } = await replayChain(cells, ids.register);
      expect([accepted.length, sound, found.map(({ code }) => code)]).toEqual([
        place,
        false,
        ["bad-signature"],
      ]);
    }
  });
});

describe("records that break a rule stop the chain", () => {
  const cases: readonly (readonly [string, () => Person, () => ChainAct])[] = [
    ["signer-not-main", () => who.second, () => idle(5)],
    ["second-genesis", () => who.founder, () => genesis(who.founder, who.recovery)],
    ["service-changed", () => who.founder, () => unitAct(unit, "workshop")],
    ["epoch-order", () => who.founder, () => epochAct(`${unit}/case`, 3)],
    ["epoch-order", () => who.founder, () => epochAct(`${unit}/case`, 1)],
    ["compartment-unknown", () => who.founder, () => epochAct(`${ids.otherUnit}/case`, 1)],
    ["compartment-unknown", () => who.founder, () => epochAct(`${unit}/all`, 1)],
    ["recovery-fixed", () => who.founder, () => roleAct(who.recovery, "worker")],
    [
      "unit-unknown",
      () => who.founder,
      () => roleAct(who.second, "worker", [ids.otherUnit as never]),
    ],
    [
      "keys-without-invite",
      () => who.founder,
      () => ({
        op: "grant",
        body: {
          user: asUser(who.second),
          box: who.founder.keys.box,
          sign: who.founder.keys.sign,
          grants: [],
        },
      }),
    ],
    [
      "user-unknown",
      () => who.founder,
      () => ({ op: "deactivate", body: { user: ids.client as never, lanes: [] } }),
    ],
  ];

  test.each(cases)("%s", async (breach, by, act) => {
    const text = await forged(by(), act(), line);
    expect(await problems(withCell(line, text))).toEqual([`${breach} -1`]);
  });

  test("the last main user can neither be removed nor become something else", async () => {
    const only = await add(line, who.first, removal(who.founder));
    for (const act of [removal(who.first), roleAct(who.first, "worker")]) {
      expect(await problems(withCell(only, await forged(who.first, act, only)))).toEqual([
        "last-main-user -1",
      ]);
    }
    // Recovery lies in a safe and does not count, but may write.
    const text = await forged(who.recovery, idle(7), only);
    expect(await problems(withCell(only, text))).toEqual([]);
  });

  test("a removed user writes no more, and does not come back", async () => {
    const gone = await add(line, who.first, removal(who.founder));
    expect(await problems(withCell(gone, await forged(who.founder, idle(7), gone)))).toEqual([
      "signer-not-main -1",
    ]);
    const back = await forged(who.first, roleAct(who.founder, "main"), gone);
    expect(await problems(withCell(gone, back))).toEqual(["user-deactivated -1"]);
  });

  test("a number that does not follow is refused", async () => {
    const text = await forged(who.founder, idle(7), line, 99);
    expect(await problems(withCell(line, text))).toEqual(["wrong-number -1"]);
  });

  test("an unknown operation or member is of a newer format, if a main user signed it", async () => {
    const { seq, hash } = line.state.head;
    for (const [op, json] of [
      [99, "{}"],
      [8, '{"idleMinutes":5,"new":1}'],
    ] as const) {
      const body = utf8(json);
      const unsigned = concat(
        u8(1),
        u8(op),
        u32(seq + 1),
        u64(startTime),
        hash,
        idBytes(who.founder.keys.user),
        u16(body.length),
        body
      );
      const [signature] = await who.founder.session.sign([{ label: chainLabel, bytes: unsigned }]);
      const text = recordText(unsigned, signature!);
      expect(await problems(withCell(line, text))).toEqual(["newer-format -1"]);
    }
  });
});

describe("two main users at once", () => {
  test("the removal comes first, then the lower hash; the loser is told of", async () => {
    const mine = await add(line, who.founder, idle(10));
    const theirs = await add(line, who.first, removal(who.second));
    const cells = [...mine.cells, ...theirs.cells.slice(line.cells.length)];
    const removed = await replayChain(cells, ids.register);
    expect(removed.state?.head).toEqual(theirs.state.head);
    expect(removed.sound).toBe(true);
    expect(removed.problems.map(({ code }) => code)).toEqual(["fork"]);

    const other = await add(line, who.first, idle(20));
    const both = [...mine.cells, ...other.cells.slice(line.cells.length)];
    const hex = (state: Line["state"]): string => Buffer.from(state.head.hash).toString("hex");
    const lower = hex(mine.state) < hex(other.state) ? mine : other;
    for (const order of [both, [...both].reverse()]) {
      expect((await replayChain(order, ids.register)).state?.head).toEqual(lower.state.head);
    }
  });

  test("what somebody else has built on stays: a late sibling is ignored, even a removal", async () => {
    let built = await add(line, who.founder, idle(10));
    built = await add(built, who.first, idle(11));
    const late = await add(line, who.first, removal(who.founder));
    const cells = [...built.cells, ...late.cells.slice(line.cells.length)];
    const { state, problems: found } = await replayChain(cells, ids.register);
    expect(state?.head).toEqual(built.state.head);
    expect(found.map(({ code }) => code)).toEqual(["fork"]);
  });

  test("a removed user does not undo the removal by a longer branch of their own", async () => {
    const removed = await add(line, who.first, removal(who.founder));
    const branch = await add(line, who.founder, idle(1), idle(2), idle(3), idle(4));
    const cells = [...removed.cells, ...branch.cells.slice(line.cells.length)];
    const { state } = await replayChain(cells, ids.register);
    expect(state?.head).toEqual(removed.state.head);
  });

  test("a stale machine's single record does not cut off a long chain of the same user", async () => {
    const long = await add(line, who.founder, idle(1), idle(2), idle(3));
    for (let minutes = 40; minutes < 46; minutes++) {
      const stale = await add(line, who.founder, idle(minutes));
      const cells = [...long.cells, ...stale.cells.slice(line.cells.length)];
      expect((await replayChain(cells, ids.register)).state?.head).toEqual(long.state.head);
    }
  });
});

describe("a chain under mutation", () => {
  test("never crashes and never accepts a changed byte", async () => {
    const random = seededRandom(5);
    const { length } = line.cells;
    for (let round = 0; round < 400; round++) {
      const [a = 0, b = 0, c = 0, d = 0] = random(4);
      const place = a % length;
      const text = line.cells[place]!.text;
      const at = ((b << 8) | c) % text.length;
      const put = "Aa0-_.=\u00e4".charAt(d % 8);
      const other = text.slice(0, at) + put + text.slice(at + 1);
      if (other === text) continue;
      const cells = line.cells.map((cell) =>
        cell.place === place ? { place, text: other } : cell
      );
      const { accepted, sound } = await replayChain(cells, ids.register);
      expect([accepted.length, sound]).toEqual([place, false]);
    }
  });

  test("any text is refused as a whole or read", () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
        for (const cell of [
          text,
          `PUC1.${text}`,
          `PUC1.${Buffer.from(bytes).toString("base64url")}`,
        ]) {
          try {
            readRecord(cell);
          } catch (error) {
            expect((error as Error).name).toBe("VaultError");
          }
        }
      })
    );
  });
});
