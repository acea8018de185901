import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Vault } from "../../src/vault/session";
import { isVaultError } from "../../src/vault/errors";
import { exposeVault, vaultInWorker } from "../../src/vault/sessionWorker";
import { vaultInProcess } from "../../src/vault/vaultInProcess";
import { cheapArgon2, ids, only, seededRandom } from "./people";

// A message channel clones what crosses it, as a Worker's does.
describe("a vault behind a message channel", () => {
  const { port1, port2 } = new MessageChannel();
  const user = ids.unit;
  const { register } = ids;
  let vault: Vault;
  beforeAll(() => {
    exposeVault(vaultInProcess(seededRandom(50)), port2);
    vault = vaultInWorker(port1);
  });
  afterAll(() => {
    port1.close();
    port2.close();
  });

  test("refuses as the vault does", async () => {
    const { code } = await vault.createRecovery({ register, user });
    const keys = { user, box: "", sign: "" };
    for (const [typed, expected] of [
      ["1234", "bad-code"],
      [code, "wrong-credentials"],
    ] as const) {
      const refused: unknown = await vault
        .openWithRecoveryCode({ register, code: typed, keys })
        .catch((error: unknown) => error);
      expect(isVaultError(refused, expected)).toBe(true);
    }
    await expect(vault.createInvite({ register: "x", user })).rejects.toThrow("bad-encoding");
  });

  test("carries a session until it is locked, and nothing behind its methods", async () => {
    const session = await vault.createUser({ register, user });
    const keys = await session.publicKeys();
    const holders = [{ user, box: keys.box }];
    const { compartments, grants } = await session.newEpochs([{ c: "org", e: 1, holders }]);
    await session.loadCompartments(compartments);
    expect(await session.loadGrants(grants)).toEqual([{ ok: true }]);
    await session.createOwnerKeys([{ owner: "organisation", place: "org", n: 1 }]);
    const place = {
      table: "records",
      owner: "organisation",
      class: "case",
      record: ids.record,
    } as const;
    const value = { name: "Esimerkkilän nuorisopalvelut" };
    const { text } = only(await session.seal([{ place, value, rev: 1, lane: ids.lane, seq: 1 }]));
    expect(only(await session.open([{ place, text }])).value).toEqual(value);

    const request = { password: "viisi-sanaa-riittää", secret: null };
    const blob = await session.setPassword({ ...request, time: 1, parameters: cheapArgon2 });
    await session.lock();
    await expect(session.publicKeys()).rejects.toThrow("locked");
    await session.lock();

    const again = await vault.open({ ...request, blob, register, user, keys });
    expect(await again.publicKeys()).toEqual(keys);
    const inside: unknown = Reflect.get(again, "state");
    await expect((inside as () => Promise<unknown>)()).rejects.toThrow();
    await again.lock();
  });
});
