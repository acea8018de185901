import { describe, expect, test } from "@jest/globals";
import type { RecordId } from "../../src/domain/ids";
import {
  createClient,
  eraseClients,
  type LiveSession,
  openClient,
  openDirectory,
  readRegisterWide,
} from "../../src/register";
import { faulty } from "../workbook/faulty";
import type { Operation } from "../../src/workbook/port";
import { errorsIn, everyText, founder, newDesk, newRegister, signInAs } from "./support/bench";
import { createRegister } from "../../src/register";
import { spec } from "./support/bench";
import { client, period } from "./support/people";

async function addClients(session: LiveSession, count: number): Promise<RecordId[]> {
  const unit = session.summary.units[0]!.id;
  const ids: RecordId[] = [];
  for (let n = 0; n < count; n++) {
    const made = await createClient(session, unit, client(`Nimi${n}`, "Poistettava"), [
      { kind: "period", base: null, ...period("2025-01-10") },
    ]);
    ids.push(made.client.id);
  }
  return ids;
}

const tally = (ids: readonly RecordId[]) => [
  { service: "outreach", year: 2026, content: { count: ids.length } },
];

const erases = (batch: readonly Operation[]): boolean =>
  batch.some((one) => one.op === "clear" && "sheet" in one.area && one.area.sheet === "_avaimet");

describe("erasing clients", () => {
  test("takes rows, keys and outboxes away, keeps the tally and the others", async () => {
    const { desk, machine, session } = await newRegister();
    const ids = await addClients(session, 4);
    const [kept, ...gone] = ids as [RecordId, ...RecordId[]];
    const progress: number[] = [];
    const result = await eraseClients(session, {
      ids: gone,
      reason: "expired",
      tally,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(result).toEqual({ done: 3, total: 3 });
    expect(progress).toEqual([3]);
    expect(await errorsIn(machine)).toEqual([]);
    const text = await everyText(machine);
    for (const id of gone) {
      // The chain and the log name who was erased; no row and no outbox does.
      expect(session.index.recordsOf(id)).toEqual([]);
      expect(text).not.toContain(`"${id}"`);
      await expect(openClient(session, id)).rejects.toMatchObject({ code: "client-not-found" });
    }
    const wide = await readRegisterWide(session, ["tally"]);
    expect(wide.tally.map(({ stat }) => stat?.content)).toEqual([{ count: 3 }]);
    const next = await signInAs(desk.machine(), founder);
    expect(next.summary.findings).toEqual([]);
    const { clients } = await openDirectory(next, "names");
    expect(clients.map(({ client: { id } }) => id)).toEqual([kept]);
    const made = await createClient(next, next.summary.units[0]!.id, client("Uusi", "Asiakas"), []);
    expect(made.number).toBe(5);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("stops between chunks when cancelled, and goes on later", async () => {
    const { machine, session } = await newRegister();
    const ids = await addClients(session, 70);
    let asked = 0;
    const first = await eraseClients(session, {
      ids,
      reason: "expired",
      tally,
      cancelled: () => asked++ > 0,
    });
    expect(first).toEqual({ done: 64, total: 70 });
    expect(await errorsIn(machine)).toEqual([]);
    const second = await eraseClients(session, { ids, reason: "expired", tally });
    expect(second).toEqual({ done: 6, total: 6 });
    const wide = await readRegisterWide(session, ["tally"]);
    expect(wide.tally.map(({ stat }) => stat?.content)).toEqual([{ count: 64 }, { count: 6 }]);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test.each([0, 4, 5, 6, 8, 9, 10, 12, 14, "all"] as const)(
    "that broke off with the pane after %s operations is finished by the next one",
    async (done) => {
      const desk = newDesk(5);
      let dead = false;
      const machine = desk.machine({
        wrap: (workbook) =>
          faulty(workbook, (batch) => {
            if (dead) return { code: "unknown-outcome", done: 0 };
            if (!erases(batch)) return null;
            dead = true;
            return { code: "unknown-outcome", done };
          }),
      });
      const { session } = await createRegister(machine.deps, spec);
      const ids = await addClients(session, 2);
      await expect(eraseClients(session, { ids, reason: "expired", tally })).rejects.toMatchObject({
        code: "outcome-unknown",
      });
      await session.lane.release();

      const other = desk.machine();
      const next = await signInAs(
        { ...other, deps: { ...other.deps, memory: machine.deps.memory } },
        founder
      );
      const left = ids.filter((id) => next.index.find(id) !== null);
      await eraseClients(next, { ids: left, reason: "expired", tally });
      expect(await errorsIn(other)).toEqual([]);
      expect((await openDirectory(next, "names")).clients).toEqual([]);
      const wide = await readRegisterWide(next, ["tally"]);
      expect(wide.tally.map(({ stat }) => stat?.content)).toEqual([{ count: 2 }]);
    }
  );

  test("is a main user's act", async () => {
    const { session } = await newRegister();
    session.user = { ...session.user, role: "lead" };
    await expect(
      eraseClients(session, { ids: [], reason: "expired", tally })
    ).rejects.toMatchObject({ code: "no-right" });
  });
});
