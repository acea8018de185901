import { beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/app/openWorkbook";
import { enrol, signIn } from "../../src/app/signIn";
import { accept, deactivate, invite, listUsers, refreshUsers } from "../../src/app/users";
import type { Office } from "./support/office";
import { newRegister, openPane, password, unitOf } from "./support/office";

const name = "Veera Verstas";

/* Both have had the workbook open since before anything of this happened. */
describe("a workbook that stays open", () => {
  let main: Office;
  let theirs: Office;
  const enter = (typed = password): Promise<string> =>
    signIn(theirs.app, { kind: "password", name, password: typed }).then(
      () => theirs.app.state.get().phase,
      (error: unknown) => String((error as { code?: unknown }).code)
    );
  const listed = () => listUsers(main.app).find((user) => user.name === name);

  beforeAll(async () => {
    main = await newRegister();
    theirs = await openPane(main.host);
    await openWorkbook(theirs.app);
  });

  test("takes an invitation that was made after it was opened", async () => {
    expect(await enter()).toBe("wrong-credentials");
    const units = [unitOf(main.app, "workshop")];
    const { code } = await invite(main.app, { name, role: "worker", units });
    await enrol(theirs.app, { name, code, password });
    expect(await enter()).toBe("not-enrolled");
  });

  test("shows the main user who has used an invitation, when asked", async () => {
    expect(listed()?.status).toBe("invited");
    await refreshUsers(main.app);
    expect(listed()?.status).toBe("enrolled");
  });

  test("lets in whoever was let in meanwhile, and nobody with a wrong password", async () => {
    await accept(main.app, listed()!.id);
    expect(await enter("jokin aivan muu sana")).toBe("wrong-credentials");
    expect(await enter()).toBe("signedIn");
  });
});

describe("whoever waits at the door", () => {
  test("and mistypes is refused once, and once is what the log will hear", async () => {
    const { host } = await newRegister();
    const { app } = await openPane(host);
    await openWorkbook(app);
    const state = app.state.get();
    if (state.phase !== "signedOut") throw new Error("the register is not open");
    const wrong = { kind: "password", name: "Paula", password: "jokin aivan muu sana" } as const;
    await expect(signIn(app, wrong)).rejects.toMatchObject({ code: "wrong-credentials" });
    const { meta } = state.register;
    expect(await app.register.memory.failures.count(meta.register)).toBe(1);
  });

  test("hears that the access has ended, also when it ended meanwhile", async () => {
    const main = await newRegister();
    const theirs = await openPane(main.host);
    const units = [unitOf(main.app, "outreach")];
    const { code } = await invite(main.app, { name, role: "worker", units });
    await openWorkbook(theirs.app);
    await enrol(theirs.app, { name, code, password });
    await refreshUsers(main.app);
    const user = listUsers(main.app).find((each) => each.name === name)!.id;
    await accept(main.app, user);
    await openWorkbook(theirs.app);
    await deactivate(main.app, user);
    await expect(signIn(theirs.app, { kind: "password", name, password })).rejects.toMatchObject({
      code: "user-deactivated",
    });
  });
});
