import { describe, expect, test } from "@jest/globals";
import {
  createClient,
  createRegister,
  openClient,
  openDirectory,
  saveClient,
  signOut,
} from "../../src/register";
import { openOffice } from "../office/openOffice";
import { errorsIn, founder, machineOn, newSurroundings, signInAs, spec } from "./support/bench";
import { client, period } from "./support/people";

describe("on the genuine client of Office.js", () => {
  test("a register is made, signed in to, and keeps a client", async () => {
    const { workbook } = await openOffice();
    const machine = machineOn(workbook, newSurroundings(11));
    const { session: first } = await createRegister(machine.deps, spec);
    const unit = first.summary.units[0]!.id;
    const made = await createClient(first, unit, client("Ella", "Esimerkki"), [
      { kind: "period", base: null, ...period("2026-01-10") },
    ]);
    await signOut(first);
    const session = await signInAs(machine, founder);
    expect((await openDirectory(session, "names")).clients).toHaveLength(1);
    const file = await openClient(session, made.client.id);
    const identity = { ...file.client.identity, phone: "+358 40 000" };
    await saveClient(session, file.client.id, [{ kind: "client", base: file.client, identity }]);
    expect((await openClient(session, file.client.id)).client.identity).toEqual(identity);
    expect(await errorsIn(machine)).toEqual([]);
  });
});
