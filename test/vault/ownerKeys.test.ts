import { beforeAll, describe, expect, test } from "@jest/globals";
import type { OwnerKeyRow, SealRequest } from "../../src/vault/session";
import { unitCompartments } from "../../src/vault/compartments";
import { allCompartments, beginEpoch, ids, only, type Person, person } from "./people";

const owner = ids.client;
const load = (row: OwnerKeyRow, { keys }: Person) => [{ row, signPublic: keys.sign }];
const cell = (sealClass: "identity" | "case" | "stat" = "stat"): SealRequest => ({
  place: { table: "records", owner, class: sealClass, record: ids.record },
  value: { note: "Muutti" },
  rev: 1,
  lane: ids.lane,
  seq: 1,
});

/** A main user who holds everything, and the first row of the owner's keys. */
async function founded(): Promise<{ main: Person; row: OwnerKeyRow }> {
  const main = await person(20);
  await beginEpoch(allCompartments, 1, main, [main]);
  const request = { owner, place: ids.unit, n: 1 };
  const { row } = only(await main.session.createOwnerKeys([request]));
  return { main, row };
}

describe("a row of owner keys is refused", () => {
  let main: Person;
  let row: OwnerKeyRow;
  beforeAll(async () => ({ main, row } = await founded()));

  test.each([
    ["owner", 0, ids.otherClient, "bad-signature"],
    ["malformed owner", 0, "Asiakas 1", "bad-encoding"],
    ["n", 1, "2", "bad-signature"],
    ["n with a leading zero", 1, "01", "bad-content"],
    ["n of zero", 1, "0", "bad-content"],
    ["n above 32 bits", 1, "4294967296", "bad-content"],
    ["place", 2, ids.otherUnit, "bad-signature"],
    ["unknown place", 2, "audit", "bad-encoding"],
    ["key", 3, "", "wrong-tag"],
    ["signer", 6, "", "bad-encoding"],
    ["signature", 7, "", "wrong-length"],
  ])("with another %s", async (_, column, text, reason) => {
    const changed = row.with(column, text) as unknown as OwnerKeyRow;
    expect(await main.session.loadOwnerKeys(load(changed, main))).toEqual([{ ok: false, reason }]);
  });

  test("with two keys swapped, or one of another generation", async () => {
    const swapped = row.with(3, row[4]).with(4, row[3]) as unknown as OwnerKeyRow;
    expect(await main.session.loadOwnerKeys(load(swapped, main))).toEqual([
      { ok: false, reason: "wrong-class" },
    ]);
    const next = only(await main.session.createOwnerKeys([{ owner, place: ids.unit, n: 2 }]));
    const mixed = row.with(3, next.row[3]) as unknown as OwnerKeyRow;
    expect(await main.session.loadOwnerKeys(load(mixed, main))).toEqual([
      { ok: false, reason: "bad-content" },
    ]);
  });

  test("when somebody else signed it, or the key named for the signer is degenerate", async () => {
    const stranger = await person(21);
    expect(await main.session.loadOwnerKeys(load(row, stranger))).toEqual([
      { ok: false, reason: "bad-signature" },
    ]);
    const signPublic = "A".repeat(43);
    expect(await main.session.loadOwnerKeys([{ row, signPublic }])).toEqual([
      { ok: false, reason: "bad-key" },
    ]);
  });

  test("without hiding its neighbours", async () => {
    const bad = row.with(1, "7") as unknown as OwnerKeyRow;
    const rows = [...load(bad, main), ...load(row, main)];
    expect((await main.session.loadOwnerKeys(rows)).map(({ ok }) => ok)).toEqual([false, true]);
  });
});

