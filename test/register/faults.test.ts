import { beforeAll, describe, expect, test } from "@jest/globals";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";
import type { RecordId } from "../../src/domain/ids";
import { isParError } from "../../src/domain/errors";
import {
  createClient,
  createRegister,
  type LiveSession,
  openClient,
  openRegister,
  saveClient,
} from "../../src/register";
import { type Fault, type FaultScript, faulty } from "../workbook/faulty";
import type { Operation, WorkbookErrorCode } from "../../src/workbook/port";
import { errorsIn, founder, newDesk, newRegister, signInAs, spec } from "./support/bench";
import { client, situation } from "./support/people";

/** A machine whose batches fail as the test says. */
function unreliable(desk: ReturnType<typeof newDesk>) {
  const faults: { script: FaultScript } = { script: () => null };
  const machine = desk.machine({
    wrap: (workbook) => faulty(workbook, (batch, run) => faults.script(batch, run)),
  });
  return { machine, faults };
}

const writesRows = (batch: readonly Operation[]): boolean =>
  batch.some((one) => one.op === "write" && "sheet" in one.area && one.area.sheet === "_tiedot");

/** Fails the first batch that writes rows, and what comes after it too when the pane dies with it. */
function failOnce(fault: Fault, dies = false): FaultScript {
  let failed = false;
  return (batch) => {
    if (failed) return dies ? { code: "unknown-outcome", done: 0 } : null;
    if (!writesRows(batch)) return null;
    failed = true;
    return fault;
  };
}

let file: Uint8Array;
let id: RecordId;

beforeAll(async () => {
  const { desk, session } = await newRegister();
  const unit = session.summary.units[0]!.id;
  const made = await createClient(session, unit, client("Ella", "Esimerkki"), []);
  id = made.client.id;
  file = await saveXlsx(desk.model);
});

const phoneOf = async (session: LiveSession): Promise<string | undefined> => {
  const { client: record, damaged } = await openClient(session, id);
  expect(damaged).toEqual([]);
  return record.identity?.phone;
};

/** Changes a phone number and adds a situation; tells whether it was acknowledged, or by which code it was refused. */
async function trySave(session: LiveSession, phone: string): Promise<string> {
  const { client: base } = await openClient(session, id);
  try {
    const { outcome } = await saveClient(session, id, [
      { kind: "client", base, identity: { ...base.identity, phone } },
      { kind: "situation", base: null, ...situation("2026-02-01") },
    ]);
    return outcome;
  } catch (error) {
    if (isParError(error)) return error.code;
    throw error;
  }
}

/** More operations than a save has. */
const positions = Array.from({ length: 26 }, (_, at) => at);

describe("a save that breaks off", () => {
  test.each<WorkbookErrorCode>(["unknown-outcome", "refused"])(
    "with %s at any operation is either saved or refused, and nothing is lost",
    async (code) => {
      const desk = newDesk(2, await openXlsx(file));
      const { machine, faults } = unreliable(desk);
      const session = await signInAs(machine, founder);
      let acknowledged = await phoneOf(session);
      const outcomes = new Set<string>();
      for (const done of [...positions, "all" as const]) {
        const phone = `040 000 ${String(done)}`;
        faults.script = failOnce({ code, done });
        const outcome = await trySave(session, phone);
        outcomes.add(outcome);
        if (outcome === "saved") acknowledged = phone;
        faults.script = () => null;
        expect(await phoneOf(session)).toBe(acknowledged);
      }
      expect(outcomes).toContain("saved");
      expect(outcomes).toContain(code === "unknown-outcome" ? "save-failed" : "sync-failed");
      expect(outcomes.size).toBe(2);
      expect(await errorsIn(machine)).toEqual([]);
    }
  );

  test.each([0, 3, 4, 5, 6, 7, 8, 12, "all"] as const)(
    "with the pane dying after %s operations is put right by the next sign-in",
    async (done) => {
      const desk = newDesk(3, await openXlsx(file));
      const { machine, faults } = unreliable(desk);
      const first = await signInAs(machine, founder);
      const before = await phoneOf(first);
      faults.script = failOnce({ code: "unknown-outcome", done }, true);
      expect(await trySave(first, "050 111 2222")).toBe("outcome-unknown");
      faults.script = () => null;
      await first.lane.release();

      const second = await signInAs(machine, founder);
      expect(await errorsIn(machine)).toEqual([]);
      const phone = await phoneOf(second);
      const { situations } = await openClient(second, id);
      const isWhole = phone === "050 111 2222" && situations.length === 1;
      const isUntouched = phone === before && situations.length === 0;
      expect(isWhole || isUntouched).toBe(true);
    }
  );
});

describe("making a register that breaks off", () => {
  test.each([0, 1, 5, 10, 14, 18, 22, 26])(
    "after %s operations leaves no register, and can be begun again",
    async (done) => {
      const { machine, faults } = unreliable(newDesk(4));
      let failed = false;
      faults.script = (batch) => {
        if (failed || !batch.some(({ op }) => op === "addSheet")) return null;
        failed = true;
        return { code: "refused", done };
      };
      await expect(createRegister(machine.deps, spec)).rejects.toMatchObject({
        code: "sync-failed",
      });
      await expect(openRegister(machine.deps)).rejects.toMatchObject({ code: "not-a-register" });
      const { session } = await createRegister(machine.deps, spec);
      expect(session.user.name).toBe(founder.name);
      expect(await errorsIn(machine)).toEqual([]);
    }
  );

  test("with an answer that never came, after all was done, is a register", async () => {
    const { machine, faults } = unreliable(newDesk(4));
    faults.script = (batch) =>
      batch.some(({ op }) => op === "addSheet") ? { code: "unknown-outcome", done: "all" } : null;
    const { session, recoveryCode } = await createRegister(machine.deps, spec);
    expect(recoveryCode).not.toBe("");
    await createClient(session, session.summary.units[0]!.id, client("Ella", "Esimerkki"), []);
    expect(await errorsIn(machine)).toEqual([]);
  });
});
