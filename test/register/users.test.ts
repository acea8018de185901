import { describe, expect, test } from "@jest/globals";
import {
  acceptEnrolment,
  addUnit,
  createClient,
  deactivate,
  enrol,
  invite,
  type InviteSpec,
  type LiveSession,
  openClient,
  openDirectory,
  openRegister,
  refreshUsers,
  saveClient,
  setPolicy,
  setRole,
  signOut,
} from "../../src/register";
import type { Finding } from "../../src/register/model";
import {
  type Desk,
  errorsIn,
  founder,
  newRegister,
  policy,
  signInAs,
  writeByHand,
} from "./support/bench";
import { client } from "./support/people";

const worker = { name: "Tiina Työntekijä", password: "toinen hyvä salasana" };

/** Invites, enrols and lets in. */
async function join(
  desk: Desk,
  session: LiveSession,
  spec: Partial<InviteSpec> = {},
  who = worker
) {
  const units = [session.summary.units[0]!.id];
  const { user, code } = await invite(session, { name: who.name, role: "worker", units, ...spec });
  const machine = desk.machine();
  await enrol(await openRegister(machine.deps), { ...who, code });
  await acceptEnrolment(session, user);
  return { machine, user };
}

test("nobody is told of hand edits because an invited colleague has set a password", async () => {
  const { desk, session } = await newRegister();
  const units = [session.summary.units[0]!.id];
  const { code } = await invite(session, { name: worker.name, role: "worker", units });
  await enrol(await openRegister(desk.machine().deps), { ...worker, code });
  const again = await signInAs(desk.machine(), founder);
  expect(again.summary.findings).toEqual([]);
});

describe("a colleague", () => {
  test("is invited, sets a password, is let in and sees the clients of their unit", async () => {
    const { desk, machine, session } = await newRegister();
    const [first, second] = session.summary.units;
    await createClient(session, first!.id, client("Ella", "Esimerkki"), []);
    const hidden = await createClient(session, second!.id, client("Oskari", "Toinen"), []);
    const { machine: theirs } = await join(desk, session);
    const own = await signInAs(theirs, worker);
    const { clients } = await openDirectory(own, "names");
    expect(clients.map(({ client: { identity } }) => identity?.firstName)).toEqual(["Ella"]);
    await expect(openClient(own, hidden.client.id)).rejects.toMatchObject({ code: "no-right" });
    await expect(
      createClient(own, second!.id, client("Väärä", "Yksikkö"), [])
    ).rejects.toMatchObject({ code: "no-right" });
    await expect(addUnit(own, { service: "outreach", name: "Oma" })).rejects.toMatchObject({
      code: "no-right",
    });
    const made = await createClient(own, first!.id, client("Uuno", "Uusi"), []);
    expect((await openClient(session, made.client.id)).client.identity?.firstName).toBe("Uuno");
    expect(await errorsIn(machine)).toEqual([]);
  });

  test("may not use a wrong, foreign or old invite", async () => {
    const { desk, session } = await newRegister();
    const spec = { role: "worker", units: [] } as const;
    const { code } = await invite(session, { name: worker.name, ...spec });
    const other = await invite(session, { name: "Toinen Ihminen", ...spec });
    const machine = desk.machine();
    const register = await openRegister(machine.deps);
    for (const wrong of ["", "aaaa", other.code]) {
      await expect(enrol(register, { ...worker, code: wrong })).rejects.toMatchObject({
        code: "wrong-invite",
      });
    }
    await expect(enrol(register, { ...worker, name: "Ei Kukaan", code })).rejects.toMatchObject({
      code: "wrong-invite",
    });
    await expect(enrol(register, { ...worker, password: "lyhyt", code })).rejects.toMatchObject({
      code: "weak-password",
    });
    const late = { ...machine.deps, now: () => machine.deps.now() + 8 * 86_400_000 };
    await expect(enrol(await openRegister(late), { ...worker, code })).rejects.toMatchObject({
      code: "invite-expired",
    });
  });

  test("is told only after the right password that nobody has let them in yet", async () => {
    const { desk, session } = await newRegister();
    const { user, code } = await invite(session, { name: worker.name, role: "worker", units: [] });
    await expect(acceptEnrolment(session, user)).rejects.toMatchObject({ code: "not-enrolled" });
    const machine = desk.machine();
    await enrol(await openRegister(machine.deps), { ...worker, code });
    await expect(signInAs(machine, worker)).rejects.toMatchObject({ code: "not-enrolled" });
    const statusOf = () => session.summary.users.find(({ id }) => id === user)?.status;
    expect(statusOf()).toBe("invited");
    await refreshUsers(session);
    expect(statusOf()).toBe("enrolled");
    await expect(
      signInAs(machine, { ...worker, password: "jokin aivan muu sana" })
    ).rejects.toMatchObject({ code: "wrong-credentials" });
  });

  test("cannot have a name that is in use", async () => {
    const { session } = await newRegister();
    const spec = { role: "worker", units: [] } as const;
    await expect(
      invite(session, { name: ` ${founder.name.toUpperCase()} `, ...spec })
    ).rejects.toMatchObject({ code: "user-name-taken" });
  });

  test("who may only look changes nothing", async () => {
    const { desk, session } = await newRegister();
    const unit = session.summary.units[0]!.id;
    const made = await createClient(session, unit, client("Ella", "Esimerkki"), []);
    const { machine } = await join(desk, session, { role: "viewer" });
    const viewer = await signInAs(machine, worker);
    const file = await openClient(viewer, made.client.id);
    await expect(
      saveClient(viewer, file.client.id, [
        { kind: "client", base: file.client, identity: { firstName: "Muu" } },
      ])
    ).rejects.toMatchObject({ code: "no-right" });
  });

  test("who sends statistics sees statistics of all units and nobody's name", async () => {
    const { desk, session } = await newRegister();
    for (const { id } of session.summary.units) {
      await createClient(session, id, client("Ella", "Esimerkki"), []);
    }
    const { machine } = await join(desk, session, { role: "statistician", units: [] });
    const sender = await signInAs(machine, worker);
    const { clients } = await openDirectory(sender, "statistics");
    expect(clients.map(({ client: record }) => record.stat?.gender)).toEqual(["2", "2"]);
    expect(clients.every(({ client: record }) => record.identity === null)).toBe(true);
    await expect(openDirectory(sender, "names")).rejects.toMatchObject({ code: "no-right" });
    const id = clients[0]!.client.id;
    await expect(openClient(sender, id)).rejects.toMatchObject({ code: "no-right" });
  });
});

