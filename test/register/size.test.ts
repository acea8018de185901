import { beforeAll, describe, expect, test } from "@jest/globals";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";
import type { RecordId } from "../../src/domain/ids";
import {
  createClient,
  eraseClients,
  openClient,
  openDirectory,
  verifyContents,
} from "../../src/register";
import {
  type Answer,
  type Answers,
  type Capabilities,
  type Operation,
  type Workbook,
  WorkbookError,
} from "../../src/workbook/port";
import { errorsIn, founder, newDesk, newRegister, signInAs } from "./support/bench";
import { client, period, situation } from "./support/people";

const isCapabilities = (answer: Answer): answer is Capabilities =>
  answer !== null && "maxPayload" in answer;

/** A host that does not deliver answers above a size, though it has done what was asked. */
function narrow(workbook: Workbook, maxPayload: number): Workbook {
  return {
    ...workbook,
    async run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>> {
      const answers = await workbook.run(batch);
      if (Buffer.byteLength(JSON.stringify(answers)) > maxPayload)
        throw new WorkbookError("too-large", "answer");
      const list: readonly Answer[] = answers;
      const told: readonly Answer[] = list.map((answer): Answer =>
        isCapabilities(answer) ? { ...answer, maxPayload } : answer
      );
      return told as unknown as Answers<B>;
    },
    capabilities: async () => ({ ...(await workbook.capabilities()), maxPayload }),
  };
}

const count = 120;
let file: Uint8Array;
const ids: RecordId[] = [];

beforeAll(async () => {
  const { desk, session } = await newRegister();
  const unit = session.summary.units[0]!.id;
  for (let n = 0; n < count; n++) {
    const made = await createClient(session, unit, client(`Etunimi${n}`, `Sukunimi${n}`), [
      { kind: "period", base: null, ...period("2026-01-10") },
      { kind: "situation", base: null, ...situation("2026-01-10") },
    ]);
    ids.push(made.client.id);
  }
  file = await saveXlsx(desk.model);
});

async function opened(maxPayload: number) {
  const desk = newDesk(7, await openXlsx(file));
  const machine = desk.machine({ wrap: (workbook) => narrow(workbook, maxPayload) });
  return { machine, session: await signInAs(machine, founder) };
}

describe("a register of many clients", () => {
  test("is listed in five round trips while an answer holds it, by names and numbers", async () => {
    const { machine, session } = await opened(5_000_000);
    const { clients } = await openDirectory(session, "names");
    expect(machine.workbook.traffic().trips).toBeLessThanOrEqual(5);
    expect(clients).toHaveLength(count);
    expect(new Set(clients.map(({ number }) => number)).size).toBe(count);
    expect(
      clients.every(({ periods, situations }) => periods.length + situations.length === 2)
    ).toBe(true);
  });

  test("takes more round trips where answers are small, and lists the same", async () => {
    const { machine, session } = await opened(150_000);
    const { clients } = await openDirectory(session, "names");
    expect(machine.workbook.traffic().trips).toBeGreaterThan(5);
    expect(clients).toHaveLength(count);
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("opens one client by as many bytes as a small one does", async () => {
    const { machine, session } = await opened(5_000_000);
    machine.workbook.reset();
    await openClient(session, ids[60]!);
    const { trips, responseBytes } = machine.workbook.traffic();
    expect(trips).toBe(1);
    expect(responseBytes).toBeLessThan(120_000);
  });

  test("loses a hundred of them in few round trips", async () => {
    const { machine, session } = await opened(5_000_000);
    machine.workbook.reset();
    const gone = ids.slice(0, 100);
    await eraseClients(session, { ids: gone, reason: "expired", tally: () => [] });
    expect(machine.workbook.traffic().trips).toBeLessThanOrEqual(10);
    expect((await openDirectory(session, "names")).clients).toHaveLength(count - 100);
    expect(await errorsIn(machine)).toEqual([]);
  });
});

describe("verifying contents with keys", () => {
  test("finds nothing in a register as its authors left it", async () => {
    const { session } = await opened(5_000_000);
    expect(await verifyContents(session)).toEqual({ clients: count, damaged: [] });
  });

  test("finds a cell that was swapped with another client's, and tells where", async () => {
    const { machine, session } = await opened(5_000_000);
    const { workbook } = machine.deps;
    const [a, b] = [ids[3]!, ids[4]!].map((id) => {
      const { row } = session.index.find(id)!;
      return { sheet: "_tiedot", row, column: 7, rows: 1, columns: 1 };
    });
    const [one, two] = await workbook.run([
      { op: "read", area: a! },
      { op: "read", area: b! },
    ]);
    await workbook.run([
      { op: "write", area: a!, values: two!.values },
      { op: "write", area: b!, values: one!.values },
    ]);
    const { damaged } = await verifyContents(session);
    expect(damaged.map(({ code, record, place }) => ({ code, record, place }))).toEqual(
      [a!, b!]
        .map(({ row }, at) => ({
          code: "does-not-open",
          record: ids[3 + at]!,
          place: `H${row + 1}`,
        }))
        .sort((x, y) => Number(x.place.slice(1)) - Number(y.place.slice(1)))
    );
  });
});
