import { describe, expect, test } from "@jest/globals";
import { createClient, openClient, openDirectory, saveClient } from "../../src/register";
import { founder, newRegister, signInAs } from "./support/bench";
import { client, period } from "./support/people";

/** More clients than fit into a block of rows, twice over: what a colleague writes in a long day. */
const many = 150;

describe("a session that has been open while a colleague wrote much", () => {
  test("lists all of it at once, opens what was added and gives the next number", async () => {
    const { desk, machine, session } = await newRegister();
    const unit = session.summary.units[0]!.id;
    const colleague = await signInAs(desk.machine(), founder);
    const made = [];
    for (let each = 1; each <= many; each++) {
      made.push(await createClient(colleague, unit, client("Ella", `Esimerkki ${each}`), []));
    }
    const [first] = made;
    const saved = await saveClient(colleague, first!.client.id, [
      { kind: "period", base: null, ...period("2026-01-10") },
    ]);
    expect(saved.outcome).toBe("saved");

    expect((await openDirectory(session, "names")).clients).toHaveLength(many);
    expect((await openClient(session, first!.client.id)).periods).toHaveLength(1);
    const next = await createClient(session, unit, client("Oskari", "Seuraava"), []);
    expect(next.number).toBe(many + 1);

    machine.workbook.reset();
    await openClient(session, first!.client.id);
    expect(machine.workbook.traffic().trips).toBe(1);
  });
});
