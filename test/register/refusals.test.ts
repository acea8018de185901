import { describe, expect, test } from "@jest/globals";
import { directWorkbook } from "../../src/direct/directWorkbook";
import { newWorkbook } from "../../src/excel-host/model";
import { createRegister, openRegister, signIn } from "../../src/register";
import {
  everyText,
  founder,
  newDesk,
  newRegister,
  signInAs,
  spec,
  writeByHand,
} from "./support/bench";

const password = (name: string, text: string) =>
  ({ kind: "password", name, password: text }) as const;

describe("signing in is refused", () => {
  test("with one and the same error for an unknown name and a wrong password", async () => {
    const { desk } = await newRegister();
    const { deps } = desk.machine();
    const register = await openRegister(deps);
    for (const attempt of [
      password(founder.name, "väärä salasana tämä"),
      password("Ei Kukaan", founder.password),
      password("", ""),
    ]) {
      await expect(signIn(register, attempt)).rejects.toMatchObject({
        code: "wrong-credentials",
        params: {},
      });
    }
    expect(await deps.memory.failures.count(register.meta.register)).toBe(3);
    await signIn(register, password(founder.name.toUpperCase(), founder.password));
    expect(await deps.memory.failures.count(register.meta.register)).toBe(0);
  });

  test("with a wrong recovery code", async () => {
    const { desk, recoveryCode } = await newRegister();
    const register = await openRegister(desk.machine().deps);
    const wrong = recoveryCode.replace(/^./u, (first) => (first === "A" ? "B" : "A"));
    await expect(signIn(register, { kind: "recovery", code: wrong })).rejects.toMatchObject({
      code: "wrong-recovery-code",
    });
    const session = await signIn(register, { kind: "recovery", code: recoveryCode });
    expect(session.user.role).toBe("main");
  });

  test("where the password cell was edited by hand", async () => {
    const { desk, machine, session } = await newRegister();
    const column = session.columns[0]!;
    const area = { sheet: "_ketju", row: 2, column: column.column, rows: 1, columns: 1 };
    const text = `${column.password.slice(0, 60)}AAAA${column.password.slice(64)}`;
    await machine.deps.workbook.run([{ op: "write", area, values: [[text]] }]);
    await expect(openRegister(desk.machine().deps)).rejects.toMatchObject({
      code: "storage-tampered",
      params: { sheet: "_ketju" },
    });
  });

  test("in a workbook that cannot be written", async () => {
    const { desk } = await newRegister();
    const machine = desk.machine();
    const workbook = directWorkbook(desk.model, { readOnly: true });
    const register = await openRegister({ ...machine.deps, workbook });
    expect(register.summary.writable).toBe(false);
    await expect(signIn(register, password(founder.name, founder.password))).rejects.toMatchObject({
      code: "read-only",
    });
  });

  test("which says who used it last, for they may hold it", async () => {
    const { desk, session } = await newRegister();
    const { lastUse } = await openRegister(desk.machine().deps);
    expect(lastUse?.by).toBe(session.user.id);
    await signInAs(desk.machine(), founder);
    const later = (await openRegister(desk.machine().deps)).lastUse;
    expect(later!.at).toBeGreaterThan(lastUse!.at);
  });
});

describe("opening is refused", () => {
  test("where there is no register", async () => {
    const { deps } = newDesk().machine();
    await expect(openRegister(deps)).rejects.toMatchObject({ code: "not-a-register" });
  });

  test("of a newer format", async () => {
    const { machine } = await newRegister();
    await writeByHand(machine, "_meta", "B1", "2");
    await expect(openRegister(machine.deps)).rejects.toMatchObject({ code: "newer-format" });
  });

  test.each([
    ["B1", "nolla"],
    ["B2", "ei-tunnus"],
    ["A3", "kieli"],
    ["B4", "ei avain"],
  ])("where _meta %s was edited", async (address, text) => {
    const { machine } = await newRegister();
    await writeByHand(machine, "_meta", address, text);
    await expect(openRegister(machine.deps)).rejects.toMatchObject({ code: "damaged-register" });
  });

  test("where _meta names another founder", async () => {
    const { machine, session } = await newRegister();
    const other = session.chain.genesis.recovery.sign;
    await writeByHand(machine, "_meta", "B4", other);
    await expect(openRegister(machine.deps)).rejects.toMatchObject({ code: "storage-tampered" });
  });

  test.each(["_meta", "_ketju", "_avaimet", "_tiedot", "_loki", "_liitteet"])(
    "where the sheet %s is missing",
    async (sheet) => {
      const { machine } = await newRegister();
      await machine.deps.workbook.run([{ op: "deleteSheet", sheet }]);
      await expect(openRegister(machine.deps)).rejects.toMatchObject({
        code: "missing-sheet",
        params: { sheet },
      });
    }
  );

  test("where a chain record was changed or taken away", async () => {
    const { machine, session } = await newRegister();
    const { column, records } = session.columns[0]!;
    const at = (row: number) => ({ sheet: "_ketju", row, column, rows: 1, columns: 1 });
    const last = 3 + records.length - 1;
    const [cell] = await machine.deps.workbook.run([{ op: "read", area: at(last) }]);
    const text = String(cell!.values[0]![0]);
    const broken = `${text.slice(0, -3)}${text.at(-3) === "A" ? "B" : "A"}${text.slice(-2)}`;
    for (const changed of [broken, "roskaa", ""]) {
      await machine.deps.workbook.run([{ op: "write", area: at(last), values: [[changed]] }]);
      await expect(openRegister(machine.deps)).rejects.toMatchObject({
        code: "storage-tampered",
      });
    }
  });
});

describe("a register is not made", () => {
  test("where there is one already", async () => {
    const { machine } = await newRegister();
    await expect(createRegister(machine.deps, spec)).rejects.toMatchObject({
      code: "already-a-register",
    });
  });

  test("over people's own sheet of the same name", async () => {
    const machine = newDesk().machine();
    await machine.deps.workbook.run([
      { op: "addSheet", sheet: "Asiakkaat", visibility: "visible", text: false },
      { op: "write", area: { sheet: "Asiakkaat", address: "A1" }, values: [["oma lista"]] },
    ]);
    await expect(createRegister(machine.deps, spec)).rejects.toMatchObject({
      code: "already-a-register",
      params: { sheet: "Asiakkaat" },
    });
    expect(await everyText(machine)).toBe("oma lista");
  });

  test("with a weak password", async () => {
    const machine = newDesk().machine();
    const weak = { ...spec, founder: { ...founder, password: "lyhyt" } };
    await expect(createRegister(machine.deps, weak)).rejects.toMatchObject({
      code: "weak-password",
    });
    expect(await everyText(machine)).toBe("");
  });

  test("in a workbook that cannot be written", async () => {
    const { deps } = newDesk().machine();
    const workbook = directWorkbook(newWorkbook(), { readOnly: true });
    await expect(createRegister({ ...deps, workbook }, spec)).rejects.toMatchObject({
      code: "read-only",
    });
  });

  test("over a register whose _meta was wiped", async () => {
    const { machine, session } = await newRegister();
    const { createClient } = await import("../../src/register");
    await createClient(session, session.summary.units[0]!.id, { stat: {} }, []);
    await machine.deps.workbook.run([{ op: "clear", area: { sheet: "_meta", address: "A1:B6" } }]);
    await expect(createRegister(machine.deps, spec)).rejects.toMatchObject({
      code: "damaged-register",
    });
  });
});
