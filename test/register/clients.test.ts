import { describe, expect, test } from "@jest/globals";
import { createClient, openClient, openDirectory, saveClient } from "../../src/register";
import { founder, newRegister, signInAs } from "./support/bench";
import { client, period, situation } from "./support/people";

describe("a client", () => {
  test("is added, found in the list, opened and changed", async () => {
    const { desk, session } = await newRegister();
    const [unit] = session.summary.units;
    const made = await createClient(session, unit!.id, client("Ella", "Esimerkki"), [
      { kind: "period", base: null, ...period("2026-01-10") },
      { kind: "situation", base: null, ...situation("2026-01-10") },
    ]);
    expect(made.number).toBe(1);

    const other = await signInAs(desk.machine(), founder);
    const directory = await openDirectory(other, "names");
    expect(directory.clients.map(({ client: { identity } }) => identity?.lastName)).toEqual([
      "Esimerkki",
    ]);
    const file = await openClient(other, made.client.id);
    expect(file.client.case?.goal).toBe("Opintojen jatkaminen");
    expect(file.periods.map(({ stat }) => stat?.startDate)).toEqual(["2026-01-10"]);
    expect(file.damaged).toEqual([]);

    const saved = await saveClient(other, file.client.id, [
      {
        kind: "client",
        base: file.client,
        identity: { ...file.client.identity, phone: "040 000 0000" },
      },
    ]);
    expect(saved.outcome).toBe("saved");
    const again = await openClient(session, file.client.id);
    expect(again.client.identity?.phone).toBe("040 000 0000");
    expect(again.client.rev).toBe(2);
  });
});