describe("taking access away", () => {
  test("ends the session at its next act, and what is written later is out of reach", async () => {
    const { desk, machine, session } = await newRegister();
    const unit = session.summary.units[0]!.id;
    const made = await createClient(session, unit, client("Ella", "Esimerkki"), []);
    const { machine: theirs, user } = await join(desk, session);
    const own = await signInAs(theirs, worker);
    await deactivate(session, user);
    await expect(openClient(own, made.client.id)).rejects.toMatchObject({
      code: "user-deactivated",
    });
    await expect(openClient(own, made.client.id)).rejects.toMatchObject({ code: "locked" });
    await expect(signInAs(theirs, worker)).rejects.toMatchObject({ code: "user-deactivated" });
    const file = await openClient(session, made.client.id);
    await saveClient(session, file.client.id, [
      { kind: "client", base: file.client, identity: { ...file.client.identity, phone: "1" } },
    ]);
    expect(session.index.keys.of(file.client.id).map(({ n }) => n)).toEqual([1, 2]);
    expect((await openClient(session, file.client.id)).client.identity?.phone).toBe("1");
    expect((await errorsIn(machine)).filter((code) => !code.startsWith("append-una"))).toEqual([]);
  });

  test("is not done to the last main user", async () => {
    const { session } = await newRegister();
    await expect(deactivate(session, session.user.id)).rejects.toMatchObject({
      code: "last-main-user",
    });
  });

  test("a smaller role closes a unit and a larger one opens it", async () => {
    const { desk, machine, session } = await newRegister();
    const [first, second] = session.summary.units;
    const there = await createClient(session, second!.id, client("Oskari", "Toinen"), []);
    const { machine: theirs, user } = await join(desk, session);
    const own = await signInAs(theirs, worker);
    await setRole(session, user, { role: "worker", units: [second!.id] });
    await openDirectory(own, "names");
    expect((await openClient(own, there.client.id)).client.identity?.firstName).toBe("Oskari");
    await expect(
      createClient(own, first!.id, client("Väärä", "Yksikkö"), [])
    ).rejects.toMatchObject({ code: "no-right" });
    expect(await errorsIn(machine)).toEqual([]);
  });
});

describe("the register's own settings", () => {
  test("a new unit takes clients at once, and a policy is everybody's", async () => {
    const { desk, machine, session } = await newRegister();
    const unit = await addUnit(session, { service: "workshop", name: "Toinen paja" });
    await createClient(session, unit, client("Ella", "Esimerkki"), []);
    await setPolicy(session, { ...policy, published: { "2025": "2026-01-22" } });
    const other = await openRegister(desk.machine().deps);
    expect(other.summary.units).toHaveLength(3);
    expect(other.summary.policy.published).toEqual({ "2025": "2026-01-22" });
    expect(other.summary.headCode).toBe(session.summary.headCode);
    expect(await errorsIn(machine)).toEqual([]);
  });
});

describe("the sheets of users and roles", () => {
  test("change nothing when edited by hand, are told of and painted again", async () => {
    const { desk, machine } = await newRegister();
    await writeByHand(machine, "Käyttäjät", "B2", "Vain katselu");
    const session = await signInAs(desk.machine(), founder);
    expect(session.user.role).toBe("main");
    const expected: Finding = { code: "view-differs", params: { sheet: "Käyttäjät" } };
    expect(session.summary.findings).toEqual([expected]);
    const again = await signInAs(desk.machine(), founder);
    expect(again.summary.findings).toEqual([]);
  });
});

describe("signing out", () => {
  test("leaves nothing that could be opened", async () => {
    const { machine, session } = await newRegister();
    await signOut(session);
    await expect(openDirectory(session, "names")).rejects.toMatchObject({ code: "locked" });
    expect(await errorsIn(machine)).toEqual([]);
  });
});
