import { describe, expect, test } from "@jest/globals";
import {
  createClient,
  openClient,
  openDirectory,
  readRegisterWide,
  saveClient,
  saveRegisterWide,
} from "../../src/register";
import { errorsIn, everyText, founder, newRegister, signInAs } from "./support/bench";
import { client, period, situation } from "./support/people";

async function withElla() {
  const { desk, machine, session } = await newRegister();
  const unit = session.summary.units[0]!.id;
  const file = await createClient(session, unit, client("Ella", "Esimerkki"), [
    { kind: "period", base: null, ...period("2026-01-10") },
    { kind: "situation", base: null, ...situation("2026-01-10") },
  ]);
  return { desk, machine, session, unit, file };
}

describe("a client", () => {
  test("is added, found in the list, opened and changed", async () => {
    const { desk, session, file: made } = await withElla();
    expect(made.number).toBe(1);

    const machine = desk.machine();
    const other = await signInAs(machine, founder);
    const directory = await openDirectory(other, "names");
    expect(directory.clients.map(({ client: { identity } }) => identity?.lastName)).toEqual([
      "Esimerkki",
    ]);
    expect(directory.clients[0]?.client.case).toBeNull();
    const file = await openClient(other, made.client.id);
    expect(file.client.case?.goal).toBe("Opintojen jatkaminen");
    expect(file.periods.map(({ stat }) => stat?.startDate)).toEqual(["2026-01-10"]);
    expect(file.situations).toHaveLength(1);
    expect(file.damaged).toEqual([]);

    const phone = "040 000 0000";
    const saved = await saveClient(other, file.client.id, [
      { kind: "client", base: file.client, identity: { ...file.client.identity, phone } },
    ]);
    expect(saved.outcome).toBe("saved");
    const again = await openClient(session, file.client.id);
    expect(again.client.identity?.phone).toBe(phone);
    expect(again.client.rev).toBe(2);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("gets a running number that is never given twice", async () => {
    const { session, unit } = await withElla();
    const second = await createClient(session, unit, client("Oskari", "Toinen"), []);
    const third = await createClient(session, unit, client("Aino", "Kolmas"), []);
    expect([second.number, third.number]).toEqual([2, 3]);
  });

  test("leaves no word of its fields in any cell", async () => {
    const { machine } = await withElla();
    const text = await everyText(machine);
    for (const word of ["Ella", "Esimerkki", "040 123", "Opintojen", "2005-06-07", "Työkokeilu"]) {
      expect(text).not.toContain(word);
    }
  });

  test("cannot be opened by an id that nobody has", async () => {
    const { session } = await withElla();
    await expect(openClient(session, "aaaaaaaaaaaaaaaa" as never)).rejects.toMatchObject({
      code: "client-not-found",
    });
  });

  test("with a class that was tampered with shows the rest and tells what is damaged", async () => {
    const { machine, session, file } = await withElla();
    const stored = session.index.find(file.client.id)!;
    const area = { sheet: "_tiedot", row: stored.row, column: 6, rows: 1, columns: 1 };
    const [before] = await machine.deps.workbook.run([{ op: "read", area }]);
    const text = String(before!.values[0]![0]);
    const changed = text.slice(0, -5) + (text.at(-5) === "A" ? "B" : "A") + text.slice(-4);
    await machine.deps.workbook.run([{ op: "write", area, values: [[changed]] }]);
    const damaged = await openClient(session, file.client.id);
    expect(damaged.client.identity?.firstName).toBe("Ella");
    expect(damaged.client.case).toBeNull();
    expect(damaged.damaged).toEqual([
      { id: file.client.id, kind: "client", class: "case", reason: "does-not-open" },
    ]);
    expect((await errorsIn(machine)).length).toBeGreaterThan(0);
  });
});

describe("round trips", () => {
  test("five to sign in and list, one to open, two to save, two to add", async () => {
    const { desk, file: made, unit } = await withElla();
    const machine = desk.machine();
    machine.workbook.reset();
    const session = await signInAs(machine, founder);
    await openDirectory(session, "names");
    expect(machine.workbook.traffic().trips).toBeLessThanOrEqual(5);

    machine.workbook.reset();
    const file = await openClient(session, made.client.id);
    expect(machine.workbook.traffic().trips).toBe(1);

    machine.workbook.reset();
    const [first] = file.periods;
    await saveClient(session, file.client.id, [
      { kind: "period", base: first!, stat: { ...first!.stat, endDate: "2026-03-01" } },
      { kind: "situation", base: null, ...situation("2026-03-01") },
    ]);
    expect(machine.workbook.traffic().trips).toBe(2);

    machine.workbook.reset();
    await createClient(session, unit, client("Uuno", "Uusi"), []);
    expect(machine.workbook.traffic().trips).toBe(2);
  });
});

describe("records of the register", () => {
  test("are read and written by whoever has the right", async () => {
    const { machine, session } = await newRegister();
    const { organisation } = await readRegisterWide(session, ["organisation"]);
    expect(organisation.map((record) => record.case?.name)).toEqual(["Esimerkin nuorisopalvelut"]);
    await saveRegisterWide(session, [
      { kind: "organisation", base: organisation[0]!, case: { name: "Uusi nimi" } },
    ]);
    await saveRegisterWide(session, [
      { kind: "tally", base: null, stat: { service: "outreach", year: 2026, content: { a: 1 } } },
    ]);
    const again = await readRegisterWide(session, ["organisation", "tally"]);
    expect(again.organisation[0]?.case?.name).toBe("Uusi nimi");
    expect(again.tally[0]?.stat?.content).toEqual({ a: 1 });
    expect(await errorsIn(machine)).toEqual([]);
  });
});

describe("what a record tells of its writing", () => {
  test("first and last: when and by whom, through changes by somebody else", async () => {
    const { desk, session, file: made } = await withElla();
    const { first } = made.client.stamps;
    expect(first).toEqual({ at: expect.any(Number), by: session.user.id });
    expect(made.client.stamps).toEqual({ first, last: first });
    expect(made.periods[0]?.stamps.first).toEqual(first);

    const other = await signInAs(desk.machine(), founder);
    const before = await openClient(other, made.client.id);
    expect(before.client.stamps).toEqual({ first, last: first });
    const saving = async (change: Parameters<typeof saveClient>[2][number]) => {
      const result = await saveClient(other, made.client.id, [change]);
      if (result.outcome !== "saved") throw new Error("nobody else is writing");
      return result.file;
    };
    const { client: base } = before;
    const after = await saving({ kind: "client", base, case: { ...base.case, goal: "Uusi" } });
    const last = after.client.stamps.last;
    expect(last!.at).toBeGreaterThan(first!.at);
    expect(after.client.stamps.first).toEqual(first);

    // The class that tells of the first write is written too.
    const stat = { ...base.stat, municipality: "091" };
    const third = await saving({ kind: "client", base: after.client, stat });
    const reread = await openClient(session, made.client.id);
    expect(reread.client.stamps).toEqual(third.client.stamps);
    expect(reread.client.stamps.first).toEqual(first);
    expect(reread.client.stamps.last!.at).toBeGreaterThan(last!.at);
    expect(reread.client.stat).toEqual(stat);
    expect(reread.periods[0]?.stamps.last).toEqual(first);
    expect(await errorsIn(desk.machine())).toEqual([]);
  });

  test("a class that was emptied still tells who emptied it", async () => {
    const { session, file: made } = await withElla();
    const change = { kind: "client", base: made.client, case: {} } as const;
    await saveClient(session, made.client.id, [change]);
    const reread = await openClient(session, made.client.id);
    expect(reread.client.case).toEqual({});
    expect(reread.client.stamps.last!.at).toBeGreaterThan(reread.client.stamps.first!.at);
  });
});
