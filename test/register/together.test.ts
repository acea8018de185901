import { describe, expect, test } from "@jest/globals";
import {
  createClient,
  openClient,
  openDirectory,
  readSnapshot,
  renumberClient,
  saveClient,
  sharesNumber,
  verifyStorage,
} from "../../src/register";
import { errorsIn, founder, newRegister, signInAs } from "./support/bench";
import { client, period, situation } from "./support/people";

async function twoSessions() {
  const { desk, machine, session: one } = await newRegister();
  const other = desk.machine();
  const two = await signInAs(other, founder);
  const unit = one.summary.units[0]!.id;
  const made = await createClient(one, unit, client("Ella", "Esimerkki"), []);
  return { desk, machine, one, two, unit, id: made.client.id };
}

describe("two people at once", () => {
  test("find each other's clients and records without listing again", async () => {
    const { one, two, id } = await twoSessions();
    const seen = await openClient(two, id);
    expect(seen.client.identity?.firstName).toBe("Ella");
    await saveClient(two, id, [{ kind: "period", base: null, ...period("2026-02-02") }]);
    const { periods } = await openClient(one, id);
    expect(periods).toHaveLength(1);
  });

  test("who change different fields of a client lose nothing", async () => {
    const { machine, one, two, id } = await twoSessions();
    const a = await openClient(one, id);
    const b = await openClient(two, id);
    const first = await saveClient(one, id, [
      {
        kind: "client",
        base: a.client,
        identity: { ...a.client.identity, email: "e@example.org" },
      },
    ]);
    expect(first.outcome).toBe("saved");
    const second = await saveClient(two, id, [
      { kind: "client", base: b.client, identity: { ...b.client.identity, phone: "050 1" } },
    ]);
    expect(second).toMatchObject({
      outcome: "saved",
      merged: [{ record: id, kind: "client", field: "email" }],
    });
    const { client: now } = await openClient(one, id);
    expect(now.identity).toMatchObject({ email: "e@example.org", phone: "050 1" });
    expect(now.rev).toBe(3);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("who change one field differently are told, and nothing is overwritten", async () => {
    const { one, two, id } = await twoSessions();
    const a = await openClient(one, id);
    const b = await openClient(two, id);
    await saveClient(one, id, [
      { kind: "client", base: a.client, identity: { ...a.client.identity, phone: "050 1" } },
    ]);
    const result = await saveClient(two, id, [
      { kind: "client", base: b.client, identity: { ...b.client.identity, phone: "050 2" } },
    ]);
    expect(result).toMatchObject({
      outcome: "conflict",
      conflicts: [{ record: id, kind: "client", field: "phone" }],
      current: { client: { identity: { phone: "050 1" } } },
    });
    expect((await openClient(one, id)).client.identity?.phone).toBe("050 1");
  });

  test("who save in the very same moment lose nothing either", async () => {
    const { machine, one, two, id } = await twoSessions();
    const a = await openClient(one, id);
    const b = await openClient(two, id);
    const identity = (more: object) => ({ ...a.client.identity, ...more });
    const results = await Promise.all([
      saveClient(one, id, [
        {
          kind: "client",
          base: a.client,
          identity: identity({ email: "e@example.org", street: "A 1" }),
        },
      ]),
      saveClient(two, id, [
        { kind: "client", base: b.client, identity: identity({ phone: "050 1", street: "B 2" }) },
      ]),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
    const { client: now } = await openClient(one, id);
    expect(now.identity).toMatchObject({ email: "e@example.org", phone: "050 1" });
    const kept = results[0].outcome === "saved" ? "A 1" : "B 2";
    expect(now.identity?.street).toBe(kept);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("adding clients at the same time get different numbers and rows", async () => {
    const { machine, one, two, unit } = await twoSessions();
    const made = await Promise.all(
      [one, two, one, two, one, two].map((session, at) =>
        createClient(session, unit, client(`Nimi${at}`, "Samaan aikaan"), [
          { kind: "situation", base: null, ...situation("2026-01-01") },
        ])
      )
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(6);
    const { clients } = await openDirectory(two, "names");
    expect(clients).toHaveLength(7);
    expect(new Set(clients.map(({ number }) => number)).size).toBe(7);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("whose clients got one number before either saw the other's give one of them a new one", async () => {
    const { desk, machine, one, two, unit, id } = await twoSessions();
    const made = await createClient(two, unit, client("Eero", "Esimerkki"), []);
    const other = made.client.id;
    await expect(renumberClient(two, other)).resolves.toMatchObject({ number: 2 });
    expect((await openClient(two, other)).client.rev).toBe(1);
    // As a replica that was late would have let it happen: the second session has not seen the first one's client.
    const number = made.number;
    const blind = await signInAs(desk.machine(), founder);
    Object.assign(blind.index, { nextNumber: () => number, clients: () => [] });
    const twin = await createClient(blind, unit, client("Anna", "Esimerkki"), []);
    expect(twin.number).toBe(number);

    const third = await signInAs(desk.machine(), founder);
    expect(third.summary.findings).toEqual([{ code: "number-shared", params: { number: 2 } }]);
    const found = async () => {
      const findings = await verifyStorage(await readSnapshot(machine.deps.workbook));
      return findings.map(({ code, severity }) => `${severity} ${code}`);
    };
    expect(await found()).toEqual(["notice number-shared"]);
    expect(sharesNumber(third, { id: twin.client.id, number })).toBe(true);

    const file = await renumberClient(third, twin.client.id);
    // Above every number in use, and above the count of clients.
    expect(file.number).toBe(4);
    expect(file.client).toMatchObject({ rev: 2, identity: { firstName: "Anna" } });
    expect(sharesNumber(third, { id: twin.client.id, number: 4 })).toBe(false);
    expect((await openClient(one, twin.client.id)).number).toBe(4);
    expect((await openClient(one, other)).number).toBe(2);
    expect((await openClient(one, id)).number).toBe(1);
    expect(await found()).toEqual([]);
  });

  test("who meet in one row both keep their client", async () => {
    const { machine, one, two, unit } = await twoSessions();
    // The second session believes that the first one's places are free, and draws exactly these.
    const places = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => step * 7);
    let drawnByOne = 0;
    let drawnByTwo = 0;
    one.recordRows.draw = () => 200 + (places[drawnByOne++] ?? 0);
    two.recordRows.draw = () => {
      const step = drawnByTwo++;
      return (step < 2 ? 200 : 400) + (places[step] ?? 0);
    };
    const [a, b] = await Promise.all([
      createClient(one, unit, client("Aada", "Ensin"), [
        { kind: "situation", base: null, ...situation("2026-01-01") },
      ]),
      createClient(two, unit, client("Bertta", "Sitten"), [
        { kind: "situation", base: null, ...situation("2026-01-01") },
      ]),
    ]);
    for (const session of [one, two]) {
      for (const made of [a, b]) {
        const file = await openClient(session, made.client.id);
        expect(file.client.identity?.firstName).toBe(made.client.identity?.firstName);
        expect(file.situations).toHaveLength(1);
      }
    }
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("whose lanes began in the same columns both keep their log", async () => {
    const { desk, machine } = await newRegister();
    const machines = Array.from({ length: 6 }, () => desk.machine());
    const sessions = await Promise.all(machines.map((one) => signInAs(one, founder)));
    expect(new Set(sessions.map(({ lane }) => lane.column)).size).toBe(6);
    for (const session of sessions) await openDirectory(session, "names");
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("a row that a co-author's copy overwrote is put back at the next sign-in", async () => {
    const { desk, machine, one, id } = await twoSessions();
    const stored = one.index.find(id)!;
    const key = one.index.keys.of(id)[0]!;
    const { workbook } = machine.deps;
    const wipe = (sheet: string, row: number, columns: number) =>
      ({ op: "clear", area: { sheet, row, column: 0, rows: 1, columns } }) as const;
    await workbook.run([wipe("_tiedot", stored.row, 9), wipe("_avaimet", key.row, 8)]);
    const next = await signInAs(desk.machine(), founder);
    expect(next.summary.findings.map(({ code }) => code)).toEqual(["row-restored", "row-restored"]);
    expect((await openClient(next, id)).client.identity?.firstName).toBe("Ella");
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("who drew one row: under the one that stayed nothing of the other is left", async () => {
    const { desk, machine, one, unit, id } = await twoSessions();
    const other = await createClient(one, unit, client("Oskari", "Toinen"), [
      { kind: "period", base: null, ...period("2026-02-02") },
    ]);
    const row = one.index.find(id)!.row;
    const own = one.index.find(other.periods[0]!.id)!.row;
    const { workbook } = machine.deps;
    const area = { sheet: "_tiedot", row: own, column: 0, rows: 1, columns: 8 };
    const [block] = await workbook.run([{ op: "read", area }]);
    // Blanks over blanks do not travel between co-authors: the number of the client underneath stays.
    await workbook.run([
      { op: "write", area: { ...area, row }, values: block!.values },
      { op: "clear", area: { ...area, columns: 9 } },
    ]);
    expect(await errorsIn(machine)).not.toEqual([]);
    const next = await signInAs(desk.machine(), founder);
    expect((await openClient(next, id)).client.identity?.firstName).toBe("Ella");
    expect((await openClient(next, other.client.id)).periods).toHaveLength(1);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("outboxes that were seen in the workbook are blanked at the owner's next sign-in", async () => {
    const { machine, one, id } = await twoSessions();
    const { column } = one.lane;
    const outboxes = async (): Promise<number> => {
      const area = { sheet: "_loki", row: 3, column: column + 1, rows: 40, columns: 1 };
      const [block] = await machine.deps.workbook.run([{ op: "read", area }]);
      return block!.values.filter(([text]) => text !== "").length;
    };
    expect(await outboxes()).toBeGreaterThan(0);
    await one.lane.release();
    const again = await signInAs(machine, founder);
    expect(again.lane.column).toBe(column);
    expect(await outboxes()).toBe(0);
    expect((await openClient(again, id)).client.identity?.firstName).toBe("Ella");
    expect(await errorsIn(machine)).toEqual([]);
  });
});
