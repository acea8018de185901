import { beforeAll, describe, expect, test } from "@jest/globals";
import { actKind } from "../../src/audit/acts";
import { printDestructionList } from "../../src/app/anonymise";
import type { ClientCard } from "../../src/app/clientCard";
import { openClientCard } from "../../src/app/clientCard";
import { showIdentityCode } from "../../src/app/identityCode";
import { addClient } from "../../src/app/saveClient";
import { verifyRegister } from "../../src/app/verifyRegister";
import { draftOf } from "./support/clients";
import { toldKinds } from "./support/log";
import type { Office } from "./support/office";
import { addUser, cellsOf, newRegister, openPane, password, signedInAs } from "./support/office";

describe("showing an identity code", () => {
  let main: Office;
  let card: ClientCard;
  beforeAll(async () => {
    main = await newRegister();
    const identity = { firstName: "Aino", lastName: "Esimerkki", hetu: "040506A9017" };
    card = await addClient(main.app, draftOf(main.app, "workshop", { identity }));
  });
  const told = (): number =>
    toldKinds(main.host).filter((kind) => kind === actKind.identityCodeShown).length;

  test("is in the log before the code is on the screen, each time", async () => {
    await showIdentityCode(main.app, card.entry.id);
    expect(told()).toBe(1);
    await showIdentityCode(main.app, card.entry.id);
    expect(told()).toBe(2);
    expect(await verifyRegister(main.app.register.workbook)).toEqual([]);
  });

  test("fails when the log cannot be told", async () => {
    const before = told();
    main.host.faults.plan({ kind: "before", code: "GeneralException" });
    await expect(showIdentityCode(main.app, card.entry.id)).rejects.toMatchObject({
      name: "ParError",
    });
    expect(told()).toBe(before);
    await showIdentityCode(main.app, card.entry.id);
    expect(told()).toBe(before + 1);
  });

  test("is refused for a client who was not opened, whose keys one does not hold, and outside of a session", async () => {
    const again = await signedInAs(main.host, "Paula", password);
    await expect(showIdentityCode(again.app, card.entry.id)).rejects.toMatchObject({
      code: "no-right",
    });
    await openClientCard(again.app, card.entry.id);
    await showIdentityCode(again.app, card.entry.id);
    const outreach = await addUser(main, "Essi", "worker", "outreach");
    const before = cellsOf(main.host);
    await expect(showIdentityCode(outreach.app, card.entry.id)).rejects.toMatchObject({
      code: "no-right",
    });
    const nobody = await openPane(main.host);
    await expect(showIdentityCode(nobody.app, card.entry.id)).rejects.toMatchObject({
      code: "not-signed-in",
    });
    expect(cellsOf(main.host)).toBe(before);
  });
});

test("printing the list of destroyed data is in the log before it is printed", async () => {
  const main = await newRegister();
  const report = { anonymised: [{ number: 1, rule: "never-reached" as const }], left: 0 };
  await printDestructionList(main.app, report);
  expect(toldKinds(main.host).at(-1)).toBe(actKind.exported);
  main.host.faults.plan({ kind: "before", code: "GeneralException" });
  await expect(printDestructionList(main.app, report)).rejects.toMatchObject({ name: "ParError" });
});