describe("owner keys", () => {
  test("are not made for a place that nobody told of", async () => {
    const main = await person(22);
    expect(await main.session.createOwnerKeys([{ owner, place: ids.unit, n: 1 }])).toEqual([
      { ok: false, reason: "no-key" },
    ]);
    expect(await main.session.seal([cell()])).toEqual([{ ok: false, reason: "no-key" }]);
    expect(await main.session.ownerStatus([owner])).toEqual([null]);
  });

  test("open by class: who holds the statistics only, opens the statistics only", async () => {
    const { main, row } = await founded();
    const sealed = await main.session.seal([cell("identity"), cell("case"), cell("stat")]);
    const counter = await person(23);
    const { user, box } = counter.keys;
    await counter.session.loadGrants(
      await main.session.grantHeld({ user, box }, [`${ids.unit}/stat`])
    );
    const loaded = only(await counter.session.loadOwnerKeys(load(row, main)));
    expect(loaded.keys).toEqual({ identity: "not-held", case: "not-held", stat: "open" });
    const classes = ["identity", "case", "stat"] as const;
    const opened = await counter.session.open(
      classes.map((sealClass, at) => {
        const outcome = sealed[at];
        return { place: cell(sealClass).place, text: outcome?.ok === true ? outcome.text : "" };
      })
    );
    expect(opened).toMatchObject([
      { ok: false, reason: "no-key" },
      { ok: false, reason: "no-key" },
      { ok: true, value: { note: "Muutti" } },
    ]);
    const move = { owner, place: ids.otherUnit, n: 2 };
    expect(await counter.session.rewrapOwnerKeys([move])).toEqual([
      { ok: false, reason: "no-key" },
    ]);
  });

  test("move to a unit whose compartments the mover does not hold", async () => {
    const { main, row } = await founded();
    const { text } = only(await main.session.seal([cell()]));
    const mover = await person(24);
    const there = await person(25);
    const { user, box } = mover.keys;
    const here = unitCompartments(ids.unit);
    await mover.session.loadGrants(await main.session.grantHeld({ user, box }, here));
    const other = unitCompartments(ids.otherUnit);
    const epochs = await beginEpoch(other, 2, main, [main, there]);
    await mover.session.loadCompartments(epochs);
    await mover.session.loadOwnerKeys(load(row, main));

    const move = { owner, place: ids.otherUnit, n: 2 };
    const [moved] = only(await mover.session.rewrapOwnerKeys([move])).rows;
    expect(moved?.[3]).toMatch(/^PS1\./u);
    const loaded = only(await there.session.loadOwnerKeys(load(moved!, mover)));
    expect(loaded).toMatchObject({ n: 2, place: ids.otherUnit, keys: { identity: "open" } });
    expect(only(await there.session.open([{ place: cell().place, text }])).generation).toBe(1);

    // The first holder wraps them again under the compartment's own key, and renews them: the people
    // of the old unit know this generation.
    await there.session.loadOwnerKeys(load(row, main));
    const [status] = await there.session.ownerStatus([owner]);
    expect(status).toMatchObject({ place: ids.otherUnit, nextN: 3, generation: 1, stale: true });
    const again = only(await there.session.rewrapOwnerKeys([{ ...move, n: 3 }])).rows;
    expect(again.map((cells) => cells[4].slice(0, 4))).toEqual(["PK1."]);
    await there.session.createOwnerKeys([{ ...move, n: 4 }]);
    expect(await there.session.ownerStatus([owner])).toEqual([
      {
        owner,
        place: ids.otherUnit,
        nextN: 5,
        generation: 2,
        stale: false,
        held: ["identity", "case", "stat"],
      },
    ]);
  });

  test("are renewed when an epoch moved on, and old values stay readable", async () => {
    const { main, row } = await founded();
    const { text } = only(await main.session.seal([cell()]));
    const left = await person(26);
    const { user, box } = left.keys;
    await left.session.loadGrants(
      await main.session.grantHeld({ user, box }, unitCompartments(ids.unit))
    );
    await left.session.loadOwnerKeys(load(row, main));
    await beginEpoch(unitCompartments(ids.unit), 2, main, [main]);
    expect(await main.session.ownerStatus([owner])).toMatchObject([{ stale: true, nextN: 2 }]);

    const renewed = only(await main.session.createOwnerKeys([{ owner, place: ids.unit, n: 2 }]));
    const fresh = only(await main.session.seal([cell()]));
    expect(await main.session.ownerStatus([owner])).toMatchObject([
      { stale: false, generation: 2 },
    ]);
    const opened = await main.session.open([
      { place: cell().place, text },
      { place: cell().place, text: fresh.text },
    ]);
    expect(opened).toMatchObject([
      { ok: true, generation: 1, epoch: 1 },
      { ok: true, generation: 2, epoch: 2 },
    ]);
    // Who left reads what was, not what is written from now on.
    const seen = only(await left.session.loadOwnerKeys(load(renewed.row, main)));
    expect(seen.keys.stat).toBe("not-held");
    expect(await left.session.open([{ place: cell().place, text: fresh.text }])).toEqual([
      { ok: false, reason: "no-key" },
    ]);
    expect(await left.session.seal([cell()])).toEqual([{ ok: false, reason: "no-key" }]);
  });

  test("of one generation that two people made at once open with either", async () => {
    const { main, row } = await founded();
    const other = await person(27);
    const { user, box } = other.keys;
    await other.session.loadGrants(
      await main.session.grantHeld({ user, box }, unitCompartments(ids.unit))
    );
    await other.session.loadOwnerKeys(load(row, main));
    const request = { owner, place: ids.unit, n: 2 };
    const mine = only(await main.session.createOwnerKeys([request]));
    const theirs = only(await other.session.createOwnerKeys([request]));
    const texts = [
      only(await main.session.seal([cell()])).text,
      only(await other.session.seal([cell()])).text,
    ];
    await main.session.loadOwnerKeys(load(theirs.row, other));
    await other.session.loadOwnerKeys(load(mine.row, main));
    const requests = texts.map((text) => ({ place: cell().place, text }));
    for (const { session } of [main, other]) {
      expect((await session.open(requests)).map(({ ok }) => ok)).toEqual([true, true]);
    }
    // From now on both seal with the same one of the two.
    const rewrapped = only(
      await main.session.rewrapOwnerKeys([{ owner, place: ids.otherUnit, n: 3 }])
    ).rows;
    expect(rewrapped.map((cells) => cells[1])).toEqual(["3", "4", "5"]);
  });

  test("are gone once forgotten", async () => {
    const { main } = await founded();
    const { text } = only(await main.session.seal([cell()]));
    await main.session.forgetOwners([owner, ids.otherClient]);
    expect(await main.session.open([{ place: cell().place, text }])).toEqual([
      { ok: false, reason: "no-key" },
    ]);
  });

  test("of register-wide owners are wrapped in register-wide compartments", async () => {
    const { main } = await founded();
    const { row } = only(
      await main.session.createOwnerKeys([{ owner: "deliveries", place: "sdc", n: 1 }])
    );
    const sender = await person(28);
    const { user, box } = sender.keys;
    await sender.session.loadGrants(await main.session.grantHeld({ user, box }, ["sdc"]));
    const loaded = only(await sender.session.loadOwnerKeys(load(row, main)));
    expect(loaded.keys).toEqual({ identity: "open", case: "open", stat: "open" });
  });
});
