import { beforeAll, describe, expect, test } from "@jest/globals";
import { actKind } from "../../../src/audit/acts";
import { laneRows, storageSheets } from "../../../src/register/layout";
import type { StorageSnapshot } from "../../../src/register/verify/snapshot";
import { verifyStorage } from "../../../src/register/verify/verifyStorage";
import { type Built, buildRegister, copyRegister } from "./builtRegister";

const { lanes, records } = storageSheets;

let base: Built;
beforeAll(async () => {
  base = await buildRegister();
});

const codes = async (snapshot: StorageSnapshot): Promise<string[]> =>
  (await verifyStorage(snapshot)).map(({ code }) => code);

describe("states that no attacker made", () => {
  test("a register as its authors left it has no findings", async () => {
    expect(await verifyStorage(base.register.snapshot())).toEqual([]);
  });

  test("rows may be moved whole: position means nothing", async () => {
    const { register } = copyRegister(base);
    for (const sheet of [records, storageSheets.keys]) {
      const [head, ...rows] = register.sheets[sheet]!;
      register.sheets[sheet] = [head!, [], ...rows.reverse()];
    }
    expect(await codes(register.snapshot())).toEqual([]);
  });

  test("a crash between log and row: the row waits in the outbox", async () => {
    const { register, worker, clients, unit } = copyRegister(base);
    const { client } = clients[0]!;
    const next = { id: client, kind: "client", owner: client, unit, rev: 2, number: "1" };
    const row = register.recordRow({ ...next, case: register.cell() });
    const situation = { ...next, id: register.id(), kind: "situation", rev: 1, number: "" };
    const added = register.recordRow(situation);
    register.write(worker, await register.plan(worker, [register.act([row, added])]), {
      tip: false,
    });
    const found = await verifyStorage(register.snapshot());
    expect(found.map(({ code }) => code)).toEqual([
      "tip-behind",
      "write-pending",
      "write-pending",
      "write-pending",
    ]);
    expect(found.every(({ severity }) => severity === "notice")).toBe(true);
    register.put(row);
    register.put(added);
    expect(await codes(register.snapshot())).toEqual(["tip-behind"]);
  });

  test("two people who wrote the same revision at once: either cell counts", async () => {
    const { register, worker, founder, clients, unit } = copyRegister(base);
    const { client } = clients[0]!;
    const next = { id: client, kind: "client", owner: client, unit, rev: 2, number: "1" };
    const mine = register.recordRow({ ...next, identity: register.cell(), case: register.cell() });
    const theirs = register.recordRow({ ...next, case: register.cell(), stat: register.cell() });
    const [first, second] = [
      await register.plan(worker, [register.act([mine])]),
      await register.plan(founder, [register.act([theirs])]),
    ];
    register.write(worker, first);
    register.write(founder, second);
    register.put(mine);
    register.put(theirs);
    expect(await codes(register.snapshot())).toEqual([]);
    register.put(mine);
    expect(await codes(register.snapshot())).toEqual([]);
  });

  test("outboxes that a crash kept from being blanked are no error", async () => {
    const { register, worker } = copyRegister(base);
    const before = structuredClone(register.sheets[lanes]!);
    const from = worker.lane!.state.appends + 1;
    const plan = await register.plan(worker, [register.act([], actKind.signIn)], from);
    register.write(worker, plan);
    const cleared = laneRows.firstAppend + plan.clear.from - 1;
    const column = worker.lane!.column + 1;
    const text = before.slice(cleared).find((row) => (row[column] ?? "") !== "");
    expect(text).toBeDefined();
    const row = before.indexOf(text!);
    register.set(lanes, row, column, text![column]!);
    expect(await codes(register.snapshot())).toEqual(["outbox-left"]);
  });

  test("two main users at once: one record counts, the other is told of and harms nothing", async () => {
    const { register, founder, worker } = copyRegister(base);
    const rights = { clients: { see: "none", change: "none" }, register: [] } as const;
    const user = worker.keys.user as never;
    await register.chain(founder, [
      { op: "role", body: { user, role: "main", units: [], rights } },
    ]);
    const before = register.state;
    const policy = register.state!.policy;
    await register.chain(founder, [{ op: "policy", body: { ...policy, idleMinutes: 10 } }]);
    const first = register.state!;
    await register.tell(founder, register.act([], actKind.users));
    register.state = before;
    await register.chain(worker, [{ op: "policy", body: { ...policy, idleMinutes: 20 } }]);
    await register.tell(worker, register.act([], actKind.users));
    const found = await codes(register.snapshot());
    expect(found.filter((code) => code !== "meta-behind")).toEqual(["chain-fork"]);
    expect(first.head.seq).toBe(register.state!.head.seq);
  });
});

describe("sheets", () => {
  test("a missing or renamed sheet is one finding, not one for each row", async () => {
    for (const sheet of Object.values(storageSheets)) {
      const { [sheet]: gone, ...rest } = base.register.snapshot();
      const found = await verifyStorage({ ...rest, Kopio: gone! });
      const errors = found.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, sheet: where }) => [code, where])).toEqual([
        ["sheet-missing", sheet],
      ]);
    }
  });

  test("a sheet that was made visible is told of, as a notice", async () => {
    const snapshot = base.register.snapshot();
    const shown = { ...snapshot[records]!, visibility: "visible" as const };
    const found = await verifyStorage({ ...snapshot, [records]: shown });
    expect(found).toEqual([
      { code: "sheet-visible", severity: "notice", sheet: records, place: "" },
    ]);
  });

  test("a number in a text cell is told of where it stands", async () => {
    const snapshot = base.register.snapshot();
    const values = snapshot[records]!.values.map((row) => [...row] as (string | number)[]);
    values[1]![4] = 1;
    const found = await verifyStorage({
      ...snapshot,
      [records]: { values, visibility: "veryHidden" },
    });
    expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual(["not-text E2"]);
  });

  test("an empty workbook, and one of nothing but rubbish, are judged without a crash", async () => {
    const empty = await codes({});
    expect(empty.filter((code) => code !== "sheet-missing")).toEqual([]);
    const rubbish = Object.fromEntries(
      Object.values(storageSheets).map((sheet) => [
        sheet,
        {
          values: Array.from({ length: 8 }, (_, row) =>
            Array.from(
              { length: 10 },
              (__, column) => ["PL1.AAAA", "PUC1.", "x", "", "PAH1.A", "7"][(row * 3 + column) % 6]!
            )
          ),
          visibility: "veryHidden" as const,
        },
      ])
    );
    expect((await codes(rubbish)).length).toBeGreaterThan(5);
  });

  test("a newer format is told of", async () => {
    const { register } = copyRegister(base);
    register.set(storageSheets.meta, 0, 1, "2");
    expect(await codes(register.snapshot())).toEqual(["newer-format"]);
  });
});
