import { beforeAll, describe, expect, test } from "@jest/globals";
import { createRegister } from "../../src/app/createRegister";
import { openWorkbook } from "../../src/app/openWorkbook";
import { suggestPassphrase } from "../../src/app/password";
import { enrol } from "../../src/app/signIn";
import { invite, listUsers } from "../../src/app/users";
import { createExcelHost } from "../../src/excel-host";
import type { Office } from "./support/office";
import { cellsOf, newRegister, openPane, spec, unitOf } from "./support/office";

const refused = async (act: Promise<void>): Promise<string> =>
  act.then(
    () => "taken",
    (error: unknown) => {
      const { code, params } = error as { code: string; params: Record<string, string | number> };
      return `${code} ${JSON.stringify(params)}`;
    }
  );
const tooShort = 'weak-password {"limit":15}';
const blocked = (reason: string) => `password-blocked {"reason":"${reason}"}`;

describe("a register is not made with a password that", () => {
  test.each([
    ["has fourteen characters", "lumi kuusi aam", tooShort],
    ["has more than can be hashed", "lumi kuusi ".repeat(30), tooShort],
    ["is a common one with digits around", "salasanasalasana123", blocked("common")],
    ["is the user's name and the organisation's", "Paula-Esimerkkilä-2026", blocked("context")],
    ["is what everybody here says", "PARkki työpaja etsivä 1", blocked("context")],
    ["is one piece again and again", "kuusikuusikuusikuusi", blocked("repeats")],
    ["is a row of keys", "poiuytrewqlkjhgfd", blocked("sequence")],
  ])("%s", async (_, password, code) => {
    const { app, host } = await openPane(await createExcelHost());
    await openWorkbook(app);
    const before = cellsOf(host);
    const act = createRegister(app, { ...spec, founder: { name: "Paula", password } });
    expect(await refused(act)).toBe(code);
    expect(cellsOf(host)).toBe(before);
    expect(app.state.get().phase).toBe("empty");
  });

  test("phrases that are offered are taken", async () => {
    const { app } = await openPane(await createExcelHost());
    await openWorkbook(app);
    const password = suggestPassphrase(app);
    await createRegister(app, { ...spec, founder: { name: "Paula", password } });
    expect(app.state.get().phase).toBe("signedIn");
  });
});

describe("an invitation is not taken into use with a password that", () => {
  let main: Office;
  let code: string;
  beforeAll(async () => {
    main = await newRegister();
    const units = [unitOf(main.app, "outreach")];
    ({ code } = await invite(main.app, { name: "Essi Esimerkki", role: "worker", units }));
  });
  test.each([
    ["is too short", "kuusi aamu", tooShort],
    ["is the user's own name", "EssiEsimerkki2026", blocked("context")],
    ["is a common one", "salasanasalasana", blocked("common")],
  ])("%s; the invitation is still good", async (_, password, expected) => {
    const { app, host } = await openPane(main.host);
    await openWorkbook(app);
    const before = cellsOf(host);
    expect(await refused(enrol(app, { name: "Essi Esimerkki", code, password }))).toBe(expected);
    expect(cellsOf(host)).toBe(before);
    expect(listUsers(main.app).find(({ name }) => name === "Essi Esimerkki")?.status).toBe(
      "invited"
    );
  });
});
