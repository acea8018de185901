import { beforeAll, describe, expect, test } from "@jest/globals";
import { actKind } from "../../../src/audit/acts";
import { noDetails } from "../../../src/audit/details";
import { erasure, sheetNumber } from "../../../src/audit/writes";
import type { UserId } from "../../../src/domain/ids";
import { storageSheets } from "../../../src/register/layout";
import { verifyStorage } from "../../../src/register/verify/verifyStorage";
import { type Built, buildRegister, copyRegister } from "./builtRegister";
import type { SmallRegister } from "./smallRegister";

const { keys, records } = storageSheets;

let base: Built;
beforeAll(async () => {
  base = await buildRegister(13);
});

async function errors(register: SmallRegister): Promise<string[]> {
  const findings = await verifyStorage(register.snapshot());
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

const copyOf = (register: SmallRegister): Record<string, string[][]> =>
  structuredClone(register.sheets);

describe("rows", () => {
  test("a row copied under another id is a row that nobody wrote", async () => {
    const { register, clients } = copyRegister(base);
    const { client } = clients[0]!;
    const row = register.sheets[records]![register.rowOf(records, client)]!;
    const copy = [...row];
    copy[0] = register.id();
    register.sheets[records]!.push(copy);
    expect(await errors(register)).toEqual(["row-unknown"]);
  });

  test("an old ciphertext put back is found in its cell", async () => {
    const { register, worker, clients, unit } = copyRegister(base);
    const { client } = clients[0]!;
    const at = register.rowOf(records, client);
    const old = [...register.sheets[records]![at]!];
    const next = { id: client, kind: "client", owner: client, unit, rev: 2, number: "1" };
    await register.save(worker, [register.recordRow({ ...next, identity: register.cell() })]);
    expect(await errors(register)).toEqual([]);
    register.set(records, at, 5, old[5]!);
    const [finding] = await verifyStorage(register.snapshot());
    expect([finding?.code, finding?.place, finding?.user]).toEqual([
      "cell-changed",
      `F${at + 1}`,
      worker.keys.user,
    ]);
    register.sheets[records]![at] = old;
    expect(await errors(register)).toEqual(["row-changed", "cell-changed"]);
  });

  test("a key set planted by nobody, or erased by nobody who may, is told of", async () => {
    const { register, worker, clients, founder, unit } = copyRegister(base);
    const { client } = clients[0]!;
    const [made] = await founder.session.createOwnerKeys([
      { owner: register.id(), place: unit, n: 1 },
    ]);
    if (made?.ok !== true) throw new Error("no keys");
    register.put({ sheet: sheetNumber.keys, cells: [...made.row] });
    expect(await errors(register)).toEqual(["row-unknown"]);
    register.blankRow(keys, register.rowOf(keys, made.row[0]));
    await register.tell(worker, {
      kind: actKind.erased,
      rows: [],
      writes: [erasure(sheetNumber.keys, client), erasure(sheetNumber.records, client)],
      details: noDetails,
    });
    register.blankRow(keys, register.rowOf(keys, client));
    register.blankRow(records, register.rowOf(records, client));
    expect(await errors(register)).toEqual(["erasure-unauthorised", "row-missing", "row-missing"]);
  });

  test("a row that a viewer wrote is told of", async () => {
    const { register, founder, worker, clients, unit } = copyRegister(base);
    const { client } = clients[0]!;
    const viewer = {
      user: worker.keys.user as UserId,
      role: "viewer",
      units: [],
      rights: { clients: { see: "none", change: "none" }, register: [] },
    } as const;
    await register.chain(founder, [{ op: "role", body: viewer }]);
    await register.tell(founder, register.act([], actKind.users));
    const next = { id: client, kind: "client", owner: client, unit, rev: 2, number: "1" };
    await register.save(worker, [register.recordRow({ ...next, identity: register.cell() })]);
    expect(await errors(register)).toEqual(["write-unauthorised", "row-changed", "cell-changed"]);
  });

  test("a client who was erased does not come back", async () => {
    const { register, founder, clients } = copyRegister(base);
    const { client, period } = clients[0]!;
    const sheets = copyOf(register);
    await register.erase(founder, client, [client, period]);
    // The attachment goes with its owner.
    const { attachments } = storageSheets;
    const attachment = register.get(attachments, 1, 0);
    await register.tell(founder, {
      ...register.act([]),
      writes: [erasure(sheetNumber.attachments, attachment)],
    });
    register.blankRow(attachments, 1);
    expect(await errors(register)).toEqual([]);
    const row = register.rowOf(records, client);
    register.sheets[records]!.push(sheets[records]!.find((cells) => cells[0] === client)!);
    expect(await errors(register)).toEqual(["erased-present"]);
    expect(row).toBeGreaterThan(0);
  });
});
