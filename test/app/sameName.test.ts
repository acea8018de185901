import { beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/app/openWorkbook";
import { enrol, signIn } from "../../src/app/signIn";
import { accept, deactivate, invite, listUsers } from "../../src/app/users";
import type { Office } from "./support/office";
import { addUser, newRegister, openPane, password, unitOf } from "./support/office";

const name = "Essi";

describe("somebody invited again under the name they had", () => {
  let main: Office;
  let code: string;
  const invitation = () => ({
    name,
    role: "worker" as const,
    units: [unitOf(main.app, "outreach")],
  });
  const enter = async (): Promise<string> => {
    const { app } = await openPane(main.host);
    await openWorkbook(app);
    return signIn(app, { kind: "password", name, password }).then(
      () => app.state.get().phase,
      (error: unknown) => String((error as { code?: unknown }).code)
    );
  };
  const account = (status: string) =>
    listUsers(main.app).find((user) => user.name === name && user.status === status);

  beforeAll(async () => {
    main = await newRegister();
    await addUser(main, name, "worker", "outreach");
  });

  test("is refused while the first account is in use", async () => {
    await expect(invite(main.app, invitation())).rejects.toMatchObject({ code: "user-name-taken" });
    const typed = { ...invitation(), name: `  ${name.toUpperCase()} ` };
    await expect(invite(main.app, typed)).rejects.toMatchObject({ code: "user-name-taken" });
  });

  test("is told that the account has ended until the new invitation is used", async () => {
    await deactivate(main.app, account("active")!.id);
    ({ code } = await invite(main.app, invitation()));
    expect(await enter()).toBe("user-deactivated");
  });

  test("waits with the new account, also when the password is the old one", async () => {
    const { app } = await openPane(main.host);
    await openWorkbook(app);
    await enrol(app, { name, code, password });
    expect(await enter()).toBe("not-enrolled");
  });

  test("gets in with the new account, also when the password is the old one", async () => {
    await accept(main.app, account("invited")?.id ?? account("enrolled")!.id);
    expect(await enter()).toBe("signedIn");
  });

  test("and an unused invitation that was taken back does not stand in the way of the next", async () => {
    await deactivate(main.app, account("active")!.id);
    const unused = await invite(main.app, invitation());
    await deactivate(main.app, account("invited")!.id);
    const next = await invite(main.app, invitation());
    const { app } = await openPane(main.host);
    await openWorkbook(app);
    await expect(enrol(app, { name, code: unused.code, password })).rejects.toMatchObject({
      code: "wrong-invite",
    });
    await enrol(app, { name, code: next.code, password });
    expect(await enter()).toBe("not-enrolled");
  });
});
